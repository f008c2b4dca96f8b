import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgendaDraft } from '@/lib/agenda/model.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { extractAgenda } from '@/lib/extraction/index.ts';
import { damageOf, repairDraft } from '@/lib/extraction/repaired.ts';
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

const damaged = draftOf(
  paper({
    title: 'Opfelgning pa Strategi for mobilitet i @stdanmark',
    asks: 'drgfter den fzelles indsats pa tveers af kommunerne, jf. bilag 2 om 2.605.000 kr.',
    background:
      'Pa KKR-mgdet den 18. juni 2025 blev det besluttet, at kommunerne i feellesskab skal falge op. ' +
      'Det naeste mgde holdes efter sommerferien, nar de gvrige kommuner har afgivet hgringssvar.',
  }),
);

describe('a draft that recognition has damaged', () => {
  const { draft, repairs } = repairDraft(damaged, language);
  const [item] = draft.items.filter(({ number }) => number === '3.1');

  it('has its titles and sections repaired', () => {
    expect(item?.title).toBe('Opfølgning på Strategi for mobilitet i Østdanmark');
    expect(JSON.stringify(item?.sections)).toContain('drøfter den fælles indsats på tværs af kommunerne');
    expect(JSON.stringify(item?.sections)).toContain('På KKR-mødet den 18. juni 2025');
  });

  it('is asked for what the repaired words say', () => {
    expect(item?.recommendedActions).toEqual(['discuss']);
  });

  it('keeps every number, case number and initial', () => {
    const figures = (value: unknown) => JSON.stringify(value).match(/\d[\d.]*/g);
    expect(figures(draft.items)).toEqual(figures(damaged.items));
    expect(item?.caseworkers).toEqual(['gitb']);
  });

  it('says of each repair what was read, and where', () => {
    expect(repairs).toContainEqual(
      expect.objectContaining({ item: item?.order, read: '@stdanmark', meant: 'Østdanmark' }),
    );
  });

  it('leaves the draft it was made from as it was', () => {
    expect(damaged.items[0]?.title ?? '').toContain('Opfelgning pa');
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
    expect(repairDraft(healthy, language)).toEqual({ draft: healthy, repairs: [] });
    expect(repairDraft(healthy, language).draft).toBe(healthy);
  });
});
