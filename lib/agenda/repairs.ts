/** The layer of repairs over a text: the text as it was read can always be had again. */
import type { AgendaItem, WordRepair } from './model.ts';

/** A text as it was read, before its repairs. They are in order and do not overlap. */
export const asRead = (text: string, repairs: readonly WordRepair[] | undefined): string =>
  reworded(text, repairs, ({ read }) => read);

/** A text with all its repairs made, those too that the user keeps as they were read. */
export const asMeant = (text: string, repairs: readonly WordRepair[] | undefined): string =>
  reworded(text, repairs, ({ meant }) => meant);

function reworded(
  text: string,
  repairs: readonly WordRepair[] = [],
  word: (repair: WordRepair) => string,
): string {
  let out = '';
  let from = 0;
  for (const repair of repairs) {
    const { start, end } = repair;
    if (start === null || end === null) continue;
    out += text.slice(from, start) + word(repair);
    from = end;
  }
  return out + text.slice(from);
}

/** All repairs of an item, in the order of its parts. */
export function repairsOf({
  repairs = [],
  sections,
  attachments,
}: Pick<AgendaItem, 'repairs' | 'sections' | 'attachments'>): WordRepair[] {
  return [...repairs, ...[...sections, ...attachments].flatMap((part) => part.repairs ?? [])];
}
