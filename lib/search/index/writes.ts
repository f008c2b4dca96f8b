/** Writing: a set of meetings becomes one small segment; what they had before is dead from then on. */
import { shortHash } from '../../agenda/identity.ts';
import type { SearchableItem } from '../types.ts';
import { readManifest } from './live.ts';
import {
  firstPart,
  type Manifest,
  type MeetingPlace,
  originsOf,
  placeOf,
  type SegmentInfo,
  unique,
} from './parts.ts';
import { makeSegment } from './segment-writer.ts';
import type { IndexStore } from './store.ts';

/** Changes with the items, and with nothing else. */
export const stampOf = (items: readonly SearchableItem[]): string =>
  // Most of an item is its text: of that a quicker sum is enough, and its length.
  shortHash(JSON.stringify(items.map((item) => ({ ...item, text: [item.text.length, sumOf(item.text)] }))));

function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}

const RADIX = 36;

/** A stamp as two numbers, as it is kept. */
export function stampNumbers(stamp: string): [number, number] {
  const number = Number.parseInt(stamp, RADIX);
  return [Math.floor(number / 2 ** 32), number >>> 0];
}

/** Where an origin's items from `from` to `to` lie in a segment, or null where it has none of it. */
export function rangeIn(info: SegmentInfo, place: MeetingPlace): [number, number] | null {
  const { origin, from, to } = placeOf(place);
  for (const own of originsOf(info)) if (own.origin === origin) return [own.base + from, own.base + to];
  return null;
}

/** Adds a range to ranges, in order and apart. */
export function withRange(ranges: readonly [number, number][], added: [number, number]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges, added].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export const isDead = ({ dead, items }: SegmentInfo): boolean => {
  const [only] = dead;
  return items === 0 || (only !== undefined && only[0] === 0 && only[1] >= items);
};

/** Marks what is known of these meetings as dead; drops segments that have nothing else. */
async function bury(store: IndexStore, manifest: Manifest, meetingIds: string[]): Promise<void> {
  const places = await store.places(meetingIds);
  for (const place of places) {
    if (!place) continue;
    for (const info of manifest.segments) {
      const range = rangeIn(info, place);
      if (range && range[0] < range[1]) info.dead = withRange(info.dead, range);
    }
  }
  for (const { id } of manifest.segments.filter(isDead))
    await store.deleteParts(firstPart(id), firstPart(id + 1));
  manifest.segments = manifest.segments.filter((info) => !isDead(info));
}

/** Replaces meetings; those without items are removed. One transaction, the one around it where there is one. */
export async function writeMeetings(
  store: IndexStore,
  meetings: ReadonlyMap<string, SearchableItem[]>,
): Promise<void> {
  const places: MeetingPlace[] = [];
  const items: SearchableItem[] = [];
  for (const [meetingId, own] of meetings) {
    if (own.length === 0) continue;
    const from = items.length;
    for (const item of own) items.push(item);
    places.push({ meetingId, at: Uint32Array.of(0, from, items.length, ...stampNumbers(stampOf(own))) });
  }
  await store.transaction('rw', async () => {
    const manifest = await readManifest(store);
    await bury(store, manifest, [...meetings.keys()]);
    await store.deletePlaces([...meetings.keys()].filter((id) => !meetings.get(id)?.length));
    if (items.length > 0) {
      const id = manifest.nextSegment++;
      const { info, parts } = makeSegment(id, items);
      for (const place of places) place.at[0] = id;
      await store.putParts(parts);
      await store.putPlaces(places);
      manifest.segments.push(info);
    }
    manifest.stamp = unique();
    await store.putManifest(manifest);
  });
}
