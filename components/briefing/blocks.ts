/** The printed text of items as blocks of a handout. */
import type { Block, Section } from '@/lib/agenda/model.ts';
import { type HandoutBlock, paragraph, plain } from '@/lib/exchange/handout.ts';
import { isNumber, shapeOf } from '../ui/table-shape.ts';

const SIGN = /^[^\p{L}\d]*$/u;

/** A list as it is printed: by signs, counted, or each entry with its own marker ("a)", "2.3"). */
function printedList(items: readonly { marker: string; text: string }[]): HandoutBlock {
  const entries = items.map(({ text }) => [paragraph(text)]);
  const markers = items.map(({ marker }) => marker.trim());
  if (markers.every((marker) => SIGN.test(marker)))
    return { type: 'list', ordered: false, start: 1, entries };
  const start = Number.parseInt(markers[0] ?? '', 10);
  const isCounted = markers.every((marker, at) => marker.replace(/\.$/, '') === String(start + at));
  const list = { type: 'list' as const, ordered: isCounted, start: isCounted ? start : 1, entries };
  return isCounted ? list : { ...list, markers };
}

function blockOf(block: Block): HandoutBlock {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text);
    case 'subheading':
      return { type: 'heading', level: 3, text: block.text };
    case 'list':
      return printedList(block.items);
    case 'table': {
      const { headRows, numeric } = shapeOf(block.rows);
      return {
        ...{ type: 'table', headRows, numeric },
        rows: block.rows.map((row) => row.map((cell) => plain(isNumber(cell) ? cell.trim() : cell))),
      };
    }
  }
}

export const handoutBlocks = (blocks: readonly Block[]): HandoutBlock[] => blocks.map(blockOf);

/** Sections under their printed headings; nothing of one that is empty. @param nameOf of a section whose heading is not printed */
export const sectionBlocks = (
  sections: readonly Section[],
  nameOf: (role: Section['role']) => string,
): HandoutBlock[] =>
  sections.flatMap((section): HandoutBlock[] =>
    section.blocks.length === 0
      ? []
      : [
          { type: 'heading', level: 2, text: section.heading || nameOf(section.role) },
          ...handoutBlocks(section.blocks),
        ],
  );
