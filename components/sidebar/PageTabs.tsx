import { Star } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { AnnouncedMeeting, ItemView, OfferedDocument } from '@/lib/agenda/views.ts';
import { CasesTab } from '../cases/CasesTab.tsx';
import { useUnseenNews } from '../following/NewsPane.tsx';
import { webAddress } from '../hooks/links.ts';
import { retrying } from '../hooks/retrying.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useJump } from '../hooks/useJump.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { Page } from '../hooks/usePage.ts';
import { useRemoval } from '../hooks/useRemoval.ts';
import type { Saving } from '../hooks/useSaving.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { FollowedTabs } from './FollowedTabs.tsx';
import { IndexPane } from './IndexPane.tsx';
import type { ItemFocus } from './ItemList.tsx';
import type { ItemActions } from './ItemRow.tsx';
import { MeetingHeader } from './MeetingHeader.tsx';
import { MeetingsPane } from './MeetingsPane.tsx';
import type { Opened } from './OpenedMeeting.tsx';
import { PagePane } from './PagePane.tsx';
import { RepairNote } from './RepairNote.tsx';
import type { SidebarProps } from './types.ts';
import { UnknownSite } from './UnknownSite.tsx';
import { Warnings } from './Warnings.tsx';

const TABS = ['items', 'news', 'deadlines', 'cases', 'bookmarks', 'meetings'] as const;
export type Tab = (typeof TABS)[number];

export interface PageTabsProps extends Pick<SidebarProps, 'client' | 'host' | 'page'> {
  read: Page;
  version: number;
  saving: Saving;
  bookmarks: Bookmarks;
  onWritten: () => void;
  onOpen: (opened: Opened) => void;
  /** A case to show; a new object asks anew. */
  wantedCase: { caseId: string } | null;
  onCase: (caseId: string) => void;
  /** Searches for something. */
  onSearch: (query: string) => void;
  /** The tab to show; a new object asks anew. */
  wantedTab: { tab: Tab } | null;
  /** Opens the form for marked text; absent where nothing can be marked. */
  onSelect: (() => void) | undefined;
}

