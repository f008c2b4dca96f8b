import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PageImage } from '../../lib/sources/file.ts';
import { cleanPage } from '../../lib/sources/scan/clean.ts';
import { toPgm } from '../../lib/sources/scan/image.ts';
import { plainPdf } from '../demo-site/pdf.ts';
import { ROOT } from '../lib/paths.ts';
import { closeTools, nodeTools } from '../lib/tools.ts';
import { median, type Result } from './result.ts';

const RUNS = 5;
const DPI = 200;
/** Ours: WebAssembly has 128-bit vectors, native code 256-bit ones or wider. The design sets no budget. */
const TIMES_NATIVE = 3;

/** A page's image → words, one recogniser, cleaning included; against native tesseract with our model on the cleaned image. */
export async function recognition(): Promise<Result | null> {
  if (!hasNative()) {
    console.log('      recognition is not measured: native tesseract, its peer, is not installed');
    return null;
  }
  const image = await demoPage();
  const folder = mkdtempSync(join(tmpdir(), 'sagsspor-ocr-'));
  try {
    const { cleaned, cleaning } = await clean(image);
    const picture = join(folder, 'page.pgm');
    writeFileSync(picture, toPgm(cleaned));
    const model = join(ROOT, 'node_modules/@tesseract.js-data/dan/4.0.0_best_int/dan.traineddata.gz');
    writeFileSync(join(folder, 'dan.traineddata'), gunzipSync(readFileSync(model)));

    let words = 0;
    const signal = new AbortController().signal;
    const ours = await timed(async () => {
      const { lines } = await nodeTools.recognise(image, signal);
      words = lines.flat().length;
    });
    const peer = median(await timed(async () => native(picture, folder)));
    return {
      what: 'recognition of a page, warm median',
      value: median(ours),
      budget: peer * TIMES_NATIVE,
      unit: 'ms',
      peer: { name: 'native tesseract, same page and model', value: peer },
      notes: [`${words} words at ${DPI} dpi; of it cleaning ${cleaning.toFixed(0)} ms`],
    };
  } finally {
    await closeTools();
    rmSync(folder, { recursive: true });
  }
}

function hasNative(): boolean {
  try {
    execFileSync('tesseract', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** One thread, as each of ours has. */
function native(picture: string, models: string): void {
  const args = [picture, 'stdout', '--tessdata-dir', models, '-l', 'dan', '--oem', '1', '--psm', '11', 'tsv'];
  execFileSync('tesseract', args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
}

/** The second page of the demo agenda. */
async function demoPage(): Promise<PageImage> {
  const text = readFileSync(join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt'), 'utf8');
  const pdf = await nodeTools.loadPdf(new Uint8Array(plainPdf(text)));
  const image = await nodeTools.renderPage(await pdf.getPage(2), DPI);
  await pdf.loadingTask.destroy();
  return image;
}

async function clean({ bytes, pixelsPerPoint }: PageImage) {
  const { width, height } = await loadImage(bytes);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(bytes), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const start = performance.now();
  const cleaned = cleanPage(data, width, height, pixelsPerPoint);
  return { cleaned, cleaning: performance.now() - start };
}

/** The first run loads the recogniser, and is not counted. */
async function timed(run: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= RUNS; round++) {
    const start = performance.now();
    await run();
    if (round > 0) times.push(performance.now() - start);
  }
  return times;
}
