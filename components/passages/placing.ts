/** Where the marked passages of a meeting stand in its items as they are shown now. */
import { findPassage, type PassagePlace } from '@/lib/agenda/passages.ts';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import type { HighlightView } from '@/lib/desk/highlights.ts';

export interface PlacedPassage {
  highlight: HighlightView;
  /** Null where it is lost. */
  place: PassagePlace | null;
}

/** Passages by the item they stand in, or were marked in; those whose item is gone by an empty key. */
export type PlacedPassages = ReadonlyMap<string, PlacedPassage[]>;

/** Shorter ones may stand in any item by chance. */
const TELLING = 20;

export function placePassages(
  items: readonly ItemView[],
  highlights: readonly HighlightView[],
): PlacedPassages {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const placed = highlights.map((highlight) => {
    const own = byKey.get(highlight.itemKey);
    const place = own ? findPassage(own.sections, highlight) : null;
    const elsewhere = place ? null : inOthers(items, own, highlight);
    const key = elsewhere?.key ?? own?.key ?? '';
    return { key, passage: { highlight, place: place ?? elsewhere?.place ?? null } };
  });
  const passages = new Map<string, PlacedPassage[]>();
  for (const { key, passage } of placed) passages.set(key, [...(passages.get(key) ?? []), passage]);
  for (const some of passages.values()) some.sort(inOrder);
  return passages;
}

/**
 * The one other item in which its very words stand: its own was cut in two, joined to another, or is called otherwise. While
 * there is its own, what stood around them must stand there too: agendas say the same of many matters.
 */
function inOthers(items: readonly ItemView[], own: ItemView | undefined, highlight: HighlightView) {
  if (highlight.quote.length < TELLING) return null;
  const beginning = highlight.quote.slice(0, TELLING);
  const found = items.flatMap((item) => {
    // Most items are looked through no further.
    if (item === own || !textOf(item).includes(beginning)) return [];
    const place = findPassage(item.sections, highlight);
    const isIt = own ? place?.state === 'exact' : place && place.state !== 'doubtful';
    return place && isIt ? [{ key: item.key, place }] : [];
  });
  const [one, another] = found;
  return one && !another ? { ...one, place: { ...one.place, state: 'moved' as const } } : null;
}

const textOf = ({ sections }: ItemView) =>
  sections
    .map(({ blocks }) => blocksText(blocks))
    .join(' ')
    .replace(/\s+/g, ' ');

/** As they stand in the text; the lost ones last. */
function inOrder(a: PlacedPassage, b: PlacedPassage): number {
  const [one, other] = [a.place?.places[0], b.place?.places[0]];
  if (!one || !other) return Number(!one) - Number(!other);
  return one.section - other.section || one.start - other.start;
}
