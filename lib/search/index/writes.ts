/** Writing: a set of meetings becomes one small segment; what they had before is dead from then on. */
import type { SearchableItem } from '../types.ts';
import { readManifest } from './live.ts';
import type { MeetingTables } from './meeting-table.ts';
import { firstPart, type Manifest, type SegmentInfo, unique } from './parts.ts';
import { makeSegment, type WrittenMeeting } from './segment-writer.ts';
import type { IndexStore } from './store.ts';

const RADIX = 36;
const utf8 = new TextEncoder();

/** Changes with the items, and with nothing else. */
export const stampOf = (items: readonly SearchableItem[]): string =>
  stampText(sumsOf(utf8.encode(JSON.stringify(items))));

/** Two sums of bytes, of 21 and 32 bits. */
function sumsOf(bytes: Uint8Array): [number, number] {
  const words = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  const rest = bytes.subarray(words.length * 4);
  let high = 0x41c6ce57 ^ bytes.length;
  let low = 0x811c9dc5;
  for (let at = 0; at < words.length + rest.length; at++) {
    const word = at < words.length ? (words[at] ?? 0) : (rest[at - words.length] ?? 0);
    high = Math.imul(high ^ word, 0x9e3779b1);
    high ^= high >>> 13;
    low = Math.imul(low ^ word, 0x01000193);
    low ^= low >>> 15;
  }
  return [high >>> 11, low >>> 0];
}

/** A stamp as two numbers, as it is kept. */
function stampNumbers(stamp: string): [number, number] {
  const number = Number.parseInt(stamp, RADIX);
  return [Math.floor(number / 2 ** 32), number >>> 0];
}
/** Back from them. */
export const stampText = ([high, low]: readonly [number, number]): string =>
  (high * 2 ** 32 + low).toString(RADIX);

/** Ranges in order and apart. */
function joinRanges(ranges: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
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
async function bury(
  store: IndexStore,
  tables: MeetingTables,
  manifest: Manifest,
  meetingIds: Iterable<string>,
): Promise<void> {
  for (const [info, stretches] of await tables.stretchesOf(manifest, meetingIds)) {
    if (stretches?.length) info.dead = joinRanges([...info.dead, ...stretches]);
    // One that cannot tell its meetings is given up: who reads it next says so, and `check` names what it had.
    if (!stretches || isDead(info)) await store.deleteParts(firstPart(info.id), firstPart(info.id + 1));
  }
  manifest.segments = manifest.segments.filter((info) => !isDead(info));
}

/** Replaces meetings; those without items are removed. One transaction, the one around it where there is one. */
export async function writeMeetings(
  store: IndexStore,
  tables: MeetingTables,
  meetings: ReadonlyMap<string, SearchableItem[]>,
): Promise<void> {
  const written: WrittenMeeting[] = [];
  for (const [meetingId, items] of meetings)
    if (items.length > 0) written.push({ meetingId, items, stamp: stampNumbers(stampOf(items)) });
  await store.transaction('rw', async () => {
    const manifest = await readManifest(store);
    await bury(store, tables, manifest, meetings.keys());
    if (written.length > 0) {
      const { info, parts } = makeSegment(manifest.nextSegment++, written);
      await store.putParts(parts);
      manifest.segments.push(info);
    }
    manifest.stamp = unique();
    await store.putManifest(manifest);
  });
}
