/** The client for whoever can open the archive: worker, side panel and reader. */
import type { SagssporClient } from '../client.ts';
import { KnownError } from '../errors.ts';
import type { Archive } from './database.ts';
import { toKnownError } from './failures.ts';
import { run, stage, statusOf } from './import.ts';
import { documentContents, listMeetings, meetingView } from './meetings.ts';
import { inAuthority } from './merge.ts';
import { preview } from './preview.ts';
import { removeMeeting, restoreMeeting } from './removal.ts';
import { search } from './search.ts';
import { undoImport } from './undo.ts';
import { listBookmarks, readSettings, saveSettings, setBookmark } from './user-data.ts';

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
      .finally(() => running.delete(importId));
  }

  const client: SagssporClient = {
    preview: (source) => preview(db, source),

    async save(source) {
      const importId = await stage(db, source);
      start(importId);
      return { importId };
    },

    async importStatus(importId) {
      const status = statusOf(await db.imports.get(importId));
      if (status.state === 'running') start(importId);
      return status;
    },

    undoSave: (importId) => undoImport(db, importId),
    meetings: () => listMeetings(db),
    meeting: (meetingId) => meetingView(db, meetingId),
    removeMeeting: (meetingId) => removeMeeting(db, meetingId),
    restoreMeeting: (meetingId) => restoreMeeting(db, meetingId),

    async source(meetingId) {
      const [lead] = inAuthority(await documentContents(db, meetingId));
      const version = lead && (await db.versions.get(lead.document.currentVersion));
      const row = version && (await db.sources.get(version.contentHash));
      if (!row) throw new KnownError('not-found', `source of ${meetingId}`);
      return row.source;
    },

    search: (query, limit) => search(db, query, limit),
    bookmarks: () => listBookmarks(db),
    setBookmark: (itemKey, on) => setBookmark(db, itemKey, on),
    settings: () => readSettings(db),
    saveSettings: (change) => saveSettings(db, change),
  };

  /** Whatever fails below is told in the words of `errors.ts`. */
  function guarded<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return (...args) =>
      call(...args).catch((error: unknown) => {
        throw toKnownError(error);
      });
  }
  return {
    preview: guarded(client.preview),
    save: guarded(client.save),
    importStatus: guarded(client.importStatus),
    undoSave: guarded(client.undoSave),
    meetings: guarded(client.meetings),
    meeting: guarded(client.meeting),
    removeMeeting: guarded(client.removeMeeting),
    restoreMeeting: guarded(client.restoreMeeting),
    source: guarded(client.source),
    search: guarded(client.search),
    bookmarks: guarded(client.bookmarks),
    setBookmark: guarded(client.setBookmark),
    settings: guarded(client.settings),
    saveSettings: guarded(client.saveSettings),
  };
}
