import type { Section } from '@/lib/agenda/model.ts';

/** The recommendation first, because that is what one is asked to do; the rest in the document's order. */
export const recommendationFirst = (sections: readonly Section[]): Section[] => [
  ...sections.filter((section) => section.role === 'recommendation'),
  ...sections.filter((section) => section.role !== 'recommendation'),
];

/** The first words of an item, as the page prints them (at most 120 characters); empty when there are none. */
export function openingOf(sections: readonly Section[]): string {
  for (const block of sections.flatMap((section) => section.blocks)) {
    const text = block.type === 'list' ? block.items[0]?.text : block.type === 'table' ? null : block.text;
    if (text?.trim()) return text.trim().slice(0, 120);
  }
  return '';
}
