/** Several views of one meeting → one set of captures, and what of the meeting is still missing. */
import type { AgendaDraft } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { Captures } from '../sources/captures.ts';
import { readLines } from '../sources/index.ts';

/** Adds a view to what was captured before. */
export function addCapture(existing: Captures | null, view: SourceDocument): Captures {
  const { address, fetchedAt } = view;
  const capture = { kind: 'page' as const, address, takenAt: fetchedAt, lines: readLines(view) };
  return { captures: [...(existing?.captures ?? []), capture] };
}

/** Orders of items seen with their text, and of those only listed. Headings and closed items are neither. */
export function gatheringOf({ items }: AgendaDraft): { gathered: number[]; missing: number[] } {
  const open = items.filter(({ isHeading, closed }) => !isHeading && !closed);
  const seen = open.filter(({ sections }) => sections.length > 0);
  return {
    gathered: seen.map(({ order }) => order),
    missing: open.filter((item) => !seen.includes(item)).map(({ order }) => order),
  };
}
