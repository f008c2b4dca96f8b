import { median } from '../bench/result.ts';
import type { BenchBrowser } from './browser.ts';
import { beginnings, type EvalQuery } from './items.ts';

const LIMIT = 20;
/** Functions named in a profile. */
const PROFILED = 25;

/** What became of a query: the best hits of all of it, and the time of each of its beginnings that was searched. */
export interface Asked {
  id: string;
  hits: string[];
  ms: number[];
}

export interface Summary {
  items: number;
  textBytes: number;
  indexBytes: number;
  /** Putting the items in and storing the index, upkeep included; reading them is not. */
  buildMsPer1k: number;
  /** Of the worker after all queries. */
  heapBytes: number;
  /** From starting a worker to its first result, and to the answer of a worker that has nothing to do. */
  coldMs: number[];
  emptyColdMs: number[];
  /** The same from starting a new browser process, which no tab or worker of another keeps warm. */
  processColdMs: number[];
  emptyProcessColdMs: number[];
}

export interface MeasureOptions {
  textBytes: number;
  /** Workers started anew; browsers started anew. */
  colds: number;
  processes: number;
  /** Workers that are asked everything, one after the other: the median of their times counts, so that a busy machine does not. */
  rounds?: number;
  /** Say where the time goes, too: in the building, and in the searching. */
  profile?: boolean;
  /** Called as the work goes on. */
  onStep?: (step: string) => void;
}

/** Builds an engine's index in this browser, starts it again and again, and asks it everything. */
export async function measured(
  browser: BenchBrowser,
  engine: string,
  queries: EvalQuery[],
  { textBytes, colds, processes, rounds = 1, profile = false, onStep = () => {} }: MeasureOptions,
): Promise<{ asked: Asked[]; summary: Summary }> {
  onStep(`${engine}: indexing`);
  await browser.start(engine);
  const profiled = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!profile) return work();
    const end = await browser.profile();
    const answer = await work();
    for (const { name, ms } of (await end()).slice(0, PROFILED))
      onStep(`${ms.toFixed(0).padStart(8)} ms  ${name}`);
    return answer;
  };
  const built = await profiled(() => browser.ask('build', { address: '/items.jsonl' }));
  onStep(
    `${engine}: ${built.items} items in ${built.ms.toFixed(0)} ms, then ${built.finishMs.toFixed(0)} ms of upkeep`,
  );
  const indexBytes = await browser.ask('storedBytes', {});
  await browser.stop();

  onStep(`${engine}: starting anew`);
  const first = (i: number) =>
    queries[Math.floor((i * queries.length) / Math.max(colds, processes))]?.q ?? '';
  const processColdMs: number[] = [];
  const emptyProcessColdMs: number[] = [];
  for (let i = 0; i < processes; i++) {
    emptyProcessColdMs.push(await browser.coldProcess('empty', ''));
    processColdMs.push(await browser.coldProcess(engine, first(i)));
  }
  const coldMs: number[] = [];
  const emptyColdMs: number[] = [];
  for (let i = 0; i < colds; i++) {
    emptyColdMs.push(await browser.cold('empty', ''));
    coldMs.push(await browser.cold(engine, first(i)));
  }

  onStep(`${engine}: searching`);
  const passes: Asked[][] = [];
  let heapBytes = 0;
  for (let round = 0; round < rounds; round++) {
    await browser.start(engine);
    // What starting costs has been measured.
    await browser.ask('first', { query: 'x' });
    passes.push(await profiled(() => searched(browser, queries)));
    heapBytes = await browser.heapBytes();
    await browser.stop();
  }
  const [asked = []] = passes;
  for (const [i, one] of asked.entries())
    one.ms = one.ms.map((_, at) => rounded(median(passes.map((pass) => pass[i]?.ms[at] ?? 0))));
  const summary: Summary = {
    items: built.items,
    textBytes,
    indexBytes,
    buildMsPer1k: rounded(((built.ms + built.finishMs) / Math.max(1, built.items)) * 1000),
    heapBytes,
    coldMs: coldMs.map(rounded),
    emptyColdMs: emptyColdMs.map(rounded),
    processColdMs: processColdMs.map(rounded),
    emptyProcessColdMs: emptyProcessColdMs.map(rounded),
  };
  return { asked, summary };
}

async function searched(browser: BenchBrowser, queries: EvalQuery[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const answers = await browser.ask('search', { queries: beginnings(query), limit: LIMIT });
    asked.push({ id: query.id, hits: answers.at(-1)?.hits ?? [], ms: answers.map(({ ms }) => ms) });
  }
  return asked;
}

const rounded = (ms: number) => Math.round(ms * 1000) / 1000;
