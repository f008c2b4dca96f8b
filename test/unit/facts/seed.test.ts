/** The one real agenda, recognised and damaged: what it asks and costs, as somebody read it who did not know the rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { findFacts } from '@/lib/extraction/facts/index.ts';
import { repairDraft } from '@/lib/extraction/repaired.ts';
import { understand } from '@/lib/pipeline.ts';

const seeds = join(import.meta.dirname, '../../../seeds');
const { draft } = understand({
  address: null,
  channel: 'file',
  mediaType: 'text/plain',
  name: 'dagsorden.txt',
  content: readFileSync(join(seeds, 'demo/kkr-hovedstaden-2025-09-02.txt'), 'utf8'),
  fetchedAt: '2025-08-27T08:00:00.000Z',
});
if (!draft) throw new Error('no agenda');
const read = repairDraft(draft, loadLanguage(readFileSync(join(seeds, 'language/danish.bin'))));
const { date: meetingDate, body, kind } = read.meeting;
const facts = new Map(read.items.map((item) => [item.number, findFacts(item, { meetingDate, body, kind })]));
/** By item, for those that have any. */
const byItem = <T>(of: (number: string) => T[]) =>
  Object.fromEntries([...facts.keys()].flatMap((n) => (n && of(n).length > 0 ? [[n, of(n)]] : [])));
const factsOf = (number: string) => facts.get(number)?.facts ?? [];

describe('the agenda of KKR Hovedstaden, 2 September 2025', () => {
  it('has the deadlines a reader finds, and no others', () => {
    const deadlines = byItem((number) => [
      ...new Set(factsOf(number).flatMap((fact) => (fact.type === 'deadline' ? [fact.when.to] : []))),
    ]);
    expect(deadlines).toEqual({
      '2.1': ['2025-10-30'],
      '3.10': ['2027-01-01', '2027-12-31', '2025-12-31'],
    });
  });

  it('has the sums a reader finds, each in kroner', () => {
    const sums = byItem((number) => [
      ...new Set(
        factsOf(number).flatMap((fact) =>
          fact.type === 'amount' && fact.unit === 'DKK' ? [fact.value] : [],
        ),
      ),
    ]);
    for (const values of Object.values(sums)) values.sort((a, b) => a - b);
    expect(sums).toEqual({
      '2.1': [47_000_000, 2_100_000_000, 5_600_000_000],
      '3.5': [30_000, 125_000, 250_000, 300_000, 1_550_000, 2_605_000, 3_660_000],
      '3.9': [19_800_000, 23_100_000, 45_600_000],
    });
  });

  it('asks for what its recommendations ask for', () => {
    const asked = Object.fromEntries(
      read.items.flatMap(({ number, recommendedActions }) =>
        number && recommendedActions.length > 0 ? [[number, recommendedActions]] : [],
      ),
    );
    expect(asked).toEqual({
      '1.1': ['approve'],
      '1.2': ['approve'],
      '2.1': ['inform'],
      '3.1': ['inform'],
      '3.2': ['approve'],
      '3.3': ['approve'],
      '3.4': ['inform'],
      '3.5': ['discuss', 'decide'],
      '3.6': ['approve'],
      '3.7': ['approve'],
      '3.8': ['discuss'],
      '3.9': ['endorse'],
      '3.10': ['inform'],
    });
  });

  it('parts what the fora report, and knows which have nothing to report', () => {
    const fora = facts.get('2.1')?.fora ?? [];
    expect(fora.length).toBe(11);
    expect(fora.filter(({ nothing }) => nothing).map(({ forum }) => forum.text)).toEqual([
      'Sundhedssamarbejdsudvalget (SSU)',
      'Danmarks Erhvervsfremmebestyrelse',
      'Politisk Uddannelses- og Praktikpladsforum',
      'Det regionale beskæftigelsesråd (RBR)',
    ]);
  });

  it('announces the items of the next meeting', () => {
    const announced = facts.get('4.1')?.announced ?? [];
    expect(announced.length).toBe(5);
    expect(new Set(announced.map(({ date }) => date))).toEqual(new Set(['2025-10-24']));
  });

  it('says which of its tables add up: the places for trainees do', () => {
    expect([...facts.values()].flatMap(({ tableChecks }) => tableChecks)).toEqual([]);
    const table = read.items
      .find(({ number }) => number === '3.9')
      ?.sections.flatMap(({ blocks }) => blocks)
      .find(({ type }) => type === 'table');
    expect(table?.type === 'table' && table.rows.at(-1)).toContain('3.000');
  });
});
