/** Original files, kept while something needs them: a saved source, a reading under way, an import not yet run. */
import { sha256 } from './content.ts';
import type { Archive } from './database.ts';
import type { FileRow } from './rows.ts';

/** The file a source was read from, or undefined. */
export function getFile(db: Archive, id: string): Promise<FileRow | undefined> {
  return db.files.get(id);
}

/** Id of a file: SHA-256 of its bytes, hex. */
export const fileIdOf = (bytes: Uint8Array): Promise<string> => sha256(bytes);

/** Keeps a file under its id. Works inside a transaction over files. */
export async function keepFile(db: Archive, row: FileRow): Promise<void> {
  if ((await db.files.where('id').equals(row.id).count()) === 0) await db.files.put(row);
}

/** Deletes a file nothing needs any more. Works inside a transaction over files, sources, readings and imports. */
export async function dropUnusedFile(db: Archive, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const needed = await Promise.all([
    db.sources.where('source.file').equals(id).count(),
    db.imports.where('source.file').equals(id).count(),
    db.readings
      .where('fileId')
      .equals(id)
      .and(({ state }) => state !== 'done')
      .count(),
  ]);
  if (needed.every((count) => count === 0)) await db.files.delete(id);
}

/** Deletes every file nothing needs; what interruptions left behind goes with them. */
export async function purgeFiles(db: Archive): Promise<void> {
  await db.transaction('rw', db.files, db.sources, db.readings, db.imports, async () => {
    for (const id of await db.files.toCollection().primaryKeys()) await dropUnusedFile(db, id);
  });
}
