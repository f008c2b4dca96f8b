import { ArrowLeft, BookOpen } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import type { ErrorCode } from '@/lib/errors.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useJump } from '../hooks/useJump.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { FollowedTab } from './FollowedTabs.tsx';
import { type ItemFocus, ItemList } from './ItemList.tsx';
import { MeetingHeader } from './MeetingHeader.tsx';
import { RepairNote } from './RepairNote.tsx';
import type { SidebarHost } from './types.ts';
import { Warnings } from './Warnings.tsx';

/** A saved meeting opened in the sidebar, and where one came from. */
export interface Opened {
  meetingId: string;
  focus: ItemFocus | null;
  from: 'search' | 'meetings' | 'documents' | 'item' | 'cases' | FollowedTab;
  /** The meeting whose item led here; absent where one came from a list. */
  before?: Opened | null;
}

export interface OpenedMeetingProps {
  opened: Opened;
  meeting: MeetingView | null | undefined;
  error: ErrorCode | null;
  onRetry: () => void;
  onBack: () => void;
  /** True when it is the meeting of the page, so that its places can be shown there. */
  onPage: boolean;
  host: SidebarHost;
  bookmarks: Bookmarks;
}

/** A saved meeting, with the way back. */
export function OpenedMeeting(props: OpenedMeetingProps) {
  const { opened, meeting, host, bookmarks } = props;
  const words = useWords();
  const cases = useCaseWords();
  const following = useFollowingWords();
  const jump = useJump(host.jumpTo);
  const [focus, setFocus] = useState<ItemFocus | null>(opened.focus);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setFocus(opened.focus);
    if (!opened.focus) back.current?.focus();
  }, [opened]);

  return (
    <section class="opened">
      <div class="back-bar">
        <button ref={back} type="button" class="link with-icon" onClick={props.onBack}>
          <Icon node={ArrowLeft} />
          {
            {
              search: words.backToSearch,
              meetings: words.backToMeetings,
              bookmarks: words.backToBookmarks,
              documents: words.backToDocuments,
              item: words.results.backToItem,
              news: following.backToNews,
              deadlines: following.backToDeadlines,
              cases: cases.backToCase,
            }[opened.from]
          }
        </button>
        <button
          type="button"
          class="link with-icon"
          onClick={() => host.openReader({ meetingId: opened.meetingId, itemKey: null })}
        >
          <Icon node={BookOpen} /> {words.openReader}
        </button>
      </div>
      {props.error && <Problem code={props.error} onRetry={props.onRetry} />}
      {!meeting && !props.error && <Skeleton />}
      {meeting && (
        <>
          <MeetingHeader meeting={meeting} saving={null} />
          <RepairNote
            meeting={meeting}
            onRead={() => host.openReader({ meetingId: meeting.id, itemKey: null })}
          />
          <Warnings meeting={meeting} onGo={(item) => setFocus({ itemKey: item.key })} />
          <ItemList
            meeting={meeting}
            focus={focus}
            actions={{
              isBookmarked: bookmarks.isOn,
              bookmark: (item) => void bookmarks.set(item.key, !bookmarks.isOn(item)),
              read: (item) => host.openReader({ meetingId: meeting.id, itemKey: item.key }),
              jump: props.onPage ? jump : undefined,
            }}
          />
        </>
      )}
    </section>
  );
}
