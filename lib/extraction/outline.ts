/**
 * Which candidates are items, and which number each has: the cheapest reading of the whole document (a Viterbi
 * search over candidates in order, state = number reached). Costs are evidence against, in round units: 1 is a
 * doubt, 3 a strong objection, 5 and more nearly out of the question.
 */
import type { Candidate } from './candidates.ts';
import { formatNumber, type ItemNumber, samePath, stepCost } from './numbers.ts';
import type { Row } from './rows.ts';
import { unnumberedOutline } from './unnumbered.ts';

export interface OutlineEntry {
  candidate: Candidate;
  path: number[] | null;
  /** How the number is known. */
  source: 'printed' | 'margin' | 'contents' | 'repaired' | 'inferred' | 'conflict' | 'none';
}

interface State {
  path: number[] | null;
  cost: number;
  previous: State | null;
  entry: OutlineEntry | null;
}

const STATES = 24;
/** Fewer items than this share with a number that was read: the document's are not known. */
const NUMBERED_SHARE = 0.2;
/** From this share of numbers with two levels on, the document has parts and items; a few are dates or clauses. */
const NESTED_SHARE = 0.25;

/** Sources of a number that something on the page speaks for. */
const READ = new Set<OutlineEntry['source']>(['printed', 'margin', 'contents', 'repaired']);

/** Numbers the candidates; those left out stay in the text. Without numbers that were read all likely ones are kept. */
export function alignOutline(candidates: Candidate[], rows: Row[]): OutlineEntry[] {
  const margin = rows.flatMap((row, at) => (row.bare ? [{ at, page: row.page, token: row.bare }] : []));
  const tokens = [
    ...candidates.flatMap((candidate) => candidate.token ?? []),
    ...margin.map((bare) => bare.token),
  ];
  const nested = tokens.filter((token) => token.number.path.length > 1).length;
  const levels = nested >= tokens.length * NESTED_SHARE ? 2 : 1;

  let states: State[] = [{ path: null, cost: 0, previous: null, entry: null }];
  for (const candidate of candidates) {
    const reached = new Map<string, State>();
    const offer = (state: State) => {
      const key = state.path?.join('.') ?? '';
      const known = reached.get(key);
      if (!known || state.cost < known.cost) reached.set(key, state);
    };
    const near = margin.filter((bare) => bare.at < candidate.body && bare.page >= candidate.page - 1);
    for (const state of states) {
      offer({ ...state, cost: state.cost + candidate.leave });
      for (const path of proposals(candidate, state.path, near, levels)) {
        const reading = readAs(candidate, path, near);
        const cost =
          state.cost +
          candidate.take +
          stepCost(state.path, path) +
          reading.cost +
          levelCost(candidate, path, levels);
        offer({ path, cost, previous: state, entry: { candidate, path, source: reading.source } });
      }
    }
    states = [...reached.values()].sort((a, b) => a.cost - b.cost).slice(0, STATES);
  }
  const entries: OutlineEntry[] = [];
  for (let state: State | null = states[0] ?? null; state; state = state.previous)
    if (state.entry) entries.push(state.entry);
  const read = entries.filter(({ source }) => READ.has(source)).length;
  return read < entries.length * NUMBERED_SHARE || read === 0
    ? unnumberedOutline(candidates, rows)
    : entries.reverse();
}

type Margin = { at: number; page: number; token: { number: ItemNumber; damagedReadings: ItemNumber[] } };

/** Numbers worth trying: what is printed, what the contents say, what stands in the margin, what would follow. */
function proposals(candidate: Candidate, last: number[] | null, near: Margin[], levels: number): number[][] {
  const paths: number[][] = [];
  const add = (path: number[] | undefined) => {
    if (path && !paths.some((known) => samePath(known, path))) paths.push(path);
  };
  for (const token of [candidate.token, ...near.map((bare) => bare.token)]) {
    add(token?.number.path);
    for (const reading of token?.damagedReadings ?? []) if (levels > 1) add(reading.path);
  }
  for (const entry of candidate.listed) add(entry.number?.path);
  const [part = 0, item] = last ?? [];
  add([part + 1]);
  if (levels > 1) {
    add(item === undefined ? [Math.max(1, part), 1] : [part, item + 1]);
    add([part + 1, 1]);
  }
  return paths;
}

function readAs(
  candidate: Candidate,
  path: number[],
  near: Margin[],
): { cost: number; source: OutlineEntry['source'] } {
  const { token, listed } = candidate;
  const numbers = listed.flatMap((entry) => entry.number ?? []);
  const inContents =
    numbers.length === 0 ? 0 : numbers.some((number) => samePath(number.path, path)) ? -3 : 2;
  if (token) {
    if (samePath(token.number.path, path)) return { cost: inContents - 4, source: 'printed' };
    if (token.damagedReadings.some((reading) => samePath(reading.path, path)))
      return { cost: inContents - 1, source: 'repaired' };
    return { cost: inContents + 4, source: 'conflict' };
  }
  if (near.some((bare) => samePath(bare.token.number.path, path)))
    return { cost: inContents - 2, source: 'margin' };
  if (near.some((bare) => bare.token.damagedReadings.some((reading) => samePath(reading.path, path))))
    return { cost: inContents - 0.5, source: 'repaired' };
  return { cost: inContents + 1, source: inContents < 0 ? 'contents' : 'inferred' };
}

/** In a document of parts and items, what has content of its own is seldom a part, and the reverse. */
function levelCost(candidate: Candidate, path: number[], levels: number): number {
  if (path.length > levels) return 4;
  if (levels === 1) return 0;
  if (candidate.leaf) return path.length === 1 ? 3 : 0;
  return path.length > 1 ? 3 : 0;
}

/** Does the document count its items in letters (`1.a`)? */
export const countsInLetters = (outline: OutlineEntry[]): boolean =>
  outline.some(({ candidate }) => candidate.token?.number.alpha);

/** The printed form of an entry's number and of its part's. */
export function numbersOf(
  { path }: OutlineEntry,
  letters: boolean,
): { number: string | null; parent: string | null } {
  if (!path) return { number: null, parent: null };
  const parent = path.length > 1 ? formatNumber(path.slice(0, -1), letters) : null;
  return { number: formatNumber(path, letters), parent };
}
