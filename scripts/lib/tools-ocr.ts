/** tesseract.js in Node, with the packaged model. */
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { createWorker } from 'tesseract.js';
import { cleanPage } from '../../lib/sources/scan/clean.ts';
import { ENGINE, LANGUAGE, Recognisers, WORKER_OPTIONS } from '../../lib/sources/scan/recognisers.ts';
import { ROOT } from './paths.ts';

const MODELS = join(ROOT, 'node_modules/@tesseract.js-data/dan/4.0.0_best_int');

export const recognisers = new Recognisers(
  () => createWorker(LANGUAGE, ENGINE, { ...WORKER_OPTIONS, langPath: MODELS }),
  async ({ bytes, pixelsPerPoint }) => {
    const image = await loadImage(bytes);
    const canvas = createCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data, width, height } = canvas.getImageData(0, 0, image.width, image.height);
    return cleanPage(data, width, height, pixelsPerPoint);
  },
);
