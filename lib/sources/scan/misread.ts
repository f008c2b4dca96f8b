/** Signs that a recogniser takes for others, set right where the words beside them leave no doubt. */
import type { RecognisedWord } from '../file.ts';

/** What is made of a bullet. A hyphen or a letter may be meant. */
const BULLET = /^[«»¢°*·•¤.,]$/;
/** What is made of `§`, and the words it stands between. */
const PARAGRAPH = /^[8$]$/;
const LAW =
  /(?:lov(?:en)?s?|(?:bekendtgørelse|vedtægt|reglement|orden|cirkulære)(?:n|t|en|et)?s|jf\.|efter)$/i;

/** The words of one line with its bullet and its `§` (`lovens 8 12`, `8 4, stk. 2`) as they were meant. */
export function setRight(words: RecognisedWord[]): RecognisedWord[] {
  return words.map((word, at) => {
    const [before, next, afterNext] = [words[at - 1], words[at + 1], words[at + 2]];
    if (at === 0 && next && BULLET.test(word.text)) return { ...word, text: '•' };
    const isLaw = LAW.test(before?.text ?? '') || /^stk\b/.test(afterNext?.text ?? '');
    if (isLaw && PARAGRAPH.test(word.text) && /^\d{1,3}\b/.test(next?.text ?? ''))
      return { ...word, text: '§' };
    return word;
  });
}
