/** A PDF's pages as reading lines: its own text where that is worth having, recognised images elsewhere. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { FileDocument, ReadingOptions, ReadingTools } from '../file.ts';
import type { Line } from '../line.ts';
import type { PageReading, Reading } from '../reading.ts';
import { worthReading } from '../scan/judge.ts';
import { readImages } from '../scan/read.ts';
import { pdfFailure } from './failures.ts';
import { Fonts } from './fonts.ts';
import { readFragments } from './fragments.ts';
import { toLines, withGaps } from './lines.ts';
import { readLinks } from './links.ts';

/**
 * Reads page by page, so that what is held does not grow with their number but by their lines. Rejects with the
 * signal's reason when aborted, KnownError `damaged` for a page that cannot be read; see `readImages` for the rest.
 */
export async function readPdf(
  pdf: PDFDocumentProxy,
  _file: FileDocument,
  tools: ReadingTools,
  options: ReadingOptions,
): Promise<Reading> {
  const { signal, images, onProgress } = options;
  const fonts = new Fonts();
  const texts: PageReading[] = [];
  const unread: number[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    signal.throwIfAborted();
    const lines = images === 'always' ? [] : await readPage(pdf, page, fonts);
    if (images !== 'always' && worthReading(lines)) texts.push({ page, origin: 'text', lines });
    else unread.push(page);
    onProgress({ phase: 'pages', done: page, pages: pdf.numPages });
  }
  const recognised = unread.length > 0 ? await readImages(unread, pdf, tools, options) : [];
  return { pages: [...spaced(texts), ...recognised].sort((a, b) => a.page - b.page) };
}

/** Gaps are judged by the leading of the whole document. */
function spaced(pages: PageReading[]): PageReading[] {
  const lines = withGaps(pages.flatMap((page) => page.lines));
  let from = 0;
  return pages.map((page) => {
    const own = lines.slice(from, from + page.lines.length);
    from += own.length;
    return { ...page, lines: own };
  });
}

async function readPage(pdf: PDFDocumentProxy, number: number, fonts: Fonts): Promise<Line[]> {
  let page: PDFPageProxy | null = null;
  try {
    page = await pdf.getPage(number);
    const [content, links] = await Promise.all([page.getTextContent(), readLinks(page)]);
    await fonts.learn(page, content);
    return toLines(readFragments(page, content, fonts.isBold), links, number, pdf.numPages);
  } catch (error) {
    throw pdfFailure(error);
  } finally {
    page?.cleanup();
  }
}
