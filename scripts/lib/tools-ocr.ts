/** tesseract.js in Node, with the packaged model. */
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { createWorker } from 'tesseract.js';
import { ENGINE, LANGUAGE, Recognisers, WORKER_OPTIONS } from '../../lib/sources/scan/recognisers.ts';
import { ROOT } from './paths.ts';

const MODELS = join(ROOT, 'node_modules/@tesseract.js-data/dan/4.0.0_best_int');

export const recognisers = new Recognisers(
  () => createWorker(LANGUAGE, ENGINE, { ...WORKER_OPTIONS, langPath: MODELS }),
  async ({ bytes }) => {
    const { width, height } = await loadImage(bytes);
    return { bytes, width, height };
  },
);
