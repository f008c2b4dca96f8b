/** Figures in one form each, however printed: `2605000`, `3,5`, `2025-09-02`, `2025-03121`. */
import { isoDay, lastDayOf, monthNamed } from '../../danish/when-day.ts';

const DAY = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})$/;
const ISO = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/;
const GROUPED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const DECIMAL = /^\d+,\d+$/;
const CASE = /^\d{4}-\d{3,8}$/;

/** A day of any year: `--09-02`. */
export const yearlessDay = (month: number, day: number): string =>
  `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function dayTerms(year: number, month: number, day: number): string[] {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return [];
  return [isoDay(year, month, day), yearlessDay(month, day), String(year)];
}

/** A number as the index holds it: no marks between thousands, a comma before decimals. */
export function numberTerm(value: number): string {
  const rounded = Math.round(value * 1e4) / 1e4;
  return Number.isInteger(rounded) ? rounded.toFixed(0) : String(rounded).replace('.', ',');
}

function canonical(printed: string): string {
  const plain = GROUPED.test(printed) ? printed.replaceAll('.', '') : printed;
  return DECIMAL.test(plain) ? plain.replace(/(?<!0)0+$/, '').replace(/,$/, '') : plain;
}

/** Terms of a printed figure, each with its position; returns the next free one. */
export function figureTerms(
  printed: string,
  position: number,
  onTerm: (term: string, position: number) => void,
): number {
  const day = DAY.exec(printed);
  const iso = day ? null : ISO.exec(printed);
  const terms = day
    ? dayTerms(Number(day[3]) + (day[3]?.length === 2 ? 2000 : 0), Number(day[2]), Number(day[1]))
    : iso
      ? dayTerms(Number(iso[1]), Number(iso[2]), Number(iso[3]))
      : [];
  if (terms.length > 0) {
    for (const term of terms) onTerm(term, position);
    return position + 1;
  }
  if (CASE.test(printed)) onTerm(printed, position);
  if (!/[-/:]/.test(printed)) {
    onTerm(canonical(printed), position);
    return position + 1;
  }
  let at = position;
  for (const part of printed.split(/[-/:]/)) onTerm(canonical(part), at++);
  return at;
}

const SCALE = /^\s?(mio|mia|million|milliard|tusind)(?:er|e)?(?![a-zæøå])\.?/i;
const FACTORS: Record<string, number> = { mio: 1e6, million: 1e6, mia: 1e9, milliard: 1e9, tusind: 1e3 };

/** The sum of a figure with its scale behind it (`2,6 mio.`), and where that ends; null without one. */
export function scaled(printed: string, text: string, end: number): { term: string; end: number } | null {
  const code = text.charCodeAt(end);
  if (code !== 32 && code !== 0xa0 && !(code >= 97 && code <= 122)) return null;
  const scale = SCALE.exec(text.slice(end, end + 14));
  const value = Number(canonical(printed).replace(',', '.'));
  if (!scale || !Number.isFinite(value)) return null;
  return {
    term: numberTerm(value * (FACTORS[scale[1]?.toLowerCase() ?? ''] ?? 1)),
    end: end + scale[0].length,
  };
}

/** `2`, `september`, `2025`: the terms of that day; without a year those of the day in any. Empty when it is none. */
export function spelledDay(day: string, month: string, year: string): string[] {
  if (!/^\d{1,2}$/.test(day)) return [];
  const number = monthNamed(month);
  if (number === null || Number(day) < 1 || Number(day) > 31) return [];
  if (year === '') return [yearlessDay(number, Number(day))];
  return /^(?:19|20)\d\d$/.test(year) ? dayTerms(Number(year), number, Number(day)).slice(0, 1) : [];
}
