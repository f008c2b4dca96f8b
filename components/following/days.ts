/** Days of the calendar as `YYYY-MM-DD`, reckoned in UTC so that no time zone can move them. */

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);

export function daysAfter(day: string, days: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return text(date);
}

/** Whole days from one to another; negative where the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000);

/** The month some months on: `2025-11` and 3 give `2026-02`. */
export function monthsAfter(month: string, months: number): string {
  const date = at(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return text(date).slice(0, 7);
}

/** The same day some months on, or the last of a month that has no such day. */
export function sameDayIn(day: string, months: number): string {
  const month = monthsAfter(day.slice(0, 7), months);
  const last = daysAfter(`${monthsAfter(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

/** Monday is 0. */
export const weekdayOf = (day: string): number => (at(day).getUTCDay() + 6) % 7;

/** Number of the ISO week: the one with a year's first Thursday is its first. */
export function weekOf(day: string): number {
  const thursday = daysAfter(day, 3 - weekdayOf(day));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

export interface Week {
  number: number;
  /** Monday to Sunday; null for days of other months. */
  days: (string | null)[];
}

/** The weeks of a month, as a calendar on the wall has them. */
export function weeksOf(month: string): Week[] {
  const end = `${monthsAfter(month, 1)}-01`;
  const weeks: Week[] = [];
  const first = `${month}-01`;
  for (let monday = daysAfter(first, -weekdayOf(first)); monday < end; monday = daysAfter(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, n) => daysAfter(monday, n));
    weeks.push({ number: weekOf(monday), days: days.map((day) => (day.startsWith(month) ? day : null)) });
  }
  return weeks;
}
