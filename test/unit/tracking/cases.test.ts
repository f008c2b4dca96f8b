import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLinks, casesOf, pairsOf } from '@/lib/tracking/cases.ts';
import type { Corpus } from '@/lib/tracking/corpus.ts';
import { corpusOf, type Told, treatmentOf } from './support.ts';

const NOTHING_SAID = { same: [], other: [] };
const found = (corpus: Corpus, verdicts: Parameters<typeof casesOf>[2] = NOTHING_SAID) =>
  casesOf(corpus, allLinks(corpus), verdicts).map(({ treatments }) => treatments);

const plan: Told = {
  key: 'plan',
  date: '2025-01-31',
  title: 'Handleplan for grønne indkøb',
  background: 'Kommunerne køber ind for 12 mia. kr. om året.',
  decision: 'Godkendt.',
};
const status: Told = { key: 'status', date: '2025-06-11', title: 'Status på handleplan for grønne indkøb' };
const named: Told = {
  key: 'named',
  date: '2025-10-27',
  title: 'Rengøringsmidler uden klor',
  background: 'KKR Nordjylland godkendte den 31. januar 2025 en handleplan for indkøb.',
};
const other: Told = {
  key: 'other',
  date: '2025-06-11',
  title: 'Handleplan for børns trivsel',
  background: 'Børn mistrives.',
};

describe('cases', () => {
  it('joins a matter whose title only says another step', () => {
    expect(found(corpusOf(plan, status, other))).toEqual([['plan', 'status']]);
  });

  it('joins a matter that points at the sitting where it was treated, whatever it is called', () => {
    expect(found(corpusOf(plan, other, named))).toEqual([['plan', 'named']]);
  });

  it('gives every pair of a case, by way of the links between', () => {
    const corpus = corpusOf(plan, status, named);
    const [one] = casesOf(corpus, allLinks(corpus), NOTHING_SAID);
    const pairs = pairsOf(one!);
    expect(pairs.map(({ a, b }) => `${a}-${b}`)).toEqual(['plan-status', 'plan-named', 'status-named']);
    expect(pairs[2]!.path).toHaveLength(2);
    expect(pairs[2]!.confidence).toBeLessThan(Math.min(pairs[0]!.confidence, pairs[1]!.confidence));
  });

  it('leaves plans of one kind about different things apart', () => {
    const lookalike = {
      ...other,
      title: 'Handleplan for indkøb af skolebøger',
      background: 'Bøgerne er slidte.',
    };
    expect(found(corpusOf(plan, lookalike))).toEqual([]);
  });

  it('tells plans by their numbers', () => {
    const a = {
      key: 'a',
      date: '2025-01-31',
      title: 'Forslag til lokalplan 1102',
      attachments: ['Lokalplan 1102'],
    };
    const b = {
      key: 'b',
      date: '2025-06-11',
      title: 'Forslag til lokalplan 1107',
      attachments: ['Lokalplan 1107'],
    };
    expect(found(corpusOf(a, b))).toEqual([]);
  });

  it('takes the same matter of another year for one case', () => {
    const a = { key: 'a', date: '2024-08-30', title: 'Elevfordeling på gymnasierne for 2025' };
    const b = { key: 'b', date: '2025-08-30', title: 'Elevfordeling på gymnasierne for 2026' };
    expect(found(corpusOf(a, b))).toEqual([['a', 'b']]);
  });

  it('joins what is put off with what is taken up again', () => {
    const text = { title: 'Ens skilte på badebroer', background: 'Livreddere foreslår fælles skilte.' };
    const put = { ...text, key: 'put', date: '2025-01-31', decision: 'Udsat.' };
    const taken = {
      ...text,
      key: 'taken',
      date: '2025-06-11',
      background: 'Sagen blev udsat på sidste møde.',
    };
    expect(found(corpusOf(put, taken))).toEqual([['put', 'taken']]);
  });

  it('keeps one treatment of a sitting in a case', () => {
    const twin = { ...status, key: 'twin' };
    expect(found(corpusOf(plan, status, twin)).flat()).toHaveLength(2);
  });

  it('joins by a case number that is rare, and not by one that a sitting gives to all', () => {
    const item = (key: string, date: string, title: string, caseNumber: string) => ({
      key,
      date,
      title,
      caseNumber,
    });
    expect(
      found(
        corpusOf(
          item('a', '2025-01-31', 'Køb af grund', 'EMN-2025-1'),
          item('b', '2025-06-11', 'Skøde', 'EMN-2025-1'),
        ),
      ),
    ).toEqual([['a', 'b']]);
    expect(
      found(
        corpusOf(
          item('a', '2025-01-31', 'Køb af grund', 'SAG-1'),
          item('c', '2025-01-31', 'Salg af bil', 'SAG-1'),
          item('b', '2025-06-11', 'Skøde', 'SAG-1'),
        ),
      ),
    ).toEqual([]);
  });

  it('follows a decision of another body printed in the text', () => {
    const committee = {
      key: 'a',
      date: '2025-02-03',
      body: 'Planudvalget, Køge Kommune',
      title: 'Skure på havnen',
    };
    const council = {
      key: 'b',
      date: '2025-02-25',
      body: 'Byrådet, Køge Kommune',
      title: 'Dispensation til skure',
      background: 'Fiskerne søger.\nBeslutning i Planudvalget den 03-02-2025\nAnbefales.',
    };
    expect(found(corpusOf(committee, council))).toEqual([['a', 'b']]);
  });

  it('does not join what two KKRs treat alike, unless the one points at the other', () => {
    const title = 'Valg af medlemmer til sundhedsrådene';
    const own = { key: 'a', date: '2025-01-31', body: 'KKR Sjælland', title };
    const alike = { key: 'b', date: '2025-02-14', body: 'KKR Hovedstaden', title };
    const pointing = {
      ...alike,
      background: 'KKR Sjælland drøftede den 31. januar 2025 valg af medlemmer til sundhedsråd.',
    };
    expect(found(corpusOf(own, alike))).toEqual([]);
    expect(found(corpusOf(own, pointing))).toEqual([['a', 'b']]);
  });

  it('never joins standing items, headings or closed ones', () => {
    const all = ['2025-01-31', '2025-06-11'].flatMap((date) => [
      { key: `r${date}`, date, title: 'Godkendelse af referat' },
      { key: `h${date}`, date, title: 'Sager til behandling', isHeading: true },
      { key: `l${date}`, date, title: 'Køb af Strandvej 4', closed: true },
    ]);
    expect(found(corpusOf(...all))).toEqual([]);
  });

  it('has no cases where nothing is known', () => {
    expect(found(corpusOf())).toEqual([]);
  });
});

