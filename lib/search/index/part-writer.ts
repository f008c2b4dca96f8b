import { asBytes, asUint32, pack, unpack } from './bytes.ts';
import { checksum } from './checksum.ts';
import { type Columns, unpackColumns } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import type { DictionaryWriter } from './dictionary-writer.ts';
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

  /** Cuts bytes into chunks, the first being number `from`. */
  addChunks(kind: PartKind, bytes: Uint8Array, from = 0): void {
    for (let at = 0; at < bytes.length; at += CHUNK)
      this.add(kind, from + at / CHUNK, bytes.slice(at, at + CHUNK));
  }

  /** The records written since the last call. */
  take(): Part[] {
    const { parts } = this;
    this.parts = [];
    return parts;
  }
}

/** What every query reads of a segment: words and columns. */
export interface Head {
  dictionary: Dictionary;
  columns: Columns;
}

export function packHead(dictionary: DictionaryWriter, columns: Uint8Array): Uint8Array {
  const { words, blocks } = dictionary.finish();
  return pack([words, blocks, asBytes(Uint32Array.of(dictionary.count)), columns]);
}

export function unpackHead(bytes: Uint8Array): Head {
  const [words, blocks, count, columns] = unpack(bytes);
  if (!words || !blocks || !count || !columns) throw new RangeError('head without its parts');
  return {
    dictionary: new Dictionary(words, asUint32(blocks), asUint32(count)[0] ?? 0),
    columns: unpackColumns(columns),
  };
}
