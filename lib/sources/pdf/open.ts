/** What browser and command line have in common in opening and rendering PDFs. */
import type {
  getDocument as GetDocument,
  PageViewport,
  PDFDocumentProxy,
  PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist';
import { KnownError } from '../../errors.ts';
import { MOST_PAGES, MOST_PIXELS } from '../limits.ts';
import { inTime } from '../patience.ts';
import { isCutShort, pdfFailure } from './failures.ts';

/** Where pdf.js finds its assets: never on a network. */
export interface PdfAssets {
  /** Folder of decoders for JPEG 2000, JBIG2 and colour profiles, which scanners use. */
  wasmUrl?: string;
  iccUrl?: string;
  /** Folder of stand-ins for the fonts every viewer is expected to have. */
  standardFontDataUrl?: string;
  /** A worker of the caller's; else pdf.js makes its own. */
  worker?: PDFWorker;
}

/** How long a document may take to open (ms). One of 100 MB whose index is lost takes ten seconds on a slow machine. */
const OPENING_MS = 60_000;
/** Most pixels of a rendered page, so that a poster is no attack on the memory: A4 at 400 dpi and a bit. */
const MAX_PIXELS = 16_000_000;

/**
 * Opens a PDF without scripts, forms or network. Rejects KnownError `encrypted` | `damaged` | `no-pages` | `too-large` |
 * `too-complex`. pdf.js may take
 * the bytes away to its worker, so it gets a copy.
 */
export async function openPdf(
  getDocument: typeof GetDocument,
  bytes: Uint8Array,
  assets: PdfAssets,
): Promise<PDFDocumentProxy> {
  if (isCutShort(bytes)) throw new KnownError('damaged', 'the end of the PDF is missing');
  const task = getDocument({
    data: bytes.slice(),
    enableXfa: false,
    fontExtraProperties: true,
    verbosity: 0,
    maxImageSize: MOST_PIXELS,
    ...assets,
  });
  try {
    const pdf = await inTime(task.promise, OPENING_MS);
    if (pdf.numPages === 0) throw new KnownError('no-pages', 'PDF');
    if (pdf.numPages > MOST_PAGES) throw new KnownError('too-large', `${pdf.numPages} pages`);
    await inTime(pdf.getPage(1), OPENING_MS);
    return pdf;
  } catch (error) {
    // Not waited for: a worker that is stuck does not answer.
    task.destroy().catch(() => {});
    throw pdfFailure(error);
  }
}

/** The viewport for a page at a resolution, or at the highest that a page of that size allows. */
export function renderSize(
  page: PDFPageProxy,
  dpi: number,
): { viewport: PageViewport; pixelsPerPoint: number } {
  const { width, height } = page.getViewport({ scale: 1 });
  const pixelsPerPoint = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale: pixelsPerPoint });
  return { viewport, pixelsPerPoint };
}
