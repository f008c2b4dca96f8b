/**
 * Times as printed in Danish papers: days, weeks, months, parts of them, quarters, half-years, seasons, years, and
 * stretches between two of them. Forms and what they mean: domain notes §6.1; what a term means in days stands with its
 * rule. A time without a year is settled by `settle`, from the day of the meeting.
 */
import { PRECISIONS, type TimePrecision } from './precision.ts';
import { dayAfter } from './when-day.ts';
import { elementsIn } from './when-elements.ts';
import type { Element } from './when-rules.ts';

/** A time in a text: `start` inclusive, `end` exclusive. */
export interface PlacedTime extends Element {
  /** Two ends were printed, or something said to go on. */
  isStretch: boolean;
}

/** Days of the calendar (`YYYY-MM-DD`, both inclusive); null is an open end. */
export interface Stretch {
  from: string | null;
  to: string | null;
  precision: TimePrecision;
}

const UNTIL = String.raw`-|–|—|til|frem til|og frem til|til og med|og til|\/`;
const JOINT = new RegExp(String.raw`^\s?(?:${UNTIL})(?:\s(?:den|d\.))?\s?$`, 'i');
const AND = /^\s?(?:og|og\sden|,)\s?$/i;
const BETWEEN = /\b(?:mellem|både)\s(?:den\s)?$/i;

/** Parts of the words for times, without first letters that may be capitals. */
const TIME_WORD =
  /nuar|bruar|arts|pril|maj|jun|jul|ugust|mber|ktober|rår|ommer|terår|inter|sskift|vartal|lvår|året|åske|ytår|åned|ndeværende/;

/** Is a time likely in the text at all? Cheap; true too often. */
export const mayHoldTime = (text: string): boolean => /\d/.test(text) || TIME_WORD.test(text);

/** The times of a sentence, in its order, none overlapping. `1. maj - 3. juni`, `fra september til oktober` are one. */
export function timesIn(text: string): PlacedTime[] {
  const joined: PlacedTime[] = [];
  for (const element of elementsIn(text)) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, element.start) : '';
    const isJoined =
      last !== undefined &&
      !last.isStretch &&
      element.kind !== 'ends' &&
      (JOINT.test(between) || (AND.test(between) && joinsByAnd(text, last, element)));
    if (isJoined && last) joined[joined.length - 1] = stretch(last, element);
    else joined.push({ ...element, isStretch: element.kind === 'stretch' });
  }
  return withYears(text, joined);
}

const LISTED = /^\s?(?:,|,?\s(?:og|samt|eller))\s(?:den\s|d\.\s)?$/i;

/** `11. marts, 10. juni og 9. december 2026`: the year printed with one day of a list is that of the others. */
function withYears(text: string, times: PlacedTime[]): PlacedTime[] {
  const lends = (one: PlacedTime | undefined, other: PlacedTime | undefined): boolean =>
    one?.precision === 'day' && other?.precision === 'day' && LISTED.test(text.slice(one.end, other.start));
  const all = [...times];
  for (let at = all.length - 2; at >= 0; at--) {
    const [time, next] = [all[at], all[at + 1]];
    if (!time || time.year !== null || !next || next.year === null || !lends(time, next)) continue;
    all[at] = { ...time, year: next.year - (time.from(2000) > next.from(2000) ? 1 : 0) };
  }
  return all;
}

/** `mellem … og …`, `september og oktober 2025`: two months, quarters or the like that follow each other. */
function joinsByAnd(text: string, one: Element, other: Element): boolean {
  if (BETWEEN.test(text.slice(Math.max(0, one.start - 12), one.start))) return true;
  return (
    one.precision === other.precision && one.precision === 'month' && one.year === null && one.kind === 'unit'
  );
}

function stretch(one: Element, other: Element): PlacedTime {
  const year = one.year ?? other.year;
  // "november til januar 2026": the first lies in the year before.
  const turns = one.year === null && other.year !== null && one.from(2000) > other.to(2000) ? 1 : 0;
  const later = one.year !== null && other.year !== null ? other.year - one.year : turns;
  const wraps = year === null && one.from(2000) > other.to(2000) ? 1 : 0;
  return {
    start: one.start,
    end: other.end,
    year: year === null ? null : year - turns,
    weekday: one.weekday,
    precision: one.precision === other.precision ? one.precision : coarser(one.precision, other.precision),
    kind: 'stretch',
    from: one.from,
    to: (from) => other.to(from + later + wraps),
    isStretch: true,
  };
}

const coarser = (a: TimePrecision, b: TimePrecision) =>
  PRECISIONS.indexOf(a) > PRECISIONS.indexOf(b) ? a : b;

/**
 * The days a time means. Without a printed year it is the `next` from the anchor on (the meeting's day), the `last` up to
 * it, or the `near` one: the last only where it lies more than twice as near. A printed weekday decides between
 * neighbouring years. Null when there is no year to be had.
 */
export function settle(
  time: PlacedTime,
  anchor: string | null,
  towards: 'next' | 'last' | 'near',
): Stretch | null {
  const of = (year: number): Stretch => ({
    from: time.from(year),
    to: time.to(year),
    precision: time.precision,
  });
  if (time.year !== null) return of(time.year);
  if (anchor === null) return null;
  const year = Number(anchor.slice(0, 4));
  if (time.kind === 'anchored')
    return { from: time.from(year, anchor), to: time.to(year, anchor), precision: time.precision };
  const next = [year - 1, year, year + 1].find((one) => time.to(one) >= anchor) ?? year;
  const last = [year + 1, year, year - 1].find((one) => time.from(one) <= anchor) ?? year;
  const isLast =
    towards === 'last' || (towards === 'near' && isNearer(anchor, time.to(last), time.from(next)));
  const chosen = isLast ? last : next;
  const { weekday } = time;
  if (weekday === null || weekdayIs(time.from(chosen), weekday)) return of(chosen);
  return of([year, year - 1, year + 1].find((one) => weekdayIs(time.from(one), weekday)) ?? chosen);
}

const isNearer = (anchor: string, past: string, coming: string): boolean =>
  past < anchor && 2 * (Date.parse(anchor) - Date.parse(past)) < Date.parse(coming) - Date.parse(anchor);

const weekdayIs = (iso: string, weekday: number): boolean =>
  new Date(`${iso}T00:00:00Z`).getUTCDay() === weekday;

/**
 * What lies before a time: to its end, but for a holiday ("inden sommerferien"), and where `isOutside`, to the day before it
 * begins.
 */
export function before(time: PlacedTime, when: Stretch, isOutside = time.kind === 'holiday'): Stretch {
  const to = isOutside && when.from !== null ? dayAfter(when.from, -1) : when.to;
  return { from: null, to, precision: when.precision };
}

/** What lies after a time ("efter sommerferien"): from the day after it, open-ended. */
export function after(when: Stretch): Stretch {
  return { from: when.to === null ? null : dayAfter(when.to, 1), to: null, precision: when.precision };
}
