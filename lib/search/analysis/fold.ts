/**
 * Folding of the index's words, a byte a letter: what `danish/fold.ts` does to a text, done to words in the making.
 * `møde`, `moede` and `mode` fold alike.
 */

/** What `fold` makes of the letters from À on, capitals first: written out, since a worker makes this whenever it wakes. */
const LATIN = 'aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty';
/** Signs beside their letters. */
const RAISED = ['ªa', 'ºo', '¹1', '²2', '³3', '¼1', '½1', '¾3'];

/** Each letter's folded letter; those of ASCII, lower case in a word, are their own. */
const FOLDED = new Uint8Array(256);
for (let code = 0; code < 256; code++) FOLDED[code] = code < 0xc0 ? code : LATIN.charCodeAt(code - 0xc0);
for (const pair of RAISED) FOLDED[pair.charCodeAt(0)] = pair.charCodeAt(1);

export const A = 97;
export const E = 101;
const O = 111;

export const foldLetter = (letter: number): number => FOLDED[letter] ?? letter;

/** Is a folded letter the second of a digraph (`aa`, `ae`, `oe`), which ends in its first? */
export const isSecond = (folded: number, last: number): boolean =>
  last === A ? folded === E || folded === A : last === O && folded === E;

/** Writes the folded letter of `letter` at `length`; returns the new length. Digraphs end in their first letter. */
export function foldInto(buffer: Uint8Array, length: number, letter: number): number {
  const folded = foldLetter(letter);
  if (length > 0 && isSecond(folded, buffer[length - 1] ?? 0)) return length;
  buffer[length] = folded;
  return length + 1;
}

/** Folds letters `start` to `end` into `to` from `at` on; returns where that ends. */
export function foldRange(
  letters: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
): number {
  let next = at;
  let last = 0;
  for (let place = start; place < end; place++) {
    const folded = FOLDED[letters[place] ?? 0] ?? 0;
    if ((folded === E && (last === A || last === O)) || (folded === A && last === A)) continue;
    to[next++] = folded;
    last = folded;
  }
  return next;
}

/** A word form folded. */
export function foldForm(form: string): string {
  let out = '';
  let last = 0;
  for (let at = 0; at < form.length; at++) {
    const folded = FOLDED[form.charCodeAt(at)] ?? 0;
    if ((folded === E && (last === A || last === O)) || (folded === A && last === A)) continue;
    out += String.fromCharCode(folded);
    last = folded;
  }
  return out;
}

/** A form with each letter folded by itself, digraphs left: a typing error may have made one. */
export const foldLetters = (form: string): string =>
  Array.from(form, (letter) => String.fromCharCode(FOLDED[letter.charCodeAt(0)] ?? 0)).join('');

/** A form with its digraphs written as the letters they stand for: `moede` → `møde`. What was typed on a foreign keyboard. */
export const respelt = (form: string): string =>
  form.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');

/** Bytes of a form. */
export function bytesOf(form: string): Uint8Array {
  const bytes = new Uint8Array(form.length);
  for (let at = 0; at < form.length; at++) bytes[at] = form.charCodeAt(at);
  return bytes;
}

const LETTERS = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

/** The form that bytes hold. */
export function formOf(bytes: Uint8Array, length = bytes.length): string {
  let form = '';
  for (let at = 0; at < length; at++) form += LETTERS[bytes[at] ?? 0];
  return form;
}
