import { useCallback } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { SavedSearchView } from '@/lib/tracking/views.ts';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

/** What is done to saved searches, with the way back. @param onWritten told when they changed, so that they are read again */
export function useSearchActs(client: FollowingClient, onWritten: () => void) {
  const words = useFollowingWords();
  const common = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();

  const write = useCallback(
    async ({ id, query, name, notify }: SavedSearchView) => {
      await retrying(() => client.saveSearch({ id, query, name, notify }));
      onWritten();
    },
    [client, onWritten],
  );
  /** Writes it as it was, and says so. */
  const restore = useCallback(
    (search: SavedSearchView) => void write(search).then(() => toasts.show({ text: common.undone }), fail),
    [common, fail, toasts, write],
  );
  const change = useCallback(
    (search: SavedSearchView, change: Partial<Pick<SavedSearchView, 'name' | 'notify'>>) =>
      write({ ...search, ...change }).then(() => {
        // A switch shows what it is; a name that was another may be wanted back.
        if (change.name !== undefined)
          toasts.show({ text: words.searchRenamed, undo: () => restore(search) });
      }, fail),
    [fail, restore, toasts, words, write],
  );
  const remove = useCallback(
    (search: SavedSearchView) =>
      retrying(() => client.removeSearch(search.id)).then(() => {
        onWritten();
        toasts.show({ text: words.searchRemoved(search.name), undo: () => restore(search) });
      }, fail),
    [client, fail, onWritten, restore, toasts, words],
  );
  return { change, remove };
}
