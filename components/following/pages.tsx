/** The lists of what is followed as views of the reader. */
import type { ComponentChildren } from 'preact';
import type { FollowingClient } from '@/lib/following.ts';
import type { ItemRef } from '@/lib/tracking/views.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { MarkedPassages } from '../passages/MarkedPassages.tsx';
import { FollowedBookmarks } from './BookmarkList.tsx';
import { Deadlines } from './Deadlines.tsx';
import { downloadCalendar } from './download.ts';
import { MonthView } from './MonthView.tsx';
import { NewsPane, type NewsPaneProps } from './NewsPane.tsx';

export interface ListPageProps {
  client: FollowingClient;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  onOpen: (item: ItemRef) => void;
}

function Page({ title, children }: { title: string; children: ComponentChildren }) {
  usePageTitle(title);
  return (
    <main class="list-page" tabIndex={-1} data-rest>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** `#bookmarks=`: all bookmarks. */
export function BookmarksPage(props: ListPageProps) {
  const words = useWords();
  return (
    <Page title={words.tabs.bookmarks}>
      <FollowedBookmarks {...props} />
      <MarkedPassages version={props.version} onOpen={props.onOpen} />
    </Page>
  );
}

/** `#deadlines=`: all deadlines, as a list or a month. */
export function DeadlinesPage(props: ListPageProps) {
  return (
    <Page title={useFollowingWords().deadlines}>
      <Deadlines {...props} onDownload={downloadCalendar} month={MonthView} />
    </Page>
  );
}

/** `#news=`: what is new, and the searches that are followed. */
export function NewsPage(props: NewsPaneProps) {
  return (
    <Page title={useFollowingWords().news}>
      <NewsPane {...props} />
    </Page>
  );
}
