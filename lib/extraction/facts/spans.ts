/** Which days a printed time means, with `inden`, `frem til`, `efter` and the like before it heeded. */
import type { Span } from '../../agenda/facts.ts';
import { after, before, type PlacedTime, settle } from '../../danish/when.ts';
import { dayAfter, isoDay } from '../../danish/when-day.ts';
import type { Ask } from './deadlines.ts';

const EARLIEST = /(?:tidligst|ikke før|først)(?:\s(?:fra|i|på|til|med|per|pr\.|den))*\s$/i;
/** `kan ingen ændringer foretages før den`. */
const NOT_BEFORE = /(?<![a-zæøå])(?:ikke|ingen|intet)\s[^,;.]{1,40}\sfør\s(?:den\s)?$/i;

/** Does what leads on to a time make it the first on which something may be? */
export const isEarliest = (lead: string): boolean => {
  const near = lead.slice(-60);
  return EARLIEST.test(near) || (/før\s(?:den\s)?$/i.test(near) && NOT_BEFORE.test(near));
};

/** `flyttet fra den 3. til den 10.`: the later day is meant. */
const MOVED = /\b(?:flytte[ts]|rykke[ts]|udskudt|udsat)\sfra\s(?:den\s)?$/i;
const UNTIL =
  /(?:\b(?:indtil|frem til|frem mod|til og med|til)|(?:gælder|løber|fortsætter|varer)\s(?:i|til))\s(?:med\s)?$/i;
/** `til udgangen af valgperioden, dvs. 31. december 2029`. */
const UNTIL_THAT_IS =
  /(?<![a-zæøå])(?:indtil|frem til|til)\s[^.,;:]{3,60},\s(?:dvs\.|altså|det\svil\ssige)\s(?:den\s)?$/i;
const FROM = /\b(?:fra(?: og med)?|pr\.|per|siden)\s$/i;
/** What is after a time. */
export const AFTER = /\befter\s$/i;
/** "inden maj" is before it begins, "senest i maj" is not. */
const OUTSIDE = /(?<![a-zæøå])(?:inden|før)\s$/i;
const WHOLE = /^(?:month|quarter|half-year|season)$/;
/** `overføres til 2027`, `er flyttet til den 6. oktober`: no end of anything. */
const MOVES_TO =
  /(?<![a-zæøå])(?:overfør|udskyd|udskudt|udsæt|udsat|ryk|flyt|skubb|videreføre)[a-zæøå]*\s(?:\S+\s){0,3}?til\s$/i;
/** What is before a time. */
export const BEFORE = /\b(?:inden|før|senest(?:\s(?:i|ved|med))?)\s$/i;

/** Does what leads on to a time make it the end of something that goes on? */
export function endsSomething(lead: string, time: PlacedTime): boolean {
  const near = lead.slice(-60);
  // "til efteråret" is in it, not up to it.
  const isIn = time.precision === 'season' && time.kind === 'unit' && /(?<!frem|ind)\stil\s$/i.test(near);
  if (isIn || MOVES_TO.test(near)) return false;
  return UNTIL.test(near) || UNTIL_THAT_IS.test(lead.slice(-110));
}

/** Is a stretch printed that something was moved over: from its first day to its last? */
export const isMoved = (lead: string): boolean => MOVED.test(lead.slice(-40));

/** The days meant by a time after `lead`, told `towards` past or future; null where no year is to be had. */
export function spanOf(
  text: string,
  time: PlacedTime,
  meetingDate: string | null,
  isAsked: boolean,
  towards: 'next' | 'last' | 'near',
): Span | null {
  const when = settle(time, meetingDate, towards);
  if (when === null) return null;
  const lead = text.slice(0, time.start);
  const near = lead.slice(-60);
  if (time.isStretch && isMoved(lead)) return { ...when, from: when.to };
  if (isEarliest(near)) return when;
  if (BEFORE.test(near) || isAsked) return before(time, when, isOutside(text, time));
  if (!time.isStretch && endsSomething(lead, time)) return before(time, when);
  if (AFTER.test(near)) return after(when);
  const isYear = time.precision === 'year' && time.kind === 'unit' && time.from(2000).endsWith('-01-01');
  if (FROM.test(near) && isYear) return { ...when, to: null };
  return when;
}

/** "inden sommerferien", "inden maj", "inden uge 43": over before it begins. "inden 2030" is by its end, as it is meant. */
function isOutside(text: string, time: PlacedTime): boolean {
  if (time.kind === 'holiday') return true;
  const isWhole = WHOLE.test(time.precision) || /^uge/i.test(text.slice(time.start, time.end));
  return time.kind === 'unit' && isWhole && OUTSIDE.test(text.slice(Math.max(0, time.start - 8), time.start));
}

/** A day so much earlier or later; of a month too short for it, the last day. */
export function shifted(when: Span, { count, unit }: NonNullable<Ask['shift']>): Span {
  if (when.to === null) return when;
  if (unit === 'day') return { ...when, from: null, to: dayAfter(when.to, count) };
  const [year = 0, month = 1, day = 1] = when.to.split('-').map(Number);
  const at = year * 12 + month - 1 + count;
  return { ...when, from: null, to: isoDay(Math.floor(at / 12), (at % 12) + 1, day) };
}
