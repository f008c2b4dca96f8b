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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH =
  'jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAYS = ['s', 'ma', 'ti', 'on', 'to', 'fr', 'l'];
const WEEKDAY = 's(?:ø|oe)ndag|mandag|tirsdag|onsdag|torsdag|fredag|l(?:ø|oe)rdag';
/** What parts the pieces of a day, in print and in addresses. */
const PART = String.raw`[\s.,_-]{1,3}`;
const IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${WEEKDAY})${PART})?(?:(?:den|d)${PART})?(\d{1,2})${PART}(${MONTH})\.?(?:${PART}(20\d\d))?(?![\p{L}\d])`,
  'giu',
);
/** Not a span of time ("12.10-12.30"), which goes on with minutes. */
const IN_FIGURES = /(?<!\d|\d[.:])(\d{1,2})[-./\s_]{1,2}(\d{1,2})[-./\s_]{1,2}(20\d\d|\d\d)(?![.:]?\d)/g;
const ISO = /(?<!\d)(20\d\d)[-./\s_]?(\d\d)[-./\s_]?(\d\d)(?!\d)/g;

/**
 * Days named in a text or slug, in any of the forms met on kl.dk and municipal pages (domain notes §6.1): "Tirsdag den
 * 2. september", "2. september 2025", "02-10-2025", "08/10-2025", "20251002". Always day before month, but for the ISO
 * form. In order of the text.
 */
export function daysIn(text: string): PlacedDay[] {
  const found = [...inWords(text), ...inFigures(text)].toSorted((a, b) => a.start - b.start);
  return found.filter((day, at) => at === 0 || day.start >= (found[at - 1]?.end ?? 0));
}

/** The first day named; one in words before one in figures. */
export function dayIn(text: string): PrintedDay | null {
  return inWords(text)[0] ?? inFigures(text)[0] ?? null;
}

function inWords(text: string): PlacedDay[] {
  return [...text.matchAll(IN_WORDS)].flatMap((match) => {
    const [, weekday, day, month = '', year] = match;
    const named = weekday?.toLowerCase();
    return placed(match, {
      year: year ? Number(year) : null,
      month: MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1,
      day: Number(day),
      weekday: named ? WEEKDAYS.findIndex((start) => named.startsWith(start)) : null,
    });
  });
}

function inFigures(text: string): PlacedDay[] {
  const days = [...text.matchAll(ISO)].flatMap((match) =>
    placed(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), weekday: null }),
  );
  const others = [...text.matchAll(IN_FIGURES)].flatMap((match) => {
    const year = Number(match[3]);
    return placed(match, {
      year: year < 100 ? 2000 + year : year,
      month: Number(match[2]),
      day: Number(match[1]),
      weekday: null,
    });
  });
  return [...days, ...others];
}

function placed(match: RegExpExecArray, day: PrintedDay): PlacedDay[] {
  const date = new Date(Date.UTC(day.year ?? 2024, day.month - 1, day.day));
  const isDay = date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
  return isDay ? [{ ...day, start: match.index, end: match.index + match[0].length }] : [];
}

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

function iso({ month, day }: PrintedDay, year: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
