/** The text of blocks as one string: places of facts and repairs are offsets into it. */
import type { Block } from './model.ts';

/** A paragraph, sub-heading, list entry or table row. `end` exclusive; a line break stands between two of them. */
export interface PrintedLine {
  /** Index into the blocks. */
  block: number;
  /** Index of the list entry or table row in its block; 0 for other blocks. */
  row: number;
  start: number;
  end: number;
  /** A list entry with its marker and a blank before it; the cells of a table row with tabs between. */
  text: string;
}

/** Blocks line by line, in order. */
export function printedLines(blocks: readonly Block[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let start = 0;
  blocks.forEach((block, at) => {
    textsOf(block).forEach((text, row) => {
      lines.push({ block: at, row, start, end: start + text.length, text });
      start += text.length + 1;
    });
  });
  return lines;
}

function textsOf(block: Block): string[] {
  if (block.type === 'list')
    return block.items.map((item) => [item.marker, item.text].filter(Boolean).join(' '));
  return block.type === 'table' ? block.rows.map((cells) => cells.join('\t')) : [block.text];
}

/** Blocks as text: a line for each paragraph, sub-heading and list entry; cells separated by tabs. */
export const blocksText = (blocks: readonly Block[]): string =>
  printedLines(blocks)
    .map(({ text }) => text)
    .join('\n');
