import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALONE, buildAutomaton, FIRST, LAST, lookUp } from '@/lib/danish/repair/automaton.ts';
import { partsOf } from '@/lib/danish/repair/compounds.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { pack, unpack } from '@/lib/danish/repair/packed.ts';
import { expandDictionary } from '@/scripts/language/affixes.ts';
import { Counts, modelOf } from '@/scripts/language/counts.ts';

describe('the automaton', () => {
  const words = new Map([
    ['råd', ALONE | LAST],
    ['rådet', ALONE],
    ['sundheds', FIRST],
    ['møde', ALONE | FIRST | LAST],
    ['mødet', ALONE],
    ['Øst', ALONE | FIRST],
    ['plan', ALONE | FIRST | LAST],
  ]);
  const automaton = buildAutomaton(words);

  it('has its words with their places, and no other', () => {
    for (const [word, places] of words) expect(lookUp(automaton, word)).toBe(places);
    for (const word of ['', 'r', 'rå', 'råde', 'rådets', 'øst', 'sundhed', 'mødeplan', 'ΩΩ'])
      expect(lookUp(automaton, word)).toBe(0);
  });

  it('shares what words have in common', () => {
    const alike = ['hest', 'hesten', 'fest', 'festen', 'rest', 'resten'];
    const letters = alike.join('').length;
    expect(buildAutomaton(new Map(alike.map((word) => [word, ALONE]))).edges.length).toBeLessThan(
      letters / 3,
    );
  });

  it('may be empty', () => {
    expect(lookUp(buildAutomaton(new Map()), 'ord')).toBe(0);
  });

  it('finds the parts of a compound, as few as there are', () => {
    expect(partsOf(automaton, 'sundhedsråd')).toEqual(['sundheds', 'råd']);
    expect(partsOf(automaton, 'mødeplan')).toEqual(['møde', 'plan']);
    expect(partsOf(automaton, 'planmødeplan')).toEqual(['plan', 'møde', 'plan']);
    expect(partsOf(automaton, 'rådplan')).toBeNull();
    expect(partsOf(automaton, 'møde')).toBeNull();
    expect(partsOf(automaton, 'møde'.repeat(500))).toBeNull();
  });
});

describe('a Hunspell dictionary written out', () => {
  const aff = [
    'NEEDAFFIX 8',
    'FORBIDDENWORD 6',
    'COMPOUNDBEGIN 32',
    'COMPOUNDEND 34',
    'ONLYINCOMPOUND 36',
    'SFX 10 Y 1',
    'SFX 10 0 s/34 [^sxz]',
    'SFX 11 Y 2',
    'SFX 11 0 r/34,10 e',
    'SFX 11 0 er/34 [^e]',
    'SFX 29 Y 1',
    'SFX 29 0 s/32,36 .',
  ].join('\n');
  const forms = expandDictionary(aff, '3\nmøde/10,11\nforening/11,29\nmødes/6\nhus/8,11');

  it('has stems, suffixes and suffixes of suffixes', () => {
    expect(forms.get('møde')).toBe(ALONE);
    expect(forms.get('møder')).toBe(ALONE | LAST);
    expect(forms.get('møders')).toBe(ALONE | LAST);
    expect(forms.get('foreninger')).toBe(ALONE | LAST);
  });

  it('knows what stands in compounds only, needs a suffix, or is forbidden', () => {
    expect(forms.get('forenings')).toBe(FIRST);
    expect(forms.has('hus')).toBe(false);
    expect(forms.get('huser')).toBe(ALONE | LAST);
    expect(forms.has('mødes')).toBe(false);
  });
});

describe('packed data', () => {
  const counts = new Counts();
  counts.addText('Der holdes møde i dag. Der holdes møde i morgen. På samme måde.', 3);
  const forms = buildAutomaton(new Map([['møde', ALONE]]));
  const file = pack(forms, modelOf(counts, 1, 1));

  it('come out as they went in', () => {
    const { forms: read, weights } = unpack(file);
    expect(lookUp(read, 'møde')).toBe(ALONE);
    expect([...weights.index.keys()]).toEqual('dag der holdes i morgen måde møde på samme'.split(' ').sort());
  });

  it('make a language in which what was seen is likelier', () => {
    const small = loadLanguage(file);
    expect(small.weigh('holdes', 'møde')).toBeGreaterThan(small.weigh('holdes', 'måde'));
    expect(small.weigh('samme', 'måde')).toBeGreaterThan(small.weigh('samme', 'møde'));
    expect(small.weigh('', 'der')).toBeGreaterThan(small.weigh('', 'møde'));
    expect(small.weigh('holdes', 'måde')).toBeGreaterThan(small.weigh('holdes', 'ukendt'));
  });

  it('may leave out what sentences begin with', () => {
    const help = new Counts();
    help.addText('Vælg fil. Vælg mappe.', 1, false);
    expect([...help.words.keys()]).toEqual(['fil', 'mappe']);
    expect(help.pairs.get('vælg')?.get('fil')).toBe(1);
    expect(help.pairs.has('')).toBe(false);
  });

  it('are read wherever they lie in memory, and nothing else is', () => {
    const shifted = new Uint8Array(file.length + 1);
    shifted.set(file, 1);
    expect(loadLanguage(shifted.subarray(1)).knows('møde')).toBe(true);
    expect(() => loadLanguage(new Uint8Array(64))).toThrow(RangeError);
    expect(() => loadLanguage(new Uint8Array(2))).toThrow(RangeError);
  });
});

describe('the language as it is built', () => {
  const language = loadLanguage(readFileSync('seeds/language/danish.bin'));

  it.each(['møde', 'Mødet', 'MØDE', 'sundhedsråd', 'lærepladserne', 'Hillerød', 'Østdanmarks', 'mia', 'jf'])(
    'knows %s',
    (word) => {
      expect(language.knows(word)).toBe(true);
    },
  );

  it.each(['kystsikringsmøder', 'tovholderkommunerne', 'trafikbestillingsfristen'])(
    'makes out %s',
    (word) => {
      expect(language.knows(word)).toBe(true);
    },
  );

  it.each(['mgde', 'hillerød', 'veere', 'Sjzelland', 'xyzzy', ''])('does not know "%s"', (word) => {
    expect(language.knows(word)).toBe(false);
  });

  it('knows every municipality', () => {
    const terms = readFileSync('seeds/language/terms.txt', 'utf8').split('\n');
    const from = terms.indexOf('# municipalities') + 1;
    const names = terms.slice(from, terms.indexOf('# larger towns and places often in agendas'));
    expect(names.length).toBeGreaterThan(98);
    for (const name of names) expect(language.knows(name), name).toBe(true);
  });
});
