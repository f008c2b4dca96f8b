/** A text in sentences, for comparison: what is printed in many places is told by its frame, names and figures left out. */
import { fold } from '../danish/fold.ts';
import { matchesOf } from '../danish/matches.ts';
import { textHash } from './text-hash.ts';

/** `end` exclusive; offsets into the text. */
export interface TextSentence {
  text: string;
  start: number;
  end: number;
}

const END = /\n|[.!?]["”»’')]{0,2}[ \t\u00a0]{1,3}(?=["“”»’'(–—-]{0,2}[A-ZÆØÅ])/g;
const SHORT =
  /(?:^|[\s(])(?:jf|bl\.a|ca|nr|pkt|stk|kap|kl|fx|f\.eks|hhv|inkl|vedr|ift|pr|d|dr|chr|mio|mia|kr|skt|\p{Lu})$/iu;
const LONGEST = 1500;

/** Sentences in order; long ones are cut. */
export function sentencesIn(text: string): TextSentence[] {
  const found: TextSentence[] = [];
  let from = 0;
  const add = (to: number) => {
    for (; to - from > LONGEST; from += LONGEST) push(from, from + LONGEST);
    push(from, to);
    from = to;
  };
  const push = (start: number, end: number) => {
    const own = text.slice(start, end).trim();
    if (own !== '') found.push({ text: own, start, end });
  };
  for (const match of matchesOf(END, text)) {
    if (match[0] !== '\n' && SHORT.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    add(match.index + match[0].length);
  }
  add(text.length);
  return found;
}

const NAME_OR_FIGURE = /(?<=\S\s)\p{Lu}[\p{L}-]*|\d[\d.,]*/gu;

/** What a sentence and its like have in common ("Erfaringer fra Rebild indgår."): a hash of 32 bits. */
export const frameOf = (sentence: string): number =>
  textHash(
    fold(sentence.replace(NAME_OR_FIGURE, '#'))
      .replace(/[^\p{L}#]+/gu, ' ')
      .replace(/(?:# (?:og )?)+/g, '# ')
      .trim(),
  );
