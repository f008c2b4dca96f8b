/**
 * Days as printed in Danish papers, always day before month but for the ISO form; the core of the date grammar, small
 * enough for the page detector. Forms: domain notes §6.1.
 */
import { matchesOf } from './matches.ts';

/** A day as printed: the year may be missing, the weekday (0 = Sunday) too. */
export interface PrintedDay {
  year: number | null;
  month: number;
  day: number;
  weekday: number | null;
}

/** The same with its place in the text, `start` inclusive, `end` exclusive. */
export interface PlacedDay extends PrintedDay {
  start: number;
  end: number;
}

/** Names of the months, January first. */
export const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const WEEKDAYS = ['s', 'ma', 'ti', 'on', 'to', 'fr', 'l'];

/** What parts the pieces of a day, in print and in addresses: one place for each, so that no blank has two ways. */
const PART = String.raw`[\s.,_-]{1,3}`;
/** Sought from the number on, which is rare; weekday and `den` are looked for before it. */
const IN_WORDS = new RegExp(
  String.raw`(?<![a-zæøåA-ZÆØÅ\d])(\d{1,2})${PART}([a-zæøåA-ZÆØÅ]{3,10})\.?(?:${PART}((?:19|20)\d\d))?(?![a-zæøåA-ZÆØÅ\d])`,
  'g',
);
const BEFORE = new RegExp(
  String.raw`(?<![a-zæøå\d])(?:((?:s(?:ø|oe|o)n|man|tirs|ons|tors|fre|l(?:ø|oe|o)r)dag)${PART})?(?:(?:den|d)${PART})?$`,
  'i',
);
/** Longest that stands before the number: "onsdag den ". */
const LONGEST_BEFORE = 18;
/** Not a span of time ("12.10-12.30"), nor KL's subject key ("01.02.05-P16"); cells of a table stay apart. */
const IN_FIGURES =
  /(?<!\d|\d[.:]|-[A-ZÆØÅ])(\d{1,2})([-./_] ?| [-/] ?| )(\d{1,2})(?:[-./_] ?| [-/] ?| )(20\d\d|\d\d)(?![.:,]?\d|\s?(?:kr|pct|%)|-[A-ZÆØÅ]\d)/g;
const ISO = /(?<!\d)(20\d\d)([-./_ ]?)(\d\d)\2(\d\d)(?!\d)/g;

/** 1-12 for the name of a month, whole or shortened to three letters or more; null for another word. */
export function monthNamed(word: string): number | null {
  const name = word.toLowerCase();
  if (name.length < 3) return null;
  const at = MONTHS.findIndex((month) => month.startsWith(name));
  return at < 0 ? null : at + 1;
}

/**
 * Days named in a text or slug: "Tirsdag den 2. september", "2. september 2025", "02-10-2025", "08/10-2025", "20251002".
 * In order of the text, none overlapping. `monthOf` tells months where names may be damaged.
 */
export function daysIn(text: string, monthOf: (word: string) => number | null = monthNamed): PlacedDay[] {
  const found = [...inWords(text, monthOf), ...inFigures(text)].sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((day) => {
    if (day.start < end) return false;
    end = day.end;
    return true;
  });
}

/** The first day named; one in words before one in figures. */
export function dayIn(text: string): PrintedDay | null {
  return inWords(text, monthNamed)[0] ?? inFigures(text)[0] ?? null;
}

function inWords(text: string, monthOf: (word: string) => number | null): PlacedDay[] {
  return matchesOf(IN_WORDS, text).flatMap((match) => {
    const [, day, word = '', year] = match;
    const month = monthOf(word);
    if (month === null) return [];
    const { start, weekday } = leadTo(text, match.index);
    const printed = { year: year ? Number(year) : null, month, day: Number(day), weekday };
    return placed(start, match.index + match[0].length, printed);
  });
}

/** Where a day that has its number at `at` begins, with the weekday printed before it. */
function leadTo(text: string, at: number): { start: number; weekday: number | null } {
  const before = BEFORE.exec(text.slice(Math.max(0, at - LONGEST_BEFORE), at));
  const named = before?.[1]?.toLowerCase();
  const weekday = named ? WEEKDAYS.findIndex((start) => named.startsWith(start)) : null;
  return { start: at - (before?.[0].length ?? 0), weekday };
}

function inFigures(text: string): PlacedDay[] {
  const days = matchesOf(ISO, text).flatMap((match) =>
    placed(match.index, match.index + match[0].length, {
      year: Number(match[1]),
      month: Number(match[3]),
      day: Number(match[4]),
      weekday: null,
    }),
  );
  const others = matchesOf(IN_FIGURES, text).flatMap((match) => {
    const printed = Number(match[4]);
    // "fordelt på 12 11 25" is no day.
    if (match[2] === ' ' && printed < 100) return [];
    const year = printed < 100 ? 2000 + printed : printed;
    const { start, weekday } = leadTo(text, match.index);
    const day = { year, month: Number(match[3]), day: Number(match[1]), weekday };
    return placed(start, match.index + match[0].length, day);
  });
  return [...days, ...others];
}

/** A day that the calendar has; 29 February passes without a year. */
function placed(start: number, end: number, day: PrintedDay): PlacedDay[] {
  const isMonth = day.month >= 1 && day.month <= 12;
  const isDay = isMonth && day.day >= 1 && day.day <= lastDayOf(day.year ?? 2024, day.month);
  return isDay ? [{ ...day, start, end }] : [];
}

/** The last day of a month (1-12). */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD`; a day past the month's end, or 0, is its last. */
export function isoDay(year: number, month: number, day: number): string {
  const last = lastDayOf(year, month);
  const shown = day === 0 || day > last ? last : day;
  return `${year}-${String(month).padStart(2, '0')}-${String(shown).padStart(2, '0')}`;
}

/** A day so many days later (earlier when negative). */
export function dayAfter(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
