/** Words of a dictionary that begin like the one asked for: itself, its spellings, its inflections, what it begins. */
import { bytesOf, foldForm, formOf, respelt } from '../analysis/fold.ts';
import { formOfStem, type Stem, stemsOf } from '../analysis/inflection.ts';
import { type Dictionary, WordCursor } from './dictionary.ts';
import { type Hit, hitAt, mostFrequent } from './hits.ts';
import { WEIGHT } from './weights.ts';

/** A word asked for, made ready. */
export interface Asked {
  form: string;
  folded: string;
  key: Uint8Array;
  stems: Stem[];
  /** Its letters, digraphs read as the letters they stand for. */
  respelt: string;
  /** What begins so counts too. */
  beginnings: boolean;
  /** It may go on: what does not begin so counts less. */
  open: boolean;
}

export function asked(form: string, beginnings: boolean, open = false): Asked {
  const folded = foldForm(form);
  return {
    form,
    folded,
    key: bytesOf(folded),
    stems: stemsOf(folded),
    respelt: respelt(form),
    beginnings,
    open,
  };
}

/** Beginnings kept of a segment, the most frequent; fewer while little is typed. */
const mostBeginnings = (letters: number): number => (letters < 3 ? 16 : letters < 5 ? 48 : 256);

/** Is a form written with the same letters as the word asked for, as far as both go? */
function sameLetters(form: string, { form: typed, respelt: letters }: Asked, stem: number): boolean {
  if (form.startsWith(typed)) return true;
  const written = respelt(form);
  // The ending may differ: it has plain letters only.
  const ending = typed.length - stem;
  const least = Math.max(1, letters.length - Math.max(0, ending));
  return written.startsWith(letters) || written.slice(0, least) === letters.slice(0, least);
}

/** What all stems begin with. */
export function beginningOf(stems: readonly Stem[]): string {
  return stems.reduce((shared, { text }) => {
    let at = 0;
    while (at < Math.min(shared.length, text.length) && shared[at] === text[at]) at++;
    return shared.slice(0, at);
  }, stems[0]?.text ?? '');
}

/** Letters in which endings end. */
const LAST_LETTERS = new Set(Array.from('enrst', (letter) => letter.charCodeAt(0)));

const mayBeForm = ({ folded, foldedLength }: WordCursor, stem: number): boolean =>
  foldedLength === stem || LAST_LETTERS.has(folded[foldedLength - 1] ?? 0);

/** Stems so short that much which begins like them is no form of them (`var` of `vare`). */
const SHORT_STEM = 3;

function formWeight({ text, doubtful }: Stem, begins: boolean, open: boolean): number {
  const weight = begins ? WEIGHT.form : open && doubtful ? WEIGHT.doubtful : WEIGHT.stem;
  return text.length <= SHORT_STEM ? Math.min(weight, WEIGHT.shortForm) : weight;
}

/** The hits of one dictionary. */
export function familyIn(dictionary: Dictionary, word: Asked): Hit[] {
  const shortest = beginningOf(word.stems);
  const cursor = new WordCursor(dictionary);
  const stem = bytesOf(shortest);
  const hits: Hit[] = [];
  const beginnings: Hit[] = [];
  const most = mostBeginnings(word.folded.length);
  let floor = 0;
  for (let more = cursor.seek(stem); more && cursor.compare(stem, true) === 0; more = cursor.next()) {
    const begins = cursor.compare(word.key, true) === 0;
    const length = cursor.foldedLength;
    if (begins && length === word.key.length) {
      const hit = hitAt(cursor, 'exact', false, WEIGHT.exact);
      hit.asTyped = hit.form === word.form;
      if (!hit.asTyped && respelt(hit.form) === word.respelt) {
        hit.kind = 'form';
        hit.asTyped = hit.form.length < word.form.length;
      }
      hits.push(hit);
      continue;
    }
    // Endings are short.
    if (length <= word.key.length + 6 && mayBeForm(cursor, stem.length)) {
      const folded = formOf(cursor.folded, length);
      const stem = formOfStem(folded, word.stems);
      if (stem) {
        const hit = hitAt(cursor, 'form', true, formWeight(stem, begins, word.open));
        hit.asTyped = sameLetters(hit.form, word, shortest.length);
        hits.push(hit);
        continue;
      }
    }
    if (!begins || !word.beginnings || cursor.items < floor) continue;
    const nearness = 0.6 + (0.4 * word.key.length) / length;
    const hit = hitAt(cursor, 'beginning', true, WEIGHT.beginning * nearness);
    hit.asTyped = sameLetters(hit.form, word, word.folded.length);
    beginnings.push(hit);
    if (beginnings.length >= most * 4) {
      const kept = mostFrequent(beginnings, most);
      beginnings.splice(0, beginnings.length, ...kept);
      floor = kept.at(-1)?.items ?? 0;
    }
  }
  return [...hits, ...mostFrequent(beginnings, most)];
}

/** Has the dictionary a word folded so? */
export function hasWord(cursor: WordCursor, folded: Uint8Array): boolean {
  return cursor.seek(folded) && cursor.compare(folded) === 0;
}
