import type { FollowingClient } from '@/lib/following.ts';
import type { ItemRef } from '@/lib/tracking/views.ts';
import { FollowedBookmarks } from '../following/BookmarkList.tsx';
import { Deadlines } from '../following/Deadlines.tsx';
import { downloadCalendar } from '../following/download.ts';
import { NewsPane } from '../following/NewsPane.tsx';
import type { Opened } from './OpenedMeeting.tsx';
import type { SidebarHost } from './types.ts';

/** Tabs of what is followed, but for the cases. */
export type FollowedTab = 'news' | 'deadlines' | 'bookmarks';

export interface FollowedTabsProps {
  client: FollowingClient;
  tab: FollowedTab;
  version: number;
  host: SidebarHost;
  onWritten: () => void;
  onOpen: (opened: Opened) => void;
  onCase: (caseId: string) => void;
  onSearch: (query: string) => void;
}

/** One of them, with the ways to the items it names. */
export function FollowedTabs(props: FollowedTabsProps) {
  const { client, tab, version, host, onWritten, onOpen, onCase, onSearch } = props;
  const common = { client, version, onWritten };
  const open = ({ meetingId, itemKey }: ItemRef) => onOpen({ meetingId, focus: { itemKey }, from: tab });
  if (tab === 'news') return <NewsPane {...common} onOpen={open} onCase={onCase} onSearch={onSearch} />;
  if (tab === 'deadlines')
    return (
      <Deadlines
        {...common}
        onOpen={open}
        onDownload={downloadCalendar}
        onMonth={() => host.openReader({ list: 'deadlines' })}
      />
    );
  return (
    <FollowedBookmarks
      {...common}
      onOpen={open}
      onRead={({ meetingId, itemKey }) => host.openReader({ meetingId, itemKey })}
    />
  );
}
