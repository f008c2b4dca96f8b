import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../../../lib/errors.ts';
import type { FileDocument, ReadingOptions, ReadingTools } from '../../../lib/sources/file.ts';
import { LARGEST_FILE } from '../../../lib/sources/limits.ts';
import { openFile } from '../../../lib/sources/open.ts';
import { readReading } from '../../../lib/sources/reading.ts';
import { plainPdf } from '../../../scripts/demo-site/pdf.ts';
import { loadPdf } from '../../../scripts/lib/tools-pdf.ts';
import { p, word } from '../docx/word.ts';

const none = () => Promise.reject(new Error('not expected'));
const tools: ReadingTools = {
  loadPdf,
  renderPage: none,
  recognise: none,
  recognisers: 1,
  docxToHtml: async () => '<p>Dagsorden</p>',
};
const options = (more: Partial<ReadingOptions> = {}): ReadingOptions => ({
  signal: new AbortController().signal,
  onProgress: () => {},
  memory: { all: async () => [], put: async () => {} },
  images: 'auto',
  ...more,
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const file = (content: Uint8Array | string, more: Partial<FileDocument> = {}): FileDocument => ({
  address: null,
  channel: 'file',
  name: 'dagsorden',
  mediaType: '',
  bytes: typeof content === 'string' ? bytesOf(content) : content,
  fetchedAt: '2025-09-02T08:00:00.000Z',
  ...more,
});
const open = (content: Uint8Array | string, more: Partial<FileDocument> = {}) =>
  openFile(file(content, more), tools, options());
const failure = (content: Uint8Array | string, more: Partial<FileDocument> = {}) =>
  open(content, more).then((source) => `read as ${source.mediaType}`, errorCodeOf);

const AGENDA_TEXT = 'Dagsorden\n\n1. Godkendelse af referat\nIndstilling\nDet indstilles, at KKR godkender.';
const AGENDA_HTML =
  '<!doctype html><title>Dagsorden</title><h1>Dagsorden</h1><h2>1. Referat</h2><h3>Indstilling</h3>';

describe('what a file is, is told by its bytes and text, not by its name', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['plain text', AGENDA_TEXT, 'text/plain'],
    ['HTML', AGENDA_HTML, 'text/html'],
    ['HTML after a byte order mark and a comment', `\ufeff  <!-- gemt -->\n${AGENDA_HTML}`, 'text/html'],
    [
      'XHTML',
      `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>x</p></html>`,
      'text/html',
    ],
    ['a piece of HTML', '<div><p>Dagsorden</p></div>', 'text/html'],
    [
      'a piece of HTML that begins with its head',
      '<header><h1>Dagsorden</h1></header><p>1. Referat',
      'text/html',
    ],
    ['XML', '<?xml version="1.0" encoding="utf-8"?><Meeting><Item/></Meeting>', 'text/xml'],
    ['XML without declaration', '<Dagsorden><Punkt nr="1"/></Dagsorden>', 'text/xml'],
    ['JSON', '{"Agenda":[1]}', 'application/json'],
    ['text that begins like JSON', '[Udkast] Dagsorden', 'text/plain'],
    ['text that begins like a tag', '< 18 år: fritvalg', 'text/plain'],
    ['Word', word(p('Dagsorden')), 'text/html'],
    ['Word with a main part of another name', word(p('Dagsorden'), { main: 'document2.xml' }), 'text/html'],
    ['PDF', new Uint8Array(plainPdf(AGENDA_TEXT.repeat(8))), 'application/pdf'],
  ])('%s', async (_, content, mediaType) => {
    for (const name of ['a.txt', 'a.html', 'a.xml', 'uden'])
      expect((await open(content, { name, mediaType: 'application/octet-stream' })).mediaType).toBe(
        mediaType,
      );
  });

  it('a PDF with rubbish before its mark is read', async () => {
    const bytes = Buffer.concat([Buffer.from('\r\n\r\nPJL HEADER '), plainPdf(AGENDA_TEXT.repeat(8))]);
    const source = await open(new Uint8Array(bytes), { name: 'a.pdf' });
    expect(readReading(source.content).pages[0]?.lines[0]?.text).toBe('Dagsorden');
  });

  it('windows-1252 and UTF-16 are text', async () => {
    expect((await open(latin('M\xf8de i r\xe5det'))).content).toBe('Møde i rådet');
    const utf16 = new Uint8Array(Buffer.from('\ufeffMøde i rådet', 'utf16le'));
    expect((await open(utf16)).content).toBe('Møde i rådet');
  });

  it('keeps where the document came from', async () => {
    const met = { address: 'https://www.kl.dk/a', channel: 'kl', name: 'Dagsorden.html' } as const;
    expect(await open(AGENDA_HTML, met)).toMatchObject({ ...met, fetchedAt: '2025-09-02T08:00:00.000Z' });
  });
});

