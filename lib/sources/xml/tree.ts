/** XML as a plain tree. Names without prefix and in lower case, because exporters agree on neither. */
import { DOMParser } from '@xmldom/xmldom';
import { KnownError } from '../../errors.ts';
import { refuseTangledXml } from '../tangle.ts';

export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Its own text, that of its children left out. */
  text: string;
}

/** An agenda with all its text; attachments travel beside it. In characters. */
const MAX_CHARACTERS = 10_000_000;
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 1_000_000;

/**
 * Parses a document. Declarations of entities are refused before anything is read, so that none can be expanded; the
 * first fault ends the reading, which keeps the parser linear on hostile input.
 *
 * @throws KnownError `too-large` | `too-complex` | `unsupported-format` (entities declared) | `damaged` (no well-formed XML)
 */
export function parseXml(content: string): XmlElement {
  if (content.length > MAX_CHARACTERS) throw new KnownError('too-large', `${content.length} characters`);
  if (/<!ENTITY/i.test(content.slice(0, Math.max(0, content.search(/<[^!?]/)))))
    throw new KnownError('unsupported-format', 'XML that declares entities of its own');
  refuseTangledXml(content, { depth: MAX_DEPTH, elements: MAX_ELEMENTS });
  // Each instruction without end would be sought to the end of the document.
  const outside = content.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g, '');
  if (outside.lastIndexOf('<?') > outside.lastIndexOf('?>'))
    throw new KnownError('damaged', 'an instruction without end');
  const root = documentOf(content.replace(/^\uFEFF/, '').trimStart()).documentElement;
  if (!root) throw new KnownError('damaged', 'no element in the XML');
  return treeOf(root);
}

/** The parser reports a fault and reads on, and reports again what it is stopped by: the first word counts. */
function documentOf(content: string): Document {
  let fault = '';
  const stop = (message: unknown): never => {
    fault ||= (String(message).split('\n', 1)[0] ?? '').replace(/^\[xmldom \w{1,12}\]\s{0,4}/, '');
    throw new Error(fault);
  };
  const errorHandler = { warning: stop, error: stop, fatalError: stop };
  try {
    const document = new DOMParser({ errorHandler }).parseFromString(content, 'text/xml');
    if (document) return document;
  } catch (cause) {
    throw new KnownError('damaged', fault || 'no well-formed XML', { cause });
  }
  throw new KnownError('damaged', 'no element in the XML');
}

/** Without recursion: the depth is the document's. */
function treeOf(root: Element): XmlElement {
  const top = bare(root);
  const open = [{ from: root, to: top }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { from, to } = step;
    for (let node = from.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 || node.nodeType === 4) to.text += node.nodeValue ?? '';
      if (node.nodeType !== 1) continue;
      const child = bare(node as Element);
      to.children.push(child);
      open.push({ from: node as Element, to: child });
    }
  }
  return top;
}

function bare(element: Element): XmlElement {
  const attributes = Array.from(element.attributes, ({ name, value }) => [localName(name), value] as const);
  return { name: localName(element.nodeName), attributes: new Map(attributes), children: [], text: '' };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Children of a name, in lower case. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The element at the end of a path of names, each time the first; undefined when there is none. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((found, name) => childrenOf(found, name)[0], element);
}

/** Text at the end of a path, trimmed; empty when there is none. */
export const textAt = (element: XmlElement | undefined, ...path: string[]): string =>
  at(element, ...path)?.text.trim() ?? '';

/** All elements in document order. */
export function* everyElement(root: XmlElement): Generator<XmlElement> {
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) open.push(element.children[i] as XmlElement);
  }
}

/** `True`, `true`, `1`, `ja`. */
export const isTrue = (text: string): boolean => /^(?:true|1|ja|yes)$/i.test(text.trim());
/** `False` and the like; an empty value says nothing. */
export const isFalse = (text: string): boolean => /^(?:false|0|nej|no)$/i.test(text.trim());
