/** Rules for times that are no days: how each is printed, and what it means in days. Years are settled later. */
import type { TimePrecision } from './precision.ts';
import { dayAfter, isoDay, monthNamed } from './when-day.ts';

/** A time in a text, `start` inclusive, `end` exclusive; what it means in a given year. */
export interface Element {
  start: number;
  end: number;
  /** As printed; null when none is. */
  year: number | null;
  /** 0 = Sunday; null when none is printed. */
  weekday: number | null;
  precision: TimePrecision;
  /** `ends`: the end of something; `holiday`: one is before it or after it; `anchored`: the meeting's own year. */
  kind: 'unit' | 'ends' | 'stretch' | 'holiday' | 'anchored';
  /** First and last day in a year, `YYYY-MM-DD`; what is `anchored` may need the meeting's day as well. */
  from: (year: number, anchor?: string) => string;
  to: (year: number, anchor?: string) => string;
}

export const MONTH = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
export const YEAR = String.raw`(?:19|20)\d\d`;
export const OF = String.raw`\s(?:(?:af|i)\s)?`;
const LEFT = '(?<![a-zæøåA-ZÆØÅ\\d])';
const RIGHT = '(?![a-zæøåA-ZÆØÅ\\d])';
const RANK = 'første|andet|tredje|fjerde|sidste';
const RANKS = RANK.split('|');
const CARDINAL: Record<string, number> = { primo: 0, medio: 1, ultimo: 2 };

/** Without a year a season is a time only after a preposition: "Sommeren bød på …" names none. */
export const SEASON_LEAD =
  /^(?:i|fra|til|inden|efter|før|senest|løbet af|udgangen af)\s(?=forår|sommer|efterår|vinter)/i;

type Make = (match: RegExpExecArray) => Omit<Element, 'start' | 'end' | 'weekday'> | null;
/** How a time is printed, and what it means. */
export interface Rule {
  /** A letter sequence without which the rule need not be tried. */
  needs: RegExp;
  form: RegExp;
  make: Make;
}

/** A printed year, or null. */
export const yearOf = (digits: string | undefined): number | null => (digits ? Number(digits) : null);
/** A rule whose form stands alone: no letter or figure beside it. */
export const rule = (needs: RegExp, form: string, make: Make): Rule => ({
  needs,
  form: new RegExp(LEFT + form + RIGHT, 'gi'),
  make,
});

/** Whole months of a year, the first after the last reaching into the next. */
export function months(first: number, last: number, year: number | null, precision: Element['precision']) {
  const from = (of: number) => isoDay(of, first, 1);
  const to = (of: number) => isoDay(of + (last < first ? 1 : 0), last, 0);
  return { year, precision, kind: 'unit' as const, from, to };
}

/** Days of a part of a month, by convention a third: 1-10, 11-20, 21 to the end. */
export const THIRDS = [
  [1, 10],
  [11, 20],
  [21, 0],
] as const;
/** Months of a part of a year: January, June and July, December. */
export const YEAR_PARTS = [
  [1, 1],
  [6, 7],
  [12, 12],
] as const;
const SEASONS: Record<string, readonly [number, number]> = {
  forår: [3, 5],
  sommer: [6, 8],
  efterår: [9, 11],
  vinter: [12, 2],
};

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = dayAfter(isoDay(year, 1, 4), -((fourth.getUTCDay() + 6) % 7));
  return dayAfter(monday, (week - 1) * 7);
}

/** Easter Sunday (Meeus, Jones, Butcher). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return isoDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * Holidays as schools keep them: summer from July to mid-August (domain notes: "efter sommerferien" is from mid-August),
 * autumn week 42 and winter week 7 from the Saturday before, Christmas from 24 December, Easter from Maundy Thursday.
 */
