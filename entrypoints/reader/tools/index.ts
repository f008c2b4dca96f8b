/** What reading a file takes, in the reader's tab; each part is loaded when it is first needed. */
import type { ReadingTools } from '@/lib/sources/file.ts';
import { RECOGNISERS } from '@/lib/sources/scan/recognisers.ts';

const pdf = () => import('./pdf.ts');

export const browserTools: ReadingTools = {
  loadPdf: async (bytes) => (await pdf()).loadPdf(bytes),
  renderPage: async (page, dpi) => (await pdf()).renderPage(page, dpi),
  recognise: async (image, signal) => (await import('./ocr.ts')).recognisers.recognise(image, signal),
  recognisers: RECOGNISERS,
  docxToHtml: async (bytes) => (await import('./docx.ts')).docxToHtml(bytes),
};
