import { Dexie, type ObservabilitySet } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { clientThrough } from '@/lib/client.ts';
import { noteFailure } from '@/lib/log/note.ts';
import { openedArchive } from './archive.ts';
import { onPolicyChange } from './policy.ts';

/** The client for extension pages, which open the database themselves. Each call opens it anew if it had to close. */
export const createPageClient = () =>
  clientThrough(async (method, args) => {
    try {
      const { client } = await openedArchive();
      return await (client[method] as (...args: unknown[]) => Promise<unknown>)(...args);
    } catch (error) {
      noteFailure(method, error);
      throw error;
    }
  });

const SETTLE_MS = 100;
/** Tables whose changes show nowhere at once: how the index lies in storage, what was searched for, where one is reading. */
const UNSEEN = /\/(searchManifest|searchParts|earlierSearches|positions)\//;

/** Rises when anything in the archive changed, in this context or another, or what the organisation decides. */
export function useRevision(): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (parts: ObservabilitySet) => {
      if (Object.keys(parts).every((part) => UNSEEN.test(part))) return;
      clearTimeout(timer);
      timer = setTimeout(() => setRevision((before) => before + 1), SETTLE_MS);
    };
    Dexie.on('storagemutated', changed);
    const stop = onPolicyChange(() => setRevision((before) => before + 1));
    return () => {
      stop();
      clearTimeout(timer);
      Dexie.on.storagemutated.unsubscribe(changed);
    };
  }, []);
  return revision;
}
