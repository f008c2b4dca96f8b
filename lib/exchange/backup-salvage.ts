/** Reading a damaged backup: every row that is as it was written, and what is known of the others. */
import type { SpoiltWhy } from '../desk/keeping.ts';
import { errorCodeOf } from '../errors.ts';
import { BackupHeader, type BackupRow, isAsSummed, RowLine, SealLine, StreamHash } from './backup-format.ts';
import { bytesOf, linesOf, parsed, type ReadOptions } from './backup-read.ts';

/** What was found in a damaged file, in its order. */
export type Salvaged =
  | { kind: 'row'; row: BackupRow }
  /** `row` where it can be read: for being named. */
  | { kind: 'spoilt'; table: string; why: SpoiltWhy; row: Record<string, unknown> | null }
  /** Comes last. */
  | { kind: 'end'; short: boolean; unsealed: boolean; missing: Record<string, number> };

/** Letters of a line that is looked at for what it may have been. */
const BEGINNING = 60;
const TABLE = /"table":"(\w{1,40})"/;

/** The JSON of a line; undefined where it is none. */
function jsonOf(line: string): unknown {
  try {
    return parsed(line);
  } catch {
    return;
  }
}

/**
 * Goes through a backup whose header was read. Never throws for what is wrong with the file; rejects `cancelled`. Bounded as reading a
 * whole one is: what is too much ends it, as if it were cut off there.
 */
export async function* salvaged(file: Blob, options: ReadOptions): AsyncGenerator<Salvaged, void> {
  const lines = linesOf(file, { ...options, lenient: true });
  const hash = new StreamHash();
  const utf8 = new TextEncoder();
  let count = 0;
  let short = false;
  let sealed = false;
  /** A line that was read where bytes should have been. */
  let held: string | null = null;
  const take = async (line: string) => {
    await hash.add(utf8.encode(`${line}\n`));
    count++;
  };
  /** Null at the end, wherever that is. */
  const next = async (): Promise<string | null> => {
    if (held !== null) {
      const line = held;
      held = null;
      return line;
    }
    try {
      const { value, done } = await lines.next();
      return done ? null : value;
    } catch (error) {
      if (errorCodeOf(error) === 'cancelled') throw error;
      short = true;
      return null;
    }
  };
  const first = (await next()) ?? '';
  await take(first);
  const left = new Map(Object.entries(BackupHeader.parse(parsed(first)).counts));
  for (let line = await next(); line !== null; line = await next()) {
    const value = jsonOf(line);
    const seal = SealLine.safeParse(value);
    if (seal.success) {
      sealed = seal.data.seal.lines === count && seal.data.seal.hash === (await hash.end());
      break;
    }
    await take(line);
    const found = RowLine.safeParse(value);
    const table = found.data?.table ?? TABLE.exec(line.slice(0, BEGINNING))?.[1] ?? '';
    if (table !== '') left.set(table, (left.get(table) ?? 0) - 1);
    if (!found.success) {
      // Bytes whose row was lost are told of with it.
      if (table !== '' || !/^\{"bytes":/.test(line))
        yield { kind: 'spoilt', table, why: 'unreadable', row: null };
      continue;
    }
    const { row, size } = found.data;
    const isWhole = isAsSummed(line);
    if (size === undefined) {
      yield isWhole ? { kind: 'row', row: { table, row } } : { kind: 'spoilt', table, why: 'changed', row };
      continue;
    }
    try {
      const bytes = await bytesOf(
        size,
        async () => {
          const line = await next();
          if (line === null) throw new Error('ends within a file');
          // Another row begins: these bytes were cut short.
          if (RowLine.safeParse(jsonOf(line)).success || SealLine.safeParse(jsonOf(line)).success) {
            held = line;
            throw new Error('another row');
          }
          return line;
        },
        take,
      );
      yield isWhole
        ? { kind: 'row', row: { table, row, bytes } }
        : { kind: 'spoilt', table, why: 'changed', row };
    } catch (error) {
      if (errorCodeOf(error) === 'cancelled') throw error;
      yield { kind: 'spoilt', table, why: 'unreadable', row };
    }
  }
  await lines.return(undefined);
  const missing = Object.fromEntries([...left].filter(([, rows]) => rows > 0));
  yield {
    kind: 'end',
    short: short || (!sealed && Object.keys(missing).length > 0),
    unsealed: !sealed,
    missing,
  };
}
