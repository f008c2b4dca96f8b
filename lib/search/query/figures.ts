/** Numbers, sums, days and case numbers among typed words, whatever way they are typed. */
import { amountsIn } from '../../danish/money.ts';
import { readNumber } from '../../danish/numbers.ts';
import { daysIn } from '../../danish/when-day.ts';
import type { Figure, Meaning } from './ast.ts';

/** No figure is longer: `onsdag den 24. september 2025`, `2 605 000 mio kr`. */
const MOST_WORDS = 5;
const MOST_LETTERS = 40;

/** A row of words, and in how many of them from `at` on a figure stands: the longest; 0 for none. */
export function figureAt(words: string[], at: number): { figure: Figure; length: number } | null {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(' ');
    const meanings = text.length <= MOST_LETTERS && /\d/.test(text) ? meaningsOf(text) : [];
    if (meanings.length > 0) return { figure: { type: 'figure', text, meanings }, length };
  }
  return null;
}

/** What a text means that is one number, sum, day or case number from end to end; none for any other. */
function meaningsOf(text: string): Meaning[] {
  const named = namedCase(text);
  if (named) return [{ kind: 'case', number: named }];
  const meanings = [amountOf(text), dayOf(text), numberOf(text), caseOf(text)];
  return meanings.filter((meaning) => meaning !== null);
}

/** `SAG-2025-03121`; `sag 2025 03121`, where the word need not be part of the number. */
function namedCase(text: string): string | null {
  if (/^\p{L}{2,5}-(?:19|20)\d\d-\d{3,7}$/u.test(text)) return text.toUpperCase();
  const told = /^sag(?:snr|snummer)?\.? ((?:19|20)\d\d)[ -](\d{3,7})$/i.exec(text);
  return told ? `${told[1]}-${told[2]}` : null;
}

/** Numbers of other systems too: `330-2018-3619`, `19/3143`, `00.22.04-G01-1-18`; or the end of one, `03121`. */
function caseOf(text: string): Meaning | null {
  const isCase =
    /^(?:19|20)\d\d[-/]\d{4,7}$/.test(text) ||
    /^\d{2,3}-(?:19|20)\d\d-\d{1,7}$/.test(text) ||
    /^\d\d\/\d{3,6}$/.test(text) ||
    /^\d{1,2}-\d\d-\d\d-\d{1,5}-\d\d$/.test(text) ||
    /^\d\d\.\d\d\.\d\d-\p{L}\d\d-\d{1,5}-\d\d$/u.test(text) ||
    (/^\d{4,7}$/.test(text) && !/^(?:19|20)\d\d$/.test(text));
  return isCase ? { kind: 'case', number: text.toUpperCase() } : null;
}

const SCALED = /(?:mia|mio|milliard(?:er)?|million(?:er)?|tusind(?:e)?)\.?$/i;

function amountOf(text: string): Meaning | null {
  const whole = SCALED.test(text) ? `${text} kr` : text;
  const [found, ...others] = amountsIn(whole);
  if (!found || others.length > 0 || found.start !== 0 || found.end !== whole.length) return null;
  return { kind: 'amount', value: found.value, unit: found.unit };
}

function dayOf(text: string): Meaning | null {
  const [found] = daysIn(text);
  if (found && found.start === 0 && found.end === text.length)
    return { kind: 'day', year: found.year, month: found.month, day: found.day };
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(text)?.map(Number) ?? [];
  const isDay =
    day !== undefined && month !== undefined && day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return isDay ? { kind: 'day', year: null, month, day } : null;
}

function numberOf(text: string): Meaning | null {
  // "2025 100" is two numbers, "2 605 000" one; "03121" is the end of a case number.
  if (/^\d{4,} |^0\d/.test(text)) return null;
  const read = readNumber(text);
  return read && Number.isFinite(read.value) ? { kind: 'number', value: read.value } : null;
}
