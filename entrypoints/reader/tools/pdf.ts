/** pdf.js in the reader's tab, with a worker of its own, and a canvas. */
import { GlobalWorkerOptions, getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { ReadingTools } from '@/lib/sources/file';
import { openPdf, renderSize } from '@/lib/sources/pdf/open';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Packaged beside the page; see scripts/lib/packaged-assets.ts. */
const ASSETS = { wasmUrl: new URL('pdfjs/wasm/', document.baseURI).href };

export const loadPdf: ReadingTools['loadPdf'] = async (bytes) => {
  const worker = new PDFWorker();
  // Of a file refused before it is given to the worker nobody waits for it.
  worker.promise.catch(() => {});
  try {
    const pdf = await openPdf(getDocument, bytes, { ...ASSETS, worker });
    // Ended outright: one that a document keeps busy for ever would not answer, and take a processor until its tab is closed.
    pdf.loadingTask.destroy = async () => worker.destroy();
    return pdf;
  } catch (error) {
    worker.destroy();
    throw error;
  }
};

export const renderPage: ReadingTools['renderPage'] = async (page, dpi) => {
  const { viewport, pixelsPerPoint } = renderSize(page, dpi);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  try {
    await page.render({ canvas, viewport }).promise;
    const image = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!image) throw new Error('the page could not be made an image');
    return { bytes: new Uint8Array(await image.arrayBuffer()), pixelsPerPoint };
  } finally {
    page.cleanup();
    // Gives the pixels back at once.
    canvas.width = 0;
    canvas.height = 0;
  }
};
