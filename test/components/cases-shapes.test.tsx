import { describe, expect, it } from 'vitest';
import { changeFor, columnsOf, neighbourOf, stepOf } from '@/components/cases/board-columns.ts';
import { foldRuns } from '@/components/cases/diff-folding.ts';
import { layoutOf, pointsOf } from '@/components/cases/timeline-layout.ts';
import { climateCase, promise, sampleCases, smallCase } from './following-fixtures.ts';

const TODAY = '2025-09-10';

describe('the points of a course', () => {
  it('are its treatments in order of time, then what is announced, with what was promised for it', () => {
    const points = pointsOf(climateCase(), TODAY);
    expect(points.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'treatment 2023-03-14',
      'treatment 2023-07-05',
      'treatment 2025-06-18',
      'treatment 2025-09-02',
      'coming 2025-10-24',
    ]);
    expect(points[4]?.kind === 'coming' && points[4].promises.map(({ id }) => id)).toEqual(['p-decision']);
  });

  it('leave out announcements of sittings that have been, and promises that are kept, late or settled', () => {
    const one = climateCase();
    const own = one.promises.find(({ id }) => id === 'p-decision');
    if (own) own.mark.state = 'dismissed';
    const points = pointsOf(one, '2025-10-25');
    expect(points.every(({ kind }) => kind === 'treatment')).toBe(true);
  });

  it('name a promise by itself where no sitting is known for it', () => {
    const one = smallCase('x', 'Sag', { status: 'new' });
    const item = one.members[0];
    if (!item) throw new Error('no member');
    const given = { text: 'Evalueres i 2027.', phrase: 'i 2027', from: '2027-01-01', to: '2027-12-31' };
    const points = pointsOf({ ...one, promises: [promise('p', item, { ...given, state: 'open' })] }, TODAY);
    expect(points.at(-1)).toMatchObject({ kind: 'promised', date: '2027-12-31' });
  });

  it('put several announcements for one sitting on one point, and one without a day last', () => {
    const one = climateCase();
    const [first] = one.coming;
    if (!first) throw new Error('nothing announced');
    const points = pointsOf(
      { ...one, coming: [{ ...first, date: null, title: 'B' }, first, { ...first, title: 'C' }] },
      TODAY,
    );
    expect(points.slice(-2)).toMatchObject([
      { date: '2025-10-24', title: 'Klimaalliancens finansiering fra 2026; C' },
      { date: null, title: 'B' },
    ]);
  });
});

describe('the layout of a course', () => {
  const gaps = (xs: readonly number[]) => xs.slice(1).map((x, at) => x - (xs[at] ?? 0));

  it('places points by their days, from end to end of the room there is', () => {
    const { xs, width } = layoutOf(['2024-01-01', '2024-07-01', '2024-12-31'], '2024-12-31', 1000, 100);
    expect(width).toBe(1000);
    expect([xs[0], xs[2]]).toEqual([50, 950]);
    expect(xs[1]).toBeCloseTo(50 + 900 * (182 / 365), 0);
  });

  it('keeps names apart, also of sittings on one day, and never runs out at the end', () => {
    const dates = ['2020-01-01', '2025-06-18', '2025-06-18', '2025-06-20', null];
    const { xs } = layoutOf(dates, '2025-07-01', 1000, 150);
    expect(gaps(xs).every((gap) => gap >= 150)).toBe(true);
    expect(xs.at(-1)).toBeLessThanOrEqual(925);
  });

  it('grows past the room where there are many', () => {
    const dates = Array.from({ length: 20 }, (_, n) => `2024-01-${String(n + 1).padStart(2, '0')}`);
    const { xs, width } = layoutOf(dates, '2024-02-01', 800, 150);
    expect(width).toBe(3000);
    expect(gaps(xs).every((gap) => Math.abs(gap - 150) < 1e-6)).toBe(true);
  });

  it('stands today between what has been and what is to come', () => {
    const { xs, today } = layoutOf(['2025-06-18', '2025-09-02', '2025-10-24'], TODAY, 900, 150);
    expect(today).toBeGreaterThan(xs[1] ?? 0);
    expect(today).toBeLessThan(xs[2] ?? 0);
    expect(layoutOf(['2025-06-18'], TODAY, 900, 150).today).toBeGreaterThan(75);
    expect(layoutOf(['2025-10-24'], TODAY, 900, 150).today).toBeLessThan(450);
  });

  it('has room for nothing at all', () => {
    expect(layoutOf([], TODAY, 600, 150)).toMatchObject({ xs: [], width: 600 });
  });
});

describe('the folding of unchanged text', () => {
  const same = (text: string) => ({ text, kind: 'same' as const });
  const came = { text: 'NYT', kind: 'came' as const };
  const words = (count: number) => Array.from({ length: count }, (_, n) => `ord${n}`).join(' ');

  it('leaves short text as it is', () => {
    expect(foldRuns([same(words(20)), came, same('slut')])).toEqual([same(words(20)), came, same('slut')]);
  });

  it('keeps what stands beside a change, cut between words, and loses no letter', () => {
    const runs = [same(words(80)), came, same(words(120)), came, same(words(90))];
    const folded = foldRuns(runs);
    expect(folded.map(({ kind }) => kind)).toEqual([
      ...['folded', 'same', 'came', 'same', 'folded', 'same', 'came', 'same', 'folded'],
    ]);
    expect(folded.map(({ text }) => text).join('')).toBe(runs.map(({ text }) => text).join(''));
    for (const { kind, text } of folded)
      if (kind === 'same') expect(text.trim().split(' ')).toSatisfy(isWhole);
  });
  const isWhole = (parts: string[]) => parts.every((part) => /^ord\d+$/.test(part));

  it('folds one endless word, too', () => {
    const text = 'x'.repeat(1000);
    expect(
      foldRuns([came, same(text), came])
        .map((run) => run.text)
        .join(''),
    ).toBe(`NYT${text}NYT`);
  });
});

describe('places on a board', () => {
  const columns = columnsOf(sampleCases(), null);
  const MOBILITY = 'case-mobility';

  it('are written as the card they stand before', () => {
    expect(changeFor(columns, 'case-ai', { status: 'ongoing', index: 1 })).toEqual({
      status: 'ongoing',
      before: MOBILITY,
    });
    expect(changeFor(columns, MOBILITY, { status: 'ongoing', index: 1 }).before).toBeNull();
  });

  it('are gone to step by step, not past the ends', () => {
    const from = { status: 'ongoing', index: 1 } as const;
    expect(stepOf(columns, MOBILITY, from, 'ArrowUp')).toEqual({ status: 'ongoing', index: 0 });
    expect(stepOf(columns, MOBILITY, from, 'ArrowDown')).toBeNull();
    expect(stepOf(columns, MOBILITY, from, 'ArrowLeft')).toEqual({ status: 'new', index: 1 });
    expect(stepOf(columns, 'case-ai', { status: 'new', index: 0 }, 'ArrowLeft')).toBeNull();
  });

  it('lead the keyboard to the nearest card', () => {
    expect(neighbourOf(columns, 'case-theatre', 'ArrowRight')).toBeNull();
    expect(neighbourOf(columns, MOBILITY, 'ArrowRight')).toBe('case-recruiting');
    expect(neighbourOf(columns, MOBILITY, 'Home')).toBe('case-klima');
    expect(neighbourOf(columns, 'unknown', 'ArrowRight')).toBeNull();
  });
});
