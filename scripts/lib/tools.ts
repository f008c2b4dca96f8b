/** What reading a file takes, in Node; each part is loaded when it is first needed. */
import type { ReadingTools } from '../../lib/sources/file.ts';
import { RECOGNISERS, type Recognisers } from '../../lib/sources/scan/recognisers.ts';

const pdf = () => import('./tools-pdf.ts');
let started: Promise<Recognisers> | undefined;

function recognisers(): Promise<Recognisers> {
  started ??= import('./tools-ocr.ts').then((tools) => tools.recognisers);
  return started;
}

export const nodeTools: ReadingTools = {
  loadPdf: async (bytes) => (await pdf()).loadPdf(bytes),
  renderPage: async (page, dpi) => (await pdf()).renderPage(page, dpi),
  recognise: async (image, signal) => (await recognisers()).recognise(image, signal),
  recognisers: RECOGNISERS,
  docxToHtml: async (bytes) => (await import('../../lib/sources/docx/read.ts')).docxToHtml(bytes),
};

/** Ends what would keep the process alive. */
export const closeTools = async (): Promise<void> => (await started)?.close();
