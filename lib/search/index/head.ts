/** What every query reads of a segment, in several records: words and columns. */
import { asBytes, asUint32, pack, unpack } from './bytes.ts';
import { isWhole } from './cache.ts';
import { type Columns, unpackColumns } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import type { DictionaryWriter } from './dictionary-writer.ts';
import type { PartWriter } from './part-writer.ts';
import { PART, type Part, partId, type SegmentInfo } from './parts.ts';

/** Bytes of a record: Chromium puts what has more than 64 KB into files of their own, which take longer to write and read. */
const HEAD_CHUNK = 60_000;

export interface Head {
  dictionary: Dictionary;
  columns: Columns;
}

/** Writes it; gives its length, which the manifest keeps. */
export function addHead(parts: PartWriter, dictionary: DictionaryWriter, columns: Uint8Array): number {
  const { words, blocks } = dictionary.finish();
  const bytes = pack([words, blocks, asBytes(Uint32Array.of(dictionary.count)), columns]);
  parts.addChunks(PART.head, bytes, HEAD_CHUNK);
  return bytes.length;
}

/** Keys of its records. */
export const headParts = ({ id, head }: SegmentInfo): number[] =>
  Array.from({ length: Math.ceil(head / HEAD_CHUNK) }, (_, chunk) => partId(id, PART.head, chunk));

/** The heads of segments out of their records, read in the order of `headParts`; null where one is missing or damaged. */
export function headsOf(
  infos: readonly SegmentInfo[],
  parts: readonly (Part | undefined)[],
): (Head | null)[] {
  let next = 0;
  return infos.map((info) => {
    const count = headParts(info).length;
    const own = parts.slice(next, next + count);
    next += count;
    return headOf(info, own);
  });
}

function headOf({ head }: SegmentInfo, parts: readonly (Part | undefined)[]): Head | null {
  const bytes = new Uint8Array(head);
  for (const [chunk, part] of parts.entries()) {
    if (!part || !isWhole(part) || chunk * HEAD_CHUNK + part.bytes.length > head) return null;
    bytes.set(part.bytes, chunk * HEAD_CHUNK);
  }
  try {
    const [words, blocks, count, columns] = unpack(bytes);
    if (!words || !blocks || !count || !columns) return null;
    return {
      dictionary: new Dictionary(words, asUint32(blocks), asUint32(count)[0] ?? 0),
      columns: unpackColumns(columns),
    };
  } catch {
    return null;
  }
}
