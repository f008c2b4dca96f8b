/** Pages of files as pictures on a canvas: of a PDF by pdf.js, a photographed page by the browser. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { KnownError } from '@/lib/errors.ts';
import type { OpenedPages, OpenPages, PageSize } from '@/lib/pages.ts';
import { kindOf } from '@/lib/sources/kind.ts';
import { PAPER_WIDTH } from '@/lib/sources/scan/clean.ts';

/**
 * Opens a file whose pages are to be shown. Its bytes are a stranger's: pdf.js runs none of its scripts (the sandbox for them
 * is not packaged, and it makes no code of fonts since version 5), its links and forms are pixels, and nothing in it is fetched.
 */
export const openPages: OpenPages = async (bytes) => {
  const { kind } = kindOf(bytes);
  if (kind === 'image') return picture(bytes);
  if (kind !== 'pdf') throw new KnownError('unsupported-format', kind);
  const { loadPdf } = await import('./pdf.ts');
  const pdf = await loadPdf(bytes);
  try {
    return pdfPages(pdf, await sizesOf(pdf));
  } catch (cause) {
    await pdf.loadingTask.destroy();
    throw new KnownError('damaged', 'pages', { cause });
  }
};

const atLeastOne = (length: number) => (length >= 1 ? length : 1);

/** All at once: a page's place depends on those before it. */
async function sizesOf(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const pages = Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1));
  return (await Promise.all(pages)).map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { width: atLeastOne(width), height: atLeastOne(height) };
  });
}

function pdfPages(pdf: PDFDocumentProxy, sizes: PageSize[]): OpenedPages {
  return {
    sizes,
    async draw(number, canvas, scale, signal) {
      const page = await pdf.getPage(number);
      signal.throwIfAborted();
      const viewport = page.getViewport({ scale });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const task = page.render({ canvas, viewport });
      const stop = () => task.cancel();
      signal.addEventListener('abort', stop);
      try {
        await task.promise;
      } finally {
        signal.removeEventListener('abort', stop);
        // Fonts and images of a page out of sight are memory for nothing.
        page.cleanup();
      }
    },
    close: () => void pdf.loadingTask.destroy(),
  };
}

async function picture(bytes: Uint8Array): Promise<OpenedPages> {
  const bitmap = await createImageBitmap(new Blob([bytes.slice()])).catch((cause) => {
    throw new KnownError('damaged', 'picture', { cause });
  });
  const perPoint = bitmap.width / PAPER_WIDTH;
  return {
    sizes: [{ width: PAPER_WIDTH, height: atLeastOne(bitmap.height / perPoint) }],
    async draw(_, canvas, scale) {
      canvas.width = Math.max(1, Math.floor(PAPER_WIDTH * scale));
      canvas.height = Math.max(1, Math.floor((bitmap.height / perPoint) * scale));
      const context = canvas.getContext('2d');
      if (!context) throw new KnownError('unexpected', 'no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    },
    close: () => bitmap.close(),
  };
}
