import { describe, expect, it } from 'vitest';
import { Corpus } from '@/lib/tracking/corpus.ts';
import { featuresOf } from '@/lib/tracking/features.ts';
import { HashTable } from '@/lib/tracking/hash-table.ts';
import { eachTermHash, pack, unpack } from '@/lib/tracking/packed.ts';
import { textHash } from '@/lib/tracking/text-hash.ts';
import { type Told, treatmentOf } from './support.ts';

const LONG = Array.from({ length: 160 }, (_, i) => `Vandværket nr${i}x leverer til by${i}q.`).join(' ');
const TOLD: Told[] = [
  {
    ...{ key: 'a', date: '2025-03-21', title: 'Handleplan for 中文 og Ålborgs vådområder', number: '3.1' },
    background: `På mødet den 31. januar 2025 blev planen godkendt, jf. sidste møde. ${LONG}`,
    ...{ attachments: ['Handleplan 2025', 'Kort'], caseNumber: 'SAG-1', decision: 'Godkendt.' },
  },
  { key: 'b', date: '2025-03-21', title: 'Godkendelse af referat' },
  { key: 'c', date: '2025-03-21', title: '' },
];
const treatments = TOLD.map(treatmentOf);
const features = treatments.map(featuresOf);
const sitting = treatments[0]!.sitting;

describe('packed treatments', () => {
  it('are unpacked as they were', () => {
    const { heads, bytes } = pack(features);
    const place = { sitting: sitting.id, body: sitting.body.key, date: sitting.date };
    expect(heads.map((head) => unpack(head, bytes, place))).toEqual(features);
  });

  it('come through JSON and the copying of a database', () => {
    const { heads, bytes } = structuredClone(pack(features));
    const corpus = new Corpus();
    corpus.take({ heads: JSON.parse(JSON.stringify(heads)), bytes }, sitting);
    expect([...corpus.all()]).toEqual(features);
  });

  it('tell the hash of every term without being unpacked, letters beyond ASCII included', () => {
    const { heads, bytes } = pack(features);
    const hashes: number[] = [];
    eachTermHash(heads[0]!, bytes, (hash) => hashes.push(hash));
    const { titleTerms, attachments, sentences } = features[0]!;
    const terms = [titleTerms, ...attachments.map((one) => one.terms), ...sentences.map((one) => one.terms)];
    expect(hashes).toEqual([...new Set(terms.flat())].map(textHash));
    expect(titleTerms).toContain('中文');
  });

  it('are nothing where there are none', () => {
    expect(pack([])).toEqual({ heads: [], bytes: new Uint8Array() });
  });
});

describe('a corpus that grows and shrinks', () => {
  const told = (key: string, date: string, title: string) => treatmentOf({ key, date, title });
  const filled = () => {
    const corpus = new Corpus();
    for (const one of [
      told('a', '2025-01-31', 'Letbanens depot'),
      told('b', '2025-03-21', 'Letbanens vogne'),
      told('c', '2025-06-11', 'Havnens kajer'),
    ])
      corpus.add(featuresOf(one), one.sitting);
    return corpus;
  };

  it('knows who uses a term, the latest first', () => {
    expect(filled().using('letban')).toEqual(['b', 'a']);
    expect(filled().using('nowhere')).toEqual([]);
  });

  it('forgets what is taken out, whether or not it comes back', () => {
    const corpus = filled();
    const before = corpus.vocabulary.rarity('letban');
    corpus.remove('b');
    expect(corpus.using('letban')).toEqual(['a']);
    expect(corpus.vocabulary.rarity('letban')).toBeGreaterThan(before);
    expect(corpus.get('b')).toBeUndefined();
    const again = told('b', '2025-03-21', 'Letbanens vogne');
    corpus.add(featuresOf(again), again.sitting);
    expect(corpus.using('letban')).toEqual(['b', 'a']);
    expect(corpus.vocabulary.rarity('letban')).toBe(before);
  });

  it('replaces a treatment whose text is another', () => {
    const corpus = filled();
    const other = told('a', '2025-01-31', 'Havnens kajer');
    corpus.add(featuresOf(other), other.sitting);
    expect(corpus.using('letban')).toEqual(['b']);
    expect(corpus.using('kaj').sort()).toEqual(['a', 'c']);
  });

  it('finds those of many more treatments than are kept unpacked', () => {
    const corpus = new Corpus();
    for (let i = 0; i < 2500; i++) {
      const { sitting: place, ...one } = told(`k${i}`, `${1500 + i}-01-01`, `Emne e${i}mne`);
      corpus.add(featuresOf({ ...one, sitting: place }), place);
    }
    expect([...corpus.all()].length).toBe(2500);
    expect(corpus.get('k0')?.title).toBe('Emne e0mne');
    expect(corpus.using('e2499mn')).toEqual(['k2499']);
  });
});

describe('a table of hashes', () => {
  it('keeps fields apart while it grows, for every hash there is', () => {
    const table = new HashTable();
    const hashes = [0, 1, 2 ** 32 - 1, ...Array.from({ length: 5000 }, (_, i) => Math.imul(i + 3, 0x10000))];
    for (const [i, hash] of hashes.entries()) table.set(table.take(hash), 1, i + 1);
    const found = hashes.map((hash) => table.get(table.find(hash), 1));
    expect(new Set(found).size).toBe(new Set(hashes.map((hash) => hash | 0)).size);
    expect(table.find(7)).toBe(-1);
  });
});
