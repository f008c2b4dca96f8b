/** The budgets of `../shared/design.md` §5 for search, against what was measured in one run. */
import type { Figures } from './figures.ts';
import type { Quality } from './quality.ts';

export interface Budget {
  what: string;
  value: number;
  limit: number;
  /** `most`: the value may not be above the limit. */
  side: 'most' | 'least';
  unit: 'ms' | 'MB' | '';
  /** What the limit is made of. */
  of: string;
}

export const holds = ({ value, limit, side }: Budget): boolean =>
  side === 'most' ? value <= limit : value >= limit;

export function printedBudget(budget: Budget): string {
  const { what, value, limit, side, unit, of } = budget;
  const shown = (x: number) =>
    `${unit === '' ? x.toFixed(3) : x.toFixed(x < 10 ? 2 : 0)}${unit && ` ${unit}`}`;
  return `${holds(budget) ? 'ok  ' : 'OVER'}  ${what}: ${shown(value)}, at ${side} ${shown(limit)} (${of})`;
}

const most = (
  what: string,
  value: number,
  limit: number,
  of: string,
  unit: Budget['unit'] = 'ms',
): Budget => ({
  ...{ what, value, limit, of, unit },
  side: 'most',
});

/** One frame at 60 a second. */
const FRAME_MS = 16;
const LARGE_HEAP_MB = 60;

/** Of 10,000 items. `peer` are MiniSearch with folding and stemming, and with all the Danish analysis. */
export function budgetsOfTen(
  ours: Figures,
  simple: Figures | undefined,
  danish: Figures | undefined,
): Budget[] {
  return [
    ...(simple
      ? [most('keystroke p95', ours.p95, simple.p95 / 20, '1/20 of MiniSearch, folded and stemmed')]
      : []),
    ...(danish
      ? [most('keystroke p95', ours.p95, danish.p95 / 6, '1/6 of MiniSearch, all Danish analysis')]
      : []),
    most('slowest keystroke', ours.max, FRAME_MS, 'one frame'),
    ...(simple
      ? [
          most(
            'indexing 1,000 items',
            ours.buildMsPer1k,
            simple.buildMsPer1k * 0.3,
            '0.3 of MiniSearch, folded and stemmed',
          ),
        ]
      : []),
    most('index per byte of text', ours.indexShare, 0.3, '30 per cent', ''),
  ];
}

/** Of 100,000 items. */
export function budgetsOfHundred(ours: Figures, scan: Figures | undefined): Budget[] {
  return [
    ...(scan ? [most('keystroke p95', ours.p95, scan.p50 / 15, "1/15 of a linear scan's p50")] : []),
    most(
      'new process to first result',
      ours.processCold,
      ours.emptyProcessCold * 1.4,
      "1.4 of an empty worker's",
    ),
    most('heap', ours.heapMb, LARGE_HEAP_MB, 'bounded', 'MB'),
    most('index per byte of text', ours.indexShare, 0.3, '30 per cent', ''),
  ];
}

/** A service worker's waking: medians of ours and of one with nothing to do. */
export const wakeBudget = (ours: number, empty: number): Budget =>
  most('service worker awake to first result', ours, empty * 3, "3 times an empty worker's");

/** A meeting of 30 items, from its import transaction's end until it is found. */
export const freshBudget = (ms: number): Budget => most('a new document searchable', ms, 50, '50 ms');

/** Quality by kind of query. */
export function qualityBudgets(name: string, qualities: Map<string, Quality>): Budget[] {
  const least = (what: string, value: number, limit: number): Budget => ({
    ...{ what: `${name}: ${what}`, value, limit, of: 'by kind of query' },
    side: 'least',
    unit: '',
  });
  return [...qualities].flatMap(([kind, { recall, mrr }]) =>
    kind === 'all'
      ? [least('recall@20', recall, 0.98), least('MRR', mrr, 0.97)]
      : [least(`recall@20 of ${kind}`, recall, 0.95)],
  );
}
