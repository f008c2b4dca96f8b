/** tesseract.js in the reader's tab: worker, core and Danish model are packaged, and nothing is fetched from elsewhere. */
import { createWorker } from 'tesseract.js';
import type { PageImage } from '@/lib/sources/file.ts';
import type { GreyImage } from '@/lib/sources/scan/image.ts';
import { ENGINE, LANGUAGE, Recognisers, WORKER_OPTIONS } from '@/lib/sources/scan/recognisers.ts';
import type { Cleaned } from './clean-worker.ts';

/** Packaged beside the page; see scripts/lib/packaged-assets.ts. */
const ASSETS = new URL('ocr/', document.baseURI).href;

export const recognisers = new Recognisers(
  () =>
    createWorker(LANGUAGE, ENGINE, {
      ...WORKER_OPTIONS,
      // The policy of extension pages allows no worker made of a blob.
      workerBlobURL: false,
      workerPath: `${ASSETS}worker.min.js`,
      corePath: `${ASSETS}tesseract-core-simd-lstm.js`,
      langPath: ASSETS,
    }),
  cleaned,
);

interface Waiting {
  resolve(image: GreyImage): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let asked = 0;
let cleaner: Worker | undefined;

/** In a worker: half a second of arithmetic a page would make the tab stutter. */
function cleaned({ bytes, pixelsPerPoint }: PageImage): Promise<GreyImage> {
  cleaner ??= startCleaner();
  const id = asked++;
  const { promise, resolve, reject } = Promise.withResolvers<GreyImage>();
  waiting.set(id, { resolve, reject });
  cleaner.postMessage({ id, bytes, pixelsPerPoint });
  return promise;
}

function startCleaner(): Worker {
  const worker = new Worker(new URL('./clean-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Cleaned>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('image' in data) asker?.resolve(data.image);
    else asker?.reject(new Error(data.problem));
  };
  return worker;
}
