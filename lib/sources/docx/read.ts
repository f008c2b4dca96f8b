/** Word files as HTML: mammoth, after a pass that writes out what Word keeps outside the text. */
import { KnownError } from '../../errors.ts';
import { readLists } from './numbering.ts';
import { preparePlain } from './prepare.ts';
import { readStyles } from './styles.ts';
import { allOf, make, parseXml, writeXml } from './xml.ts';
import { readZip, writeZip } from './zip.ts';

/** Most bytes of XML: a Word file of a thousand pages has some 20 MB, and a bomb any number. */
const MOST_XML = 60_000_000;

/** Images and fonts are left behind: only text is read. */
const isRead = (name: string): boolean =>
  /\.(?:xml|rels)$/i.test(name) && !/^(?:docProps|customXml)\//.test(name);

/** Rejects KnownError `damaged`, `encrypted`, `too-large`, `too-complex`. */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const parts = await readZip(bytes, isRead, MOST_XML);
  const main = mainPart(parts);
  const content = parts.get(main);
  if (!content) throw new KnownError('damaged', 'Word file without its text');
  const document = parseXml(content);
  const styleSheet = partBeside(parts, main, 'styles.xml');
  const styles = readStyles(styleSheet);
  const lists = readLists(
    partBeside(parts, main, 'numbering.xml'),
    (style) => styles.get(style)?.numId ?? null,
  );
  preparePlain(document, styles, lists);
  addHead(document, parts, main);
  parts.set(main, writeXml(document));
  return plainSigns(await convert(writeZip(parts)));
}

/** Name of the part that is the document: mostly `word/document.xml`. */
function mainPart(parts: Map<string, Uint8Array>): string {
  const relations = parts.get('_rels/.rels');
  const all = relations ? Array.from(parseXml(relations).getElementsByTagName('Relationship')) : [];
  const main = all.find((one) => one.getAttribute('Type')?.endsWith('/officeDocument'));
  return main?.getAttribute('Target')?.replace(/^\//, '') ?? 'word/document.xml';
}

function partBeside(parts: Map<string, Uint8Array>, main: string, name: string): Document | undefined {
  const content = parts.get(main.replace(/(?<![^/])[^/]*$/, name));
  return content && parseXml(content);
}

/**
 * What stands at the head of the first page, put before the text: letterheads name the body and the day. Heads with a
 * page number are running ones, and left out.
 */
function addHead(document: Document, parts: Map<string, Uint8Array>, main: string): void {
  const [body] = allOf(document, 'body');
  const section = allOf(document, 'sectPr')[0];
  const references = section ? allOf(section, 'headerReference') : [];
  const first = toFirst(
    references.map((one) => [one.getAttribute('w:type') ?? '', one.getAttribute('r:id') ?? '']),
  );
  const relations = parts.get(main.replace(/(?<![^/])([^/]*)$/, '_rels/$1.rels'));
  if (!body || first === undefined || !relations) return;
  const target = Array.from(parseXml(relations).getElementsByTagName('Relationship'))
    .find((one) => one.getAttribute('Id') === first)
    ?.getAttribute('Target');
  const head = partBeside(parts, main, target ?? '');
  const paragraphs = head ? allOf(head, 'p') : [];
  const texts = paragraphs.map((one) =>
    allOf(one, 'instrText').some((field) => /PAGE/.test(field.textContent ?? '')) ||
    allOf(one, 'fldSimple').some((field) => /PAGE/.test(field.getAttribute('w:instr') ?? ''))
      ? ''
      : allOf(one, 't')
          .map((text) => text.textContent ?? '')
          .join(''),
  );
  const start = body.firstChild;
  for (const text of texts.filter((one) => one.trim() !== ''))
    body.insertBefore(
      make(document, 'p', {}, make(document, 'r', {}, make(document, 't', {}, text.trim()))),
      start,
    );
}

const toFirst = (references: [type: string, id: string][]): string | undefined =>
  (references.find(([type]) => type === 'first') ?? references.find(([type]) => type === 'default'))?.[1];

async function convert(docx: Uint8Array<ArrayBuffer>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  // Node reads a buffer, a browser an array buffer; each ignores the other's.
  const input = {
    arrayBuffer: docx.buffer,
    ...(typeof Buffer === 'undefined' ? {} : { buffer: Buffer.from(docx) }),
  };
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    return (await mammoth.convertToHtml(input, { convertImage, includeEmbeddedStyleMap: false })).value;
  } catch (cause) {
    throw new KnownError('damaged', 'Word file', { cause });
  }
}

/** Hyphens that Word keeps from breaking are hyphens, and possible ones none. */
const plainSigns = (html: string): string => html.replaceAll('\u2011', '-').replaceAll('\u00ad', '');
