import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgendaDraft, AgendaItem, Section } from '@/lib/agenda/model.ts';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { asRead } from '@/lib/agenda/repairs.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { extractAgenda } from '@/lib/extraction/index.ts';
import { type Kept, layerOf, repairedItem } from '@/lib/extraction/layer.ts';
import { damageOf, findRepairs, repairDraft } from '@/lib/extraction/repaired.ts';
import { readLines } from '@/lib/sources/index.ts';

const language = loadLanguage(readFileSync('seeds/language/danish.bin'));

function draftOf(content: string): AgendaDraft {
  const draft = extractAgenda(
    readLines({
      address: null,
      channel: 'file',
      name: 'dagsorden.txt',
      mediaType: 'text/plain',
      content,
      fetchedAt: '2025-08-20T08:00:00.000Z',
    }),
  );
  if (!draft) throw new Error('no agenda');
  return draft;
}

const paper = (words: Record<string, string>) => `DAGSORDEN
KKR Hovedstaden
Dato: 02-09-2025 10:00
Sted: Rådhuset

3.1. ${words.title}
SAG-2025-03121 gitb

Indstilling
Det indstilles, at KKR Hovedstaden
- ${words.asks}

Baggrund
${words.background}

3.2. Punkter til næste møde
SAG-2025-03122 lar

Indstilling
Det indstilles, at KKR Hovedstaden tager orienteringen til efterretning.
`;

const BACKGROUND =
  'Pa KKR-mgdet den 18. juni 2025 blev det besluttet, at kommunerne i feellesskab skal falge op. ' +
  'Det naeste mgde holdes efter sommerferien, nar de gvrige kommuner har afgivet hgringssvar.';
const texts = (sections: Section[]) => sections.map(({ blocks }) => blocksText(blocks));

const damaged = draftOf(
  paper({
    title: 'Opfelgning pa Strategi for mobilitet i @stdanmark',
    asks: 'drgfter den fzelles indsats pa tveers af kommunerne, jf. bilag 2 om 2.605.000 kr.',
    background: BACKGROUND,
  }),
);

describe('a draft that recognition has damaged', () => {
  const draft = repairDraft(damaged, language);
  const [item] = draft.items.filter(({ number }) => number === '3.1');
  const [read] = damaged.items.filter(({ number }) => number === '3.1');

  it('has its titles and sections repaired', () => {
    expect(item?.title).toBe('Opfølgning på Strategi for mobilitet i Østdanmark');
    expect(JSON.stringify(item?.sections)).toContain('drøfter den fælles indsats på tværs af kommunerne');
    expect(JSON.stringify(item?.sections)).toContain('På KKR-mødet den 18. juni 2025');
  });

  it('is asked for what the repaired words say', () => {
    expect(item?.recommendedActions).toEqual(['discuss']);
  });

  it('keeps every number, case number and initial', () => {
    const figures = (items: AgendaItem[]) =>
      JSON.stringify(items.map(({ number, title, sections }) => [number, title, texts(sections)])).match(
        /\d[\d.]*/g,
      );
    expect(figures(draft.items)).toEqual(figures(damaged.items));
    expect(item?.caseworkers).toEqual(['gitb']);
  });

  it('says of each repair what was read, and where it stands in the text as shown', () => {
    expect(item?.repairs).toContainEqual({
      ...{ start: 39, end: 49, read: '@stdanmark', meant: 'Østdanmark', kept: false },
    });
    for (const { blocks, repairs = [] } of item?.sections ?? [])
      for (const { start, end, meant } of repairs)
        expect(blocksText(blocks).slice(start ?? 0, end ?? 0)).toBe(meant);
    expect(item?.sections.flatMap(({ repairs = [] }) => repairs).length).toBeGreaterThan(10);
  });

  it('gives every text back as it was read', () => {
    expect(asRead(item?.title ?? '', item?.repairs)).toBe(read?.title);
    expect(item?.sections.map(({ blocks, repairs }) => asRead(blocksText(blocks), repairs))).toEqual(
      texts(read?.sections ?? []),
    );
  });

  it('leaves the draft it was made from as it was', () => {
    expect(damaged.items[0]?.title ?? '').toContain('Opfelgning pa');
  });

  it('leaves a word alone that was taught, and reads damaged words by it', () => {
    const taught = repairDraft(damaged, language, new Set(['Opfelgning', 'drgfter']));
    expect(taught.items[0]?.title).toBe('Opfelgning på Strategi for mobilitet i Østdanmark');
    expect(JSON.stringify(taught.items[0]?.sections)).toContain('drgfter den fælles');
    const road = draftOf(
      paper({ title: 'Omfartsvejen ved Svgrtinge', asks: 'drgfter mgdet', background: BACKGROUND }),
    );
    expect(repairDraft(road, language).items[0]?.title).toBe('Omfartsvejen ved Svgrtinge');
    const known = repairDraft(road, language, new Set(['Svørtinge']));
    expect(known.items[0]?.title).toBe('Omfartsvejen ved Svørtinge');
  });
});

describe('the layer over an item', () => {
  const item: AgendaItem = {
    ...(damaged.items[0] as AgendaItem),
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
  const layer = layerOf(item, (text) =>
    [...text.matchAll(/[Mm]gde/g)].map(({ 0: read, index }) => ({
      ...{ start: index, end: index + read.length, meant: read.replace('g', 'ø') },
    })),
  );
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
    const found = layerOf(shredded, (text) =>
      [...text.matchAll(/[Mm]gde/g)].map(({ 0: read, index }) => ({
        ...{ start: index, end: index + read.length, meant: read.replace('g', 'ø') },
      })),
    );
    const [section] = repairedItem(shredded, found, []).sections;
    expect(section?.heading).toBe('Om mødet');
    expect(section?.blocks).toContainEqual(expect.objectContaining({ type: 'table' }));
    expect(section?.repairs?.map(({ start }) => start === null)).toEqual([true, false, true, true, false]);
    const text = blocksText(section?.blocks ?? []);
    const last = section?.repairs?.at(-1);
    expect(text.slice(last?.start ?? 0, last?.end ?? 0)).toBe('møde');
    expect(repairedItem(shredded, found, 'all').sections[0]?.blocks).toEqual(shredded.sections[0]?.blocks);
  });
});

describe('a healthy draft', () => {
  const healthy = draftOf(
    paper({
      title: 'Opfølgning på strategi for mobilitet',
      asks: 'drøfter den fælles indsats på tværs af kommunerne',
      background: 'På mødet den 18. juni 2025 blev det besluttet, at kommunerne i fællesskab skal følge op.',
    }),
  );

  it('is the same draft after as before', () => {
    expect(damageOf(healthy)).toBe('none');
    expect(repairDraft(healthy, language)).toBe(healthy);
    expect(findRepairs(healthy, language, new Set())).toBeNull();
  });
});
