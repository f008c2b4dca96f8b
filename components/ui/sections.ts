import type { Section } from '@/lib/agenda/model.ts';

const FIRST: readonly Section['role'][] = ['recommendation', 'decision'];

/** Is it what one reads an item for: what was asked, or what came of it? */
export const isMain = ({ role }: Section): boolean => FIRST.includes(role);

/** What one is asked to do first, then what was decided; the rest in the document's order. */
export const mainFirst = (sections: readonly Section[]): Section[] => [
  ...FIRST.flatMap((role) => sections.filter((section) => section.role === role)),
  ...sections.filter((section) => !isMain(section)),
];

/** The first words of an item, as the page prints them (at most 120 characters); empty when there are none. */
export function openingOf(sections: readonly Section[]): string {
  for (const block of sections.flatMap((section) => section.blocks)) {
    const text = block.type === 'list' ? block.items[0]?.text : block.type === 'table' ? null : block.text;
    if (text?.trim()) return text.trim().slice(0, 120);
  }
  return '';
}
