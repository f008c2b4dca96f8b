import type { ComponentChildren, ComponentType } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { BookmarkList } from '@/components/following/BookmarkList.tsx';
import { Deadlines } from '@/components/following/Deadlines.tsx';
import { DeadlinesCard, NewsCard } from '@/components/following/HomeCards.tsx';
import { MonthView } from '@/components/following/MonthView.tsx';
import { NewsList } from '@/components/following/NewsList.tsx';
import { SavedSearches } from '@/components/following/SavedSearches.tsx';
import { SaveSearch } from '@/components/following/SaveSearch.tsx';
import { useLoaded } from '@/components/hooks/useLoaded.ts';
import { Reader } from '@/components/reader/Reader.tsx';
import { type ReaderRoute, readRoute } from '@/components/reader/route.ts';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { KnownError } from '@/lib/errors.ts';
import type { FollowingClient } from '@/lib/following.ts';
import { fakeClient, sampleMeeting, sampleSource } from '../fake-client.ts';
import { fakeDesk } from '../fake-desk.ts';
import { fakeFollowing } from '../fake-following.ts';
import { fakeIntake } from '../fake-intake.ts';
import { sampleBookmarks, sampleDeadlines, sampleNews, sampleSearches } from '../lists-fixtures.ts';

const full = () =>
  fakeFollowing({
    bookmarks: sampleBookmarks(),
    deadlines: sampleDeadlines(),
    searches: sampleSearches(),
    news: sampleNews(),
  });
const empty = () => fakeFollowing({ cases: [], bookmarks: [], deadlines: [], searches: [], news: [] });
const failing = (): FollowingClient => ({
  ...full(),
  changeBookmarks: async () => {
    throw new KnownError('storage-full');
  },
  bookmarks: full().bookmarks,
});

/** Of ten years of meetings. */
const many = () =>
  fakeFollowing({
    cases: [],
    deadlines: Array.from({ length: 300 }, (_, n) =>
      sampleDeadlines().map((one) => {
        const to = `${2016 + (n % 12)}-${String((n % 9) + 1).padStart(2, '0')}${one.to.slice(7)}`;
        return { ...one, id: `${one.id}-${n}`, from: null, to };
      }),
    ).flat(),
    bookmarks: Array.from({ length: 200 }, (_, n) =>
      sampleBookmarks().map((one) => ({ ...one, itemKey: `${one.itemKey}-${n}` })),
    ).flat(),
  });

interface Parts {
  client: FollowingClient;
  version: number;
  onWritten: () => void;
}

function scene(client: FollowingClient, Inside: (parts: Parts) => ComponentChildren): ComponentType {
  return function Scene() {
    const [version, setVersion] = useState(0);
    const onWritten = useCallback(() => setVersion((count) => count + 1), []);
    return (
      <main tabIndex={-1} data-rest style={{ paddingBottom: '64px' }}>
        <h1 class="sr-only">Sagsspor</h1>
        <Inside client={client} version={version} onWritten={onWritten} />
      </main>
    );
  };
}
const nothing = () => {};

function Marked(parts: Parts) {
  const bookmarks = useLoaded('bookmarks', parts.version, () => parts.client.bookmarks());
  return <BookmarkList {...parts} bookmarks={bookmarks} onOpen={nothing} onRead={nothing} />;
}
const Narrow = (parts: Parts) => <Deadlines {...parts} onOpen={nothing} onDownload={nothing} />;
const Page = (parts: Parts) => (
  <Deadlines {...parts} onOpen={nothing} onDownload={nothing} month={MonthView} />
);

function News(parts: Parts) {
  const news = useLoaded('news', parts.version, () => parts.client.news());
  const searches = useLoaded('searches', parts.version, () => parts.client.savedSearches());
  return (
    <>
      <NewsList {...parts} news={news} onOpen={nothing} />
      <SaveSearch {...parts} query="drikkevand grundvand" onShow={nothing} />
      <SavedSearches {...parts} searches={searches} onSearch={nothing} />
    </>
  );
}
const Home = (parts: Parts) => (
  <div style={{ display: 'grid', gap: '24px', padding: '24px', maxWidth: '400px' }}>
    <DeadlinesCard {...parts} onAll={nothing} onOpen={nothing} />
    <NewsCard {...parts} onAll={nothing} onOpen={nothing} />
  </div>
);

const settings = (): Settings => {
  const asked = new URLSearchParams(location.search);
  return {
    ...DEFAULT_SETTINGS,
    language: (asked.get('language') ?? 'da') as Settings['language'],
    theme: (asked.get('theme') ?? 'light') as Settings['theme'],
  };
};

/** An archive with the sample meeting, some of whose items the user said something of. */
function archive(): SagssporClient {
  const meeting = { ...sampleMeeting(), saved: 'saved' as const };
  const [first, , third] = meeting.items.filter(({ number }) => number?.startsWith('3.'));
  const own = sampleBookmarks();
  const marked = own.map((one, at) => {
    const item = at === 0 ? first : at === 2 ? third : undefined;
    return item
      ? {
          ...one,
          itemKey: item.key,
          title: item.title,
          number: item.number,
          meetingId: meeting.id,
          changed: false,
        }
      : one;
  });
  return {
    ...fakeClient({ saved: [meeting] }),
    ...fakeFollowing({
      bookmarks: marked,
      deadlines: sampleDeadlines(),
      searches: sampleSearches(),
      news: sampleNews(),
    }),
  };
}

function SidebarScene() {
  const [client] = useState(archive);
  return (
    <div style={{ height: '100vh' }}>
      <Sidebar
        client={client}
        host={{ jumpTo: async () => 'exact', openReader: nothing }}
        page={{ source: sampleSource(), detection: { kind: 'agenda' } }}
        revision={0}
        settings={settings()}
        onSettings={nothing}
      />
    </div>
  );
}

function ReaderScene() {
  const [client] = useState(archive);
  const [intake] = useState(fakeIntake);
  const [route, navigate] = useState<ReaderRoute>(readRoute(location.hash));
  return (
    <Reader
      desk={fakeDesk()}
      client={client}
      intake={intake}
      revision={0}
      settings={settings()}
      onSettings={nothing}
      route={route}
      navigate={navigate}
    />
  );
}

/** Bookmarks, deadlines, followed searches and news: by the name of the scene. */
export const listsScenes: Record<string, ComponentType> = {
  bookmarks: scene(full(), Marked),
  'bookmarks-empty': scene(empty(), Marked),
  'bookmarks-failing': scene(failing(), Marked),
  deadlines: scene(full(), Narrow),
  'deadlines-wide': scene(full(), Page),
  'deadlines-many': scene(many(), Page),
  'bookmarks-many': scene(many(), Marked),
  'deadlines-empty': scene(empty(), Page),
  news: scene(full(), News),
  'news-empty': scene(empty(), News),
  cards: scene(full(), Home),
  'lists-sidebar': SidebarScene,
  'lists-reader': ReaderScene,
};