describe('files that cannot be read say why', () => {
  const ole = (text: string) =>
    new Uint8Array(
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from(text, 'utf16le')]),
    );
  const zip = word(p('x'));

  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'empty-document'],
    ['white space', ' \n\t ', 'empty-document'],
    ['old Word', ole('WordDocument'), 'unsupported-format'],
    ['Word under a password', ole('EncryptedPackage'), 'encrypted'],
    ['Rich Text', '{\\rtf1\\ansi Dagsorden}', 'unsupported-format'],
    [
      'OpenDocument',
      latin('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.textPK\x05\x06'),
      'unsupported-format',
    ],
    ['another zip', latin('PK\x03\x04 a.txt PK\x05\x06'), 'unsupported-format'],
    ['a zip cut short', zip.slice(0, 200), 'damaged'],
    ['gzip', latin('\x1f\x8b\x08\0\0'), 'unsupported-format'],
    ['TIFF', latin('II*\0\x08'), 'unsupported-format'],
    ['a saved web archive', 'From: <Saved by Blink>\r\nMIME-Version: 1.0', 'unsupported-format'],
    ['bytes', latin('\x00\x01\x02\x03\x04\xfe\x80\x81'.repeat(40)), 'unreadable-text'],
    ['a PDF cut short', plainPdf(AGENDA_TEXT).subarray(0, 300), 'damaged'],
  ])('%s', async (_, content, code) => {
    expect(await failure(content)).toBe(code);
  });

  it('a file beyond the limit is not looked at', async () => {
    const huge = { length: LARGEST_FILE + 1 } as Uint8Array;
    expect(await openFile(file(huge), tools, options()).catch(errorCodeOf)).toBe('too-large');
  });

  it('stops before it begins when aborted', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(openFile(file(AGENDA_TEXT), tools, options({ signal }))).rejects.toThrow('stopped');
  });
});

describe('text where a document of pages was promised', () => {
  const asPdf = { name: 'dagsorden.pdf', mediaType: 'application/pdf' };
  const fetched = { ...asPdf, address: 'https://www.kl.dk/media/dagsorden.pdf' };
  const LOGIN = '<html><title>Log ind</title><form><input type="password"></form></html>';

  it('is read where it holds an agenda itself', async () => {
    expect(await failure(AGENDA_HTML, asPdf)).toBe('read as text/html');
    expect(await failure(AGENDA_TEXT, fetched)).toBe('read as text/plain');
  });

  it('is a page in its place where a server gave a login or an error', async () => {
    expect(await failure(LOGIN, fetched)).toBe('login-needed');
    expect(await failure('<html><h1>404 Siden findes ikke</h1></html>', fetched)).toBe('login-needed');
  });

  it('is not as named otherwise', async () => {
    expect(await failure(LOGIN, asPdf)).toBe('not-as-named');
    expect(await failure('<html><h1>Nyheder fra byen</h1></html>', fetched)).toBe('not-as-named');
    expect(await failure('Indkøbsliste', { name: 'liste.docx' })).toBe('not-as-named');
    expect(await failure(latin('\x00\x01\x02\x03\x80'.repeat(90)), asPdf)).toBe('not-as-named');
  });

  it('promises by media type count like names', async () => {
    expect(await failure('Indkøbsliste', { mediaType: 'application/pdf; charset=binary' })).toBe(
      'not-as-named',
    );
    expect(await failure('Indkøbsliste', { mediaType: 'text/plain' })).toBe('read as text/plain');
  });
});

describe('pictures', () => {
  const png = latin('\x89PNG\r\n\x1a\n');
  const recognised = (text: string) => ({
    width: 1190,
    height: 1684,
    lines: [[{ text, confidence: 0.95, x0: 100, y0: 100, x1: 300, y1: 120 }]],
  });

  it('are read as one page', async () => {
    const source = await openFile(
      file(png),
      { ...tools, recognise: async () => recognised('Dagsorden') },
      options(),
    );
    expect(source.mediaType).toBe('application/pdf');
    expect(readReading(source.content).pages).toMatchObject([
      { page: 1, origin: 'image', lines: [{ text: 'Dagsorden', x: 50 }] },
    ]);
  });

  it('without text say so, and damaged ones too', async () => {
    const empty = { ...tools, recognise: async () => ({ ...recognised(''), lines: [] }) };
    expect(await openFile(file(png), empty, options()).catch(errorCodeOf)).toBe('no-text');
    expect(await failure(png)).toBe('damaged');
  });
});
