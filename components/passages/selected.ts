/** What of the page is selected, told as stretches of the items' sections. */
import type { Part } from './usePassageActs.ts';

/** Pieces of text that say where in their section they begin. */
const PIECE = 'article[data-key] .prose [data-at]';
/** Inside a piece, but not of it. */
const NOT_TEXT = '.sum-warning, .sum-notes, .table-chart, svg';

function textNodes(piece: Element): Text[] {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (!node.parentElement?.closest(NOT_TEXT)) nodes.push(node);
  return nodes;
}

/** Letters of a piece before a point of the page: none where the point stands before it, all where after it. */
function lettersBefore(nodes: readonly Text[], container: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(container, offset);
  let letters = 0;
  for (const node of nodes) {
    if (node === container) return letters + offset;
    if (point.comparePoint(node, 0) > 0) return letters;
    letters += node.length;
  }
  return letters;
}

/** Where a piece stands; null outside items, and in what is folded. */
function ownerOf(piece: Element): { itemKey: string; section: number } | null {
  const prose = piece.closest<HTMLElement>('[data-fold]');
  const itemKey = piece.closest<HTMLElement>('article[data-key]')?.dataset.key;
  const section = Number(prose?.dataset.fold?.split('/').at(-1));
  return itemKey === undefined || !prose || prose.hidden || !Number.isInteger(section)
    ? null
    : { itemKey, section };
}

/** Stretches of sections, one for each, from pieces of text. */
function gathered(pieces: readonly { piece: Element; from: number; to: number }[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { piece, from, to } of pieces) {
    const owner = ownerOf(piece);
    const at = Number(piece.getAttribute('data-at'));
    if (!owner || from >= to) continue;
    const name = `${owner.itemKey}/${owner.section}`;
    const part = parts.get(name);
    parts.set(name, {
      ...owner,
      start: Math.min(part?.start ?? at + from, at + from),
      end: Math.max(part?.end ?? 0, at + to),
    });
  }
  return [...parts.values()];
}

/** What of the items in a column a range of the page holds: one stretch for each section, folded ones left out. */
export function partsIn(range: Range, column: Element): Part[] {
  const pieces = [...column.querySelectorAll(PIECE)].filter((piece) => range.intersectsNode(piece));
  return gathered(
    pieces.map((piece) => {
      const nodes = textNodes(piece);
      const from = lettersBefore(nodes, range.startContainer, range.startOffset);
      return { piece, from, to: lettersBefore(nodes, range.endContainer, range.endOffset) };
    }),
  );
}

/** A paragraph, entry of a list or row of a table as a stretch of its section. */
export const partsOf = (paragraph: Element): Part[] =>
  gathered(
    piecesOf(paragraph).map((piece) => ({
      ...{ piece, from: 0 },
      to: textNodes(piece).reduce((sum, { length }) => sum + length, 0),
    })),
  );

const piecesOf = (paragraph: Element): Element[] =>
  paragraph.matches('[data-at]') ? [paragraph] : [...paragraph.querySelectorAll('[data-at]')];

/** Paragraphs, entries and rows of an item that are not folded, in the order of the page. */
export function paragraphsOf(article: Element): HTMLElement[] {
  const pieces = [...article.querySelectorAll<HTMLElement>('.prose [data-at]')].filter(
    (piece) => ownerOf(piece) !== null && piece.textContent.trim() !== '',
  );
  return [...new Set(pieces.map((piece) => piece.closest<HTMLElement>('tr, li') ?? piece))];
}
