/** Text as the counts see it: sentences of lower-case words. */

/** All numbers count as one word. */
export const NUMBER = '0';
const WORD = /[\p{L}\p{M}\p{N}]+|[.!?:;()\n•]/gu;
const ENDS_SENTENCE = /^[.!?:;()\n•]$/;

/** The word as it is counted. */
export function counted(word: string): string {
  return /^\p{N}+$/u.test(word) ? NUMBER : word.toLowerCase();
}

/** Sentences and their words; brackets, colons and semicolons part sentences too. */
export function sentencesOf(text: string): string[][] {
  const sentences: string[][] = [];
  let sentence: string[] = [];
  for (const [token] of text.matchAll(WORD)) {
    if (!ENDS_SENTENCE.test(token)) sentence.push(counted(token));
    else if (sentence.length > 0) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}
