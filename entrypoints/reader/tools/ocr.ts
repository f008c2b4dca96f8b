/** tesseract.js in the reader's tab: worker, core and Danish model are packaged, and nothing is fetched from elsewhere. */
import { createWorker } from 'tesseract.js';
import { ENGINE, LANGUAGE, Recognisers, WORKER_OPTIONS } from '@/lib/sources/scan/recognisers.ts';

/** Packaged with the extension; see wxt.config.ts. */
const ASSETS = new URL('/ocr/', location.href).href;

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
  async ({ bytes }) => {
    const bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const { width, height } = bitmap;
    bitmap.close();
    return { bytes, width, height };
  },
);
