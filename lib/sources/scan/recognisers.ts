/** tesseract.js workers, started when first needed and ended when idle: each holds a hundred megabytes. */
import type { Word, Worker, WorkerParams } from 'tesseract.js';
import type { PageImage, RecognisedPage, RecognisedWord } from '../file.ts';

/** An image as tesseract reads it, and its size in pixels. */
export interface ReadyImage {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Two: a third makes two cores no faster, and the memory is the reader's. */
export const RECOGNISERS = 2;
/** Milliseconds after which a worker that waits is ended. */
const IDLE = 20_000;

/** Options of `createWorker`, beside where its assets are: nothing is cached or fetched from elsewhere. */
export const WORKER_OPTIONS = { cacheMethod: 'none', gzip: true, errorHandler: () => {} } as const;
/** `LSTM_ONLY` of tesseract's engines: the packaged model has no other. */
export const ENGINE = 1;
export const LANGUAGE = 'dan';

const PARAMETERS = {
  user_defined_dpi: '200',
} satisfies Partial<WorkerParams>;

export class Recognisers {
  readonly #start: () => Promise<Worker>;
  readonly #prepare: (image: PageImage) => Promise<ReadyImage>;
  readonly #idle: Worker[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param start starts a worker with engine, language and assets
   * @param prepare makes an image ready to be read
   */
  constructor(start: () => Promise<Worker>, prepare: (image: PageImage) => Promise<ReadyImage>) {
    this.#start = start;
    this.#prepare = prepare;
  }

  /** Rejects with the signal's reason at once when aborted; the worker is ended with it, for nothing else stops one. */
  async recognise(image: PageImage, signal: AbortSignal): Promise<RecognisedPage> {
    signal.throwIfAborted();
    clearTimeout(this.#timer);
    const ready = await this.#prepare(image);
    const worker = this.#idle.pop() ?? (await this.#started());
    const aborted = Promise.withResolvers<never>();
    const abort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      signal.throwIfAborted();
      const read = worker.recognize(ready.bytes as Buffer, {}, { text: false, blocks: true });
      const { data } = await Promise.race([read, aborted.promise]);
      this.#idle.push(worker);
      this.#timer = setTimeout(() => void this.close(), IDLE);
      return { width: ready.width, height: ready.height, lines: linesIn(data.blocks ?? []) };
    } catch (error) {
      await worker.terminate();
      throw error instanceof Error || signal.aborted ? error : new Error(String(error));
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  /** Ends the workers that wait. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  async #started(): Promise<Worker> {
    const worker = await this.#start();
    await worker.setParameters(PARAMETERS);
    return worker;
  }
}

type Block = NonNullable<Awaited<ReturnType<Worker['recognize']>>['data']['blocks']>[number];

const linesIn = (blocks: Block[]): RecognisedWord[][] =>
  blocks.flatMap((block) =>
    block.paragraphs.flatMap(({ lines }) => lines.map(({ words }) => words.map(wordOf))),
  );

const wordOf = ({ text, confidence, bbox }: Word): RecognisedWord => ({
  text,
  confidence: confidence / 100,
  ...bbox,
});
