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
/** Endings taken off a word that was asked for. */
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
  /** Only an s was taken off, which also links compounds: a word that may go on is perhaps no genitive. */
  doubtful: boolean;
}

/** `kammer` and `kamre`, `regel` and `regler`: an e before l, n or r goes where an ending begins with one. */
const SYNCOPE = /^(.{1,60}?[^aeiouy])e([lnr])$/;

/** The word without that e, and without its doubled consonant before it; null where it has none. */
export function withoutE(word: string): string | null {
  const [, before, last] = SYNCOPE.exec(word) ?? [];
  if (!before || !last || before.length < SHORTEST - 1) return null;
  const isDouble = before.charAt(before.length - 1) === before.charAt(before.length - 2);
  return (isDouble ? before.slice(0, -1) : before) + last;
}

/** The stems a folded word may have (one letter has no forms): itself, and without its endings. */
export function stemsOf(folded: string): Stem[] {
  const stems: Stem[] = [{ text: folded, bare: false, doubtful: false }];
  const add = (text: string, bare = false, doubtful = false) => {
    if (text.length >= SHORTEST && !stems.some((stem) => stem.text === text))
      stems.push({ text, bare, doubtful });
  };
  for (const ending of STRIPPED) {
    if (!folded.endsWith(ending)) continue;
    const rest = folded.slice(0, folded.length - ending.length);
    if (rest.length < SHORTEST) continue;
    add(rest, false, ending === 's');
    const last = rest.charAt(rest.length - 1);
    if (rest.length > SHORTEST && last === rest.charAt(rest.length - 2) && isConsonant(last))
      add(rest.slice(0, -1), true);
  }
  const short = withoutE(folded);
  if (short) add(short);
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

/** The stem by which a folded word is a form of the word these are the stems of, a sure one first; undefined for none. */
export function formOfStem(word: string, stems: readonly Stem[]): Stem | undefined {
  return stems.find((stem) => !stem.doubtful && fits(word, stem)) ?? stems.find((stem) => fits(word, stem));
}

/** All that a word with these stems may be inflected to, in order. */
export function formsOf(stems: readonly Stem[]): string[] {
  const forms = stems.flatMap(({ text, bare }) => {
    if (text.length === 1) return [text];
    if (bare) return [text, `${text}s`];
    const last = text.charAt(text.length - 1);
    const endings = [...ENDINGS].flatMap((ending) =>
      isConsonant(last) ? [ending, last + ending] : [ending],
    );
    return [text, ...endings.map((ending) => text + ending)];
  });
  return [...new Set(forms)].sort();
}

function fits(word: string, { text, bare }: Stem): boolean {
  if (!word.startsWith(text)) return false;
  if (text.length === 1) return word === text;
  return bare ? word.length === text.length || word === `${text}s` : isEnding(word.slice(text.length), text);
}
