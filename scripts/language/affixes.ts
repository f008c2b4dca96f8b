/**
 * Reads a Hunspell dictionary and writes out every form in it. Only what the Danish one uses is understood: numbered
 * flags, prefixes and suffixes with continuations, and the flags that say where in a compound a form may stand.
 * Format: hunspell(5). Prefixes are left out: Danish has three, and one of them makes 260 place names of each name.
 */

import { ALONE, FIRST, LAST } from '../../lib/danish/repair/automaton.ts';

interface Suffix {
  strip: string;
  add: string;
  flags: string[];
  fits: RegExp;
}

/** The meaning of the flags that are no affixes, as the affix file gives them. */
interface Marks {
  needsAffix: string;
  onlyInCompound: string;
  forbidden: string;
  begins: string;
  middle: string;
  ends: string;
}

interface AffixFile {
  suffixes: Map<string, Suffix[]>;
  marks: Marks;
}

/** Deepest chain of suffixes: doubled consonant, plural, genitive. */
const MAX_DEPTH = 3;

function readAffixes(text: string): AffixFile {
  const suffixes = new Map<string, Suffix[]>();
  const named = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [kind = '', flag = '', strip = '', add = '', condition = '.'] = line.trim().split(/\s+/);
    if (kind === 'SFX' && strip !== 'Y' && strip !== 'N') {
      const [ending = '', continuation = ''] = add.split('/');
      const rules = suffixes.get(flag) ?? [];
      rules.push({
        strip: strip === '0' ? '' : strip,
        add: ending === '0' ? '' : ending,
        flags: continuation === '' ? [] : continuation.split(','),
        fits: new RegExp(`${condition.startsWith('+') ? '.' : condition}$`, 'u'),
      });
      suffixes.set(flag, rules);
    } else if (/^[A-Z]+$/.test(kind) && kind !== 'SFX' && kind !== 'PFX') named.set(kind, flag);
  }
  const mark = (name: string) => named.get(name) ?? 'none';
  return {
    suffixes,
    marks: {
      needsAffix: mark('NEEDAFFIX'),
      onlyInCompound: mark('ONLYINCOMPOUND'),
      forbidden: mark('FORBIDDENWORD'),
      begins: mark('COMPOUNDBEGIN'),
      middle: mark('COMPOUNDMIDDLE'),
      ends: mark('COMPOUNDEND'),
    },
  };
}

function placesOf(flags: readonly string[], marks: Marks): number {
  if (flags.includes(marks.needsAffix)) return 0;
  const first = flags.includes(marks.begins) || flags.includes(marks.middle) ? FIRST : 0;
  const last = flags.includes(marks.ends) ? LAST : 0;
  return (flags.includes(marks.onlyInCompound) ? 0 : ALONE) | first | last;
}

/** Every form of a Hunspell dictionary (contents of its .aff and .dic) with where it may stand. */
export function expandDictionary(aff: string, dic: string): Map<string, number> {
  const { suffixes, marks } = readAffixes(aff);
  const forms = new Map<string, number>();
  const forbidden = new Set<string>();
  const grow = (form: string, flags: readonly string[], depth: number): void => {
    const places = placesOf(flags, marks);
    if (places !== 0) forms.set(form, (forms.get(form) ?? 0) | places);
    if (depth === MAX_DEPTH) return;
    for (const flag of flags)
      for (const suffix of suffixes.get(flag) ?? [])
        if (form.endsWith(suffix.strip) && suffix.fits.test(form))
          grow(form.slice(0, form.length - suffix.strip.length) + suffix.add, suffix.flags, depth + 1);
  };
  for (const line of dic.split('\n').slice(1)) {
    const entry = line.split(/\s/)[0] ?? '';
    if (entry === '') continue;
    const slash = entry.indexOf('/');
    const word = slash < 0 ? entry : entry.slice(0, slash);
    const flags = slash < 0 ? [] : entry.slice(slash + 1).split(',');
    if (flags.includes(marks.forbidden)) forbidden.add(word);
    else grow(word, flags, 0);
  }
  for (const word of forbidden) forms.delete(word);
  return forms;
}
