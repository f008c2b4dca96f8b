import type { SourceDocument } from '@/lib/agenda/source.ts';
import { blocksOf, blocksOfXml } from './markup-lines.ts';

/** A line of the source as shown. */
export interface SourceLine {
  text: string;
  /** 1-based, where the source has pages. */
  page: number | null;
  /** Set where a page, or a view of an app, begins; `text` is then empty. */
  begins: { kind: 'page' | 'image' | 'view' | 'selection'; number: number } | null;
  /** Its place on the page: start and base line in points from the top left, and the size of its letters, where known. */
  at?: { x: number; y: number; size: number | null };
}

const plain = (text: string): SourceLine => ({ text, page: null, begins: null });

/** The saved source as plain lines, the way it was read: no markup is ever shown as markup. */
export function sourceLines({
  mediaType,
  content,
}: Pick<SourceDocument, 'mediaType' | 'content'>): SourceLine[] {
  switch (mediaType) {
    case 'text/plain':
      return content.split(/\r\n|[\r\n\f]/).map(plain);
    case 'text/html':
      return blocksOf(content).map(plain);
    case 'text/xml':
      return blocksOfXml(content).map(plain);
    case 'application/json':
      return stringsIn(parsed(content)).flatMap(blocksOf).map(plain);
    case 'application/pdf':
      return listIn(parsed(content), 'pages').flatMap((page) => {
        const number = Number(fieldIn(page, 'page'));
        const kind = fieldIn(page, 'origin') === 'image' ? 'image' : 'page';
        return [
          { text: '', page: number, begins: { kind, number } as const },
          ...listIn(page, 'lines').map((line) => placed(line, number)),
        ];
      });
    case 'application/vnd.sagsspor.reading+json':
      return listIn(parsed(content), 'pages').flatMap(textsIn).map(plain);
    case 'application/vnd.sagsspor.captures+json':
      return listIn(parsed(content), 'captures').flatMap((capture, index) => {
        const kind = fieldIn(capture, 'kind') === 'selection' ? 'selection' : 'view';
        return [
          { text: '', page: null, begins: { kind, number: index + 1 } as const },
          ...textsIn(capture).map(plain),
        ];
      });
  }
}

/** Stored by us, and yet read with care: a source that cannot be shown must not take the page with it. */
function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
const fieldIn = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const listIn = (value: unknown, name: string): unknown[] => {
  const list = fieldIn(value, name);
  return Array.isArray(list) ? list : [];
};
const numberIn = (value: unknown, name: string): number | null => {
  const number = fieldIn(value, name);
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/** A line of a page, with its place there where it has one. */
function placed(line: unknown, page: number): SourceLine {
  const plainLine = { text: String(fieldIn(line, 'text') ?? ''), page, begins: null };
  const [x, y] = [numberIn(line, 'x'), numberIn(line, 'y')];
  return x === null || y === null ? plainLine : { ...plainLine, at: { x, y, size: numberIn(line, 'size') } };
}

const textsIn = (value: unknown): string[] =>
  listIn(value, 'lines').map((line) => String(fieldIn(line, 'text') ?? ''));

/** Every text in a value, in order, without addresses and other names for machines. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s|</.test(value.trim()) || /^\p{L}+$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
