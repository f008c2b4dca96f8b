import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem, Block } from '@/lib/agenda/model.ts';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { asMeant, asRead } from '@/lib/agenda/repairs.ts';
import { type Kept, layerOf, repairedItem } from '@/lib/extraction/layer.ts';

/** Finds every "mgde". */
const findMeetings = (text: string) =>
  [...text.matchAll(/[Mm]gde/g)].map(({ 0: read, index }) => ({
    ...{ start: index, end: index + read.length, meant: read.replace('g', 'ø') },
  }));

describe('the layer over an item', () => {
  const item: AgendaItem = {
    ...{ order: 0, number: '1', parent: null, isHeading: false, caseNumber: null, caseworkers: [] },
    ...{ recommendedActions: ['discuss'], closed: false, page: null, confidence: 1 },
    title: 'Naeste mgde',
    sections: [
      {
        role: 'other',
        heading: '@konomi',
        blocks: [
          { type: 'subheading', text: 'Mgder' },
          {
            type: 'list',
            items: [
              { marker: '1.', text: 'pa mgdet' },
              { marker: '', text: 'et mgde' },
            ],
          },
          {
            type: 'table',
            rows: [
              ['Mgde', 'naeste mgde'],
              ['1', '2'],
            ],
          },
        ],
      },
    ],
    attachments: [{ title: 'Mgdeplan', href: null }],
  };
  const layer = layerOf(item, findMeetings);
  const shown = (kept: Kept) => repairedItem(item, layer, kept);

  it('places repairs in titles, lists, table cells and attachments', () => {
    const { title, repairs, sections, attachments } = shown([]);
    expect(title).toBe('Naeste møde');
    expect(repairs).toEqual([{ start: 7, end: 11, read: 'mgde', meant: 'møde', kept: false }]);
    const [section] = sections;
    const text = blocksText(section?.blocks ?? []);
    expect(text).toBe('Møder\n1. pa mødet\net møde\nMøde\tnaeste møde\n1\t2');
    expect(section?.repairs?.map(({ start, end }) => text.slice(start ?? 0, end ?? 0))).toEqual(
      section?.repairs?.map(({ meant }) => meant),
    );
    expect(section?.repairs).toHaveLength(5);
    expect(attachments[0]).toMatchObject({ title: 'Mødeplan', repairs: [{ start: 0, end: 4 }] });
  });

  it('gives places in the text as shown where a longer or shorter word is kept', () => {
    const wider = layer.map((repair) => ({ ...repair, meant: `${repair.meant}nnn` }));
    const { sections } = repairedItem(item, wider, [{ read: 'Mgde', meant: 'Mødennn' }]);
    const text = blocksText(sections[0]?.blocks ?? []);
    for (const { start, end, read, meant, kept } of sections[0]?.repairs ?? [])
      expect(text.slice(start ?? 0, end ?? 0)).toBe(kept ? read : meant);
  });

  it('shows a kept word as it was read, and still tells of it', () => {
    const { title, sections, attachments } = shown([{ read: 'mgde', meant: 'møde' }]);
    expect(title).toBe('Naeste mgde');
    expect(blocksText(sections[0]?.blocks ?? [])).toContain('et mgde\nMøde\tnaeste mgde');
    expect(sections[0]?.repairs?.map(({ kept }) => kept)).toEqual([false, true, true, false, true]);
    expect(attachments[0]?.title).toBe('Mødeplan');
  });

  it('shows everything as it was read when all is kept, every repair told', () => {
    const { repairs, sections, ...all } = shown('all');
    expect(all.title).toBe(item.title);
    expect(sections.map(({ repairs: _, ...section }) => section)).toEqual(item.sections);
    expect(all.recommendedActions).toEqual(item.recommendedActions);
    expect(repairs?.every(({ kept }) => kept)).toBe(true);
  });

  it('has no place for a word in a heading, or in a table put together again', () => {
    const shredded: AgendaItem = {
      ...item,
      sections: [
        {
          role: 'other',
          heading: 'Om mgdet',
          blocks: [
            { type: 'paragraph', text: 'Fgr mgdet er der gruppemøder.' },
            { type: 'paragraph', text: 'Mgder i Hovedstaden 851 851' },
            { type: 'paragraph', text: 'Mgder i Sjælland 476 476' },
            { type: 'paragraph', text: 'I alt 1.327 1.327' },
            { type: 'paragraph', text: 'Efter mgdet' },
          ],
        },
      ],
    };
    const found = layerOf(shredded, findMeetings);
    const [section] = repairedItem(shredded, found, []).sections;
    expect(section?.heading).toBe('Om mødet');
    expect(section?.blocks).toContainEqual(expect.objectContaining({ type: 'table' }));
    expect(section?.repairs?.map(({ start }) => start === null)).toEqual([true, false, true, true, false]);
    const text = blocksText(section?.blocks ?? []);
    const last = section?.repairs?.at(-1);
    expect(text.slice(last?.start ?? 0, last?.end ?? 0)).toBe('møde');
    expect(repairedItem(shredded, found, 'all').sections[0]?.blocks).toEqual(shredded.sections[0]?.blocks);
  });

  const word = fc.constantFrom('mgde', 'Mgde', 'i', 'kommunerne', '2.605');
  const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const block: fc.Arbitrary<Block> = fc.oneof(
    line.map((text) => ({ type: 'paragraph' as const, text })),
    fc
      .array(fc.record({ marker: fc.constantFrom('', '–', '1.'), text: line }), { maxLength: 3 })
      .map((items) => ({ type: 'list' as const, items })),
    fc
      .array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
      .map((rows) => ({ type: 'table' as const, rows })),
  );

  it('can be taken away again from any text, and tells of every word where it stands, whatever is kept', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 5 }),
        line,
        fc.string({ minLength: 1 }),
        fc.boolean(),
        (blocks, title, meant, keep) => {
          const any: AgendaItem = { ...item, title, sections: [{ role: 'other', heading: '', blocks }] };
          const found = layerOf(any, (text) => findMeetings(text).map((repair) => ({ ...repair, meant })));
          const kept: Kept = keep ? [{ read: 'mgde', meant }] : [];
          const [section] = repairedItem(any, found, kept).sections;
          const text = blocksText(section?.blocks ?? []);
          for (const { start, end, read, ...repair } of section?.repairs ?? [])
            expect(text.slice(start ?? 0, end ?? 0)).toBe(repair.kept ? read : repair.meant);
          expect(asRead(text, section?.repairs)).toBe(blocksText(blocks));
          expect(asMeant(text, section?.repairs)).toBe(
            blocksText(repairedItem(any, found, []).sections[0]?.blocks ?? []),
          );
        },
      ),
    );
  });
});
