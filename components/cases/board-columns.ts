/** The columns of a board, and places in them. */
import { CASE_STATUSES, type CaseStatus, type CaseSummary } from '@/lib/tracking/views.ts';

/** A place in a column: before the card that has this index among the others. */
export interface Place {
  status: CaseStatus;
  index: number;
}
export type Placed = Place & { id: string };
export type Columns = ReadonlyMap<CaseStatus, readonly CaseSummary[]>;

/** Cases by status in their own order; one of them stands where it is about to be put. */
export function columnsOf(cases: readonly CaseSummary[], placed: Placed | null): Columns {
  const moved = placed && cases.find(({ id }) => id === placed.id);
  return new Map(
    CASE_STATUSES.map((status) => {
      const column = cases
        .filter((one) => one.status === status && one !== moved)
        .sort((a, b) => a.order - b.order);
      if (moved && placed.status === status) column.splice(placed.index, 0, { ...moved, status });
      return [status, column];
    }),
  );
}

/** Where a case stands; null when it stands nowhere. */
export function placeOf(columns: Columns, id: string): Place | null {
  for (const [status, column] of columns) {
    const index = column.findIndex((one) => one.id === id);
    if (index >= 0) return { status, index };
  }
  return null;
}

/** What to write for a case to stand at a place. */
export function changeFor(columns: Columns, id: string, { status, index }: Place) {
  const others = (columns.get(status) ?? []).filter((one) => one.id !== id);
  return { status, before: others[index]?.id ?? null };
}

/** A step of a card that is being moved: within its column, or to the one beside it. */
export function stepOf(columns: Columns, id: string, from: Place, key: string): Place | null {
  const others = (status: CaseStatus) => (columns.get(status) ?? []).filter((one) => one.id !== id).length;
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const status = side === undefined ? from.status : CASE_STATUSES[CASE_STATUSES.indexOf(from.status) + side];
  const down = { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
  if (status === undefined) return null;
  const index = Math.min(from.index + down, others(status));
  return index < 0 || (status === from.status && index === from.index) ? null : { status, index };
}

/** The card an arrow leads to, past empty columns; null at the edge. */
export function neighbourOf(columns: Columns, id: string, key: string): string | null {
  const at = placeOf(columns, id);
  if (!at) return null;
  const column = columns.get(at.status) ?? [];
  const within = { ArrowUp: at.index - 1, ArrowDown: at.index + 1, Home: 0, End: column.length - 1 }[key];
  if (within !== undefined) return column[within]?.id ?? null;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step === undefined) return null;
  for (let to = CASE_STATUSES.indexOf(at.status) + step; ; to += step) {
    const status = CASE_STATUSES[to];
    if (status === undefined) return null;
    const cards = columns.get(status) ?? [];
    const card = cards[Math.min(at.index, cards.length - 1)];
    if (card) return card.id;
  }
}
