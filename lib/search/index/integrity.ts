/** Whether the index is what the archive says, read from end to end. */
import type { IndexReport } from '../types.ts';
import { isWhole } from './cache.ts';
import { readManifest } from './live.ts';
import { unpackHead } from './part-writer.ts';
import { firstPart, type Manifest, PART, partId, segmentOf, unique } from './parts.ts';
import type { IndexStore } from './store.ts';
import { rangeIn, stampNumbers } from './writes.ts';

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
      if (!isWhole(part) || !isReadable(part.id, segment, part.bytes)) damaged.add(segment);
    }
  for (const info of segments) if (bytes.get(info.id) !== info.bytes) damaged.add(info.id);
  return damaged;
}

function isReadable(id: number, segment: number, bytes: Uint8Array): boolean {
  if (id !== partId(segment, PART.head)) return true;
  try {
    unpackHead(bytes);
    return true;
  } catch {
    return false;
  }
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
    const places = new Map((await store.allPlaces()).map((place) => [place.meetingId, place]));
    const meetings: string[] = [];
    for (const [meetingId, stamp] of wanted) {
      const place = places.get(meetingId);
      const isThere = place !== undefined && manifest.segments.some((info) => rangeIn(info, place) !== null);
      const [high, low] = stampNumbers(stamp);
      const isSame = place?.at[3] === high && place.at[4] === low;
      if (isSame && isThere) continue;
      if (!damaged.size || !isSame) problems.push(`${meetingId}: not indexed as it is saved`);
      meetings.push(meetingId);
    }
    for (const meetingId of places.keys())
      if (!wanted.has(meetingId)) {
        problems.push(`${meetingId}: indexed but not saved`);
        meetings.push(meetingId);
      }
    return { meetings, problems };
  });
}
