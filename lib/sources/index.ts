import type { SourceDocument } from '../agenda/source.ts';
import { KnownError } from '../errors.ts';
import { readCaptures } from './captures.ts';
import { readHtml } from './html.ts';
import { LARGEST_TEXT } from './limits.ts';
import type { Line } from './line.ts';
import { readPublicationJson } from './publication.ts';
import { readReading } from './reading.ts';
import { readText } from './text.ts';
import { seenLines } from './unseen.ts';
import { readXml } from './xml.ts';

/** Source → lines. Throws KnownError `empty-document` | `too-large` | `too-complex`, and what its kind of source is refused for. */
export function readLines(source: SourceDocument): Line[] {
  if (source.content.length > LARGEST_TEXT)
    throw new KnownError('too-large', `${source.content.length} characters`);
  if (source.content.trim() === '') throw new KnownError('empty-document', source.name);
  return seenLines(linesOf(source));
}

function linesOf(source: SourceDocument): Line[] {
  if (source.mediaType === 'application/pdf' || source.mediaType === 'application/vnd.sagsspor.reading+json')
    return readReading(source.content).pages.flatMap(({ lines }) => lines);
  if (source.mediaType === 'application/vnd.sagsspor.captures+json')
    return readCaptures(source.content).captures.flatMap(({ lines }) => lines);
  if (source.mediaType === 'application/json') return readPublicationJson(source.content, source.address);
  if (source.mediaType === 'text/xml') return readXml(source.content);
  return source.mediaType === 'text/html'
    ? readHtml(source.content, source.address)
    : readText(source.content);
}