const HOLIDAYS: Record<string, readonly [(year: number) => string, (year: number) => string]> = {
  sommerferie: [(y) => isoDay(y, 7, 1), (y) => isoDay(y, 8, 14)],
  efterårsferie: [(y) => dayAfter(mondayOf(y, 42), -2), (y) => dayAfter(mondayOf(y, 42), 6)],
  vinterferie: [(y) => dayAfter(mondayOf(y, 7), -2), (y) => dayAfter(mondayOf(y, 7), 6)],
  juleferie: [(y) => isoDay(y, 12, 24), (y) => isoDay(y + 1, 1, 1)],
  jul: [(y) => isoDay(y, 12, 24), (y) => isoDay(y, 12, 26)],
  påske: [(y) => dayAfter(easter(y), -3), (y) => dayAfter(easter(y), 1)],
  påskeferie: [(y) => dayAfter(easter(y), -3), (y) => dayAfter(easter(y), 1)],
};

export const RULES: Rule[] = [
  rule(/primo|medio|ultimo/i, String.raw`(primo|medio|ultimo)\s(${MONTH})(?:\s(${YEAR}))?`, (match) => {
    const month = monthNamed(match[2] ?? '') ?? 1;
    const [first, last] = THIRDS[CARDINAL[(match[1] ?? '').toLowerCase()] ?? 0] ?? THIRDS[0];
    return {
      year: yearOf(match[3]),
      precision: 'part-of-month',
      kind: 'unit',
      from: (year) => isoDay(year, month, first),
      to: (year) => isoDay(year, month, last),
    };
  }),
  rule(/primo|medio|ultimo/i, String.raw`(primo|medio|ultimo)\s(${YEAR})`, (match) => {
    const [first, last] = YEAR_PARTS[CARDINAL[(match[1] ?? '').toLowerCase()] ?? 0] ?? YEAR_PARTS[0];
    return months(first, last, yearOf(match[2]), 'part-of-year');
  }),
  rule(
    /kvartal/i,
    String.raw`(?:([1-4])\.|(${RANK}))(?:\s?(?:-|–|og|til)\s?([1-4])\.)?\skvartal(?:${OF}(${YEAR}))?`,
    (match) => {
      const rank = RANKS.indexOf((match[2] ?? '').toLowerCase());
      const first = match[1] ? Number(match[1]) : rank === 4 ? 4 : rank + 1;
      const last = match[3] ? Number(match[3]) : first;
      return {
        ...months(first * 3 - 2, last * 3, yearOf(match[4]), 'quarter'),
        kind: match[3] ? 'stretch' : 'unit',
      };
    },
  ),
  rule(/[KQ][1-4]\s\d/i, String.raw`[KQ]([1-4])\s(${YEAR})`, (match) =>
    months(Number(match[1]) * 3 - 2, Number(match[1]) * 3, yearOf(match[2]), 'quarter'),
  ),
  rule(/halvår/i, String.raw`(?:([12])\.|(første|andet))\shalvår(?:${OF}(${YEAR}))?`, (match) => {
    const first = match[1] === '2' || match[2]?.toLowerCase() === 'andet' ? 7 : 1;
    return months(first, first + 5, yearOf(match[3]), 'half-year');
  }),
  rule(
    /ferie|jul\b|påske/i,
    `(sommerferie|efterårsferie|vinterferie|juleferie|påskeferie|jul|påske)(?:n|en)?(?:${OF}(${YEAR}))?`,
    (match) => {
      const [from, to] = HOLIDAYS[(match[1] ?? '').toLowerCase()] ?? [];
      return from && to ? { year: yearOf(match[2]), precision: 'season', kind: 'holiday', from, to } : null;
    },
  ),
  rule(
    /forår|sommer|efterår|vinter/i,
    String.raw`(?:(?:i|fra|til|inden|efter|før|senest|løbet af|udgangen af)\s)?(forår|sommer|efterår|vinter)(et|en|)(?:${OF}(${YEAR})(?:\/\d{2,4})?)?`,
    (match) => {
      // "Sommeren bød på …", "sommer" alone name no time; "i sommeren", "foråret 2026" do.
      const led = SEASON_LEAD.test(match[0]);
      if (!match[3] && !(led && match[2])) return null;
      const [first, last] = SEASONS[(match[1] ?? '').toLowerCase()] ?? [1, 12];
      return months(first, last, yearOf(match[3]), 'season');
    },
  ),
  rule(/årsskift/i, String.raw`årsskiftet(?:\s(${YEAR})(?:\/(\d{2,4}))?)?`, (match) => ({
    // "årsskiftet 2026" is where 2026 begins, "årsskiftet 2025/26" as well.
    year: match[1] ? Number(match[1]) - (match[2] ? 0 : 1) : null,
    precision: 'part-of-year',
    kind: 'holiday',
    from: (year) => isoDay(year + 1, 1, 1),
    to: (year) => isoDay(year + 1, 1, 1),
  })),
  rule(
    /\buge/i,
    String.raw`uge(?:rne)?\s(\d{1,2})(?:\s?(?:-|–|til|og)\s?(\d{1,2}))?(?:${OF}(${YEAR}))?`,
    (match) => {
      const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
      if (first < 1 || last > 53 || last < first) return null;
      return {
        year: yearOf(match[3]),
        precision: 'part-of-month',
        kind: match[2] ? 'stretch' : 'unit',
        from: (year) => mondayOf(year, first),
        to: (year) => dayAfter(mondayOf(year, last), 6),
      };
    },
  ),
  rule(/skoleår/i, String.raw`skoleåret\s(${YEAR})\s?[\/–-]\s?(?:\d{4}|\d\d)`, (match) =>
    months(8, 7, yearOf(match[1]), 'year'),
  ),
  rule(/\d{4}\s?[–/-]/, String.raw`(${YEAR})\s?[–\/-]\s?(${YEAR}|\d\d)`, (match) => {
    const first = Number(match[1]);
    const last = (match[2] ?? '').length === 2 ? 2000 + Number(match[2]) : Number(match[2]);
    if (last <= first || last > first + 30) return null;
    return {
      year: first,
      precision: 'year',
      kind: 'stretch',
      from: (year) => isoDay(year, 1, 1),
      to: (year) => isoDay(year + last - first, 12, 31),
    };
  }),
  rule(
    /ja?nuar|febr|marts|april|maj|juni|juli|august|septem|oktob|novem|decem/i,
    String.raw`(${MONTH})(?:\småned)?(?:\s(${YEAR}))?`,
    (match) => {
      const month = monthNamed(match[1] ?? '');
      // Months are written small: "Marts Hansen" is none.
      const isName = !match[2] && /^[A-Z]/.test(match[0]);
      return month === null || isName ? null : months(month, month, yearOf(match[2]), 'month');
    },
  ),
  rule(/året|\bår\b|årets/i, `(i år|næste år|sidste år|året|årets udgang)`, (match) => {
    const printed = (match[1] ?? '').toLowerCase();
    const offset = printed === 'næste år' ? 1 : printed === 'sidste år' ? -1 : 0;
    const ends = printed === 'årets udgang';
    return {
      year: null,
      precision: 'year',
      kind: 'anchored',
      from: (year) => isoDay(year + offset, ends ? 12 : 1, ends ? 31 : 1),
      to: (year) => isoDay(year + offset, 12, 31),
    };
  }),
  rule(/\d{4}/, `(${YEAR})`, (match) => months(1, 12, yearOf(match[1]), 'year')),
];

/** Without any of these no rule applies: what each needs, without first letters that may be capitals. */
export const NEEDED =
  /rimo|edio|ltimo|vartal|[KQ][1-4]\s\d|lvår|ferie|jul|åske|rår|ommer|inter|sskift|uge|året|ytår|åned|\sår|nuar|bruar|arts|pril|maj|jun|ugust|mber|ktober|\d{4}/;
