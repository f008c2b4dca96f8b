import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgendaDraft, AgendaItem, Section } from '@/lib/agenda/model.ts';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { asRead } from '@/lib/agenda/repairs.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { extractAgenda } from '@/lib/extraction/index.ts';
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
