/**
 * Decisions of other bodies printed in an item ("Beslutning i Økonomiudvalget den 16-03-2026"), as municipal papers carry them
 * along: in a heading, or at the head of a line.
 */
import { matchesOf } from '../danish/matches.ts';
import { settle, timesIn } from '../danish/when.ts';

export interface Earlier {
  phrase: string;
  /** As printed. */
  body: string;
  date: string;
  /** What was decided, as far as it stands on the lines after. */
  text: string;
}

const HEAD =
  /(?:^|\n)(?:Beslutning(?:er)?|Indstilling|Anbefaling|Behandling|Behandlet|Drøftelse|Tidligere\sbeslutning)\s(?:i|fra|af)\s([A-ZÆØÅ][\p{L} ,&-]{2,70}?),?\s(?:den\s|d\.\s)?(?=\d)/giu;
const AFTER = 24;
const MOST_TEXT = 300;

/** Earlier decisions in a section, in its heading or text. */
export function earlierDecisions({ heading, text }: { heading: string; text: string }): Earlier[] {
  const whole = `${heading}\n${text}`;
  return matchesOf(HEAD, whole).flatMap((match) => {
    const end = match.index + match[0].length;
    const time = timesIn(whole.slice(end, end + AFTER)).find(({ precision }) => precision === 'day');
    const date = time ? settle(time, null, 'last')?.from : null;
    if (!time || !date) return [];
    const after = end + time.end;
    return [
      {
        phrase: whole.slice(match.index, after).replace(/\s+/g, ' ').trim(),
        body: (match[1] ?? '').trim(),
        date,
        text: whole.slice(after, after + MOST_TEXT).trim(),
      },
    ];
  });
}
