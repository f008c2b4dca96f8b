/** The repaired words of an item, each told once. */
import type { Place } from '@/lib/agenda/facts.ts';
import type { WordRepair } from '@/lib/agenda/model.ts';
import { repairsOf } from '@/lib/agenda/repairs.ts';
import type { ItemView } from '@/lib/agenda/views.ts';

export interface WordEntry {
  id: string;
  read: string;
  meant: string;
  kept: boolean;
  /** How often in the item. */
  count: number;
  /** The first place in a section; null when it stands only in titles, headings and rebuilt tables. */
  place: Place | null;
}

/** Names an entry within its item. */
export const entryId = ({ read, meant }: Pick<WordRepair, 'read' | 'meant'>): string => `${read} → ${meant}`;

/** In the order they are first met, the title before the sections. */
export function wordEntries(item: ItemView): WordEntry[] {
  const entries = new Map<string, WordEntry>();
  for (const { read, meant, kept } of repairsOf(item)) {
    const id = entryId({ read, meant });
    const known = entries.get(id);
    if (known) known.count++;
    else entries.set(id, { id, read, meant, kept, count: 1, place: null });
  }
  item.sections.forEach(({ repairs = [] }, section) => {
    for (const repair of repairs) {
      const { start, end } = repair;
      const entry = entries.get(entryId(repair));
      if (entry && entry.place === null && start !== null && end !== null)
        entry.place = { section, start, end };
    }
  });
  return [...entries.values()];
}
