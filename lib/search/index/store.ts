/** What the index needs of storage. `dexie-store.ts` is the real one. */
import type { Manifest, Part } from './parts.ts';

export interface IndexStore {
  /** Runs `work` in one transaction, or in the one around it; all of it is written, or nothing. */
  transaction<T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T>;
  manifest(): Promise<Manifest | undefined>;
  putManifest(manifest: Manifest): Promise<void>;
  /** In the order of `ids`; undefined where there is none. */
  parts(ids: number[]): Promise<(Part | undefined)[]>;
  putParts(parts: Part[]): Promise<void>;
  /** Deletes the records from `first` to before `end`. */
  deleteParts(first: number, end: number): Promise<void>;
  /** How many records there are from `first` to before `end`. */
  countParts(first: number, end: number): Promise<number>;
  /** The keys of all records. */
  partIds(): Promise<number[]>;
}
