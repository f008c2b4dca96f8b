/** The process that reads: begun when it is needed, ended where it hangs, and begun anew. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answered, Asked } from './reader.ts';

const READER = join(import.meta.dirname, 'reader.ts');
/** When a process is ended that says nothing (ms): a machine busy with other things is patient in the long run. */
const HANG_MS = process.env.SAGSSPOR_RUNS ? 600_000 : 60_000;
/** Memory of JavaScript (MB): a process that needs more dies, and its document has failed. */
const HEAP_MB = 512;

const once = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('message', resolve));

export class ReaderProcess {
  #child: ChildProcess | null = null;
  #errors = '';
  #ended: Promise<null> = Promise.resolve(null);

  /** What became of the document; or, as a text, how the process ended over it. */
  async read(asked: Asked): Promise<Answered | string> {
    const child = this.#child ?? (await this.#begin());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), HANG_MS);
    });
    child.send(asked);
    const answered = await Promise.race([once(child) as Promise<Answered>, late, this.#ended]);
    clearTimeout(timer);
    if (answered !== null && answered !== 'late') return answered;
    await this.end();
    return answered === 'late' ? `hangs for ${HANG_MS} ms` : `ends the process: ${this.#errors}`;
  }

  async end(): Promise<void> {
    this.#child?.kill('SIGKILL');
    this.#child = null;
    await this.#ended;
  }

  async #begin(): Promise<ChildProcess> {
    const child = fork(READER, {
      execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    this.#errors = '';
    child.stderr?.on('data', (data) => {
      this.#errors = (this.#errors + data).slice(-2000);
    });
    this.#ended = new Promise((resolve) => child.once('exit', () => resolve(null)));
    if ((await Promise.race([once(child), this.#ended])) === null)
      throw new Error(`no reader: ${this.#errors}`);
    return child;
  }
}
