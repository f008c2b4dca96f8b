/** Word files in the reader's tab, each in a worker of its own: it is ended with the file, or where it finds no end. */
import { KnownError } from '@/lib/errors.ts';
import type { ReadingTools } from '@/lib/sources/file.ts';
import { inTime } from '@/lib/sources/patience.ts';
import type { Turned } from './docx-worker.ts';

/** One of a thousand pages takes twenty seconds on a slow machine (ms). */
const PATIENCE_MS = 60_000;

export const docxToHtml: ReadingTools['docxToHtml'] = async (bytes) => {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Turned>();
  worker.onmessage = ({ data }: MessageEvent<Turned>) => resolve(data);
  // What ends a worker is what fills its memory.
  worker.onerror = () => reject(new KnownError('too-complex', 'the worker ended'));
  worker.postMessage(bytes);
  try {
    const turned = await inTime(promise, PATIENCE_MS);
    if ('html' in turned) return turned.html;
    throw new KnownError(turned.code, turned.help);
  } finally {
    worker.terminate();
  }
};
