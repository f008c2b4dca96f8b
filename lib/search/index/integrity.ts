/** Whether the index is what the archive says, read from end to end. */
import type { IndexReport } from '../types.ts';
import { isWhole } from './cache.ts';
import { headParts, headsOf } from './head.ts';
import { KEYS_BLOCK, unpackKeys } from './keys.ts';
import { readManifest } from './live.ts';
import { MeetingTables, meetingAt } from './meeting-table.ts';
import { firstPart, type Manifest, PART, partId, segmentOf, unique } from './parts.ts';
import type { IndexStore } from './store.ts';
import { stampText } from './writes.ts';

/** Records read at once. */
const BATCH = 16;

/** Segments of which a record is missing or damaged. */
async function damagedSegments(store: IndexStore, { segments }: Manifest): Promise<Set<number>> {
  const damaged = new Set<number>();
  const ids = await store.partIds();
  const known = new Set(segments.map(({ id }) => id));
  const bytes = new Map<number, number>();
  for (let at = 0; at < ids.length; at += BATCH)
    for (const part of await store.parts(ids.slice(at, at + BATCH))) {
      const segment = segmentOf(part?.id ?? -1);
      if (!part || !known.has(segment)) continue;
      bytes.set(segment, (bytes.get(segment) ?? 0) + (part.bytes?.length ?? 0));
      if (!isWhole(part)) damaged.add(segment);
    }
  for (const info of segments) {
    const [head] = headsOf([info], await store.parts(headParts(info)));
    if (!head || bytes.get(info.id) !== info.bytes) damaged.add(info.id);
  }
  return damaged;
}

/** Each meeting of the index with the stamp of its items; one that is there twice has both. Records not read whole have none. */
export async function indexedMeetings(store: IndexStore): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  const manifest = await readManifest(store);
  for (const [info, table] of await new MeetingTables(store).of(manifest)) {
    if (!table) continue;
    const blocks = Math.ceil(info.items / KEYS_BLOCK);
    const ids = Array.from({ length: blocks }, (_, block) => partId(info.id, PART.keys, block));
    const keys = (await store.parts(ids)).flatMap((part) => unpackKeys(part?.bytes ?? new Uint8Array()));
    for (let at = 0; at < table.keys.length; at++) {
      const { from, stamp } = meetingAt(table, at);
      const { meetingId } = keys[from] ?? {};
      if (!meetingId || info.dead.some(([dead, end]) => dead <= from && from < end)) continue;
      const known = held.get(meetingId);
      held.set(meetingId, known ? `${known} ${stampText(stamp)}` : stampText(stamp));
    }
  }
  return held;
}

/**
 * Compares with what is wanted: each meeting's stamp. Damaged segments are taken out of the index, so that their meetings
 * can be written anew; meetings nobody wants are removed.
 */
export async function checkIndex(
  store: IndexStore,
  wanted: ReadonlyMap<string, string>,
): Promise<IndexReport> {
  return store.transaction('rw', async () => {
    const manifest = await readManifest(store);
    const damaged = await damagedSegments(store, manifest);
    const problems = [...damaged].map((id) => `segment ${id} is missing or damaged`);
    if (damaged.size > 0) {
      for (const id of damaged) await store.deleteParts(firstPart(id), firstPart(id + 1));
      manifest.segments = manifest.segments.filter(({ id }) => !damaged.has(id));
      manifest.stamp = unique();
      await store.putManifest(manifest);
    }
    const held = await indexedMeetings(store);
    const meetings: string[] = [];
    for (const [meetingId, stamp] of wanted) {
      const own = held.get(meetingId);
      if (own === stamp) continue;
      if (!damaged.size || own) problems.push(`${meetingId}: not indexed as it is saved`);
      meetings.push(meetingId);
    }
    for (const meetingId of held.keys())
      if (!wanted.has(meetingId)) {
        problems.push(`${meetingId}: indexed but not saved`);
        meetings.push(meetingId);
      }
    return { meetings, problems };
  });
}
