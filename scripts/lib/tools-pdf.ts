/** pdf.js and a canvas in Node. */
import { join, sep } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadingTools } from '../../lib/sources/file.ts';
import { openPdf, renderSize } from '../../lib/sources/pdf/open.ts';
import { ROOT } from './paths.ts';

const asset = (folder: string) => join(ROOT, 'node_modules/pdfjs-dist', folder) + sep;

/**
 * In Node pdf.js does its worker's part in our own thread, and what fails there with nobody waiting for it would end the
 * process. In a browser it stays in the worker; whoever waits for the page hears of it in both.
 */
process.on('unhandledRejection', (reason) => {
  const name = (reason as { name?: unknown } | null)?.name;
  if (!/^(?:\w{1,40}Exception|FormatError)$/.test(String(name))) throw reason;
});

export const loadPdf: ReadingTools['loadPdf'] = (bytes) =>
  openPdf(getDocument, bytes, {
    standardFontDataUrl: asset('standard_fonts'),
    wasmUrl: asset('wasm'),
    iccUrl: asset('iccs'),
  });

export const renderPage: ReadingTools['renderPage'] = async (page, dpi) => {
  const { viewport, pixelsPerPoint } = renderSize(page, dpi);
  const canvas = createCanvas(viewport.width, viewport.height);
  // The canvas is one by its behaviour, not by its class.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const bytes = new Uint8Array(await canvas.encode('png'));
  page.cleanup();
  return { bytes, pixelsPerPoint };
};
