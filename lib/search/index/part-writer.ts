/** Records of a segment being written: each with its key and a checksum. */
import { checksum } from './checksum.ts';
import { CHUNK, type Part, type PartKind, partId } from './parts.ts';

/** Records of a segment being written. */
export class PartWriter {
  readonly #segment: number;
  parts: Part[] = [];
  /** Of all records, those taken too. */
  bytes = 0;

  constructor(segment: number) {
    this.#segment = segment;
  }

  add(kind: PartKind, chunk: number, bytes: Uint8Array): void {
    this.parts.push({ id: partId(this.#segment, kind, chunk), bytes, check: checksum(bytes) });
    this.bytes += bytes.length;
  }

  /** Cuts bytes into chunks. */
  addChunks(kind: PartKind, bytes: Uint8Array, size = CHUNK): void {
    for (let at = 0; at < bytes.length; at += size) this.add(kind, at / size, bytes.slice(at, at + size));
  }

  /** The records written since the last call. */
  take(): Part[] {
    const { parts } = this;
    this.parts = [];
    return parts;
  }
}
