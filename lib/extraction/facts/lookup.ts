/** Names of `seeds/`, looked up at a place in a text by their first word. */
import fora from '../../../seeds/fora.json' with { type: 'json' };
import municipalities from '../../../seeds/municipalities.json' with { type: 'json' };
import organisations from '../../../seeds/organisations.json' with { type: 'json' };

/** A thing with a name, as `seeds/` has it. */
export interface Known {
  key: string;
  name: string;
}

/** A municipality; its name may be a word as well. */
export interface KnownMunicipality extends Known {
  word: 'always' | 'at-start' | null;
}

interface Entry<T> {
  printed: string;
  known: T;
}

/** Printed forms by their first word, longest first. */
export type Names<T> = Map<string, Entry<T>[]>;

function byFirstWord<T extends Known>(list: { known: T; printed: string[] }[]): Names<T> {
  const names: Names<T> = new Map();
  for (const { known, printed } of list)
    for (const form of printed) {
      const first = FIRST_WORD.exec(form)?.[0] ?? form;
      names.set(first, [...(names.get(first) ?? []), { printed: form, known }]);
    }
  for (const entries of names.values()) entries.sort((a, b) => b.printed.length - a.printed.length);
  return names;
}

const FIRST_WORD = /^[\dA-ZÆØÅa-zæøå]+/;
const WORD_AT = /[\dA-ZÆØÅa-zæøå]+/y;
const INSIDE = /[\dA-ZÆØÅa-zæøå]/;

export const MUNICIPALITIES: Names<KnownMunicipality> = byFirstWord(
  municipalities.municipalities.map(({ key, name, ...more }) => ({
    known: { key, name, word: wordOf('word' in more ? more.word : undefined) },
    printed: [name, ...('printed' in more && more.printed ? more.printed : [])],
  })),
);
export const ORGANISATIONS: Names<Known> = byFirstWord(organisations.organisations.map(known));
export const FORA: Names<Known> = byFirstWord(fora.fora.map(known));

function known({ key, name, printed }: Known & { printed?: string[] }): { known: Known; printed: string[] } {
  return { known: { key, name }, printed: [...new Set([name, ...(printed ?? [])])] };
}

function wordOf(word: string | undefined): KnownMunicipality['word'] {
  return word === 'always' || word === 'at-start' ? word : null;
}

/**
 * The name that begins at `at` with the word given, and ends with a word; with where it ends. A genitive's `s` belongs to
 * it: "Movias", "Aarhus’".
 */
export function nameFrom<T>(
  names: Names<T>,
  text: string,
  at: number,
  word: string,
): { known: T; end: number } | null {
  const entries = names.get(word) ?? (word.endsWith('s') ? names.get(word.slice(0, -1)) : undefined);
  for (const { printed, known } of entries ?? NO_ENTRIES) {
    if (!text.startsWith(printed, at)) continue;
    const end = at + printed.length;
    const rest = /^(?:['’]?s|['’])?/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    for (const stop of [end + rest, end]) if (endsName(text, stop)) return { known, end: stop };
  }
  return null;
}

/** The same, whatever word begins at `at`. */
export function nameAt<T>(names: Names<T>, text: string, at: number): { known: T; end: number } | null {
  WORD_AT.lastIndex = at;
  const word = WORD_AT.exec(text)?.[0];
  return word === undefined ? null : nameFrom(names, text, at, word);
}

const NO_ENTRIES: Entry<never>[] = [];

const endsName = (text: string, end: number): boolean =>
  !INSIDE.test(text.charAt(end)) && !(text.charAt(end) === '-' && INSIDE.test(text.charAt(end + 1)));
