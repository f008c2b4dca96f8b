/** Takes out of the archive what closed items say, where it was kept and the user wants that no longer. */
import { KnownError } from '../errors.ts';
import { openCapture } from '../extraction/captures.ts';
import { understand } from '../pipeline.ts';
import type { Archive } from './database.ts';
import { closedKeys, openedRow } from './desk/closed.ts';
import { dropUnusedFile } from './files.ts';
import { exclusively } from './locks.ts';
import { rederive } from './rebuild.ts';
import type { VersionRow } from './rows.ts';
import { chosenByUser, readSettings } from './user-data.ts';

/** Rows the user made that may quote an item. */
const QUOTING = ['bookmarks', 'highlights', 'keptWords', 'corrections', 'verdicts'] as const;

/**
 * Goes on until nothing is left, and may be cut short anywhere: that it is to be done is noted with the choice itself. Cheap
 * when there is nothing to do.
 */
export async function sealClosed(db: Archive): Promise<void> {
  await noteDecided(db);
  if (!(await isWanted(db))) return;
  await exclusively('sealing', async () => {
    // Before the items are sealed: whose content was kept tells what may be quoted.
    await sealQuotes(db);
    await sealUndo(db);
    const versions = await db.versions.filter(({ keepsClosed }) => keepsClosed === true).toArray();
    for (const version of versions) {
      if (!(await isWanted(db))) return;
      await sealVersion(db, version);
    }
    await db.meta.delete('sealing');
  });
}

/** Where the organisation decided it after the user had chosen otherwise, nobody noted that it is to be done. */
async function noteDecided(db: Archive): Promise<void> {
  if (!db.policyInForce.policy.closedItemsNeverStored) return;
  await db.transaction('rw', db.meta, db.versions, async () => {
    if ((await readSettings(db)).keepClosed || !(await chosenByUser(db)).keepClosed) return;
    if (await db.versions.filter(({ keepsClosed }) => keepsClosed === true).first())
      await db.meta.put({ key: 'sealing', value: true });
  });
}

const isWanted = async (db: Archive) => (await db.meta.get('sealing')) !== undefined;

async function sealVersion(db: Archive, version: VersionRow): Promise<void> {
  const document = await db.documents.get(version.documentId);
  if (document?.currentVersion === version.id && (await rederive(db, document))) return;
  // An earlier version has no rows of its own, but a source.
  const row = await db.sources.get(version.contentHash);
  const storable = row && openSource(row.source);
  await db.transaction('rw', db.sources, db.versions, db.files, db.readings, db.imports, async () => {
    if (row && storable && (await db.sources.get(version.contentHash))) {
      await db.sources.put({ ...row, source: storable });
      await dropUnusedFile(db, row.source.file);
    }
    await db.versions.where({ id: version.id }).modify((one) => {
      delete one.keepsClosed;
    });
  });
}

type Source = Parameters<typeof understand>[0];

/** What of a source may stay. One that cannot be read any more is nothing that could be shown; its text goes. */
function openSource(source: Source): Source {
  try {
    return understand(source).storable;
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const { file: _, ...unfiled } = source;
    return { ...unfiled, content: '' };
  }
}

/** What an import could take back holds what it brought. */
async function sealUndo(db: Archive): Promise<void> {
  await db.imports
    .filter(({ undo }) => undo?.captures !== undefined)
    .modify((row) => {
      const captures = row.undo?.captures;
      if (!row.undo || !captures) return;
      const open = (some: typeof captures.added) => some.map((capture) => openCapture(capture));
      row.undo = { ...row.undo, captures: { added: open(captures.added), removed: open(captures.removed) } };
    });
}

/** Quotes of closed items go; what the user wrote stays. */
async function sealQuotes(db: Archive): Promise<void> {
  const closed = await closedKeys(db);
  for (const table of QUOTING)
    await db
      .table(table)
      .filter(({ itemKey }) => closed.has(itemKey))
      .modify((row, place) => {
        place.value = openedRow(table, row, closed) ?? row;
      });
}
