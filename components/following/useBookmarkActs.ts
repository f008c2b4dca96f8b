import { useCallback } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { BookmarkChange, BookmarkView } from '@/lib/tracking/views.ts';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useWords } from '../i18n/words.ts';
import { useConsent } from '../keeping/Failsafe.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { isSameTag } from './tags.ts';

export interface BookmarkActs {
  /** Changes one or many, and offers to undo it. Where `told` is absent nothing is said: it can be seen. */
  change: (
    bookmarks: readonly Pick<BookmarkView, 'itemKey'>[],
    change: BookmarkChange,
    told?: string,
  ) => Promise<void>;
  /** Writes a note; rejects when it could not be written. */
  note: (itemKey: string, note: string) => Promise<void>;
  /** The change of this item has been seen. */
  seen: (bookmark: BookmarkView) => Promise<void>;
}

/** What gives a bookmark back what `change` takes from it. */
export function inverseOf(before: BookmarkView, change: BookmarkChange): BookmarkChange {
  const { note, tags, status, colour } = before;
  if (change.on === false) return { on: true, note, addTags: tags, status, colour };
  const has = (tag: string) => tags.some((own) => isSameTag(own, tag));
  return {
    ...(change.note === undefined ? {} : { note }),
    ...(change.status === undefined ? {} : { status }),
    ...(change.colour === undefined ? {} : { colour }),
    ...(change.addTags ? { removeTags: change.addTags.filter((tag) => !has(tag)) } : {}),
    ...(change.removeTags
      ? { addTags: tags.filter((own) => change.removeTags?.some((tag) => isSameTag(own, tag))) }
      : {}),
  };
}

/** What is done to bookmarks, one or many at once. @param onWritten told when they changed, so that they are read again */
export function useBookmarkActs(client: FollowingClient, onWritten: () => void): BookmarkActs {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const consenting = useConsent();

  const change = useCallback<BookmarkActs['change']>(
    async (bookmarks, change, told) => {
      /** One call for all that get the same. */
      const write = async (changes: readonly (readonly [string, BookmarkChange])[]) => {
        const groups = Map.groupBy(changes, ([, one]) => JSON.stringify(one));
        for (const group of groups.values()) {
          const [first] = group;
          const keys = group.map(([key]) => key);
          const call = (...accepts: [number?]) =>
            retrying(() => client.changeBookmarks(keys, first?.[1] ?? {}, ...accepts)).then(() => true);
          if ((await consenting(call)) === null) return false;
        }
        onWritten();
        return true;
      };
      try {
        // As they are now: what is shown may be older than the act before this one.
        const now = told ? await retrying(() => client.bookmarks()) : [];
        const undo = () => {
          const changed = now.filter(({ itemKey }) => bookmarks.some((one) => one.itemKey === itemKey));
          return write(changed.map((one) => [one.itemKey, inverseOf(one, change)] as const)).then(
            (isDone) => isDone && toasts.show({ text: words.undone }),
            fail,
          );
        };
        const isDone = await write(bookmarks.map(({ itemKey }) => [itemKey, change] as const));
        if (told && isDone) toasts.show({ text: told, undo: () => void undo() });
      } catch (error) {
        onWritten();
        fail(error);
      }
    },
    [client, consenting, fail, onWritten, toasts, words],
  );
  const note = useCallback<BookmarkActs['note']>(
    async (itemKey, note) => {
      await client.changeBookmarks([itemKey], { note });
      onWritten();
    },
    [client, onWritten],
  );
  const seen = useCallback<BookmarkActs['seen']>(
    ({ itemKey }) => retrying(() => client.markRead([itemKey])).then(onWritten, fail),
    [client, fail, onWritten],
  );
  return { change, note, seen };
}
