/** The layer of repairs over a text: the text as it was read can always be had again. */
import type { AgendaItem, WordRepair } from './model.ts';

/** A text as it was read, before its repairs. They are in order and do not overlap. */
export function asRead(text: string, repairs: readonly WordRepair[] | undefined): string {
  let out = '';
  let from = 0;
  for (const { start, end, read } of repairs ?? []) {
    if (start === null || end === null) continue;
    out += text.slice(from, start) + read;
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
