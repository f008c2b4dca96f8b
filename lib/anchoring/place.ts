/**
 * Finding an item's place in running text, from exact to doubtful; a wrong place is worse than none.
 *
 * The text and the item were read at different moments and by different rules (white space, hyphenation, case), so both
 * are compared by their letters and digits alone, with a map back to where each stood.
 */
import type { AnchorState, AnchorTarget } from '../agenda/views.ts';

/** Half-open range in the text given, and how sure we are of it. */
export interface Place {
  start: number;
  end: number;
  state: Exclude<AnchorState, 'lost'>;
}

/** Letters and digits of a text, with the position of each. */
interface Compact {
  text: string;
  at: number[];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function compact(text: string): Compact {
  const at: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (!LETTER_OR_DIGIT.test(char)) continue;
    const lower = char.toLowerCase();
    // A few capitals lower to two units; the map must stay one to one.
    letters += lower.length === 1 ? lower : char;
    at.push(i);
  }
  return { text: letters, at };
}

function occurrences(haystack: string, needle: string, most = 200): number[] {
  const found: number[] = [];
  for (let i = haystack.indexOf(needle); i >= 0 && found.length < most; i = haystack.indexOf(needle, i + 1))
    found.push(i);
  return found;
}

/** How far, in letters, the case line may stand from the title it belongs to (another title line, a date). */
const CASE_LINE_REACH = 80;
/** The text under a title may begin after a case line and a heading. */
const OPENING_REACH = 160;
/** An opening shorter than this says little. */
const MIN_OPENING = 12;

/**
 * Where `target` stands in `text`, or null when it is lost. `exact`: the title, confirmed by number, case line or opening,
 * or standing there once only. `moved`: the title is gone but its text is there. `doubtful`: several places fit equally.
 */
export function findPlace(text: string, target: AnchorTarget): Place | null {
  const page = compact(text);
  const title = compact(target.title).text;
  const number = compact(target.number ?? '').text;
  const caseNumber = compact(target.caseNumber ?? '').text;
  const opening = compact(target.opening).text;

  const span = (from: number, length: number, state: Place['state']): Place => ({
    start: page.at[from] ?? 0,
    end: (page.at[from + length - 1] ?? 0) + 1,
    state,
  });

  const candidates = (title ? occurrences(page.text, title) : [])
    .map((from) => {
      const after = from + title.length;
      const gap = (needle: string, reach: number) =>
        needle === '' ? -1 : page.text.slice(after, after + reach + needle.length).indexOf(needle);
      const toCase = gap(caseNumber, CASE_LINE_REACH);
      const toOpening = opening.length >= MIN_OPENING ? gap(opening, OPENING_REACH) : -1;
      const numbered = number !== '' && page.text.slice(0, from).endsWith(number);
      return {
        from,
        score: (toCase >= 0 ? 2 : 0) + (toOpening >= 0 ? 3 : 0) + (numbered ? 1 : 0),
        // A contents list close above the item sees the same evidence, but from further away.
        distance: Math.max(0, toCase) + Math.max(0, toOpening),
      };
    })
    .sort((a, b) => b.score - a.score || a.distance - b.distance);

  const [best, second] = candidates;
  if (best) {
    const sure = !second || best.score > second.score || best.distance < second.distance;
    return span(best.from, title.length, sure ? 'exact' : 'doubtful');
  }
  if (opening.length >= MIN_OPENING) {
    const [first, another] = occurrences(page.text, opening, 2);
    if (first !== undefined) return span(first, opening.length, another === undefined ? 'moved' : 'doubtful');
  }
  return null;
}
