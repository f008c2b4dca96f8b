/** What pdf.js finds on a page, as pieces of upright text in points from the page's top left. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { numbersIn } from '../../danish/numbers.ts';

export type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** A run of text in one font on one base line. */
export interface Fragment {
  text: string;
  x0: number;
  x1: number;
  /** Base line. */
  y: number;
  size: number;
  bold: boolean;
  /** White space stands before it. */
  spaced: boolean;
}

/** Bullets of the symbol fonts, which have no character of their own. */
const SYMBOLS: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf02d': '–',
  '\uf0d8': '•',
  '\uf0fc': '•',
};
/** Degrees: text that leans more than this is not read with the rest. */
const LEAN = 6;
/** White space inside a run from which on it parts two cells. */
const PARTING_SPACE = /\s{4,}/;

/** The page's text in the direction most of it is set in; stamps and references along the edge are none of it. */
export function readFragments(
  page: PDFPageProxy,
  content: TextContent,
  isBold: (font: string) => boolean,
): Fragment[] {
  const { transform } = page.getViewport({ scale: 1 });
  const placed: { fragment: Fragment; turn: number }[] = [];
  const letters = [0, 0, 0, 0];
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const text = cleaned(item.str);
    if (text.trim() === '') {
      spaced = spaced || text !== '' || item.hasEOL;
      continue;
    }
    const turn = turnOf(item, transform);
    if (turn !== null) {
      letters[turn] = (letters[turn] ?? 0) + text.length;
      const fragment = place(item, text, transform, turn, isBold(item.fontName));
      if (!isOnPaper(fragment)) continue;
      fragment.spaced = spaced || text.startsWith(' ');
      for (const part of parted(fragment)) placed.push({ fragment: part, turn });
    }
    spaced = item.hasEOL || text.endsWith(' ');
  }
  const main = letters.indexOf(Math.max(...letters));
  return onTheirFeet(placed.filter(({ turn }) => turn === main).map(({ fragment }) => fragment));
}

const cleaned = (text: string): string =>
  text
    .replace(/[\uf02d\uf0a7\uf0b7\uf0d8\uf0fc]/g, (sign) => SYMBOLS[sign] ?? sign)
    .replace(/[\u00a0\u2000-\u200a\t]/g, ' ');

/** No page is larger (points): PDF 32000-1, annex C, allows 14,400. What stands further out is seen by nobody. */
const LARGEST_PAGE = 20_000;

/** Stands on a page that can be. Damaged matrices and widths put text anywhere, and nowhere at all. */
const isOnPaper = ({ x0, x1, y, size }: Fragment): boolean =>
  [x0, x1, y, size].every((length) => Math.abs(length) <= LARGEST_PAGE);

/** Quarter turns clockwise the text is set in on the page as shown; null when it leans. */
function turnOf({ transform: [a = 0, b = 0] }: TextItem, view: number[]): number | null {
  const [va = 1, vb = 0, vc = 0, vd = -1] = view;
  const degrees = (Math.atan2(vb * a + vd * b, va * a + vc * b) * 180) / Math.PI;
  const turn = Math.round(degrees / 90);
  return Math.abs(degrees - turn * 90) > LEAN ? null : (turn + 4) % 4;
}

function place(item: TextItem, text: string, view: number[], turn: number, bold: boolean): Fragment {
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform as number[];
  const scale = Math.hypot(va, vb);
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const size = (item.height || Math.hypot(c, d)) * scale;
  // Upright, whichever way the page or its text is turned.
  const [along, down] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][turn] ?? [x, y];
  const [x0 = 0, base = 0] = [along, down];
  const trailing = text.length - text.trimEnd().length;
  const width = item.width * scale - trailing * size * 0.25;
  return { text, x0, x1: x0 + Math.max(0, width), y: base, size, bold, spaced: false };
}

/** Text turned on its side lies left of or above the page's corner: moved back onto it. */
function onTheirFeet(fragments: Fragment[]): Fragment[] {
  const left = Math.min(0, ...fragments.map(({ x0 }) => x0));
  const top = Math.min(0, ...fragments.map(({ y, size }) => y - size));
  if (left === 0 && top === 0) return fragments;
  return fragments.map((one) => ({ ...one, x0: one.x0 - left, x1: one.x1 - left, y: one.y - top }));
}

/** A run in which cells are set apart by spaces, or that holds numbers only, as parts at their places. */
function parted(fragment: Fragment): Fragment[] {
  const { text, x0, x1 } = fragment;
  const start = text.length - text.trimStart().length;
  const isWide = PARTING_SPACE.test(text.trim());
  if (!isWide && numbersIn(text.trim()).length === 0) {
    const lead = start * fragment.size * 0.25;
    return [{ ...fragment, text: text.replace(/\s+/g, ' ').trim(), x0: Math.min(x0 + lead, x1) }];
  }
  const each = (x1 - x0) / Math.max(1, text.trimEnd().length);
  const parts: Fragment[] = [];
  for (const { 0: run, index } of text.matchAll(isWide ? /\S+(?: {1,3}\S+)*/g : /\S+/g))
    parts.push({
      ...fragment,
      text: run,
      x0: x0 + index * each,
      x1: x0 + (index + run.length) * each,
      spaced: true,
    });
  return parts;
}
