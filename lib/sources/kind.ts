/** What a file is, by its bytes and its text. Names and media types are claims: many servers claim wrongly. */
import { KnownError } from '../errors.ts';
import { decodeText } from './decode.ts';

export type FileKind =
  | { kind: 'pdf' | 'docx' | 'image' }
  | { kind: 'html' | 'xml' | 'json' | 'text'; text: string };

/** Where a PDF's mark may stand (PDF 32000-1, annex H.3.4.1: within the first 1024 bytes). */
const PDF_MARK_WITHIN = 1024;

const ENCRYPTED_PACKAGE = utf16('EncryptedPackage');
const SAVE_AS_DOCX = 'save it as .docx or PDF';

/** First bytes of files we know and cannot read, with what to say of them. */
const UNREADABLE: [number[] | string, string][] = [
  ['{\\rtf', `Rich Text: ${SAVE_AS_DOCX}`],
  [[0x1f, 0x8b], 'gzip: unpack it first'],
  ['7z\xbc\xaf', '7-Zip: unpack it first'],
  ['Rar!', 'RAR: unpack it first'],
  ['GIF8', 'GIF image: save it as PNG or PDF'],
  ['II*\0', 'TIFF image: save it as PDF'],
  ['MM\0*', 'TIFF image: save it as PDF'],
  ['MIME-Version:', 'web archive: save the page as HTML'],
  ['From: <Saved by', 'web archive: save the page as HTML'],
];

/**
 * The kind of a file; for kinds of text with the text. Throws KnownError `unsupported-format` (with what it is),
 * `encrypted` (a Word file under a password), `damaged` (a truncated zip) or `unreadable-text`.
 */
export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 'PK\x03\x04')) return { kind: zipKind(bytes) };
  if (startsWith(bytes, '\x89PNG\r\n') || startsWith(bytes, '\xff\xd8\xff')) return { kind: 'image' };
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw oleProblem(bytes);
  for (const [mark, what] of UNREADABLE)
    if (startsWith(bytes, mark)) throw new KnownError('unsupported-format', what);
  const html = startsWith(bytes, '<') || startsWith(bytes, '\xef\xbb\xbf<');
  if (!html && indexOf(bytes.subarray(0, PDF_MARK_WITHIN + 5), ascii('%PDF-')) >= 0) return { kind: 'pdf' };
  const text = decodeText(bytes);
  return { kind: textKind(text), text };
}

/** Elements a page, or a piece of one, begins with, where no doctype tells. */
const HTML_ROOT =
  /^<(?:html|head|body|title|meta|link|base|style|script|noscript|template|main|article|section|header|footer|nav|aside|search|div|p|h[1-6]|hgroup|table|ul|ol|dl|details|form|fieldset|figure|blockquote|pre|address|img|hr|br|span|a|b|i|em|strong|small|font|center)[\s>/]/i;

function textKind(text: string): 'html' | 'xml' | 'json' | 'text' {
  const start = startOf(text);
  if (/^<!doctype\s{1,9}html/i.test(start)) return 'html';
  if (/^<\?xml\b/.test(text.replace(/^[\ufeff\s]{1,99}/, '')))
    return /^<(?:html|!doctype\s{1,9}html)[\s>]/i.test(start) ? 'html' : 'xml';
  if (HTML_ROOT.test(start)) return 'html';
  if (/^<[\p{L}_][^<>]{0,4000}>/u.test(start)) return 'xml';
  return /^[{[]/.test(start) && isJson(text) ? 'json' : 'text';
}

/** The text from where its content begins: byte order mark, white space, comments and declarations skipped. */
function startOf(text: string): string {
  let at = 0;
  for (;;) {
    while (at < text.length && /[\s\ufeff]/.test(text[at] ?? '')) at++;
    const [open, close] = text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<?', '?>'];
    if (!text.startsWith(open, at)) break;
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    at = end + close.length;
  }
  return text.slice(at, at + 5000);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

/** Names stand uncompressed in a zip's directory, which is its end: without one it is truncated. */
function zipKind(bytes: Uint8Array): 'docx' {
  const directory = bytes.lastIndexOf(0x06) < 0 ? -1 : lastIndexOf(bytes, ascii('PK\x05\x06'));
  if (directory < 0) throw new KnownError('damaged', 'zip without its directory');
  // Word names the main part `word/document.xml`, some writers `word/document2.xml`.
  if (indexOf(bytes, ascii('word/document')) >= 0) return 'docx';
  const isOpenDocument = indexOf(bytes.subarray(0, 200), ascii('opendocument')) >= 0;
  const what = isOpenDocument ? `OpenDocument: ${SAVE_AS_DOCX}` : 'zip: unpack it first';
  throw new KnownError('unsupported-format', what);
}

function oleProblem(bytes: Uint8Array): KnownError {
  if (indexOf(bytes, ENCRYPTED_PACKAGE) >= 0)
    return new KnownError('encrypted', 'Word file under a password');
  return new KnownError('unsupported-format', `old Word (.doc): ${SAVE_AS_DOCX}`);
}

function ascii(text: string): number[] {
  return [...text].map((sign) => sign.charCodeAt(0));
}

function utf16(text: string): number[] {
  return ascii(text).flatMap((code) => [code, 0]);
}

function startsWith(bytes: Uint8Array, mark: number[] | string): boolean {
  const codes = typeof mark === 'string' ? ascii(mark) : mark;
  return codes.every((code, at) => bytes[at] === code);
}

function indexOf(bytes: Uint8Array, mark: number[]): number {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (mark.every((code, step) => bytes[at + step] === code)) return at;
  return -1;
}

function lastIndexOf(bytes: Uint8Array, mark: number[]): number {
  const [first = 0] = mark;
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1)
    if (mark.every((code, step) => bytes[at + step] === code)) return at;
  return -1;
}
