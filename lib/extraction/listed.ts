/** Items and the list that names them, put together. */
import { type KnownItem, matchItems } from '../agenda/matching.ts';
import type { AgendaItem, Warning } from '../agenda/model.ts';
import type { ClosedContent } from './closed.ts';
import { openTitle } from './closed-label.ts';
import type { BuiltItem } from './items.ts';
import type { ListedEntry } from './listing.ts';
import { formatNumber, type ItemNumber, samePath } from './numbers.ts';

/** The items shown, and the listed ones that are not: those have number and title only. Order is that of the list. */
export function withListed(
  items: AgendaItem[],
  warnings: Warning[],
  entries: ListedEntry[],
): { items: AgendaItem[]; warnings: Warning[] } {
  if (entries.length === 0) return { items, warnings };
  const listed = entries.map((entry, at) => toItem(entry, at, entries));
  const places = matchItems(listed.map(toKnown), items).map((key) => (key === null ? null : Number(key)));
  const found = places.filter((place) => place !== null).length;
  const shown = new Map(places.flatMap((place, order) => (place === null ? [] : [[place, order] as const])));
  const merged: { item: AgendaItem; from: number | null }[] = [];
  const push = (order: number, place: number | null) => {
    const item = items[order];
    const entry = place === null ? undefined : listed[place];
    if (item) merged.push({ item: entry ? named(item, entry) : item, from: order });
  };
  // Items that no entry names stay behind the one they follow.
  const strays = (after: number) => {
    for (let order = after; order < items.length && places[order] === null; order++) push(order, null);
  };
  strays(0);
  for (const [place, entry] of listed.entries()) {
    const order = shown.get(place);
    if (order !== undefined) {
      push(order, place);
      strays(order + 1);
    } else if (entry.number !== null || found * 2 < listed.length) merged.push({ item: entry, from: null });
  }
  const orders = new Map(
    merged.flatMap(({ from }, order) => (from === null ? [] : [[from, order] as const])),
  );
  return {
    items: merged.map(({ item }, order) => ({ ...item, order })),
    warnings: warnings.map((warning) =>
      warning.item === null ? warning : { ...warning, item: orders.get(warning.item) ?? warning.item },
    ),
  };
}

/** Items that the list says are closed, whatever is shown of them. */
export function closedAsListed(
  built: BuiltItem[],
  entries: ListedEntry[],
  closedContent: ClosedContent,
): BuiltItem[] {
  if (!entries.some(({ closed }) => closed)) return built;
  const known = entries.map((entry, at) => toItem(entry, at, entries)).map(toKnown);
  const places = matchItems(
    known,
    built.map(({ item }) => item),
  );
  return built.map((one, order) =>
    entries[Number(places[order] ?? -1)]?.closed && !one.item.closed
      ? { ...one, item: asClosed(one.item, closedContent) }
      : one,
  );
}

const asClosed = (item: AgendaItem, closedContent: ClosedContent): AgendaItem => ({
  ...item,
  ...{ title: openTitle(item.title), closed: true, isHeading: false },
  ...(closedContent === 'left-out' && { sections: [], attachments: [], recommendedActions: [] }),
});

const toKnown = ({ number, title, isHeading }: AgendaItem, at: number): KnownItem => ({
  ...{ key: String(at), number, title, isHeading },
});

/** Where the item itself bears no number, the list tells it. */
const named = (item: AgendaItem, entry: AgendaItem): AgendaItem =>
  item.number === null ? { ...item, number: entry.number, parent: entry.parent } : item;

function toItem({ number, title, closed }: ListedEntry, order: number, entries: ListedEntry[]): AgendaItem {
  const path = number?.path ?? [];
  return {
    order,
    number: number && formatNumber(path, number.alpha),
    title: openTitle(title),
    parent: number && path.length > 1 ? formatNumber(path.slice(0, -1), number.alpha) : null,
    isHeading: number !== null && entries.some((other) => isBelow(other.number, path)),
    caseNumber: null,
    caseworkers: [],
    sections: [],
    recommendedActions: [],
    attachments: [],
    closed,
    page: null,
    confidence: 0.7,
  };
}

const isBelow = (number: ItemNumber | null, path: number[]): boolean =>
  number !== null && number.path.length > path.length && samePath(number.path.slice(0, path.length), path);
