/** The segments as the manifest has them now: what is at hand is kept, what another context wrote is read. */
import type { PartCache } from './cache.ts';
import { type Head, headParts, headsOf } from './head.ts';
import { FORMAT, type Manifest, type SegmentInfo } from './parts.ts';
import { Segment } from './segment.ts';
import type { IndexStore } from './store.ts';

export interface View {
  segments: Segment[];
  /** Living items, and the mean length of all. */
  items: number;
  mean: number;
  /** Numbers of segments that could not be read. */
  damaged: number[];
}

export const emptyManifest = (): Manifest => ({ stamp: 0, nextSegment: 1, segments: [], format: FORMAT });

/** The manifest; an empty one where there is none, or records are of another form. */
export async function readManifest(store: IndexStore): Promise<Manifest> {
  const manifest = await store.manifest();
  return manifest?.format === FORMAT ? manifest : emptyManifest();
}

const buried = ({ dead }: SegmentInfo): number => dead.reduce((sum, [from, to]) => sum + to - from, 0);

export class LiveSegments {
  readonly #store: IndexStore;
  readonly #cache: PartCache;
  #known = new Map<number, Segment>();
  #view: View = { segments: [], items: 0, mean: 0, damaged: [] };
  #stamp = -1;
  /** Segments that proved damaged: what made them, by number. */
  readonly #damaged = new Map<number, number>();

  constructor(store: IndexStore, cache: PartCache) {
    this.#store = store;
    this.#cache = cache;
  }

  /** What is to be searched. Belongs to the transaction around it. */
  async view(): Promise<View> {
    const manifest = await readManifest(this.#store);
    if (manifest.stamp === this.#stamp) return this.#view;
    this.#letGo(manifest);
    const now = new Map<number, Segment>();
    const damaged: number[] = [];
    const heads = await this.#heads(manifest);
    for (const info of manifest.segments) {
      const isBad = this.#damaged.has(info.id);
      const head = heads.get(info.id);
      const known = this.#known.get(info.id) ?? (head ? new Segment(info, head, this.#cache) : null);
      const segment = isBad ? null : known;
      if (!segment) damaged.push(info.id);
      else {
        segment.bury(info.dead);
        now.set(info.id, segment);
      }
    }
    this.#known = now;
    const infos = manifest.segments.filter(({ id }) => now.has(id));
    const items = infos.reduce((sum, info) => sum + info.items - buried(info), 0);
    const written = infos.reduce((sum, info) => sum + info.items, 0);
    const length = infos.reduce((sum, info) => sum + info.length, 0);
    this.#view = { segments: [...now.values()], items, mean: length / Math.max(1, written), damaged };
    for (const { id, made } of manifest.segments) if (damaged.includes(id)) this.#damaged.set(id, made);
    this.#stamp = manifest.stamp;
    return this.#view;
  }

  /** Searches without a segment that proved damaged from now on; it will be made anew under another number. */
  leaveOut(segment: number): void {
    this.#damaged.set(segment, this.#known.get(segment)?.made ?? -1);
    this.#known.delete(segment);
    this.#cache.drop(segment);
    this.#stamp = -1;
  }

  /** Forgets segments that are no more, though another may have their number. */
  #letGo({ segments }: Manifest): void {
    const made = new Map(segments.map((info) => [info.id, info.made]));
    for (const [id, segment] of [...this.#known]) {
      if (made.get(id) === segment.made) continue;
      this.#known.delete(id);
      this.#cache.drop(id);
    }
    for (const [id, own] of [...this.#damaged]) if (made.get(id) !== own) this.#damaged.delete(id);
  }

  /** The heads of segments that are new, by their number. */
  async #heads({ segments }: Manifest): Promise<Map<number, Head | null>> {
    const missing = segments.filter(({ id }) => !this.#known.has(id) && !this.#damaged.has(id));
    if (missing.length === 0) return new Map();
    const heads = headsOf(missing, await this.#store.parts(missing.flatMap(headParts)));
    return new Map(missing.map(({ id }, at) => [id, heads[at] ?? null]));
  }
}
