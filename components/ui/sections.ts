import type { Block, Section } from '@/lib/agenda/model.ts';
import { printedLines } from '@/lib/agenda/reading-text.ts';
import { asRead } from '@/lib/agenda/repairs.ts';

const FIRST: readonly Section['role'][] = ['recommendation', 'decision'];

/** Is it what one reads an item for: what was asked, or what came of it? */
export const isMain = ({ role }: Pick<Section, 'role'>): boolean => FIRST.includes(role);

/** What one is asked to do first, then what was decided; the rest in the document's order. */
export const mainFirst = (sections: readonly Section[]): Section[] => [
  ...FIRST.flatMap((role) => sections.filter((section) => section.role === role)),
  ...sections.filter((section) => !isMain(section)),
];

/** The first words of an item, as the page prints them, unrepaired (at most 120 characters); empty when there are none. */
export function openingOf(sections: readonly Section[]): string {
  for (const { blocks, repairs } of sections)
    for (const { block, row, end } of printedLines(blocks)) {
      const text = textOf(blocks[block], row);
      // Repairs are placed in the text of the section.
      const start = end - text.length;
      const own = (repairs ?? []).flatMap((one) =>
        one.start === null || one.end === null || one.start < start || one.end > end
          ? []
          : [{ ...one, start: one.start - start, end: one.end - start }],
      );
      const read = asRead(text, own).trim();
      if (read) return read.slice(0, 120);
    }
  return '';
}

/** A line without its list marker; no text of tables, which pages set in many ways. */
const textOf = (block: Block | undefined, row: number): string =>
  block?.type === 'list' ? (block.items[row]?.text ?? '') : block && 'text' in block ? block.text : '';
