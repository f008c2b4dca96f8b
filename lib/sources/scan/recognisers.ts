/** tesseract.js workers, started when first needed and ended when idle: each holds a hundred megabytes. */
import type { Word, Worker, WorkerParams } from 'tesseract.js';
import type { PageImage, RecognisedPage, RecognisedWord } from '../file.ts';
import { type GreyImage, inkShare, quarterTurned, strokeIn, toPgm } from './image.ts';
import { straight } from './skew.ts';

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
      const read = (turned: GreyImage) => Promise.race([readBy(worker, turned), aborted.promise]);
      const page = await uprightest(ready, read);
      this.#idle.push(worker);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.close(), IDLE);
      return page;
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

/** A word the recogniser is sure of, and that dirt is hardly taken for. */
const isSure = ({ text, confidence }: RecognisedWord): boolean => confidence > 0.8 && text.length > 2;
const sureWords = ({ lines }: RecognisedPage): number => lines.flat().filter(isSure).length;

/** Fewer sure words than this may be a page that lies on its side, which gives hardly any. */
const FEW_WORDS = 5;
/** A page that stands on its head gives as many words as ever, of which hardly any is sure. */
const SURE_SHARE = 0.4;
/** A page with less ink has nothing to turn it for. */
const LEAST_INK = 0.002;

const isUpright = (page: RecognisedPage): boolean =>
  sureWords(page) >= Math.max(FEW_WORDS, page.lines.flat().length * SURE_SHARE);

/** The page as scanned, or turned by quarters until it can be read; where no turn helps, the best of them. */
async function uprightest(
  image: GreyImage,
  read: (image: GreyImage) => Promise<RecognisedPage>,
): Promise<RecognisedPage> {
  let best = await read(image);
  if (isUpright(best) || inkShare(image) < LEAST_INK) return best;
  let turned = image;
  for (let quarters = 1; quarters < 4; quarters++) {
    turned = quarterTurned(turned);
    // What was levelled before was levelled by its columns, if it lay on its side.
    const page = await read(quarters === 2 ? turned : straight(turned));
    if (sureWords(page) > sureWords(best)) best = page;
    if (isUpright(best)) break;
  }
  return best;
}

async function readBy(worker: Worker, image: GreyImage): Promise<RecognisedPage> {
  const { data } = await worker.recognize(toPgm(image) as Buffer, {}, { text: false, blocks: true });
  return { width: image.width, height: image.height, lines: linesIn(data.blocks ?? [], image) };
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
