import type { BodyRef } from '@/lib/agenda/model.ts';
import { dateFormat } from './formats.ts';
import type { Words } from './words.ts';

/** A civil date as UTC noon, so that no time zone can move it; null when it names no real day. */
function civil(date: string): Date | null {
  const at = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : at;
}

const part = (at: Date, locale: string, options: Intl.DateTimeFormatOptions) =>
  dateFormat(locale, options).format(at);

/** `2025-09-02` as `2. september 2025` / `2 September 2025`; as it stands when it is no real day. */
export function longDate(date: string, words: Words): string {
  const at = civil(date);
  if (!at) return date;
  const month = part(at, words.locale, { month: 'long' });
  const dot = words.locale === 'da' ? '.' : '';
  return `${at.getUTCDate()}${dot} ${month} ${at.getUTCFullYear()}`;
}

/** `tirsdag 2. september 2025 kl. 10.00` / `Tuesday 2 September 2025, 10:00`, as far as it is known. */
export function meetingTime(
  meeting: { date: string | null; startTime?: string | null },
  words: Words,
): string {
  if (!meeting.date) return words.unknownDate;
  const at = civil(meeting.date);
  const day = at
    ? `${part(at, words.locale, { weekday: 'long' })} ${longDate(meeting.date, words)}`
    : meeting.date;
  if (!meeting.startTime) return day;
  return words.locale === 'da'
    ? `${day} kl. ${meeting.startTime.replace(':', '.')}`
    : `${day}, ${meeting.startTime}`;
}

/** `KKR Hovedstaden, 2. september 2025`: a meeting in a word or two, for lists and labels. */
export function meetingName(meeting: { body: BodyRef | null; date: string | null }, words: Words): string {
  const date = meeting.date ? longDate(meeting.date, words) : words.unknownDate;
  return `${meeting.body?.name ?? words.unknownBody}, ${date}`;
}
