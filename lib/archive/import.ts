/**
 * Imports. A document is staged first, durably; running it may be interrupted anywhere and begun again by any context.
 * Everything it adds is written in one transaction, together with its result.
 */
import type { SourceDocument } from '../agenda/source.ts';
import type { ImportStatus, ImportStep } from '../agenda/views.ts';
import { KnownError } from '../errors.ts';
import { noteFailure } from '../log/note.ts';
import { LARGEST_TEXT } from '../sources/limits.ts';
import { importIdOf } from './content.ts';
import type { Archive } from './database.ts';
import { toKnownError } from './failures.ts';
import { isView } from './gathering.ts';
import { tendIndex } from './index-upkeep.ts';
import { exclusively } from './locks.ts';
import type { ImportRow } from './rows.ts';
import { store, storeView } from './store.ts';
import { understood } from './understanding.ts';

/** An import that ended its context this often is given up. */
export const MAX_ATTEMPTS = 5;

/** Name of the lock held while an import runs. */
export function importLock(importId: string): string {
  return `import:${importId}`;
}

/** Accepts a document, durably. The same document again is the same import, and is checked again. */
export async function stage(db: Archive, source: SourceDocument): Promise<string> {
  const id = await importIdOf(source);
  await db.transaction('rw', db.imports, async () => putStaged(db, id, source));
  return id;
}

/** Stages a document under its import id. Works inside a transaction over imports. */
export async function putStaged(db: Archive, id: string, source: SourceDocument): Promise<void> {
  const tooLarge = source.content.length > LARGEST_TEXT;
  const known = await db.imports.get(id);
  if (known?.state === 'running') return;
  await db.imports.put({
    id,
    state: tooLarge ? 'failed' : 'running',
    step: 'received',
    attempts: 0,
    stagedAt: new Date().toISOString(),
    source: tooLarge ? null : source,
    code: tooLarge ? 'too-large' : null,
    meetingId: known?.meetingId ?? null,
    outcome: null,
    // What this import once added, it can still take back when checking again adds nothing.
    undo: known?.undo ?? null,
  });
}

/** A stored import as its status. */
export function statusOf(row: ImportRow | undefined): ImportStatus {
  if (!row) return { state: 'unknown' };
  if (row.state === 'failed') return { state: 'failed', code: row.code ?? 'unexpected' };
  if (row.state === 'done' && row.meetingId && row.outcome)
    return { state: 'done', meetingId: row.meetingId, outcome: row.outcome };
  return { state: 'running', step: row.step };
}

async function execute(
  db: Archive,
  importId: string,
  onStep: (step: ImportStep) => void,
): Promise<ImportStatus> {
  const row = await db.transaction('rw', db.imports, async () => {
    const found = await db.imports.get(importId);
    if (found?.state !== 'running' || !found.source) return found;
    const gaveUp = found.attempts >= MAX_ATTEMPTS;
    const next: ImportRow = gaveUp
      ? { ...found, state: 'failed', code: 'unexpected', source: null }
      : { ...found, attempts: found.attempts + 1 };
    await db.imports.put(next);
    return next;
  });
  if (row?.state !== 'running' || !row.source) return statusOf(row);
  const { source } = row;
  const reached = async (step: ImportStep) => {
    await db.imports.update(importId, { step });
    onStep(step);
  };
  try {
    onStep('received');
    const { draft, hash, storable } = await understood(db, source);
    await reached('read');
    if (!draft) throw new KnownError('not-an-agenda', source.name);
    await reached('extracted');
    // The hash is the whole document's, so that it is known again; what is stored may be less of it.
    const done = isView(source)
      ? await storeView(db, importId, source, draft)
      : await store(db, importId, { source: storable, draft, hash });
    onStep('stored');
    onStep('indexed');
    return statusOf(done);
  } catch (error) {
    const known = toKnownError(error);
    const { code } = known;
    noteFailure('import', known);
    const failed = { state: 'failed', code, source: null } as const;
    await db.imports
      .where('id')
      .equals(importId)
      .and(({ state }) => state === 'running')
      .modify(failed);
    return { state: 'failed', code };
  }
}

/**
 * Runs a staged import to its end, and tells each step it reaches. Never rejects for what is wrong with the document:
 * that is a status. Another context running the same import is waited for.
 */
export function run(
  db: Archive,
  importId: string,
  onStep: (step: ImportStep) => void = () => {},
): Promise<ImportStatus> {
  const running = exclusively(importLock(importId), () => execute(db, importId, onStep));
  return running.finally(() => void tendIndex(db));
}

/** Finishes imports that were left running, one after the other. Returns how many there were. */
export async function resumePending(db: Archive): Promise<number> {
  const pending = (await db.imports.where('state').equals('running').primaryKeys()) as string[];
  for (const id of pending) await run(db, id);
  return pending.length;
}
