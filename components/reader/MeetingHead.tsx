import { CalendarClock, ScanText, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Place } from '@/lib/agenda/facts.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { meetingTime } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { AttendanceList } from '../ui/AttendanceList.tsx';
import { AnnouncedItems } from '../ui/facts/AnnouncedItems.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PaperList } from '../ui/PaperList.tsx';

export interface MeetingHeadProps {
  meeting: MeetingView;
  /** Part of its text was recognised in images. */
  recognised: boolean;
  /** What was repaired is told by `children`, in place of the warning that the text is damaged. */
  repaired: boolean;
  onGo: (itemKey: string, place: Place) => void;
  children: ComponentChildren;
}

/** What is known of a meeting as a whole, before its items. */
export function MeetingHead({ meeting, recognised, repaired, onGo, children }: MeetingHeadProps) {
  const words = useWords();
  const warnings = meeting.warnings.filter(
    ({ item, code }) => item === null && !(repaired && code === 'text-damaged'),
  );
  return (
    <header class="reading-header">
      <p class="reading-title">{meeting.body?.name ?? words.unknownBody}</p>
      <p>
        {words.kinds[meeting.kind]} · {meetingTime(meeting, words)}
      </p>
      {meeting.location && <p class="soft">{meeting.location}</p>}
      <AttendanceList attendance={meeting.attendance} />
      <PaperList meeting={meeting} />
      <Forecast meeting={meeting} onGo={onGo} />
      {recognised && (
        <p class="with-icon warn small">
          <Icon node={ScanText} />
          <span>
            <strong>{words.intake.recognised}.</strong> {words.intake.recognisedHelp}
          </span>
        </p>
      )}
      {warnings.map(({ code, detail }, index) => (
        <p key={index} class="with-icon warn small">
          <Icon node={TriangleAlert} />
          <span>{words.problems.warnings[code](detail)}</span>
        </p>
      ))}
      {children}
    </header>
  );
}

/** What is announced for sittings to come, folded. */
function Forecast({ meeting, onGo }: Pick<MeetingHeadProps, 'meeting' | 'onGo'>) {
  const words = useWords();
  const items = meeting.items.filter(({ facts }) => facts.announced.length > 0);
  const count = items.reduce((sum, { facts }) => sum + facts.announced.length, 0);
  if (count === 0) return null;
  return (
    <details class="forecast">
      <summary class="with-icon">
        <Icon node={CalendarClock} />
        <h2>{words.repairs.forecast(count)}</h2>
      </summary>
      {items.map(({ key, facts }) => (
        <AnnouncedItems key={key} level={3} announced={facts.announced} onGo={(place) => onGo(key, place)} />
      ))}
    </details>
  );
}
