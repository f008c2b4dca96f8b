/** Reads the documents of many seeds in processes that are ended where one hangs or takes too much memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './corpus.ts';
import { spoil } from './mutations.ts';
import type { Answered } from './reader.ts';

const READER = join(import.meta.dirname, 'reader.ts');
const RESULTS = join(import.meta.dirname, '../../../test-results/hostile');
/** What a page may take (ms of processor time), and when a process is ended that says nothing (ms, on any machine). */
const PAGE_MS = 1000;
const HANG_MS = 60_000;
/** Memory of JavaScript (MB): a process that needs more dies, and its document has failed. */
const HEAP_MB = 512;
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

class Reading {
  readonly #report: Report = { documents: 0, codes: {}, slowest: null, memory: 0, failures: [] };
  readonly #corpus = readCorpus();
  #next: number;
  readonly #end: number;

  constructor(from: number, count: number) {
    this.#next = from;
    this.#end = from + count;
  }

  async read(processes: number): Promise<Report> {
    await Promise.all(Array.from({ length: processes }, () => this.#work()));
    return this.#report;
  }

  async #work(): Promise<void> {
    while (this.#next < this.#end) {
      const child = fork(READER, {
        execPath: process.execPath,
        execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      let errors = '';
      child.stderr?.on('data', (data) => {
        errors = (errors + data).slice(-2000);
      });
      const ended = new Promise<null>((resolve) => child.once('exit', () => resolve(null)));
      if ((await Promise.race([once(child), ended])) === null) throw new Error(`no reader: ${errors}`);
      while (this.#next < this.#end) {
        const seed = this.#next++;
        const answered = await this.#ask(child, seed, ended);
        if (answered) this.#note(answered);
        else {
          this.#fail(
            seed,
            child.exitCode === null && !child.signalCode ? 'hangs' : `ends the process: ${errors}`,
          );
          break;
        }
      }
      child.kill('SIGKILL');
      await ended;
    }
  }

  /** Null where the process does not answer any more. */
  async #ask(child: ChildProcess, seed: number, ended: Promise<null>): Promise<Answered | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), HANG_MS);
    });
    child.send({ seed, twice: seed % TWICE === 0 });
    const answered = await Promise.race([once(child) as Promise<Answered>, late, ended]);
    clearTimeout(timer);
    return answered;
  }

  #note(answered: Answered): void {
    const report = this.#report;
    const { code, problem, took, pages, seed, memory } = answered;
    report.documents++;
    report.codes[code] = (report.codes[code] ?? 0) + 1;
    report.memory = Math.max(report.memory, memory);
    if (took / pages > (report.slowest ? report.slowest.took / report.slowest.pages : 0))
      report.slowest = answered;
    if (problem) this.#fail(seed, problem);
    else if (took > PAGE_MS * pages) this.#fail(seed, `takes ${Math.round(took)} ms for ${pages} pages`);
  }

  /** Keeps the document, and says how to meet it again. */
  #fail(seed: number, problem: string): void {
    const { story, bytes } = spoil(this.#corpus, seed);
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, `${seed}.bin`), bytes);
    this.#report.failures.push(
      `seed ${seed} (${story}; kept as test-results/hostile/${seed}.bin; again: SAGSSPOR_SEED=${seed} SAGSSPOR_RUNS=1 vitest run --project hostile documents): ${problem}`,
    );
  }
}

const once = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('message', resolve));

/** Reads the documents of `count` seeds from `from` on. */
export const readSpoilt = (from: number, count: number, processes: number): Promise<Report> =>
  new Reading(from, count).read(processes);
