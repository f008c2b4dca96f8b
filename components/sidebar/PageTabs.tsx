import { useState } from 'preact/hooks';
import type { ItemView } from '@/lib/agenda/views.ts';
import { CasesTab } from '../cases/CasesTab.tsx';
import { useUnseenNews } from '../following/NewsPane.tsx';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useJump } from '../hooks/useJump.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { Page } from '../hooks/usePage.ts';
import { useRemoval } from '../hooks/useRemoval.ts';
import type { Saving } from '../hooks/useSaving.ts';
import { useWords } from '../i18n/words.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { FollowedTabs } from './FollowedTabs.tsx';
import type { ItemFocus } from './ItemList.tsx';
import type { ItemActions } from './ItemRow.tsx';
import { ItemsTab } from './ItemsTab.tsx';
import { MeetingsPane } from './MeetingsPane.tsx';
import type { Opened } from './OpenedMeeting.tsx';
import { PageHead } from './PageHead.tsx';
import type { SidebarProps } from './types.ts';
import { useTab, useTabNames, type WantedTabs } from './useTabs.ts';

export interface PageTabsProps extends WantedTabs, Pick<SidebarProps, 'client' | 'host' | 'page'> {
  read: Page;
  version: number;
  saving: Saving;
  bookmarks: Bookmarks;
  onWritten: () => void;
  onOpen: (opened: Opened) => void;
  onCase: (caseId: string) => void;
  /** Searches for something. */
  onSearch: (query: string) => void;
  /** Opens the form for marked text; absent where nothing can be marked. */
  onSelect: (() => void) | undefined;
}

/** The page's meeting above, and the views of what there is to work with. */
export function PageTabs(props: PageTabsProps) {
  const { client, host, page, read, version, saving, bookmarks, onWritten, onOpen, onCase, onSelect } = props;
  const { meeting } = read;
  const words = useWords();
  const [tab, setTab] = useTab(props);
  const [focus, setFocus] = useState<ItemFocus | null>(null);
  const jump = useJump(host.jumpTo);
  const remove = useRemoval(client, onWritten);
  const meetings = useLoaded('meetings', version, () => client.meetings());
  const announced = useLoaded('announced', version, () => client.announcedMeetings());
  const marked = useLoaded('bookmarks', version, () => client.bookmarks());
  const cases = useLoaded('cases', version, () => client.cases());
  const tabs = useTabNames(read.data, {
    news: useUnseenNews(client, version),
    cases: cases.data?.length,
    bookmarks: marked.data?.length,
    meetings: meetings.data?.length,
  });

  const unsaved = meeting !== null && meeting.saved !== 'saved';
  /** The reader reads the archive, so the meeting is saved first. */
  const openInReader = async (itemKey: string | null) => {
    const meetingId = unsaved ? (await saving.save())?.meetingId : meeting?.id;
    if (meetingId) host.openReader({ meetingId, itemKey });
  };
  const actions: ItemActions = {
    isBookmarked: bookmarks.isOn,
    bookmark: (item) => void bookmarks.set(item.key, !bookmarks.isOn(item), unsaved ? saving : undefined),
    read: ({ key }) => void openInReader(key),
    jump,
  };
  const goTo = (item: ItemView) => {
    setTab('items');
    setFocus({ itemKey: item.key });
  };
  const common = { client, version, host, onWritten, onOpen };

  return (
    <>
      <PageHead
        {...{ host, page, read, saving, onSelect }}
        onRead={() => void openInReader(null)}
        onGo={goTo}
      />
      <Tabs label={words.tabsLabel} id="sagsspor" tabs={tabs} current={tab} onChange={setTab} />
      <div role="tabpanel" id="sagsspor-panel" aria-labelledby={`sagsspor-tab-${tab}`}>
        {tab === 'items' && <ItemsTab {...{ client, host, page, read, focus, actions, onOpen, onSelect }} />}
        {(tab === 'news' || tab === 'deadlines' || tab === 'bookmarks') && (
          <FollowedTabs {...common} tab={tab} onCase={onCase} onSearch={props.onSearch} />
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
        {tab === 'meetings' && (
          <MeetingsPane
            meetings={meetings}
            announced={announced.data ?? []}
            onOpen={({ id }) => onOpen({ meetingId: id, focus: null, from: 'meetings' })}
            onRead={({ id }) => host.openReader({ meetingId: id, itemKey: null })}
            onRemove={(summary) => void remove(summary)}
          />
        )}
      </div>
    </>
  );
}
