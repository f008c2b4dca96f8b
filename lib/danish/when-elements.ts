/** The single times of a sentence: days, and what the rules tell of other times. Years are settled later. */
import { matchesOf } from './matches.ts';
import { daysIn, isoDay, type PlacedDay } from './when-day.ts';
import { END_NEEDED, END_RULES } from './when-ends.ts';
import { type Element, NEEDED, RULES, SEASON_LEAD, THIRDS, YEAR_PARTS } from './when-rules.ts';

/** `den 3.-14. november`, `1. og 2. april`: the days before the one that has the month. */
const FIRST_OF_TWO = /(?:den\s)?(\d{1,2})\.?\s?(-|–|—|til|til den|og|og den)\s?$/i;
/** `26/9` without a year only after what leads on to a day. */
const SHORT =
  /(?<=(?:den|d\.|d|senest|inden|pr\.|frist\w{0,4}:?|deadline:?|afleveres|indsendes)\s)(\d{1,2})\/(\d{1,2})(?![\d/.-]\d|\d)/gi;
const SHORT_LEAD = /(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s)?(?:den\s|d\.\s|d\s)?$/i;
/** What of a time is meant: its beginning, middle, end or all of it. */
const PART_OF =
  /(?:(begyndelsen|starten|indgangen|midten|slutningen|udgangen)\s(?:af|til)|(udgangen)\saf)\s(?:måneden\s)?$/i;
const ALL_RULES = [...END_RULES, ...RULES];
const CLOCK = /^,?\s(?:kl\.?|klokken)\s\d{1,2}(?:[.:]\d\d)?(?!\d)/i;

/** The single times, in order of the text. */
export function elementsIn(text: string): Element[] {
  const found: Element[] = [];
  const isFree = (start: number, end: number) =>
    !found.some((other) => start < other.end && other.start < end);
  for (const day of daysIn(text)) found.push(fromDay(text, day));
  for (const match of matchesOf(SHORT, text)) {
    const [day, month] = [Number(match[1]), Number(match[2])];
    const end = match.index + match[0].length;
    const lead = SHORT_LEAD.exec(text.slice(Math.max(0, match.index - 14), match.index))?.[0].length ?? 0;
    if (day < 1 || day > 31 || month < 1 || month > 12 || !isFree(match.index, end)) continue;
    found.push(fromDay(text, { year: null, month, day, weekday: null, start: match.index - lead, end }));
  }
  for (const { needs, form, make } of NEEDED.test(text) ? (END_NEEDED.test(text) ? ALL_RULES : RULES) : []) {
    if (!needs.test(text)) continue;
    for (const match of matchesOf(form, text)) {
      const led = SEASON_LEAD.exec(match[0]);
      const start = match.index + (led?.[0].length ?? 0);
      const end = match.index + match[0].length;
      const made = isFree(start, end) ? make(match) : null;
      if (made) found.push({ start, end, weekday: null, ...made });
    }
  }
  return found.sort((a, b) => a.start - b.start).map((element) => partOf(text, element));
}

function fromDay(text: string, day: PlacedDay): Element {
  const clock = CLOCK.exec(text.slice(day.end, day.end + 24))?.[0].length ?? 0;
  const own: Element = {
    start: day.start,
    end: day.end + clock,
    year: day.year,
    weekday: day.weekday,
    precision: 'day',
    kind: 'unit',
    from: (year) => isoDay(year, day.month, day.day),
    to: (year) => isoDay(year, day.month, day.day),
  };
  const first = FIRST_OF_TWO.exec(text.slice(Math.max(0, day.start - 16), day.start));
  const opens =
    first && Number(first[1]) < day.day && !/\d[.,]?$/.test(text.slice(0, day.start - first[0].length));
  if (!first || !opens) return own;
  const isRange =
    !/og/i.test(first[2] ?? '') || /\bmellem\s$/i.test(text.slice(0, day.start - first[0].length));
  return {
    ...own,
    start: day.start - first[0].length,
    weekday: null,
    kind: isRange ? 'stretch' : 'unit',
    from: (year) => isoDay(year, day.month, Number(first[1])),
  };
}

/** `udgangen af maj 2026`, `begyndelsen af 2026`: narrowed, with its place widened to the left. */
function partOf(text: string, element: Element): Element {
  const lead = PART_OF.exec(text.slice(Math.max(0, element.start - 28), element.start));
  if (!lead || element.precision === 'day') return element;
  const start = element.start - lead[0].trimStart().length;
  const part = (lead[1] ?? lead[2] ?? '').toLowerCase();
  if (part === 'udgangen')
    return { ...element, start, kind: element.kind === 'anchored' ? 'anchored' : 'ends', from: element.to };
  const third = /^(?:begyndelsen|starten|indgangen)/.test(part) ? 0 : part === 'midten' ? 1 : 2;
  if (element.precision === 'month') {
    const [first, last] = THIRDS[third] ?? THIRDS[0];
    const at = (day: number) => (year: number) => isoDay(year, Number(element.from(year).slice(5, 7)), day);
    return { ...element, start, precision: 'part-of-month', from: at(first), to: at(last) };
  }
  if (element.precision !== 'year') return { ...element, start };
  const [first, last] = YEAR_PARTS[third] ?? YEAR_PARTS[0];
  const shift = (year: number) => Number(element.from(year).slice(0, 4));
  return {
    ...element,
    start,
    precision: 'part-of-year',
    from: (year) => isoDay(shift(year), first, 1),
    to: (year) => isoDay(shift(year), last, 0),
  };
}
