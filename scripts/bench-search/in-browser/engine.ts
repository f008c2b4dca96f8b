import type { EvalItem } from '../items.ts';

/** A search engine as it is measured: in a worker, its data in IndexedDB. */
export interface Engine {
  /** Makes ready for searching from what is stored, as after a worker's death. */
  open(): Promise<void>;
  /** Whole meetings, in several calls. */
  add(items: EvalItem[]): Promise<void>;
  /** Stores what `add` has not. */
  finish(): Promise<void>;
  /** Ids of the best hits. */
  search(query: string, limit: number): Promise<string[]>;
  /** Bytes it has stored besides the items. */
  storedBytes(): Promise<number>;
}

/** Bytes of a stored value: typed arrays and blobs as they are, a character of text as one, a number as eight. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return 8;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Blob) return value.size;
  if (value === null || typeof value !== 'object') return 1;
  if (value instanceof Map) return bytesOf([...value].flat());
  return Object.entries(value).reduce(
    (sum, [key, held]) => sum + (Array.isArray(value) ? 0 : key.length) + bytesOf(held),
    0,
  );
}
