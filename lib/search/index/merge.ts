/**
 * Merging segments in the background, so that a query looks into few. The new segment is written under a number of its
 * own, a few records at a time; one transaction then puts it in the place of the others. Whoever is stopped before has
 * changed nothing but to leave records nobody knows of, which are swept up later.
 */
import { DamagedSegment } from './cache.ts';
import { readManifest } from './live.ts';
import type { MergeInput } from './merge-input.ts';
import { writeMerged } from './merge-write.ts';
import { firstPart, type Manifest, type SegmentInfo, segmentOf, unique } from './parts.ts';
import type { IndexStore } from './store.ts';
import { isDead } from './writes.ts';

/** Segments a query may have to look into. */
const MOST_SEGMENTS = 8;
/** A segment is merged with smaller ones as long as it is not this many times as large as they are together. */
const MUCH_LARGER = 2;
/** Share of dead items at which a segment is written anew. */
const MOSTLY_DEAD = 0.4;
/** The segments to be merged next, or null. */
export function chooseMerge({ segments }: Pick<Manifest, 'segments'>): SegmentInfo[] | null {
  const decayed = segments.find(
    ({ dead, items }) => dead.reduce((sum, [from, to]) => sum + to - from, 0) > items * MOSTLY_DEAD,
  );
  if (decayed) return [decayed];
  if (segments.length <= MOST_SEGMENTS) return null;
  const bySize = segments.toSorted((a, b) => a.bytes - b.bytes);
  const chosen: SegmentInfo[] = [];
  let together = 0;
  for (const segment of bySize) {
    if (chosen.length > 1 && segment.bytes > together * MUCH_LARGER) break;
    chosen.push(segment);
    together += segment.bytes;
  }
  // In the order they were written, so that items stay in order.
  return chosen.sort((a, b) => a.id - b.id);
}

/** The merged segment's dead items, as the manifest has them now. */
function deadNow(inputs: readonly MergeInput[], manifest: Manifest, items: number): [number, number][] {
  const dead = new Uint8Array(items);
  for (const input of inputs) {
    const now = manifest.segments.find(({ id }) => id === input.info.id)?.dead ?? [];
    for (const [from, to] of now)
      for (let item = from; item < to; item++) {
        const place = input.places[item] ?? -1;
        if (place >= 0) dead[place] = 1;
      }
  }
  const ranges: [number, number][] = [];
  for (let at = 0; at < items; at++) {
    if (!dead[at]) continue;
    const last = ranges.at(-1);
    if (last && last[1] === at) last[1]++;
    else ranges.push([at, at + 1]);
  }
  return ranges;
}

/** Puts the merged segment in the place of the others; unless they are not all there any more. */
async function take(
  store: IndexStore,
  { info, inputs, written }: { info: SegmentInfo; inputs: MergeInput[]; written: number },
): Promise<void> {
  await store.transaction('rw', async () => {
    const manifest = await readManifest(store);
    const ids = new Set(inputs.map((input) => input.info.id));
    const present = manifest.segments.filter(({ id }) => ids.has(id)).length === ids.size;
    const [first, end] = [firstPart(info.id), firstPart(info.id + 1)];
    if (!present || (await store.countParts(first, end)) !== written) {
      await store.deleteParts(first, end);
      return;
    }
    info.dead = deadNow(inputs, manifest, info.items);
    const others = manifest.segments.filter(({ id }) => !ids.has(id));
    manifest.segments = isDead(info) ? others : [...others, info];
    manifest.stamp = unique();
    for (const id of isDead(info) ? [...ids, info.id] : ids)
      await store.deleteParts(firstPart(id), firstPart(id + 1));
    await store.putManifest(manifest);
  });
}

/** Deletes records of segments that are not in the manifest: of merges that were stopped. */
async function sweep(store: IndexStore): Promise<void> {
  await store.transaction('rw', async () => {
    const known = new Set((await readManifest(store)).segments.map(({ id }) => id));
    const strange = new Set((await store.partIds()).map(segmentOf).filter((id) => !known.has(id)));
    for (const id of strange) await store.deleteParts(firstPart(id), firstPart(id + 1));
  });
}

/** One merge, if there is one to be made; else sweeps. */
export async function maintain(store: IndexStore): Promise<boolean> {
  const planned = await store.transaction('rw', async () => {
    const manifest = await readManifest(store);
    const chosen = chooseMerge(manifest);
    if (!chosen) return null;
    const id = manifest.nextSegment++;
    await store.putManifest(manifest);
    return { id, chosen };
  });
  if (!planned) {
    await sweep(store);
    return false;
  }
  try {
    await take(store, await writeMerged(store, planned.id, planned.chosen));
    return true;
  } catch (error) {
    // It is made again from the archive before it can be merged.
    if (error instanceof DamagedSegment) return false;
    throw error;
  }
}
