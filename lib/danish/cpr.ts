/**
 * Danish civil registration numbers (CPR-numre) in text: found, and masked. What is one follows "Personnummeret i CPR" (CPR-kontoret):
 * a date of birth whose century the seventh digit tells, and a last digit by modulus 11, which is not kept for all.
 */

/** What stands in place of a number: of its width, so that columns stay; of no digits, so that it is never taken for one. */
export const CPR_MASK = 'xxxxxx-xxxx';

/** Six digits, a sign or a blank or nothing between (soft and invisible ones too), four digits. Of fixed length: linear on anything. */
const CANDIDATE =
  /(?<!\d)(\d{6})([ \u00a0\u2009\u202f]?[-\u00ad\u2010-\u2015\u2212][ \u00a0\u2009\u202f]?|[ \u00a0\u2009\u202f\u200b-\u200d\u2060\ufeff]?)(\d{4})(?!\d)/gu;
const SIGN = /[-\u00ad\u2010-\u2015\u2212]/;
/** The number is called by its name just before it. */
const NAMED = /(?:cpr|person\s?n(?:umme)?r)[^\d]{0,24}$/i;
const BEFORE = 48;

/** The full year of birth. @param seventh the seventh digit */
function yearOf(twoDigits: number, seventh: number): number {
  if (seventh <= 3) return 1900 + twoDigits;
  if (seventh === 4 || seventh === 9) return (twoDigits <= 36 ? 2000 : 1900) + twoDigits;
  return (twoDigits <= 57 ? 2000 : 1800) + twoDigits;
}

interface Birth {
  year: number;
  month: number;
  day: number;
}

/** The date of birth; null where there is no such day. Replacement numbers have sixty days too many. */
function birthOf(digits: string): Birth | null {
  const [printed, month, two] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [
    number,
    number,
    number,
  ];
  const day = printed > 60 ? printed - 60 : printed;
  const year = yearOf(two, Number(digits[6]));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const hasCheckDigit = (digits: string): boolean =>
  WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;

/**
 * Is the check digit not kept for this birthday? Since 1 October 2007 numbers are given without it where those with it have
 * run out: to the newborn, and on 1 January, which is what whoever does not know a birthday gets.
 */
function isUnchecked({ year, month, day }: Birth): boolean {
  return (month === 1 && day === 1) || year > 2007 || (year === 2007 && month >= 10);
}

/** @param isWritten with a sign between, as such numbers are written; named: called by its name */
function isCpr(digits: string, isWritten: boolean, isNamed: boolean): boolean {
  const birth = birthOf(digits);
  if (!birth) return false;
  const isReplacement = Number(digits.slice(0, 2)) > 60;
  if (isNamed) return true;
  if (isReplacement) return false;
  return hasCheckDigit(digits) || (isWritten && isUnchecked(birth));
}

/** The text with every such number masked; the very text where there is none. */
export function maskCpr(text: string): string {
  return text.replace(CANDIDATE, (found, date: string, between: string, serial: string, at: number) => {
    const isNamed = NAMED.test(text.slice(Math.max(0, at - BEFORE), at));
    return isCpr(date + serial, SIGN.test(between), isNamed) ? CPR_MASK : found;
  });
}

const [MASKED_DATE = '', MASKED_SERIAL = ''] = CPR_MASK.split('-');
const ENDS_IN_DATE = /(?<!\d)(\d{6})([-\u00ad\u2010-\u2015\u2212]?)\s{0,4}$/u;
const BEGINS_IN_SERIAL = /^\s{0,4}[-\u2010-\u2015\u2212]?(\d{4})(?!\d)/u;

/** A number that a line break parts, masked on both sides; null where none is. */
export function maskParted(line: string, next: string): [string, string] | null {
  const date = ENDS_IN_DATE.exec(line);
  const serial = date && BEGINS_IN_SERIAL.exec(next);
  if (!date?.[1] || !serial?.[1]) return null;
  const isNamed = NAMED.test(line.slice(Math.max(0, date.index - BEFORE), date.index));
  const isWritten = date[2] !== '' || SIGN.test(serial[0]);
  // Figures at the end of one line and the beginning of the next have nothing to do with each other unless somebody says so.
  if (!(isWritten || isNamed) || !isCpr(date[1] + serial[1], isWritten, isNamed)) return null;
  return [line.slice(0, date.index) + MASKED_DATE + date[0].slice(6), next.replace(serial[1], MASKED_SERIAL)];
}

/**
 * An address without such numbers. In what follows a question mark ten digits are as like to be the time of day in seconds, and
 * count only where they are written with a sign.
 */
export function maskAddress(address: string): string {
  const at = address.indexOf('?');
  if (at < 0) return maskCpr(address);
  const query = address.slice(at).replace(/(?<!\d)\d{6}-\d{4}(?!\d)/g, (found) => maskCpr(found));
  return maskCpr(address.slice(0, at)) + query;
}

/** How often a text says that a number was masked there. */
export const masksIn = (text: string): number => text.split(CPR_MASK).length - 1;
