/** Times in words, exactly as precise as they were printed: what is "foråret" never becomes a day. */
import type { Span } from '@/lib/agenda/facts.ts';
import { longDate } from './dates.ts';
import { dateFormat } from './formats.ts';
import type { Words } from './words.ts';

type Edge = 'from' | 'to';

/**
 * A stretch of time in words: `1. januar 2027`, `senest udgangen af 2027`, `september–oktober 2025`. What is no unit of the
 * calendar stays as printed, with its year.
 * @param open what an end without a beginning means: `by` of a deadline, `until` of a period, `to` where it may be either
 */
export function whenLabel(
  { from, to, precision }: Span,
  printed: string,
  words: Words,
  open: 'by' | 'until' | 'to' = 'by',
): string {
  const { when } = words.facts;
  const name = (date: string | null, edge: Edge) => date && nameAt(date, edge, precision, printed, words);
  const first = name(from, 'from');
  const last = name(to, 'to');
  const isTurn = /årsskift/i.test(printed);
  const end = last && !isTurn && precision !== 'day' && ENDS.test(printed) ? when.endOf(last) : last;
  if (from !== null && from === to && precision !== 'day')
    return isTurn
      ? when.turnOfYear(`${yearOf(from) - 1}/${twoDigits(yearOf(from))}`)
      : (end ?? asPrinted(printed, to, words));
  if (from !== null && to !== null)
    return first && last ? joined(first, last) : asPrinted(printed, from, words);
  if (to !== null) {
    if (!end || isTurn) return asPrinted(printed, to, words, open);
    return BEFORE.test(printed) ? when.before(end) : when[open](end);
  }
  return first ? when.from(first) : asPrinted(printed, from, words, from ? 'after' : undefined);
}

const ENDS = /\b(?:udgang|slutning)/i;
const BEFORE = /\b(?:inden|før)\b/i;
const LED = /\b(?:senest|inden|før|frist\S*|deadline|ikke senere|til|efter|fra|siden)\b/i;

/** With the year it was settled to, where none is printed. */
function asPrinted(
  printed: string,
  date: string | null,
  words: Words,
  lead?: 'by' | 'until' | 'to' | 'after' | undefined,
) {
  const { when } = words.facts;
  // It stood at the head of a sentence, perhaps.
  const text = when.printed(printed.charAt(0).toLocaleLowerCase('da') + printed.slice(1));
  const dated = date === null || /\d{4}/.test(printed) ? text : `${text} (${date.slice(0, 4)})`;
  return lead && !LED.test(printed) ? when[lead](dated) : dated;
}

/** `3.–14. november 2025`, `november 2025 – januar 2026`: what both ends share is said once. */
function joined(first: string, last: string): string {
  if (first === last) return first;
  const [one, other] = [first.split(' '), last.split(' ')];
  while (one.length > 1 && one.at(-1) === other.at(-1)) {
    one.pop();
    other.pop();
  }
  return one.length === 1 ? `${one[0]}–${last}` : `${one.join(' ')} – ${last}`;
}

/** Months of the units that are told by whole months, and the months they begin in. */
const UNITS = {
  month: { length: 1, begins: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  quarter: { length: 3, begins: [1, 4, 7, 10] },
  season: { length: 3, begins: [3, 6, 9, 12] },
  'half-year': { length: 6, begins: [1, 7] },
  /** Of the calendar and of schools. */
  year: { length: 12, begins: [1, 8] },
} as const;
/** Parts of a year: January, June and July, December (docs/facts.md). */
const YEAR_PARTS = { from: ['01-01', '06-01', '12-01'], to: ['01-31', '07-31', '12-31'] };

/** The unit of the calendar that begins, or ends, with this day; null where none does. */
function nameAt(
  date: string,
  edge: Edge,
  precision: Span['precision'],
  printed: string,
  words: Words,
): string | null {
  const { when } = words.facts;
  if (precision === 'day') return longDate(date, words);
  if (Number.isNaN(atNoon(date).getTime())) return null;
  if (precision === 'part-of-year') {
    const part = YEAR_PARTS[edge].indexOf(date.slice(5));
    return part < 0 ? null : when.part(part, date.slice(0, 4));
  }
  if (precision === 'part-of-month')
    return /\buge/i.test(printed) ? weekAt(date, edge, words) : partAt(date, edge, words);
  const { length, begins } = UNITS[precision];
  const start = edge === 'from' ? date : firstDay(date, length);
  const month = Number(start.slice(5, 7));
  const at = (begins as readonly number[]).indexOf(month);
  if (at < 0 || !start.endsWith('-01')) return null;
  const year = yearOf(start);
  const years = `${year}/${twoDigits(year + 1)}`;
  switch (precision) {
    case 'month':
      return monthName(start, words);
    case 'quarter':
      return when.quarter(at + 1, year);
    case 'half-year':
      return when.half(at + 1, year);
    case 'season':
      // Winters lie in two years: which of them a paper means is told as it tells it.
      return `${when.seasons[at]} ${month === 12 ? (/\d{4}(?:\/\d{2,4})?/.exec(printed)?.[0] ?? years) : year}`;
    case 'year':
      return month === 1 ? `${year}` : when.schoolYear(years);
  }
}

function partAt(date: string, edge: Edge, words: Words): string | null {
  const day = Number(date.slice(8));
  const part = edge === 'from' ? [1, 11, 21].indexOf(day) : [11, 21, 1].indexOf(dayOf(shifted(date, 1)));
  return part < 0 ? null : words.facts.when.part(part, monthName(date, words));
}

/** ISO weeks begin on Mondays; the one with a year's first Thursday is its first. */
function weekAt(date: string, edge: Edge, words: Words): string | null {
  const monday = edge === 'from' ? date : shifted(date, -6);
  if (atNoon(monday).getUTCDay() !== 1) return null;
  const thursday = shifted(monday, 3);
  const days = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return words.facts.when.week(Math.floor(days / 7) + 1, yearOf(thursday));
}

const yearOf = (date: string) => Number(date.slice(0, 4));
const dayOf = (date: string) => Number(date.slice(8));
const twoDigits = (year: number) => String(year % 100).padStart(2, '0');
const atNoon = (date: string) => new Date(`${date}T12:00:00Z`);
const monthName = (date: string, { locale }: Words) =>
  dateFormat(locale, { month: 'long', year: 'numeric' }).format(atNoon(date));

function shifted(date: string, days: number): string {
  const at = atNoon(date);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** First day of the months that end with this day; a day within a month gives one that is no first. */
function firstDay(date: string, months: number): string {
  const next = atNoon(shifted(date, 1));
  next.setUTCMonth(next.getUTCMonth() - months);
  return next.toISOString().slice(0, 10);
}
