/** tesseract.js workers, started when first needed and ended when idle: each holds a hundred megabytes. */
import type { Word, Worker, WorkerParams } from 'tesseract.js';
import type { PageImage, RecognisedPage, RecognisedWord } from '../file.ts';
import { type GreyImage, strokeIn, toPgm } from './image.ts';

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
  // `SPARSE_TEXT`: every word, wherever it stands, cells and margin numbers too. The layout is ours to read.
  tessedit_pageseg_mode: '11' as NonNullable<WorkerParams['tessedit_pageseg_mode']>,
  user_defined_dpi: '300',
  debug_file: '/dev/null',
} satisfies Partial<WorkerParams>;

export class Recognisers {
  readonly #start: () => Promise<Worker>;
  readonly #prepare: (image: PageImage) => Promise<GreyImage>;
  readonly #idle: Worker[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param start starts a worker with engine, language and assets
   * @param prepare decodes an image and cleans it (`cleanPage`)
   */
  constructor(start: () => Promise<Worker>, prepare: (image: PageImage) => Promise<GreyImage>) {
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
      const read = worker.recognize(toPgm(ready) as Buffer, {}, { text: false, blocks: true });
      const { data } = await Promise.race([read, aborted.promise]);
      this.#idle.push(worker);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.close(), IDLE);
      return { width: ready.width, height: ready.height, lines: linesIn(data.blocks ?? [], ready) };
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

const linesIn = (blocks: Block[], image: GreyImage): RecognisedWord[][] =>
  blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.map(({ words }) => words.map((word) => wordOf(word, image)))),
  );

const wordOf = ({ text, confidence, bbox }: Word, image: GreyImage): RecognisedWord => ({
  text,
  confidence: confidence / 100,
  ...bbox,
  stroke: strokeIn(image, bbox),
});
