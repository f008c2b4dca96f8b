/** A web page's own words among the document's: buttons and links to print, share, fold and go on. */
import words from '../../seeds/words.json' with { type: 'json' };
import { lettersOf } from './damage.ts';

const FURNITURE = new Set(words.pageFurniture.map(lettersOf));

/** `Udskriv hele dagsordenen`, `Del på Facebook`, `Fold alle punkter ud`: a call, and what a page does it to. */
const CALL = new RegExp(
  `^(?:${words.pageCalls.verbs.join('|')})(?:\\s(?:${words.pageCalls.objects.join('|')}))*$`,
  'iu',
);
const MAX_CALL = 60;

/** Is this a page's own words (`Til toppen`), not the document's? */
export const isPageWord = (text: string): boolean => FURNITURE.has(lettersOf(text));

/** Is this what a page offers to do, so that it is no text wherever it stands? One call or several, parted by bars. */
export const isPageCall = (text: string): boolean =>
  text.length <= MAX_CALL &&
  text.split(/\s{0,3}[|·•]\s{0,3}/).every((part) => isPageWord(part) || CALL.test(part));