/** The page's meeting above, and the three views of what there is to work with. */
export function PageTabs(props: PageTabsProps) {
  const { client, host, read, version, saving, bookmarks, onWritten, onOpen, onSelect } = props;
  const { meeting, data } = read;
  const words = useWords();
  const followingWords = useFollowingWords();
  const caseWords = useCaseWords();
  const [tab, setTab] = useState<Tab>('items');
  const [focus, setFocus] = useState<ItemFocus | null>(null);
  const jump = useJump(host.jumpTo);
  const remove = useRemoval(client, onWritten);
  const meetings = useLoaded('meetings', version, () => client.meetings());
  const announced = useLoaded('announced', version, () => client.announcedMeetings());
  const fail = useFailureToast();
  const marked = useLoaded('bookmarks', version, () => client.bookmarks());
  const cases = useLoaded('cases', version, () => client.cases());
  useEffect(() => {
    if (props.wantedCase) setTab('cases');
  }, [props.wantedCase]);
  useEffect(() => {
    if (props.wantedTab) setTab(props.wantedTab.tab);
  }, [props.wantedTab]);
  const unseen = useUnseenNews(client, version);

  const unsaved = meeting !== null && meeting.saved !== 'saved';
  const actions: ItemActions = {
    isBookmarked: bookmarks.isOn,
    bookmark: (item) => void bookmarks.set(item.key, !bookmarks.isOn(item), unsaved ? saving : undefined),
    read: ({ key }) => void openInReader(key),
    jump,
  };
  /** The reader reads the archive, so the meeting is saved first. */
  const openInReader = async (itemKey: string | null) => {
    const meetingId = unsaved ? (await saving.save())?.meetingId : meeting?.id;
    if (meetingId) host.openReader({ meetingId, itemKey });
  };
  const address = read.source?.address ?? null;
  /** The reader fetches them, since it lives longer than this page. */
  const saveAll = (documents: OfferedDocument[], meetings: AnnouncedMeeting[]) =>
    retrying(() =>
      client.startBatch({
        title: read.source?.name ?? '',
        address,
        documents: documents.map(({ savedIn: _, ...link }) => ({
          ...link,
          href: webAddress(link.href, address) ?? link.href,
        })),
        meetings,
      }),
    ).then(({ batchId }) => host.openReader({ batchId }), fail);
  // On any platform: a municipality's publication site is as closed to us as any other until it is granted.
  const unknownHost =
    props.page?.granted === false && address?.startsWith('https:') ? new URL(address).hostname : null;
  const goTo = (item: ItemView) => {
    setTab('items');
    setFocus({ itemKey: item.key });
  };
  const names: Record<Tab, string> = {
    ...words.tabs,
    ...{ news: followingWords.news, deadlines: followingWords.deadlines, cases: caseWords.cases },
    items: data?.kind === 'index' ? words.tabs.documents : words.tabs.items,
  };
  const counts: Partial<Record<Tab, number | undefined>> = {
    news: unseen,
    cases: cases.data?.length,
    bookmarks: marked.data?.length,
    meetings: meetings.data?.length,
  };

  return (
    <>
      {read.error && <Problem code={read.error} onRetry={read.reload} />}
      {meeting && (
        <MeetingHeader
          meeting={meeting}
          saving={saving}
          gathering={{ pdf: () => host.openReader({}), select: onSelect }}
        />
      )}
      {unknownHost && !read.loading && (
        <UnknownSite host={unknownHost} found={meeting !== null} openReader={host.openReader} />
      )}
      {meeting && <RepairNote meeting={meeting} onRead={() => void openInReader(null)} />}
      {meeting && <Warnings meeting={meeting} onGo={goTo} />}
      <Tabs
        label={words.tabsLabel}
        id="sagsspor"
        tabs={TABS.map((key) => ({
          key,
          text: names[key],
          count: counts[key],
          icon: key === 'bookmarks' ? Star : undefined,
        }))}
        current={tab}
        onChange={setTab}
      />
      <div role="tabpanel" id="sagsspor-panel" aria-labelledby={`sagsspor-tab-${tab}`}>
        {tab === 'meetings' && (
          <MeetingsPane
            meetings={meetings}
            announced={announced.data ?? []}
            onOpen={({ id }) => onOpen({ meetingId: id, focus: null, from: 'meetings' })}
            onRead={({ id }) => host.openReader({ meetingId: id, itemKey: null })}
            onRemove={(summary) => void remove(summary)}
          />
        )}
        {tab === 'cases' && (
          <CasesTab
            client={client}
            cases={cases}
            version={version}
            onWritten={onWritten}
            wanted={props.wantedCase}
            onItem={({ meetingId, itemKey }) => onOpen({ meetingId, focus: { itemKey }, from: 'cases' })}
            onRead={(id) => host.openReader({ caseId: id })}
          />
        )}
        {(tab === 'news' || tab === 'deadlines' || tab === 'bookmarks') && (
          <FollowedTabs
            client={client}
            tab={tab}
            version={version}
            host={host}
            onWritten={onWritten}
            onOpen={onOpen}
            onCase={props.onCase}
            onSearch={props.onSearch}
          />
        )}
        {tab === 'items' && read.loading && <Skeleton />}
        {tab === 'items' && data?.kind === 'index' && (
          <IndexPane
            documents={data.documents}
            meetings={data.meetings}
            address={address}
            onSaveAll={(documents) => void saveAll(documents, data.meetings)}
            onRead={(href) => host.openReader({ address: href })}
            onOpen={(meetingId) => onOpen({ meetingId, focus: null, from: 'documents' })}
          />
        )}
        {tab === 'items' && !read.loading && !read.error && data?.kind !== 'index' && (
          <PagePane
            meeting={meeting}
            kind={pageKind(props)}
            focus={focus}
            actions={actions}
            onReader={() => host.openReader({})}
            onSelect={onSelect}
          />
        )}
      </div>
    </>
  );
}

/** Detection looks quickly, reading thoroughly: what reading found decides where the two differ. */
function pageKind({ page, read }: PageTabsProps): Parameters<typeof PagePane>[0]['kind'] {
  if (!page) return 'unknown';
  if (read.data?.kind !== 'nothing' || page.detection.kind === 'pdf') return page.detection.kind;
  return read.data.expected ? 'unexpected-nothing' : 'nothing';
}
