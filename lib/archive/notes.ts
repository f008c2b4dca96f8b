/** Words in the user's notes, which the index does not have: there are few, and each is looked through when it is asked for. */
import { foldForm } from '../search/analysis/fold.ts';
import { formOfStem, type Stem, stemsOf } from '../search/analysis/inflection.ts';
import { termsOf, wordForm } from '../search/analysis/words.ts';
import type { BookmarkRow } from './rows.ts';

/** Letters from which a word counts inside another: `reform` in `sundhedsreformen`. */
const INSIDE_FROM = 4;

/** The words of a text, folded, and its figures in their forms. */
function foldedWords(text: string): string[] {
  const words = new Set<string>();
  termsOf(text, {
    word: (whole, start, end) => words.add(foldForm(wordForm(whole.slice(start, end)))),
    term: (form) => words.add(foldForm(form)),
  });
  return [...words];
}

/** Has a note a word: in any form and spelling, as a beginning, or inside a compound? */
const hasWord = (noted: readonly string[], { folded, stems }: { folded: string; stems: Stem[] }): boolean =>
  noted.some(
    (word) =>
      word.startsWith(folded) ||
      formOfStem(word, stems) !== undefined ||
      (folded.length >= INSIDE_FROM && word.includes(folded)),
  );

/** Keys of the bookmarked items whose note has all words of a text; none where the text has no word. */
export function itemsNoting(text: string, bookmarks: readonly BookmarkRow[]): Set<string> {
  const asked = foldedWords(text).map((folded) => ({ folded, stems: stemsOf(folded) }));
  const noting = bookmarks.filter(({ note }) => {
    const noted = foldedWords(note);
    return asked.length > 0 && asked.every((word) => hasWord(noted, word));
  });
  return new Set(noting.map(({ itemKey }) => itemKey));
}
