/** A file as it was met → the source that everything after reads. The one place that decides what a file is. */
import type { MediaType, SourceDocument } from '../agenda/source.ts';
import { KnownError } from '../errors.ts';
import type { FileDocument, ReadingOptions, ReadingTools } from './file.ts';
import { isAgendaText } from './html/chrome.ts';
import { readHtml } from './html.ts';
import { kindOf } from './kind.ts';
import { LARGEST_FILE, LARGEST_TEXT } from './limits.ts';
import { inTime } from './patience.ts';
import { readPdf } from './pdf/read.ts';
import { type Reading, writeReading } from './reading.ts';
import { readPicture } from './scan/read.ts';
import { withoutUnseen } from './unseen.ts';

/** How long a PDF's worker may take to let go of it (ms). */
const FAREWELL_MS = 2000;

const TEXT_TYPES = {
  html: 'text/html',
  xml: 'text/xml',
  json: 'application/json',
  text: 'text/plain',
} as const satisfies Record<string, MediaType>;

/**
 * Reads a file by what it is, whatever its name or server claims. Rejects KnownError `empty-document`, `too-large`, `too-complex`,
 * `unsupported-format`, `unreadable-text`, `encrypted`, `damaged`, `no-pages`, `no-text`, `not-as-named` and
 * `login-needed`; when aborted, with the signal's reason.
 */
export async function openFile(
  file: FileDocument,
  tools: ReadingTools,
  options: ReadingOptions,
): Promise<SourceDocument> {
  options.signal.throwIfAborted();
  if (file.bytes.length === 0) throw new KnownError('empty-document', file.name);
  if (file.bytes.length > LARGEST_FILE) throw new KnownError('too-large', `${file.bytes.length} bytes`);
  const found = foundKind(file);
  if ('text' in found) {
    if (found.text.length > LARGEST_TEXT)
      throw new KnownError('too-large', `${found.text.length} characters`);
    if (found.kind === 'html' || found.kind === 'text') rejectStandIn(file, found.kind, found.text);
    return source(file, TEXT_TYPES[found.kind], found.text);
  }
  if (found.kind === 'docx') return source(file, 'text/html', await tools.docxToHtml(file.bytes));
  const reading =
    found.kind === 'pdf'
      ? await readingOf(file, tools, options)
      : { pages: [await readPicture(file, tools, options)] };
  return source(file, 'application/pdf', written(reading));
}

function foundKind(file: FileDocument): ReturnType<typeof kindOf> {
  try {
    return kindOf(file.bytes);
  } catch (error) {
    const unknown = error instanceof KnownError && error.code === 'unreadable-text';
    if (!unknown || claimOf(file) === null) throw error;
    throw new KnownError('not-as-named', `${file.name} is no ${claimOf(file)}`, { cause: error });
  }
}

async function readingOf(file: FileDocument, tools: ReadingTools, options: ReadingOptions): Promise<Reading> {
  const pdf = await tools.loadPdf(file.bytes);
  try {
    return await readPdf(pdf, file, tools, options);
  } finally {
    // A worker that is stuck in a page answers no farewell either.
    await inTime(pdf.loadingTask.destroy(), FAREWELL_MS).catch(() => {});
  }
}

function written(reading: Reading): string {
  if (reading.pages.every(({ lines }) => lines.length === 0))
    throw new KnownError('no-text', `${reading.pages.length} pages without text`);
  return writeReading(reading);
}

function source(file: FileDocument, mediaType: MediaType, content: string): SourceDocument {
  if (content.length > LARGEST_TEXT) throw new KnownError('too-large', `${content.length} characters`);
  if (content.trim() === '') throw new KnownError('empty-document', file.name);
  const { address, channel, name, fetchedAt } = file;
  return { address, channel, mediaType, name: withoutUnseen(name), content, fetchedAt };
}

/** A format of pages that the name or the media type promises. */
function claimOf({ name, mediaType }: FileDocument): string | null {
  const promised =
    /\.(pdf|docx?)$/i.exec(name)?.[1] ?? /^application\/(pdf|msword|vnd\.openxml)/.exec(mediaType)?.[1];
  return promised ? promised.toLowerCase() : null;
}

const LOGIN = /<input\b[^>]{0,300}\btype\s{0,4}=\s{0,4}["']?password|\bsaml|\boauth/i;
const REFUSAL =
  /\b(?:log ind|log på|login|logon|sign in|nemlog-?in|mitid|adgang|access denied|forbidden|not found|ikke fundet|findes ikke|fejl|error|40[134]|50\d)\b/i;

/** Where a document of pages was promised, text must hold an agenda itself to be taken for it. */
function rejectStandIn(file: FileDocument, kind: 'html' | 'text', text: string): void {
  const claim = claimOf(file);
  if (claim === null) return;
  const printed = kind === 'html' ? readHtml(text, file.address).map((line) => line.text) : text.split('\n');
  if (
    printed.some(isAgendaText) ||
    printed.slice(0, 60).some((line) => /\b(?:dagsorden|referat)\b/i.test(line))
  )
    return;
  const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(text)?.[1] ?? '';
  const refused = LOGIN.test(text) || [title, ...printed.slice(0, 20)].some((line) => REFUSAL.test(line));
  if (file.address !== null && refused) throw new KnownError('login-needed', `${kind} instead of ${claim}`);
  throw new KnownError('not-as-named', `${file.name} is ${kind}, no ${claim}`);
}
