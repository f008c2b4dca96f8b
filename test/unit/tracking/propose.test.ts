import { describe, expect, it } from 'vitest';
import { matchSitting, proposalsFor } from '@/lib/tracking/propose.ts';
import { corpusOf, type Told } from './support.ts';

const matter = (key: string, date: string, title: string, background = ''): Told => ({
  key,
  date,
  title,
  background,
});
const corpus = corpusOf(
  matter('a', '2025-01-31', 'Handleplan for grønne indkøb', 'Kommunerne køber ind.'),
  matter('b', '2025-03-31', 'Opfølgning på handleplan for grønne indkøb', 'Rengøringsmidler er skiftet ud.'),
  matter(
    'c',
    '2025-06-11',
    'Rengøring uden klor',
    'KKR Nordjylland tog den 31. marts 2025 opfølgningen på grønne indkøb til efterretning.',
  ),
  matter('x', '2025-06-11', 'Handleplan for børns trivsel', 'Børn mistrives.'),
);
const keys = (members: string[], rejected: string[] = []) =>
  proposalsFor(corpus, { members, rejected }).map(({ key }) => key);

describe('proposals for a case', () => {
  it('reach what hangs together by way of others, with the links between', () => {
    expect(keys(['a'])).toEqual(['b', 'c']);
    expect(proposalsFor(corpus, { members: ['a'], rejected: [] })[1]!.path.map(({ a, b }) => a + b)).toEqual([
      'ab',
      'bc',
    ]);
  });

  it('never come again once rejected, nor anything by way of them', () => {
    expect(keys(['a'], ['b'])).toEqual([]);
    expect(keys(['a', 'b'], ['c'])).toEqual([]);
  });

  it('are none for what is unknown', () => {
    expect(keys(['gone'])).toEqual([]);
    expect(keys([])).toEqual([]);
  });

  it('are one a sitting', () => {
    const twins = corpusOf(
      matter('a', '2025-01-31', 'Handleplan for grønne indkøb'),
      matter('b', '2025-03-31', 'Status på handleplan for grønne indkøb'),
      matter('c', '2025-03-31', 'Handleplan for grønne indkøb, status'),
    );
    expect(proposalsFor(twins, { members: ['a'], rejected: [] })).toHaveLength(1);
  });
});

describe('a new sitting', () => {
  const cases = [{ id: 'indkøb', members: ['a', 'b'], rejected: [] as string[] }];

  it('is matched with the cases kept', () => {
    expect(matchSitting(corpus, ['c', 'x', 'gone'], cases).map(({ key, case: id }) => [key, id])).toEqual([
      ['c', 'indkøb'],
    ]);
  });

  it('is not proposed what was rejected, nor what is in a case already', () => {
    expect(matchSitting(corpus, ['c'], [{ ...cases[0]!, rejected: ['c'] }])).toEqual([]);
    expect(matchSitting(corpus, ['b'], cases)).toEqual([]);
  });
});
