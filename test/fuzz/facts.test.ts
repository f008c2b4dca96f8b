/** Whatever an item's text holds, facts are found soon, keep to their schema, and stand where they say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ItemFacts } from '@/lib/agenda/facts.ts';
import type { Block, Section, SectionRole } from '@/lib/agenda/model.ts';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { findFacts } from '@/lib/extraction/facts/index.ts';
import { itemOf } from '../facts/annotated.ts';

const CONTEXT = {
  meetingDate: '2025-09-02',
  body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
  kind: 'agenda',
} as const;
const RUNS = Number(process.env.FUZZ_RUNS ?? 120);

/** What the rules look for, in any order and with anything between. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Kommunerne',
      'KKR Hovedstaden',
      'skal',
      'senest',
      'inden',
      'den',
      '1. maj',
      '31/2',
      '2026',
      'uge 54',
    ],
    ...[
      'dvs.',
      'frist',
      'fristen er',
      'til',
      'og',
      'mellem',
      ',',
      '. ',
      ': ',
      '\t',
      '\n',
      '(',
      '“',
      '–',
      'ikke',
    ],
    ...['2,5', '1.000', 'mio. kr.', 'kr.', 'pct.', 'to og en halv', 'årsværk', 'jf. pkt.', '3.2', 'på mødet'],
    ...[
      'Godkendt',
      'Udsat',
      'stemte imod',
      'Herlev',
      'Vejen',
      'Rammeaftale',
      'tovholder',
      'Nyt fra',
      'Movia',
    ],
    ...['Intet', 'efter sommerferien', 'primo', 'marts', 'senest to uger før', 'Scenarie 1', 'I alt', '0'],
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const line = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
const cell = fc.oneof(piece, fc.constantFrom('1.200', '-3,4', '(12)', '851*', '', '-', 'Budget (mio. kr.)'));
const block = fc.oneof<fc.Arbitrary<Block>[]>(
  line.map((text) => ({ type: 'paragraph', text })),
  line.map((text) => ({ type: 'subheading', text })),
  fc.array(line, { maxLength: 4 }).map((texts) => ({
    type: 'list',
    items: texts.map((text) => ({ marker: '–', text })),
  })),
  fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }).map((rows) => ({ type: 'table', rows })),
);
const role = fc.constantFrom<SectionRole>(
  'background',
  'recommendation',
  'presentation',
  'decision',
  'other',
);
const title = fc.constantFrom('En sag', 'Siden sidst', 'Punkter til næste møde', '');

const placesOf = ({ facts, fora, announced }: ItemFacts) =>
  [...facts, ...fora, ...announced].map(({ place }) => place);
const single = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('facts of any text', () => {
  it('keep to their schema and stand in the text they name', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), role, title, (blocks, itsRole, itsTitle) => {
        const sections = [{ role: itsRole, heading: '', blocks }];
        const found = findFacts(itemOf('', itsRole, { title: itsTitle, sections }), CONTEXT);
        ItemFacts.parse(found);
        const text = blocksText(blocks);
        for (const { start, end } of placesOf(found)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { place, text: printed, type } of found.facts)
          expect([type, single(text.slice(place.start, place.end))]).toEqual([type, printed]);
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same however often they are sought', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(findFacts(itemOf(text), CONTEXT)).toEqual(findFacts(itemOf(text), CONTEXT));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('hostile items', () => {
  const long = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));
  it.each([
    'Kommunerne skal senest den 1. maj 2026 betale 2,5 mio. kr. til KL, jf. pkt. 3.2. ',
    'uge 1-',
    'senest den 1. maj skal ',
    'Herlev, ',
    'ikke godkendt idet ',
    'to og en halv ',
    '“Plan ',
    '(',
  ])('%j, ten megabytes in one line, is cut and ends', { timeout: 20_000 }, (part) => {
    const text = long(part, 10_000_000);
    const found = findFacts(itemOf(text, 'decision'), CONTEXT);
    expect(ItemFacts.safeParse(found).success).toBe(true);
    expect(Math.max(0, ...placesOf(found).map(({ end }) => end))).toBeLessThan(1_000_000);
  });

  it('a table of a hundred thousand cells', { timeout: 20_000 }, () => {
    const rows = Array.from({ length: 2000 }, () => Array.from({ length: 50 }, () => '1.000 (mio. kr.)'));
    const sections: Section[] = [{ role: 'presentation', heading: '', blocks: [{ type: 'table', rows }] }];
    const found = findFacts(itemOf('', 'presentation', { sections }), CONTEXT);
    expect(ItemFacts.safeParse(found).success).toBe(true);
  });
});
