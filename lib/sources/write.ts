/** Reading lines written down: what is stored when the document itself must not be. */
import type { SourceDocument } from '../agenda/source.ts';
import type { Line } from './line.ts';
import { type PageReading, readReading, writeReading } from './reading.ts';

/** The source with these lines only; reading it gives them again. A document with pages stays one. */
export function writeSource(source: SourceDocument, lines: Line[]): SourceDocument {
  const isPaged = source.mediaType === 'application/pdf';
  const read = isPaged ? readReading(source.content).pages : [];
  const origins = new Map(read.map(({ page, origin }) => [page, origin]));
  // Pages may have been counted anew by what is printed on them.
  const usual = read.some(({ origin }) => origin === 'image') ? 'image' : 'text';
  const pages = [...Map.groupBy(lines, ({ page }) => page)].map(
    ([page, own]): PageReading => ({ page, origin: origins.get(page) ?? usual, lines: own }),
  );
  const mediaType = isPaged ? source.mediaType : 'application/vnd.sagsspor.reading+json';
  return { ...source, mediaType, content: writeReading({ pages }) };
}
