import type { MeetingSummary } from '@/lib/agenda/views.ts';
import { meetingTime } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';

/** Which of the saved meetings are shown; empty for all. */
export interface MeetingFilter {
  text: string;
  body: string;
  /** `2025`, or `?` for those without a date. */
  year: string;
}
export const ALL_MEETINGS: MeetingFilter = { text: '', body: '', year: '' };

export const yearKey = ({ date }: Pick<MeetingSummary, 'date'>): string => date?.slice(0, 4) ?? '?';

/** Meetings of a body and a year whose body, place or day has all words that were written. */
export function filteredMeetings(
  meetings: readonly MeetingSummary[],
  { text, body, year }: MeetingFilter,
  words: Words,
): MeetingSummary[] {
  const wanted = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return meetings.filter((meeting) => {
    if (body && meeting.body?.key !== body) return false;
    if (year && yearKey(meeting) !== year) return false;
    if (wanted.length === 0) return true;
    const told = [meeting.body?.name, meeting.location, meeting.date, meetingTime(meeting, words)];
    const hay = [...told, words.kinds[meeting.kind]].join(' ').toLocaleLowerCase('da');
    return wanted.every((word) => hay.includes(word));
  });
}
