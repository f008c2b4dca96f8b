/** What the archive takes on disk, by kind. */
import type { Table } from 'dexie';
import { STORED_KINDS, type StorageUse, type StoredKind } from '../../desk/overview.ts';
import type { Archive } from '../database.ts';
import { purgeFiles } from '../files.ts';
import { purge } from '../removal.ts';
import { eachChunk } from './chunks.ts';

/** What each table is for; those not named here are the user's own. A test sees to it that none is forgotten. */
export const KINDS_OF: Record<string, StoredKind> = {
  sources: 'sources',
  files: 'files',
  ...{ documents: 'derived', versions: 'derived', meetings: 'derived', items: 'derived' },
  ...{ features: 'derived', findings: 'derived' },
  ...{ vocabularies: 'index', searchManifest: 'index', searchParts: 'index', unindexed: 'index' },
  ...{ imports: 'work', readings: 'work', readPages: 'work', batches: 'work', batchDocuments: 'work' },
  ...{ toNotice: 'work', announcements: 'work', siteEvents: 'work', meta: 'work' },
  ...{ bookmarks: 'own', keptWords: 'own', keptMeetings: 'own', taughtWords: 'own' },
  ...{ earlierSearches: 'own', cases: 'own', verdicts: 'own', deadlineMarks: 'own', reads: 'own' },
  ...{ savedSearches: 'own', news: 'own', positions: 'own', highlights: 'own', corrections: 'own' },
  ...{ briefings: 'own', removals: 'own' },
};

/** Bytes of a number, and of what little a value takes besides what is in it. */
const WORD = 8;

/** About how many bytes a stored value takes: a letter is counted as one. */
export function sizeOf(value: unknown): number {
  let size = 0;
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string') size += one.length;
    else if (ArrayBuffer.isView(one) || one instanceof ArrayBuffer) size += one.byteLength;
    else if (one instanceof Blob) size += one.size;
    else if (typeof one !== 'object' || one === null) size += WORD;
    else for (const inner of Object.values(one)) left.push(inner);
  }
  return size;
}

/** Rows and bytes by kind. Reads everything, a few rows in memory at a time; one transaction a table. */
async function storedKinds(db: Archive): Promise<StorageUse['kinds']> {
  const kinds = Object.fromEntries(STORED_KINDS.map((kind) => [kind, { rows: 0, bytes: 0 }]));
  for (const table of db.tables) {
    const sum = kinds[KINDS_OF[table.name] ?? 'own'];
    await db.transaction('r', table, async () =>
      eachChunk(table as Table<object, unknown>, async (rows) => {
        if (!sum) return;
        sum.rows += rows.length;
        for (const row of rows) sum.bytes += sizeOf(row);
      }),
    );
  }
  return kinds as StorageUse['kinds'];
}

/** As `Overview.storage`. */
export async function storageUse(db: Archive): Promise<StorageUse> {
  const storage = globalThis.navigator?.storage;
  const { usage = null, quota = null } = (await storage?.estimate?.()) ?? {};
  return {
    kinds: await storedKinds(db),
    usage,
    quota,
    persisted: (await storage?.persisted?.()) ?? null,
    removed: await db.removals.count(),
  };
}

/** As `Overview.persist`. */
export const persist = async (): Promise<boolean> =>
  (await globalThis.navigator?.storage?.persist?.()) ?? false;

/** As `Overview.free`. */
export async function freeNow(db: Archive): Promise<void> {
  await purge(db, new Date().toISOString());
  await purgeFiles(db);
}
