/** Reads the documents of many seeds in processes that are ended where one hangs or takes too much memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './corpus.ts';
import { spoil } from './mutations.ts';
import type { Answered } from './reader.ts';
import { ReaderProcess } from './reader-process.ts';

const RESULTS = join(import.meta.dirname, '../../../test-results/hostile');
/** What a page may take (ms of processor time). */
const PAGE_MS = 1000;
/** Every so many documents are read twice. */
const TWICE = 5;

export interface Report {
  documents: number;
  /** How often each code was met; `read` is none. */
  codes: Record<string, number>;
  slowest: Answered | null;
  /** Most memory of a process (bytes). */
  memory: number;
  failures: string[];
}

/** Why an answer is a failure; null where it is none. */
export function problemOf({ problem, took, pages }: Answered): string | null {
  return problem ?? (took > PAGE_MS * pages ? `takes ${Math.round(took)} ms for ${pages} pages` : null);
}

/** Keeps the document, and says how to meet it again. */
function failureOf(seed: number, problem: string): string {
  const { story, bytes } = spoil(readCorpus(), seed);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${seed}.bin`), bytes);
  const again = `SAGSSPOR_SEED=${seed} SAGSSPOR_RUNS=1 npx vitest run --project hostile documents`;
  return `seed ${seed} (${story}; kept as test-results/hostile/${seed}.bin; again: ${again}): ${problem}`;
}

/** Reads the documents of `count` seeds from `from` on, in so many processes at a time. */
export async function readSpoilt(from: number, count: number, processes: number): Promise<Report> {
  const report: Report = { documents: 0, codes: {}, slowest: null, memory: 0, failures: [] };
  const pace = ({ took, pages }: Answered) => took / pages;
  let next = from;
  const work = async () => {
    const reader = new ReaderProcess();
    while (next < from + count) {
      const seed = next++;
      const answered = await reader.read({ seed, twice: seed % TWICE === 0 });
      report.documents++;
      const problem = typeof answered === 'string' ? answered : problemOf(answered);
      if (problem) report.failures.push(failureOf(seed, problem));
      if (typeof answered === 'string') continue;
      report.codes[answered.code] = (report.codes[answered.code] ?? 0) + 1;
      report.memory = Math.max(report.memory, answered.memory);
      if (!report.slowest || pace(answered) > pace(report.slowest)) report.slowest = answered;
    }
    await reader.end();
  };
  await Promise.all(Array.from({ length: processes }, work));
  return report;
}