describe('cases of anything', () => {
  const words = [
    'skov',
    'bro',
    'handleplan',
    'støj',
    'ældrepleje',
    'status',
    'på',
    'for',
    '2025',
    'letbane',
    'og',
  ];
  const told = fc.record({
    date: fc.constantFrom('2025-01-31', '2025-03-31', '2025-06-11'),
    title: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((all) => all.join(' ')),
    background: fc
      .array(fc.constantFrom(...words, '. ', 'den 31. januar 2025', 'på sidste møde'), { maxLength: 12 })
      .map((all) => all.join(' ')),
  });

  it('hold one treatment of a sitting, are apart from each other, and do not depend on the order of adding', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 9 }), (all) => {
        const items = all.map((one, i) => ({ ...one, key: `k${i}` }));
        const corpus = corpusOf(...items);
        const cases = found(corpus);
        for (const keys of cases) {
          const sittings = keys.map((key) => corpus.get(key)?.sitting);
          expect(new Set(sittings).size).toBe(sittings.length);
        }
        expect(new Set(cases.flat()).size).toBe(cases.flat().length);
        expect(allLinks(corpusOf(...items.toReversed()))).toEqual(allLinks(corpus));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what the user says', () => {
  it('wins over any evidence', () => {
    const corpus = corpusOf(plan, status, other);
    expect(found(corpus, { same: [], other: [['plan', 'status']] })).toEqual([]);
    expect(found(corpus, { same: [['plan', 'other']], other: [] })[0]).toContain('other');
  });

  it('keeps apart what was split, also by way of a third', () => {
    const corpus = corpusOf(plan, status, named);
    const cases = found(corpus, { same: [], other: [['status', 'named']] });
    expect(cases.some((keys) => keys.includes('status') && keys.includes('named'))).toBe(false);
  });

  it('may name treatments that are gone', () => {
    expect(found(corpusOf(plan), { same: [['plan', 'gone']], other: [['gone', 'plan']] })).toEqual([]);
  });
});

describe('the corpus', () => {
  it('is as if a treatment that was taken out had never been there', () => {
    const corpus = corpusOf(plan, status, named, other);
    corpus.remove('named');
    corpus.remove('named');
    expect(allLinks(corpus)).toEqual(allLinks(corpusOf(plan, status, other)));
  });

  it('replaces a treatment that is added again', () => {
    const corpus = corpusOf(plan, status);
    const changed = treatmentOf({ ...status, title: 'Status på noget helt andet' });
    const again = corpusOf(plan, changed);
    corpus.remove('status');
    expect([...corpus.all()]).toHaveLength(1);
    expect(allLinks(again)).toEqual([]);
  });
});
