import { describe, expect, it } from 'vitest';
import { foraOver } from '@/lib/tracking/fora.ts';
import { treatmentOf } from './support.ts';

const since = (date: string, background: string) =>
  treatmentOf({ key: date, date, title: 'Siden sidst', background });

describe('fora over time', () => {
  const trails = foraOver([
    since(
      '2025-01-31',
      'Erhvervshus Nordjylland\nOmsætningen er steget.\nDestination Nord\nDer er intet nyt.',
    ),
    since('2025-03-31', 'Erhvervshus Nordjylland\nDer er ansat en ny direktør.'),
    treatmentOf({ date: '2025-03-31', title: 'Letbanen', background: 'Skinnerne er lagt.' }),
  ]);

  it('give each forum its reports, the newest first', () => {
    expect(trails.map(({ forum, reports }) => [forum.text, reports.map(({ key }) => key)])).toEqual([
      ['Erhvervshus Nordjylland', ['2025-03-31', '2025-01-31']],
      ['Destination Nord', ['2025-01-31']],
    ]);
    expect(trails[1]!.reports[0]!.report.nothing).toBe(true);
  });

  it('are none where none reported', () => expect(foraOver([])).toEqual([]));
});
