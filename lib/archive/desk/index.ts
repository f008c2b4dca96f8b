import type { Desk } from '../../desk.ts';
import type { Archive } from '../database.ts';
import { toKnownError } from '../failures.ts';
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
import { createKeeper, type Surroundings } from './keeping.ts';
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
        throw toKnownError(error);
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
    keeping: createKeeper(open, outside),
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
