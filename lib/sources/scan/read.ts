/** Pages without text worth having, read from their images. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { KnownError } from '../../errors.ts';
import type { FileDocument, ReadingOptions, ReadingTools } from '../file.ts';
import { MOST_PIXELS } from '../limits.ts';
import { withGaps } from '../pdf/lines.ts';
import type { PageReading } from '../reading.ts';
import { PAPER_WIDTH } from './clean.ts';
import { linesOf } from './lines.ts';
import { pictureSize } from './size.ts';

/**
 * Dots an inch at which pages are rendered to be recognised. Measured from 150 to 300 on clean and degraded scans: above 200
 * little is gained, and a page takes twice the time and memory.
 */
const DPI = 200;

/**
 * Recognises pages (1-based) by their images, `tools.recognisers` at a time. Each goes to `options.memory` when it is
 * finished; pages found there are not recognised again. Rejects with the signal's reason at once when aborted.
 */
export async function readImages(
  pages: number[],
  pdf: PDFDocumentProxy,
  tools: ReadingTools,
  options: ReadingOptions,
): Promise<PageReading[]> {
  const { signal, memory, onProgress } = options;
  const known = new Map((await memory.all()).map((reading) => [reading.page, reading]));
  const readings = new Map<number, PageReading>();
  const queue = pages.filter((page) => {
    const reading = known.get(page);
    if (reading?.origin === 'image') readings.set(page, reading);
    return !readings.has(page);
  });
  const tell = () => onProgress({ phase: 'images', done: readings.size, pages: pages.length });
  const work = async () => {
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      signal.throwIfAborted();
      const reading = await readImage(page, pdf, tools, signal);
      await memory.put(reading);
      readings.set(page, reading);
      tell();
    }
  };
  tell();
  try {
    await Promise.all(Array.from({ length: Math.min(tools.recognisers, queue.length) }, work));
  } finally {
    // Where one failed, the others begin no further page.
    queue.length = 0;
  }
  return pages.flatMap((page) => readings.get(page) ?? []);
}

async function readImage(
  number: number,
  pdf: PDFDocumentProxy,
  tools: ReadingTools,
  signal: AbortSignal,
): Promise<PageReading> {
  const page = await pdf.getPage(number);
  const image = await tools.renderPage(page, DPI);
  page.cleanup();
  const recognised = await tools.recognise(image, signal);
  return {
    page: number,
    origin: 'image',
    lines: linesOf(recognised, image.pixelsPerPoint, number, pdf.numPages),
  };
}

/** A picture of one page. Rejects KnownError `too-large` | `damaged`. */
export async function readPicture(
  file: FileDocument,
  tools: ReadingTools,
  { signal, onProgress }: ReadingOptions,
): Promise<PageReading> {
  const size = pictureSize(file.bytes);
  if (size && size.width * size.height > MOST_PIXELS)
    throw new KnownError('too-large', `${size.width} × ${size.height} pixels`);
  onProgress({ phase: 'images', done: 0, pages: 1 });
  const recognised = await tools
    .recognise({ bytes: file.bytes, pixelsPerPoint: 0 }, signal)
    .catch((cause) => {
      throw signal.aborted ? cause : new KnownError('damaged', 'picture', { cause });
    });
  onProgress({ phase: 'images', done: 1, pages: 1 });
  const lines = withGaps(linesOf(recognised, recognised.width / PAPER_WIDTH, 1, 1));
  return { page: 1, origin: 'image', lines };
}
