import { CalendarClock } from 'lucide';
import { useId } from 'preact/hooks';
import type { AnnouncedMeeting } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';
import { meetingTime } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';

/** Meetings that are announced and have no papers yet, soonest first; nothing where there are none. */
export function UpcomingMeetings(props: {
  meetings: readonly AnnouncedMeeting[];
  /** The level below what it stands under. */
  heading: 'h2' | 'h3';
}) {
  const { meetings, heading: Heading } = props;
  const words = useWords();
  const heading = useId();
  // A page that announced them goes on listing them when they are past.
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen' }).format();
  const upcoming = meetings.filter(({ date }) => date >= today);
  if (upcoming.length === 0) return null;
  return (
    <section class="upcoming" aria-labelledby={heading}>
      <Heading id={heading}>{words.intake.upcoming}</Heading>
      <ul>
        {upcoming.map((meeting) => {
          const address = webAddress(meeting.address);
          const name = meeting.body.name;
          return (
            <li key={`${meeting.body.key}/${meeting.date}/${meeting.startTime}`} class="with-icon">
              <Icon node={CalendarClock} />
              <span>
                {address ? (
                  <a href={address} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                ) : (
                  name
                )}{' '}
                <span class="soft small">
                  {[meetingTime(meeting, words), meeting.location].filter(Boolean).join(' · ')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
