import { BookOpen, Trash } from 'lucide';
import { useRef } from 'preact/hooks';
import type { AnnouncedMeeting, MeetingSummary } from '@/lib/agenda/views.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { longDate, meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { UpcomingMeetings } from './UpcomingMeetings.tsx';

export interface MeetingsPaneProps {
  meetings: Loaded<MeetingSummary[]>;
  /** Known by date only. */
  announced: readonly AnnouncedMeeting[];
  onOpen: (meeting: MeetingSummary) => void;
  /** Absent in the reader, where opening is reading. */
  onRead?: ((meeting: MeetingSummary) => void) | undefined;
  onRemove: (meeting: MeetingSummary) => void;
}

/** The meetings in the archive, newest sitting first, after those that are only announced. */
export function MeetingsPane(props: MeetingsPaneProps) {
  return (
    <>
      <UpcomingMeetings meetings={props.announced} heading={props.onRead ? 'h2' : 'h3'} />
      <SavedMeetings {...props} />
    </>
  );
}

function SavedMeetings({ meetings, onOpen, onRead, onRemove }: MeetingsPaneProps) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const sorted = [...(meetings.data ?? [])].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const roving = useRoving(
    list,
    sorted.map((meeting) => meeting.id),
  );
  if (meetings.error) return <Problem code={meetings.error} onRetry={meetings.reload} />;
  if (!meetings.data) return <Skeleton />;
  if (sorted.length === 0) return <Empty title={words.meetingsEmpty} help={words.meetingsEmptyHelp} />;

  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const id = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const meeting = sorted.find((candidate) => candidate.id === id);
    const key = commandKey(event);
    if (!meeting) return;
    if (key === 'Delete') onRemove(meeting);
    else if (key === 'o' && onRead) onRead(meeting);
    else return;
    event.preventDefault();
  };

  return (
    <ul
      class="meetings"
      aria-label={words.savedMeetings}
      ref={list}
      onKeyDown={onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      {sorted.map((meeting) => (
        <li key={meeting.id} class="item" data-key={meeting.id}>
          <div class="item-line">
            <button
              type="button"
              class="item-row"
              data-row={meeting.id}
              tabIndex={roving.tabIndexOf(meeting.id)}
              onClick={() => onOpen(meeting)}
            >
              <span class="item-text">
                <span class="item-title">
                  {meeting.body?.name ?? words.unknownBody}{' '}
                  <span class="soft">· {words.kinds[meeting.kind]}</span>
                </span>
                <span class="meta">
                  <span>{meeting.date ? longDate(meeting.date, words) : words.unknownDate}</span>
                  <span>{words.items(meeting.itemCount)}</span>
                  {meeting.bookmarkCount > 0 && <span>{words.bookmarks(meeting.bookmarkCount)}</span>}
                </span>
              </span>
            </button>
            <span class="item-tools row">
              {onRead && (
                <button
                  type="button"
                  class="icon-button quiet"
                  aria-label={`${words.openReader}: ${meetingName(meeting, words)}`}
                  title={words.openReader}
                  tabIndex={roving.tabIndexOf(meeting.id)}
                  onClick={() => onRead(meeting)}
                >
                  <Icon node={BookOpen} />
                </button>
              )}
              <button
                type="button"
                class="icon-button quiet"
                aria-label={words.removeMeeting(meetingName(meeting, words))}
                title={words.remove}
                tabIndex={roving.tabIndexOf(meeting.id)}
                onClick={() => onRemove(meeting)}
              >
                <Icon node={Trash} />
              </button>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
