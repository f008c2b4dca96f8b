/** What a client does beside searching: reading documents, saving them, and all that follows from it. */
import type { SourceDocument } from '../agenda/source.ts';
import type { SagssporClient } from '../client.ts';
import { noteFailure } from '../log/note.ts';
import { listAnnounced } from './announcements.ts';
import { startBatch } from './batches.ts';
import type { Archive } from './database.ts';
import { toKnownError } from './failures.ts';
import { setBookmark } from './following/bookmarks.ts';
import { createFollowingClient } from './following/client.ts';
import { tendFollowing } from './following/upkeep.ts';
import { selectionSource } from './gathering.ts';
import { run, stage, statusOf } from './import.ts';
import { keepAllWords, keepWord } from './kept-words.ts';
import { listMeetings, meetingView, sourceOf } from './meetings.ts';
import { preview } from './preview.ts';
import { rebuildDerived, rebuildMeeting } from './rebuild.ts';
import { removeMeeting, restoreMeeting } from './removal.ts';
import { taughtWords, teachWord } from './taught-words.ts';
import { undoImport } from './undo.ts';

/** Answered by `client.ts` itself, with as little code as can be. */
export type Quick = 'search' | 'suggest' | 'similar' | 'keepSearch' | QuickUserData;
type QuickUserData = 'settings' | 'saveSettings';

/** The methods of a client that are not quick. */
export function createWork(db: Archive): Omit<SagssporClient, Quick> {
  /** Imports this context works on; another context working on the same one is waited for inside `run`. */
  const running = new Set<string>();

  function start(importId: string): void {
    if (running.has(importId)) return;
    running.add(importId);
    run(db, importId)
      // Only storage itself failing gets here; the import stays staged and is begun again when asked about.
      .catch((error: unknown) => noteFailure('import', toKnownError(error)))
      .finally(() => running.delete(importId))
      .then(() => tendFollowing(db));
  }

  async function save(source: SourceDocument): Promise<{ importId: string }> {
    const importId = await stage(db, source);
    start(importId);
    return { importId };
  }

  async function teach(word: string, on: boolean, meetingId: string | null): Promise<void> {
    await teachWord(db, word, on);
    if (meetingId !== null) await rebuildMeeting(db, meetingId);
    // All others in the background; should this context end, the next one goes on.
    rebuildDerived(db).catch((error: unknown) => noteFailure('rebuild', toKnownError(error)));
  }

  return {
    preview: (source) => preview(db, source),
    save,
    importStatus: async (importId) => {
      const status = statusOf(await db.imports.get(importId));
      if (status.state === 'running') start(importId);
      return status;
    },
    undoSave: (importId) => undoImport(db, importId),
    meetings: () => listMeetings(db),
    meeting: (meetingId) => meetingView(db, meetingId),
    removeMeeting: (meetingId, accepts) => removeMeeting(db, meetingId, accepts),
    restoreMeeting: (meetingId) => restoreMeeting(db, meetingId),
    source: (meetingId, paperId) => sourceOf(db, meetingId, paperId),
    setBookmark: (itemKey, on) => setBookmark(db, itemKey, on),
    ...createFollowingClient(db),
    saveSelection: (selection) => save(selectionSource(selection, new Date().toISOString())),
    startBatch: async (batch) => ({ batchId: await startBatch(db, batch) }),
    announcedMeetings: () => listAnnounced(db),
    keepWord: (itemKey, word, on) => keepWord(db, itemKey, word, on),
    keepAllWords: (meetingId, on) => keepAllWords(db, meetingId, on),
    taughtWords: () => taughtWords(db),
    teachWord: teach,
  };
}
