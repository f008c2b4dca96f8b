import type { EvalQuery } from './items.ts';
import type { Asked, Summary } from './measure.ts';

/** The value below which this share of the values lies; NaN of none. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** What one engine did, in figures to compare. */
export interface Figures {
  engine: string;
  /** A keystroke: each beginning of the queries that are typed letter by letter. */
  p50: number;
  p95: number;
  max: number;
  /** Whole queries. */
  wholeP95: number;
  wholeMax: number;
  cold: number;
  emptyCold: number;
  processCold: number;
  emptyProcessCold: number;
  heapMb: number;
  buildMsPer1k: number;
  /** Of the text. */
  indexShare: number;
}

export function figuresOf(engine: string, asked: Asked[], summary: Summary, queries: EvalQuery[]): Figures {
  const typed = new Set(queries.filter(({ keystrokes }) => keystrokes).map(({ id }) => id));
  const keystrokes = asked.flatMap(({ id, ms }) => (typed.has(id) ? ms : []));
  const whole = asked.flatMap(({ id, ms }) => (typed.has(id) ? [] : ms));
  return {
    engine,
    p50: percentile(keystrokes, 0.5),
    p95: percentile(keystrokes, 0.95),
    max: Math.max(...keystrokes),
    wholeP95: percentile(whole, 0.95),
    wholeMax: Math.max(...whole),
    cold: percentile(summary.coldMs, 0.5),
    emptyCold: percentile(summary.emptyColdMs, 0.5),
    processCold: percentile(summary.processColdMs, 0.5),
    emptyProcessCold: percentile(summary.emptyProcessColdMs, 0.5),
    heapMb: summary.heapBytes / 1e6,
    buildMsPer1k: summary.buildMsPer1k,
    indexShare: summary.indexBytes / summary.textBytes,
  };
}

const COLUMNS: [string, (of: Figures) => string][] = [
  ['engine', ({ engine }) => engine],
  ['keystroke p50', ({ p50 }) => ms(p50)],
  ['p95', ({ p95 }) => ms(p95)],
  ['max', ({ max }) => ms(max)],
  ['query p95', ({ wholeP95 }) => ms(wholeP95)],
  ['max', ({ wholeMax }) => ms(wholeMax)],
  ['worker', ({ cold, emptyCold }) => `${ms(cold)} (${ms(emptyCold)})`],
  ['process', ({ processCold, emptyProcessCold }) => `${ms(processCold)} (${ms(emptyProcessCold)})`],
  ['heap MB', ({ heapMb }) => heapMb.toFixed(0)],
  ['ms per 1k', ({ buildMsPer1k }) => buildMsPer1k.toFixed(0)],
  ['of text', ({ indexShare }) => `${(100 * indexShare).toFixed(0)} %`],
];
const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** The figures as a table in Markdown; milliseconds, in brackets those of a worker with nothing to do. */
export function tableOf(rows: Figures[]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(COLUMNS.map(([name]) => name)),
    line(COLUMNS.map(() => '---')),
    ...rows.map((row) => line(COLUMNS.map(([, shown]) => shown(row)))),
  ].join('\n');
}
