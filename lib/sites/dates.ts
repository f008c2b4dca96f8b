/** Which year a listed day belongs to, where the page says so in a heading or not at all. */
import { isoDay, type PrintedDay } from '../danish/when-day.ts';

/** A year standing by itself ("Mødemateriale 2024"), or null. */
export function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<![\p{L}\d])20\d\d(?![\p{L}\d])/gu)].map(Number);
  return years.length === 1 ? (years[0] ?? null) : null;
}

/**
 * The day as `YYYY-MM-DD`. Where the printed year and the year of the section contradict each other (a slip seen on
 * kl.dk, domain notes §1.2) the weekday decides, else the section; null without any year.
 */
export function resolveDay(day: PrintedDay, sectionYear: number | null): string | null {
  const printed = day.year;
  if (printed === null || sectionYear === null || printed === sectionYear) {
    const year = printed ?? sectionYear;
    return year === null ? null : iso(day, year);
  }
  return iso(day, day.weekday === weekdayOf(day, printed) ? printed : sectionYear);
}

/** The weekday (0 = Sunday) a day has in a year. */
export function weekdayOf(day: PrintedDay, year: number): number {
  return new Date(Date.UTC(year, day.month - 1, day.day)).getUTCDay();
}

const iso = ({ month, day }: PrintedDay, year: number): string => isoDay(year, month, day);
