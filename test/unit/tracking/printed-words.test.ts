import { describe, expect, it } from 'vitest';
import { linkOf } from '@/lib/tracking/evidence.ts';
import { printedLinks } from '@/lib/tracking/printed.ts';
import { resolver } from '@/lib/tracking/references.ts';
import type { Evidence } from '@/lib/tracking/types.ts';
import { corpusOf, itemOf, type Told } from './support.ts';

const ITEMS: Record<string, Told> = {
  a: {
    date: '2025-01-31',
    title: 'Vådområder ved Øle Å',
    background: 'Kvælstofudledningen skal ned. Lodsejerne langs åen tilbydes jordfordeling.',
  },
  b: {
    date: '2025-06-11',
    title: 'Jordfordeling',
    background: 'Lodsejerne ved Øle Å har sagt ja til kvælstofudledningens mål. Flere vådområder følger.',
  },
};
const itemAt = (key: string) => (ITEMS[key] ? itemOf(ITEMS[key]) : undefined);
const told = (...evidence: Evidence[]) =>
  printedLinks([{ a: 'a', b: 'b', confidence: 1, evidence }], itemAt)[0]!.evidence;

describe('reasons as they are read', () => {
  it('give words as printed: the first treatment’s, and not with the capital of a sentence’s head', () => {
    expect(
      told({
        kind: 'words',
        words: ['vadomrad', 'kvalstofudledning', 'lodsej', 'jordfordeling'],
        weight: 0.5,
      }),
    ).toEqual([
      {
        kind: 'words',
        words: ['vådområder', 'kvælstofudledningens', 'Lodsejerne', 'jordfordeling'],
        weight: 0.5,
      },
    ]);
  });

  it('give a sentence that both have as it stands, cut where it is long', () => {
    const long = `Åen ${'og engene '.repeat(40)}reguleres.`;
    const items = { ...ITEMS, a: { ...ITEMS.a!, background: long } };
    const stems = 'an eng regul';
    const [link] = printedLinks(
      [
        {
          a: 'a',
          b: 'b',
          confidence: 1,
          evidence: [{ kind: 'same-sentence', text: stems, count: 1, weight: 0.5 }],
        },
      ],
      (key) => itemOf(items[key as 'a']),
    );
    const [one] = link!.evidence;
    expect(one).toMatchObject({ kind: 'same-sentence', count: 1 });
    expect(one && 'text' in one && one.text).toMatch(/^Åen og engene .*…$/);
    expect(one && 'text' in one && one.text.length).toBeLessThan(165);
  });

  it('leave what no text says any more, and what was printed from the beginning', () => {
    const same: Evidence = { kind: 'same-title', title: 'Letbanens depot', weight: 0.9 };
    expect(told({ kind: 'words', words: ['letban'], weight: 0.5 }, same)).toEqual([
      { kind: 'words', words: ['letban'], weight: 0.5 },
      same,
    ]);
    expect(printedLinks([{ a: 'x', b: 'y', confidence: 1, evidence: [same] }], itemAt)[0]?.evidence).toEqual([
      same,
    ]);
  });

  it('leave no stem in the evidence that is really found', () => {
    const corpus = corpusOf({ ...ITEMS.a!, key: 'a' }, { ...ITEMS.b!, key: 'b' });
    const link = linkOf(corpus, corpus.get('a')!, corpus.get('b')!, resolver(corpus))!;
    const words = printedLinks([link], itemAt)[0]!.evidence.flatMap((one) =>
      'words' in one ? one.words : [],
    );
    const texts = Object.values(ITEMS).map(({ title, background }) => `${title} ${background}`.toLowerCase());
    expect(words.length).toBeGreaterThan(0);
    for (const word of words)
      expect(texts.join(' ')).toMatch(new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u'));
  });
});
