import { describe, expect, it } from 'vitest';
import {
  amountLabel,
  factLabel,
  kronerLabel,
  partyLabel,
  referenceLabel,
  timeLabel,
  topicName,
  whenLabel,
} from '@/components/i18n/facts.ts';
import { wordsFor } from '@/components/i18n/words.ts';
import type { Fact, Span } from '@/lib/agenda/facts.ts';
import { Outcome } from '@/lib/agenda/facts.ts';
import type { Section } from '@/lib/agenda/model.ts';
import { findFacts } from '@/lib/extraction/facts/index.ts';
import seeds from '@/seeds/topics.json' with { type: 'json' };

const da = wordsFor('da', []);
const en = wordsFor('en', []);

/** What the product finds in a text of an agenda for 2 September 2025. */
function factsIn(text: string): Fact[] {
  const section: Section = { role: 'presentation', heading: '', blocks: [{ type: 'paragraph', text }] };
  const item = {
    order: 0,
    number: '3.1',
    title: 'En sag',
    parent: null,
    isHeading: false,
    caseNumber: null,
    caseworkers: [],
    sections: [section],
    recommendedActions: [],
    attachments: [],
    closed: false,
    page: null,
    confidence: 1,
  };
  return findFacts(item, { meetingDate: '2025-09-02', body: null, kind: 'agenda' }).facts;
}
const TIMES: readonly Fact['type'][] = ['deadline', 'period', 'expectation', 'past', 'date'];
const firstTime = (text: string) => {
  const fact = factsIn(text).find(({ type }) => TIMES.includes(type));
  return [fact && factLabel(fact, da), fact && factLabel(fact, en)];
};

describe('a time is told as exactly as it is printed, and no more', () => {
  it.each([
    [
      'Kommunerne skal senest den 1. januar 2027 melde tilbage.',
      'senest 1. januar 2027',
      'by 1 January 2027',
    ],
    [
      'Kommunerne skal inden udgangen af 2027 melde tilbage.',
      'inden udgangen af 2027',
      'before the end of 2027',
    ],
    [
      'Kommunerne skal senest ved udgangen af maj 2026 svare.',
      'senest udgangen af maj 2026',
      'by the end of May 2026',
    ],
    ['Kommunerne skal svare senest i foråret 2026.', 'senest foråret 2026', 'by spring 2026'],
    ['Kommunerne skal svare senest 4. kvartal 2025.', 'senest 4. kvartal 2025', 'by Q4 2025'],
    [
      'Kommunerne skal svare senest ultimo oktober 2025.',
      'senest ultimo oktober 2025',
      'by late October 2025',
    ],
    ['Kommunerne skal svare senest i uge 44.', 'senest uge 44 i 2025', 'by week 44 of 2025'],
    ['Der forventes en afklaring i foråret 2026.', 'foråret 2026', 'spring 2026'],
    ['Der forventes en afklaring i vinteren 2025/26.', 'vinteren 2025/26', 'winter 2025/26'],
    ['Der forventes en afklaring i 1. halvår 2026.', '1. halvår 2026', 'first half of 2026'],
    ['Der forventes en afklaring primo 2026.', 'primo 2026', 'early 2026'],
    ['Der forventes en afklaring i maj.', 'maj 2026', 'May 2026'],
    [
      'Indsatsen løber fra september til november 2025.',
      'september–november 2025',
      'September–November 2025',
    ],
    [
      'Høringen forventes fra ultimo oktober til ultimo november 2025.',
      'ultimo oktober – ultimo november 2025',
      'late October – late November 2025',
    ],
    ['Konferencen holdes den 3.-14. november 2025.', '3.–14. november 2025', '3–14 November 2025'],
    ['Aftalen gælder i perioden 2026-2030.', '2026–2030', '2026–2030'],
    ['Aftalen gælder frem til udgangen af 2027.', 'frem til udgangen af 2027', 'until the end of 2027'],
    ['Midlerne bortfalder med udgangen af 2025.', 'udgangen af 2025', 'the end of 2025'],
    ['Ordningen finansieres fra 2027.', 'fra 2027', 'from 2027'],
    ['Det gælder skoleåret 2026/27.', 'skoleåret 2026/27', 'school year 2026/27'],
  ])('%s', (text, danish, english) => {
    expect(firstTime(text)).toEqual([danish, english]);
  });

  it('as the paper words it where no unit of the calendar fits, with the year it was taken for', () => {
    expect(firstTime('Kommunerne skal svare inden sommerferien.')).toEqual([
      'inden sommerferien (2026)',
      '“inden sommerferien” (2026)',
    ]);
  });

  it.each([
    ['Aftalen forventes indgået inden jul.', 'til jul (2025)'],
    ['Rapporten forventes færdig inden udgangen af 2026.', 'til udgangen af 2026'],
  ])('what is not printed with it is not made up: %s', (text, label) => {
    expect(firstTime(text)[0]).toBe(label);
  });

  it('a season never becomes its last day, in either language', () => {
    for (const season of ['foråret', 'sommeren', 'efteråret', 'vinteren'])
      for (const label of firstTime(`Kommunerne skal svare inden ${season} 2026.`))
        expect(label).toMatch(/^(inden|before) [a-zå]+(et|en|ing|er|umn|nter) 2026(\/27)?$/);
  });

  it.each<[string, Span, string]>([
    ['an open beginning', { from: null, to: '2025-10-30', precision: 'day' }, 'senest 30. oktober 2025'],
    ['an open end', { from: '2025-08-16', to: null, precision: 'day' }, 'fra 16. august 2025'],
    ['both', { from: null, to: null, precision: 'year' }, 'snarest'],
    ['no real day', { from: null, to: '2025-02-31', precision: 'day' }, 'senest 2025-02-31'],
    ['no real month', { from: null, to: '2025-13-31', precision: 'month' }, 'senest snarest (2025)'],
    ['the middle of a unit', { from: '2025-05-03', to: '2025-06-30', precision: 'month' }, 'snarest (2025)'],
  ])('bears %s', (_, span, label) => {
    expect(whenLabel(span, 'snarest', da)).toBe(label);
  });
});

