/** A PDF's pages as reading lines: its own text where that is worth having, recognised images elsewhere. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { KnownError } from '../../errors.ts';
import type { FileDocument, ReadingOptions, ReadingTools } from '../file.ts';
import { MOST_PIECES } from '../limits.ts';
import type { Line } from '../line.ts';
import { inTime } from '../patience.ts';
import type { PageReading, Reading } from '../reading.ts';
import { doubtful, isBad, judge, needsImage } from '../scan/judge.ts';
import { readImages } from '../scan/read.ts';
import { pdfFailure } from './failures.ts';
import { Fonts } from './fonts.ts';
import { readFragments, type TextContent } from './fragments.ts';
import { toLines, withGaps } from './lines.ts';
import { type PageLink, readLinks } from './links.ts';

/** How long a page may take (ms). One full of print takes a tenth of a second; a slow machine ten times that. */
const PAGE_MS = 30_000;
/** Pages the worker is asked for before they are needed, so that it never waits for us. */
const AHEAD = 2;

/**
 * Reads page by page, so that what is held does not grow with their number but by their lines. Rejects with the
 * signal's reason when aborted, KnownError `damaged` for a page that cannot be read, `too-complex` for one that has no end; see `readImages` for the rest.
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
  let bad = 0;
  // The worker reads pages while one before them is laid out.
  const last = images === 'always' ? 0 : pdf.numPages;
  const ahead: Promise<FetchedPage>[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    signal.throwIfAborted();
    while (ahead.length <= AHEAD && page + ahead.length <= last)
      ahead.push(fetchPage(pdf, page + ahead.length));
    const fetched = await ahead.shift();
    const lines = fetched ? await layOut(fetched, fonts, pdf.numPages) : [];
    const verdict = fetched ? judge(lines) : 'unsure';
    if (fetched && !(await needsImage(pdf, page, lines, verdict)))
      texts.push({ page, origin: 'text', lines });
    else {
      unread.push(page);
      if (isBad(verdict)) bad++;
    }
    onProgress({ phase: 'pages', done: page, pages: pdf.numPages });
  }
  const anew = doubtful(texts, bad);
  unread.push(...anew.map(({ page }) => page));
  const kept = texts.filter((text) => !anew.includes(text));
  const recognised = unread.length > 0 ? await readImages(unread, pdf, tools, options) : [];
  return { pages: [...spaced(kept), ...spaced(recognised)].sort((a, b) => a.page - b.page) };
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

interface FetchedPage {
  page: PDFPageProxy;
  content: TextContent;
  links: PageLink[];
}

/** Never waited for when the reading stops before it, so a failure then is nobody's. */
function fetchPage(pdf: PDFDocumentProxy, number: number): Promise<FetchedPage> {
  const fetched = contentOf(pdf, number);
  fetched.catch(() => {});
  return fetched;
}

async function contentOf(pdf: PDFDocumentProxy, number: number): Promise<FetchedPage> {
  try {
    const page = await pdf.getPage(number);
    const found = Promise.all([textOf(page), readLinks(page)]);
    const [content, links] = await inTime(found, PAGE_MS);
    return { page, content, links };
  } catch (error) {
    throw pdfFailure(error);
  }
}

/** As pdf.js gathers it, but never without end: a page that inflates a thousand times fills the memory otherwise. */
async function textOf(page: PDFPageProxy): Promise<TextContent> {
  const content: TextContent = { items: [], styles: Object.create(null), lang: null };
  const reader = page.streamTextContent().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const { items, styles, lang } = next.value as TextContent;
    content.lang ??= lang;
    Object.assign(content.styles, styles);
    content.items.push(...items);
    if (content.items.length <= MOST_PIECES) continue;
    const refused = new KnownError(
      'too-complex',
      `more than ${MOST_PIECES} pieces on page ${page.pageNumber}`,
    );
    reader.cancel(refused).catch(() => {});
    throw refused;
  }
  return content;
}

async function layOut({ page, content, links }: FetchedPage, fonts: Fonts, pages: number): Promise<Line[]> {
  await fonts.learn(page, content);
  const lines = toLines(readFragments(page, content, fonts.isBold), links, page.pageNumber, pages);
  page.cleanup();
  return lines;
}
