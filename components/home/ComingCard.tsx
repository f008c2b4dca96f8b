import { CalendarPlus } from 'lucide';
import type { AnnouncedMeeting, MeetingSummary } from '@/lib/agenda/views.ts';
import type { FollowingClient } from '@/lib/following.ts';
import { downloadCalendar } from '../following/download.ts';
import { MoreButton } from '../following/MoreButton.tsx';
import { useMore } from '../following/useMore.ts';
import { webAddress } from '../hooks/links.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { meetingTime } from '../i18n/dates.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { writeRoute } from '../reader/route.ts';
import { today as dayToday } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { type ComingMeeting, comingMeetings } from './coming.ts';

/** So many are shown; the rest when asked for. */
const SHOWN = 6;

/** Meetings of today and later, saved or only announced, with how long there is to them. Absent where there are none. */
export function ComingCard(props: {
  client: Pick<FollowingClient, 'calendar'>;
  meetings: readonly MeetingSummary[];
  announced: readonly AnnouncedMeeting[];
}) {
  const words = useOverviewWords();
  const common = useWords();
  const fail = useFailureToast();
  const coming = comingMeetings(props.meetings, props.announced, dayToday());
  const { shown, left, more } = useMore(coming, SHOWN);
  if (coming.length === 0) return null;
  return (
    <section class="home-card coming" aria-labelledby="sagsspor-home-coming">
      <h2 id="sagsspor-home-coming">{common.intake.upcoming}</h2>
      <ul>
        {shown.map((meeting) => (
          <Coming key={`${meeting.body?.key}/${meeting.date}/${meeting.startTime}`} meeting={meeting} />
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
      <button
        type="button"
        class="link with-icon"
        onClick={() => void props.client.calendar({ what: 'meetings' }).then(downloadCalendar, fail)}
      >
        <Icon node={CalendarPlus} /> {words.calendar}
      </button>
    </section>
  );
}

function Coming({ meeting }: { meeting: ComingMeeting }) {
  const words = useOverviewWords();
  const common = useWords();
  const { meetingId, body, inDays, location } = meeting;
  const name = body?.name ?? common.unknownBody;
  const address = webAddress(meeting.address);
  const place = [meetingTime(meeting, common), location, meetingId && words.papersSaved];
  return (
    <li>
      <span class="countdown" data-soon={inDays <= 7 || undefined}>
        {words.days(inDays)}
      </span>
      <span class="coming-what">
        {meetingId ? (
          <a data-row={meetingId} href={writeRoute({ view: 'meeting', meetingId, itemKey: null })}>
            {name}
          </a>
        ) : address ? (
          <a data-row={address} href={address} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}{' '}
        <span class="soft small">{place.filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
}
