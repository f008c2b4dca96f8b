import { describe, expect, it } from 'vitest';
import { isStanding } from '@/lib/tracking/standing.ts';
import { titleCore } from '@/lib/tracking/titles.ts';
import { alikeWords, stemOf, termsOf } from '@/lib/tracking/words.ts';

describe('the core of a title', () => {
  it.each([
    ['Status på handleplan for grønne indkøb', 'handleplan for grønne indkøb'],
    ['Orientering om status for Rammeaftale 2025-2026', 'Rammeaftale'],
    ['Konsekvenser af sundhedsreformen for Klimaalliancen', 'sundhedsreformen for Klimaalliancen'],
    ['2. behandling af budget 2026', 'budget'],
    ['Budget 2026 – 2. behandling', 'Budget'],
    ['Elevfordeling på gymnasierne for 2026 (drøftelse)', 'Elevfordeling på gymnasierne'],
    ['Endelig godkendelse af strategi for mobilitet', 'strategi for mobilitet'],
    ['Letbanens etape 2', 'Letbanens etape 2'],
  ])('%s', (title, core) => expect(titleCore(title).core).toBe(core));

  it('keeps the years apart from the core', () => {
    expect(titleCore('Rammeaftale 2025-2026').years).toEqual(['2025', '2026']);
  });

  it('leaves a title that is nothing but formula as it is', () => {
    expect(titleCore('Status')).toEqual({ core: 'Status', terms: ['status'], years: [] });
    expect(titleCore('')).toEqual({ core: '', terms: [], years: [] });
    expect(titleCore('2025').years).toEqual(['2025']);
  });

  it('takes the number of a plan for part of its name', () => {
    expect(titleCore('Forslag til lokalplan 1102').terms).toContain('1102');
    expect(titleCore('Budget 2026').terms).not.toContain('2026');
  });

  it('reads only the head of a title without end', () => {
    expect(titleCore(`Status på ${','.repeat(100_000)}x`).core.length).toBeLessThan(400);
  });
});

describe('words', () => {
  it.each([
    ['døgnvagten', 'døgnvagt'],
    ['temaerne', 'temaer'],
    ['elevfordelingen', 'elevfordeling'],
    ['gymnasierne', 'gymnasier'],
    ['handleplanens', 'handleplaner'],
  ])('%s and %s have one stem', (a, b) => expect(stemOf(a)).toBe(stemOf(b)));

  it('leaves out what says nothing of a matter, figures and dates', () => {
    expect(
      termsOf('Det indstilles, at KKR på mødet den 3. maj 2025 drøfter 2.605.000 kr. til broen'),
    ).toEqual(['bro']);
  });

  it('knows damaged words and parts of compounds, but not short chances', () => {
    expect(alikeWords('skovrejsning', 'skovrejsnlng')).toBeGreaterThan(0.7);
    expect(alikeWords('drikkevand', 'vand')).toBeGreaterThan(0.5);
    expect(alikeWords('skole', 'skov')).toBe(0);
    expect(alikeWords('bus', 'busdrift')).toBe(0);
  });
});

describe('standing items', () => {
  const standing = (title: string, rest = {}) =>
    isStanding({ title, isHeading: false, closed: false, ...rest });

  it.each([
    'Godkendelse af referat',
    'Godkendelse af referatet fra mødet den 3. maj 2025',
    'Godkendelse af dagsordenen',
    'Siden sidst',
    'Punkter til neeste mgde',
    'Eventuelt',
    'Meddelelser',
  ])('%s is one', (title) => expect(standing(title)).toBe(true));

  it.each(['Godkendelse af referencebudget', 'Valg af mødedatoer', 'Mødeplan for 2025', 'Siden sidste flom'])(
    '%s is none',
    (title) => expect(standing(title)).toBe(false),
  );

  it('counts headings and closed items', () => {
    expect(standing('Sager', { isHeading: true })).toBe(true);
    expect(standing('Personsag', { closed: true })).toBe(true);
  });
});