describe('a sum', () => {
  it.each([
    [2_600_000, '2,6 mio. kr.', 'DKK 2.6 million'],
    [2_605_000, '2.605.000 kr.', 'DKK 2,605,000'],
    [1_550_000, '1,55 mio. kr.', 'DKK 1.55 million'],
    [5_600_000_000, '5,6 mia. kr.', 'DKK 5.6 billion'],
    [250_000, '250.000 kr.', 'DKK 250,000'],
    [1_000, '1.000 kr.', 'DKK 1,000'],
    [27.5, '27,50 kr.', 'DKK 27.50'],
    [-3_797_000, '-3.797.000 kr.', 'DKK -3,797,000'],
  ])('of %d is never rounded', (value, danish, english) => {
    expect([kronerLabel(value, da), kronerLabel(value, en)]).toEqual([danish, english]);
  });

  it.each([
    ['Der afsættes 3,5 pct. til formålet.', '3,5 %', '3.5%'],
    ['Der ansættes 12 årsværk.', '12 årsværk', '12 full-time years'],
    ['Der ansættes 1,25 fuldtidsårsværk.', '1,25 årsværk', '1.25 full-time years'],
    [
      'Der afsættes 100,000 kr. til formålet.',
      '100.000 kr. (uklart: “100,000 kr.”)',
      'DKK 100,000 (unclear: “100,000 kr.”)',
    ],
  ])('%s', (text, danish, english) => {
    const amount = factsIn(text).find((fact) => fact.type === 'amount');
    expect(amount && [amountLabel(amount, da), amountLabel(amount, en)]).toEqual([danish, english]);
  });
});

describe('names', () => {
  const reference = (text: string) => {
    const fact = factsIn(text).find(({ type }) => type === 'reference');
    return fact?.type === 'reference' ? [referenceLabel(fact, da), referenceLabel(fact, en)] : [];
  };
  it('of what is referred to: an item, a sitting, a paper', () => {
    expect(reference('Der henvises til sagen, jf. pkt. 3.2.')).toEqual(['Punkt 3.2', 'Item 3.2']);
    expect(reference('KKR Hovedstaden besluttede på mødet den 18. juni 2025 at gå videre.')).toEqual([
      'KKR Hovedstaden, 18. juni 2025',
      'KKR Hovedstaden, 18 June 2025',
    ]);
    expect(reference('Sagen blev drøftet på mødet den 18. juni 2025.')).toEqual([
      'Møde 18. juni 2025',
      'Meeting 18 June 2025',
    ]);
    expect(reference('Arbejdet følger Rammeaftale 2025-2026 for området.')).toEqual([
      'Rammeaftale 2025-2026',
      'Rammeaftale 2025-2026',
    ]);
  });

  it('of parties stand as at the head of a line', () => {
    expect(partyLabel({ text: 'kommunerne', key: null })).toBe('Kommunerne');
  });

  it('of topics are those of the seeds, in both languages', () => {
    for (const { key, name } of seeds.topics)
      expect([topicName(key, da), topicName(key, en)]).toEqual([name.da, name.en]);
    expect(Object.keys(da.facts.topics)).toHaveLength(seeds.topics.length);
  });

  it('of no topic, and of one that is not known here, are none', () => {
    expect([topicName(null, da), topicName('x', da)]).toEqual([null, null]);
  });

  it('of outcomes differ from each other', () => {
    for (const { facts } of [da, en])
      expect(new Set(Outcome.options.map((outcome) => facts.outcomes[outcome])).size).toBe(
        Outcome.options.length,
      );
  });
});

it('a period without a beginning runs until its end: nobody is asked for anything', () => {
  const [period] = factsIn('Aftalen løber frem til 1. maj 2026.');
  expect(period?.type === 'period' && timeLabel(period, da)).toBe('frem til 1. maj 2026');
});

it('deadlines are counted that are to come, and those that have passed where there are no others', () => {
  const { deadlines } = da.facts;
  expect([deadlines(1, 0), deadlines(3, 0), deadlines(2, 1), deadlines(0, 1), deadlines(0, 2)]).toEqual([
    '1 frist',
    '3 frister',
    '2 kommende frister',
    '1 passeret frist',
    '2 passerede frister',
  ]);
});
