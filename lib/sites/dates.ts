import { fold } from './words.ts';

/** A day as printed: the year may be missing, the weekday (0 = Sunday) too. */
export interface PrintedDay {
  year: number | null;
  month: number;
  day: number;
  weekday: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WEEKDAYS = ['soendag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'loerdag'];
const MONTH =
  'jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = `(?:(${WEEKDAYS.join('|')}) )?(?:den |d )?`;
/** Over folded text, where every separator is one space. */
const IN_WORDS = new RegExp(`\\b${WEEKDAY}(\\d{1,2}) (${MONTH})(?: (20\\d\\d))?\\b`);
const IN_FIGURES = /\b(\d{1,2}) (\d{1,2}) (20\d\d|\d\d)\b/;
const ISO = /\b(20\d\d) ?(\d\d) ?(\d\d)\b/;

/**
 * The first day named in a text or slug, in any of the forms met on kl.dk (domain notes §6.1): "Tirsdag den 2. september",
 * "2. september 2025", "02-10-2025", "20251002". Always day before month, but for the ISO form.
 */
export function dayIn(text: string): PrintedDay | null {
  const folded = fold(text);
  const words = IN_WORDS.exec(folded);
  if (words) {
    const [, weekday, day, month = '', year] = words;
    return valid({
      year: year ? Number(year) : null,
      month: MONTHS.indexOf(month.slice(0, 3)) + 1,
      day: Number(day),
      weekday: weekday ? WEEKDAYS.indexOf(weekday) : null,
    });
  }
  const iso = ISO.exec(folded);
  if (iso) return valid({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), weekday: null });
  const figures = IN_FIGURES.exec(folded);
  if (!figures) return null;
  const year = Number(figures[3]);
  return valid({
    year: year < 100 ? 2000 + year : year,
    month: Number(figures[2]),
    day: Number(figures[1]),
    weekday: null,
  });
}

/** A year standing by itself ("Mødemateriale 2024"), or null. */
export function yearIn(text: string): number | null {
  const years = [...fold(text).matchAll(/\b20\d\d\b/g)].map(Number);
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

function weekdayOf(day: PrintedDay, year: number): number {
  return new Date(Date.UTC(year, day.month - 1, day.day)).getUTCDay();
}

function iso({ month, day }: PrintedDay, year: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function valid(day: PrintedDay): PrintedDay | null {
  const date = new Date(Date.UTC(day.year ?? 2024, day.month - 1, day.day));
  return date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day ? day : null;
}
