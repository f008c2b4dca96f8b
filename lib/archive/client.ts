/** The client for whoever can open the archive: worker, side panel and reader. */
import type { SourceDocument } from '../agenda/source.ts';
import type { SagssporClient } from '../client.ts';
import { listAnnounced } from './announcements.ts';
import { startBatch } from './batches.ts';
import type { Archive } from './database.ts';
import { toKnownError } from './failures.ts';
import { createFollowingClient } from './following/client.ts';
import { tendFollowing } from './following/upkeep.ts';
import { selectionSource } from './gathering.ts';
import { run, stage, statusOf } from './import.ts';
import { tendIndex } from './index-upkeep.ts';
import { keepAllWords, keepWord } from './kept-words.ts';
import { listMeetings, meetingView, sourceOf } from './meetings.ts';
import { preview } from './preview.ts';
import { rebuildDerived, rebuildMeeting } from './rebuild.ts';
import { removeMeeting, restoreMeeting } from './removal.ts';
import { search, similar } from './search.ts';
import { keepSearch, suggestions } from './suggestions.ts';
import { taughtWords, teachWord } from './taught-words.ts';
import { undoImport } from './undo.ts';
import { readSettings, saveSettings, setBookmark } from './user-data.ts';

/** Whatever fails below is told in the words of `errors.ts`. */
function guarded<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return (...args) =>
    call(...args).catch((error: unknown) => {
      throw toKnownError(error);
    });
}

/** All of `SagssporClient` on an open archive. Every rejection is a KnownError. */
export function createArchiveClient(db: Archive): SagssporClient {
  /** Imports this context works on; another context working on the same one is waited for inside `run`. */
  const running = new Set<string>();

  function start(importId: string): void {
    if (running.has(importId)) return;
    running.add(importId);
    run(db, importId)
      // Only storage itself failing gets here; the import stays staged and is begun again when asked about.
      .catch((error: unknown) => console.warn(toKnownError(error).message))
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
    rebuildDerived(db).catch((error: unknown) => console.warn(toKnownError(error).message));
  }

  return {
    preview: guarded((source) => preview(db, source)),
    save: guarded(save),
    importStatus: guarded(async (importId) => {
      const status = statusOf(await db.imports.get(importId));
      if (status.state === 'running') start(importId);
      return status;
    }),
    undoSave: guarded((importId) => undoImport(db, importId)),
    meetings: guarded(() => listMeetings(db)),
    meeting: guarded((meetingId) => meetingView(db, meetingId)),
    removeMeeting: guarded((meetingId) => removeMeeting(db, meetingId)),
    restoreMeeting: guarded((meetingId) => restoreMeeting(db, meetingId)),
    source: guarded((meetingId, paperId) => sourceOf(db, meetingId, paperId)),
    search: guarded(async (request) => {
      const result = await search(db, request);
      if (result.damaged) void tendIndex(db, true);
      return result;
    }),
    suggest: guarded((typed, caret, language) => suggestions(db, typed, caret, language)),
    similar: guarded((itemKey, limit) => similar(db, itemKey, limit)),
    keepSearch: guarded((query, on) => keepSearch(db, query, on)),
    ...createFollowingClient(db),
    setBookmark: guarded((itemKey, on) => setBookmark(db, itemKey, on)),
    saveSelection: guarded((selection) => save(selectionSource(selection, new Date().toISOString()))),
    startBatch: guarded(async (batch) => ({ batchId: await startBatch(db, batch) })),
    announcedMeetings: guarded(() => listAnnounced(db)),
    keepWord: guarded((itemKey, word, on) => keepWord(db, itemKey, word, on)),
    keepAllWords: guarded((meetingId, on) => keepAllWords(db, meetingId, on)),
    taughtWords: guarded(() => taughtWords(db)),
    teachWord: guarded(teach),
    settings: guarded(() => readSettings(db)),
    saveSettings: guarded((change) => saveSettings(db, change)),
  };
}
