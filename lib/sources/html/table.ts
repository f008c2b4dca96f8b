import type { Link } from '../line.ts';
import { attribute, type Element, elementsIn, isElement, type Node } from './tree.ts';
import { tidy } from './writer.ts';

/** A cell this long is running text, not a figure or a name. */
const LONG_CELL = 600;
/** A cell of this many lines is a passage: Word puts each figure of a data table in one `<p>`, notes in two or three. */
const MANY_LINES = 4;
/** What numbers an item in a column of its own: "3.", "3.10", "Punkt 4". */
const ITEM_NUMBER = /^(?:punkt|pkt\.?)?\s*\d{1,3}(?:\.\d{1,3})*\.?$/i;

export interface Row {
  row: Element;
  cells: Element[];
}

/** Rows of a table in order, those of tables inside it left out. */
export function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  for (const node of below(table, (element) => element.tagName === 'table'))
    if (isElement(node) && node.tagName === 'tr')
      rows.push({ row: node, cells: elementsIn(node).filter((cell) => /^t[dh]$/.test(cell.tagName)) });
  return rows;
}

/** Most columns a cell may span; more is no table. */
const MOST_SPANNED = 50;

/**
 * The cells of each row in their columns: null where one beside or above reaches over (`colspan`, `rowspan`), so that figures
 * stay under their titles. A row of one cell is a line across the table, and stays so.
 */
export function inColumns(rows: Row[]): { row: Element; cells: (Element | null)[] }[] {
  /** Rows that are still taken from above, by column. */
  const taken: number[] = [];
  return rows.map(({ row, cells }) => {
    const isLine = cells.length < 2;
    const placed: (Element | null)[] = [];
    const below: [from: number, to: number, rows: number][] = [];
    for (const cell of isLine ? [] : cells) {
      while ((taken[placed.length] ?? 0) > 0) placed.push(null);
      const from = placed.length;
      placed.push(cell, ...Array<null>(spanOf(cell, 'colspan') - 1).fill(null));
      below.push([from, placed.length, spanOf(cell, 'rowspan') - 1]);
    }
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    for (const [from, to, more] of below) for (let at = from; at < to; at++) taken[at] = more;
    if (isLine) return { row, cells };
    return { row, cells: placed.slice(0, placed.findLastIndex((cell) => cell !== null) + 1) };
  });
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const count = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return count >= 1 && count <= MOST_SPANNED ? count : 1;
}

/** Is the table there to place things, so that its cells are blocks of their own? */
export function isLayout(table: Element, rows: Row[]): boolean {
  if (/^(presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  if (!rows.some((row) => row.cells.length > 1)) return true;
  if (numbersItems(rows)) return true;
  let length = 0;
  for (const node of below(table, () => false)) {
    if (!isElement(node)) {
      if ('value' in node) length += node.value.trim().length;
      if (length > LONG_CELL) return true;
    } else if (/^(h[1-6]|table|pre|details|section|article)$/.test(node.tagName)) return true;
    else if (node.tagName === 'td' || node.tagName === 'th') length = 0;
  }
  return false;
}

/** A column of item numbers beside titles, some of which have more below them in the same cell. */
function numbersItems(rows: Row[]): boolean {
  const body = rows.filter(({ cells }) => cells.some((cell) => cell.tagName === 'td'));
  const numbered = body.every(({ cells }) => cells[0] && ITEM_NUMBER.test(tidy(textOf(cells[0]))));
  // A table of one row, numbered and without figures, sets a title, as minutes in Word do.
  const [only] = rows;
  const isText = (cell: Element) => /\p{L}{3}/u.test(textOf(cell));
  if (numbered && only && rows.length === 1 && only.cells.slice(1).every(isText)) return true;
  const lines = body.flatMap(({ cells }) => cells.slice(1).map(linesIn));
  return lines.some((count) => count >= MANY_LINES) || (numbered && lines.some((count) => count > 1));
}

/** Lines a cell is broken into by its mark-up: one a paragraph or entry, one more a `<br>`. */
function linesIn(cell: Element): number {
  let blocks = 0;
  let breaks = 0;
  for (const node of below(cell, () => false)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'br') breaks++;
    else if (/^(div|li|p)$/.test(node.tagName)) blocks++;
  }
  return Math.max(1, blocks) + breaks;
}

/** Text and links of one cell, read by the caller's eyes: `isLeftOut` and `hrefOf` are those of the page. */
export function readCell(
  cell: Element,
  isLeftOut: (element: Element) => boolean,
  hrefOf: (element: Element) => string | null,
): { text: string; links: Link[] } {
  const links: Link[] = [];
  let text = '';
  for (const node of below(cell, isLeftOut)) {
    if (!isElement(node)) {
      if ('value' in node) text += node.value;
      continue;
    }
    if (!/^(a|abbr|b|cite|code|em|font|i|mark|small|span|strong|sub|sup|u|wbr)$/.test(node.tagName))
      text += ' ';
    const href = node.tagName === 'a' ? hrefOf(node) : null;
    if (href !== null) links.push({ href, text: tidy(textOf(node)) });
  }
  return { text: tidy(text), links };
}

/** All text below an element. */
export function textOf(element: Element): string {
  let text = '';
  for (const node of below(element, () => false)) if ('value' in node) text += node.value;
  return text;
}

/** Nodes below an element in document order; what `stop` names is given, but not entered. */
function* below(element: Element, stop: (element: Element) => boolean): Generator<Node> {
  const open = element.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) {
      if (stop(node)) continue;
      yield node;
      for (let i = node.childNodes.length - 1; i >= 0; i -= 1) open.push(node.childNodes[i] as Node);
    } else yield node;
  }
}
