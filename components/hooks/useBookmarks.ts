import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';
import type { Imported } from './follow-import.ts';
import { retrying } from './retrying.ts';
import { useFailureToast } from './useFailureToast.ts';

interface SaveFirst {
  /** Null when it could not be saved. */
  save: () => Promise<Imported | null>;
  undoSave: (importId: string) => Promise<void>;
}

export interface Bookmarks {
  /** What to show: the wish of the user, until what was read agrees. */
  isOn: (item: { key: string; bookmarked: boolean }) => boolean;
  /**
   * Sets or removes a bookmark, and offers to undo it.
   * @param saving given when the meeting is not in the archive as shown, and has to be saved first
   */
  set: (itemKey: string, on: boolean, saving?: SaveFirst) => Promise<void>;
  /** Something was read anew: wishes already written are forgotten. */
  settle: () => void;
}

/**
 * Bookmarks that answer at once and are written behind.
 * @param onWritten told when the archive changed, so that it is read again
 * @param read what was read last: when it changes, wishes settle
 */
export function useBookmarks(client: SagssporClient, onWritten: () => void, read: unknown): Bookmarks {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [wishes, setWishes] = useState<ReadonlyMap<string, { on: boolean; written: boolean }>>(new Map());

  const wish = useCallback((itemKey: string, value: { on: boolean; written: boolean } | null) => {
    setWishes((before) => {
      const after = new Map(before);
      if (value) after.set(itemKey, value);
      else after.delete(itemKey);
      return after;
    });
  }, []);
  const settle = useCallback(
    () =>
      setWishes((before) => {
        const waiting = [...before].filter(([, { written }]) => !written);
        return waiting.length === before.size ? before : new Map(waiting);
      }),
    [],
  );
  // New data is the reason to forget; it is not itself read.
  useEffect(settle, [settle, read]);

  /** True when written; a failure is shown and the wish dropped. */
  const write = useCallback(
    async (itemKey: string, on: boolean) => {
      wish(itemKey, { on, written: false });
      try {
        await retrying(() => client.setBookmark(itemKey, on));
        wish(itemKey, { on, written: true });
        onWritten();
        return true;
      } catch (error) {
        wish(itemKey, null);
        fail(error);
        return false;
      }
    },
    [client, fail, onWritten, wish],
  );

  const set = useCallback(
    async (itemKey: string, on: boolean, saving?: SaveFirst) => {
      wish(itemKey, { on, written: false });
      const saved = saving && (await saving.save());
      if (saved === null) return wish(itemKey, null);
      if (!(await write(itemKey, on))) return;
      const added = saved?.outcome === 'added' ? saved.importId : null;
      const undo = async () => {
        if (!(await write(itemKey, !on))) return;
        if (added) await saving?.undoSave(added).catch(fail);
        toasts.show({ text: words.undone });
      };
      const text = !on ? words.bookmarkRemoved : added ? words.bookmarkedAndSaved : words.bookmarked;
      toasts.show({ text, undo: () => void undo() });
    },
    [fail, toasts, wish, words, write],
  );

  const isOn = useCallback(
    (item: { key: string; bookmarked: boolean }) => wishes.get(item.key)?.on ?? item.bookmarked,
    [wishes],
  );
  return { isOn, set, settle };
}
