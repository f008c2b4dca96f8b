/** What is followed, by itself in Danish, with a fake client whose calls can be looked at. */
import { fireEvent, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { vi } from 'vitest';
import { BookmarkList } from '@/components/following/BookmarkList.tsx';
import { commandKey } from '@/components/hooks/keys.ts';
import { useFocusKeeper } from '@/components/hooks/useFocusKeeper.ts';
import { useLoaded } from '@/components/hooks/useLoaded.ts';
import { Shell } from '@/components/Shell.tsx';
import { ToastProvider, useToasts } from '@/components/ui/Toast.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { FollowingClient } from '@/lib/following.ts';
import { fakeFollowing } from './fake-following.ts';
import { sampleBookmarks, sampleDeadlines, sampleNews, sampleSearches } from './lists-fixtures.ts';

export const fullFollowing = () =>
  fakeFollowing({
    bookmarks: sampleBookmarks(),
    deadlines: sampleDeadlines(),
    searches: sampleSearches(),
    news: sampleNews(),
  });

export interface Parts {
  client: FollowingClient;
  version: number;
  onWritten: () => void;
}

/** Shows a part as a surface does: it is read again when something was written, keeps focus, and undoes on `u`. */
export function show(
  Part: (parts: Parts) => ComponentChildren,
  client: FollowingClient = fullFollowing(),
  language: Settings['language'] = 'da',
) {
  function Surface() {
    const [version, setVersion] = useState(0);
    const onWritten = useCallback(() => setVersion((count) => count + 1), []);
    const root = useRef<HTMLDivElement>(null);
    const toasts = useToasts();
    useFocusKeeper(root);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
      <div
        ref={root}
        tabIndex={-1}
        data-rest
        onKeyDown={(event) => void (commandKey(event) === 'u' && toasts.undo())}
      >
        <Part client={client} version={version} onWritten={onWritten} />
      </div>
    );
  }
  const view = render(
    <Shell settings={{ ...DEFAULT_SETTINGS, language }}>
      <ToastProvider>
        <Surface />
      </ToastProvider>
    </Shell>,
  );
  return { client, ...view };
}

/** The list of bookmarks. */
export function showBookmarks(client: FollowingClient = fullFollowing()) {
  const [onOpen, onRead] = [vi.fn(), vi.fn()];
  function Part(parts: Parts) {
    const bookmarks = useLoaded('bookmarks', parts.version, () => parts.client.bookmarks());
    return <BookmarkList {...parts} bookmarks={bookmarks} onOpen={onOpen} onRead={onRead} />;
  }
  return { onOpen, onRead, ...show(Part, client) };
}

/** A key on what has focus, with what was held down. */
export const key = (name: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...held });
export const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
