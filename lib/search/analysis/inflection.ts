/**
 * Danish inflection, told by endings: enough to know the forms of a word among the words that begin like it. On folded
 * forms, where `mand` and `mænd`, `bog` and `bøger` begin alike.
 */

const ENDINGS = new Set(
  (
    'e s n r t en er et es ne ns rs ts em ede ene ens ere ers ets ste st te tes ende ernes erne enes eren eres rne rnes nes ' +
    'ede edes ende else elser elsen ste est este es d de des'
  ).split(' '),
);
/** Endings taken off a word that was asked for, the longest first. */
const STRIPPED = 'ernes erne enes ene ens ers ets rnes rne nes ede en er et es ns rs ts ne e s n r t'.split(
  ' ',
);
/** What is left of a word after its ending. */
const SHORTEST = 3;
const LONGEST_ENDING = 5;

const isConsonant = (letter: string): boolean => letter !== '' && !'aeiouy'.includes(letter);

/** What a word's forms begin with. */
export interface Stem {
  text: string;
  /** Only the bare word is a form of it: its end was a doubled consonant (`budgett`+`et` → `budget`). */
  bare: boolean;
}

/** The stems a folded word may have: itself, and without its ending. The shortest begins all others. */
export function stemsOf(folded: string): Stem[] {
  const stems: Stem[] = [{ text: folded, bare: false }];
  const ending = STRIPPED.find((end) => folded.endsWith(end) && folded.length - end.length >= SHORTEST);
  if (ending === undefined) return stems;
  const rest = folded.slice(0, folded.length - ending.length);
  stems.push({ text: rest, bare: false });
  const last = rest.charAt(rest.length - 1);
  if (rest.length > SHORTEST && last === rest.charAt(rest.length - 2) && isConsonant(last))
    stems.push({ text: rest.slice(0, -1), bare: true });
  return stems;
}

/** Is this, behind a stem, an ending of the language? A doubled consonant counts with it (`kontrol`+`len`). */
export function isEnding(rest: string, stem: string): boolean {
  if (rest === '') return true;
  if (rest.length > LONGEST_ENDING + 1) return false;
  if (ENDINGS.has(rest)) return true;
  const last = stem.charAt(stem.length - 1);
  return rest.charAt(0) === last && isConsonant(last) && ENDINGS.has(rest.slice(1));
}

/** Is a folded word a form of the word these are the stems of? */
export function isFormOf(word: string, stems: readonly Stem[]): boolean {
  return stems.some(
    ({ text, bare }) =>
      word.startsWith(text) &&
      (bare ? word.length === text.length || word === `${text}s` : isEnding(word.slice(text.length), text)),
  );
}
