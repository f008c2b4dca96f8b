import type { Desk } from '../../desk.ts';
import { noteFailure } from '../../log/note.ts';
import { eraseLog, readLog } from '../../log/ring.ts';
import type { Archive } from '../database.ts';
import { toKnownError } from '../failures.ts';
import { getFile } from '../files.ts';
import { checkIntegrity } from '../integrity.ts';
import { aboutOf } from './about.ts';
import {
  addToBriefing,
  changeBriefing,
  createBriefing,
  dropFromBriefing,
  listBriefings,
  moveInBriefing,
  readBriefing,
  writeInBriefing,
} from './briefings.ts';
import { correctItem, listCorrections, reportCorrections } from './corrections.ts';
import { diagnosticOf } from './diagnostic.ts';
import { discardImport, healthOf, retryImport } from './health.ts';
import { changeHighlight, highlightsOf, listHighlights, markPassage } from './highlights.ts';
import { createKeeper, type Surroundings } from './keeping.ts';
import { freeNow, persist, storageUse } from './overview-storage.ts';
import { yearView } from './overview-year.ts';
import { keepPlace, lastPlace, readItems, recentPlaces, unreadItems } from './places.ts';
import { recentChoices, rememberChoice } from './recents.ts';

/**
 * `open` gives the archive of this context, opened again where another context made it close.
 * @param outside what is around the archive: nothing, where it is left out
 */
export function createDesk(open: () => Promise<Archive>, outside?: Surroundings): Desk {
  const on =
    <A extends unknown[], R>(call: (db: Archive, ...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await call(await open(), ...args);
      } catch (error) {
        const known = toKnownError(error);
        noteFailure('desk', known);
        throw known;
      }
    };
  return {
    briefings: {
      ...{
        list: on(listBriefings),
        read: on(readBriefing),
        create: on(createBriefing),
        change: on(changeBriefing),
      },
      ...{
        add: on(addToBriefing),
        drop: on(dropFromBriefing),
        move: on(moveInBriefing),
        write: on(writeInBriefing),
      },
    },
    corrections: {
      ofMeeting: on(listCorrections),
      correct: on(correctItem),
      report: on(reportCorrections),
    },
    highlights: {
      ...{ ofMeeting: on(highlightsOf), list: on(listHighlights) },
      ...{ mark: on(markPassage), change: on(changeHighlight) },
    },
    files: { bytes: on(async (db, id: string) => (await getFile(db, id))?.bytes ?? null) },
    keeping: createKeeper(open, outside),
    overview: {
      year: on((db, year: number) => yearView(db, year)),
      storage: on(storageUse),
      persist,
      free: on(freeNow),
      health: on((db) => healthOf(db)),
      check: on(async (db) => void (await checkIntegrity(db))),
      retryImport: on(retryImport),
      discardImport: on(discardImport),
      diagnostic: () => diagnosticOf(open, outside?.release ?? null),
      // These are there when the archive is not.
      about: () => aboutOf(open, outside),
      log: readLog,
      eraseLog,
    },
    places: {
      keep: on(keepPlace),
      last: on(lastPlace),
      recent: on(recentPlaces),
      read: on(readItems),
      unread: on(unreadItems),
    },
    recents: { list: on(recentChoices), used: on(rememberChoice) },
  };
}
