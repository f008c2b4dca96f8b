import { vi } from 'vitest';
import type { FileDocument, ReadingOptions, ReadingTools } from '../../../lib/sources/file.ts';
import type { Line } from '../../../lib/sources/line.ts';
import { readPdf } from '../../../lib/sources/pdf/read.ts';
import { loadPdf, renderPage } from '../../../scripts/lib/tools-pdf.ts';
import { type PageSpec, pdfOf } from './pdf-file.ts';

/** Tools that read text; whoever asks for an image gets one without words. */
export const TOOLS: ReadingTools = {
  loadPdf,
  renderPage,
  recognise: async () => ({ width: 1, height: 1, lines: [] }),
  recognisers: 1,
  docxToHtml: async () => '',
};

export const optionsFor = (change: Partial<ReadingOptions> = {}): ReadingOptions => ({
  signal: new AbortController().signal,
  onProgress: vi.fn(),
  memory: { all: async () => [], put: async () => {} },
  images: 'auto',
  ...change,
});

export const fileOf = (bytes: Uint8Array): FileDocument => ({
  address: null,
  channel: 'file',
  name: 'dagsorden.pdf',
  mediaType: 'application/pdf',
  bytes,
  fetchedAt: '2025-09-01T08:00:00.000Z',
});

/** All lines of a PDF with these pages. */
export async function readPages(...pages: PageSpec[]): Promise<Line[]> {
  const file = fileOf(pdfOf(pages));
  const pdf = await loadPdf(file.bytes);
  try {
    const reading = await readPdf(pdf, file, TOOLS, optionsFor());
    return reading.pages.flatMap((page) => page.lines);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

export const textsOf = (lines: Line[]): string[] => lines.map((line) => line.text);
