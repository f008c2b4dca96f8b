/**
 * The client for whoever can open the archive: worker, side panel and reader. A worker lives for half a minute, and is mostly
 * woken to search: what it takes to search is at hand, all else is evaluated when it is first asked for.
 */
import { clientThrough, type SagssporClient } from '../client.ts';
import type { Archive } from './database.ts';
import { toKnownError } from './failures.ts';
import { search, similar } from './search.ts';
import { keepSearch, suggestions } from './suggestions.ts';
import { readSettings, saveSettings } from './user-data.ts';
import type { Quick } from './work.ts';

function quickMethods(db: Archive): Pick<SagssporClient, Quick> {
  return {
    async search(request) {
      const result = await search(db, request);
      if (result.damaged) void import('./index-upkeep.ts').then(({ tendIndex }) => tendIndex(db, true));
      return result;
    },
    suggest: (typed, caret, language) => suggestions(db, typed, caret, language),
    similar: (itemKey, limit) => similar(db, itemKey, limit),
    keepSearch: (query, on) => keepSearch(db, query, on),
    settings: () => readSettings(db),
    async saveSettings(change) {
      const saved = await saveSettings(db, change);
      if (change.keepClosed === false) await import('./sealing.ts').then(({ sealClosed }) => sealClosed(db));
      return saved;
    },
  };
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** All of `SagssporClient` on an open archive. Every rejection is a KnownError, in the words of `errors.ts`. */
export function createArchiveClient(db: Archive): SagssporClient {
  const quick = quickMethods(db);
  let made: Promise<Omit<SagssporClient, Quick>> | undefined;
  const work = () => {
    made ??= import('./work.ts').then(
      ({ createWork }) => createWork(db),
      (error: unknown) => {
        made = undefined;
        throw error;
      },
    );
    return made;
  };
  return clientThrough(async (method, args) => {
    try {
      const methods = (method in quick ? quick : await work()) as Partial<Record<typeof method, Method>>;
      return await methods[method]?.(...args);
    } catch (error) {
      throw toKnownError(error);
    }
  });
}
