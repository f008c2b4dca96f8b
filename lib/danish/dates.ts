/** Dates and times as printed in Danish papers; always day first. Forms: domain notes §6.1. */
import { isDamagedForm } from './damage.ts';

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

/** 1-12 for a month's name, also abbreviated (`aug.`) or slightly damaged (`novernber`); null for another word. */
function monthOf(word: string): number | null {
  const name = word.toLowerCase();
  const whole = MONTHS.findIndex((month) => month === name || (name.length >= 3 && month.startsWith(name)));
  if (whole >= 0) return whole + 1;
  if (name.length < 5) return null;
  const near = MONTHS.findIndex((month) => isDamagedForm(name, month, 0.25));
  return near >= 0 ? near + 1 : null;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1970 || year > 2099)
    return null;
  return date.toISOString().slice(0, 10);
}

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** The first full date in the text as `YYYY-MM-DD`, or null. A date without a year is none, nor a KLE number (`01.02.05-P16-3-25`). */
export function findDate(text: string): string | null {
  const found: { at: number; iso: string }[] = [];
  for (const match of text.matchAll(
    /(?<!\d|-[A-ZÆØÅ])(\d{1,2})[-./ ]{1,2}(\d{1,2})[-./ ]{1,2}(\d{4}|\d{2})(?!\.?\d|-[A-ZÆØÅ]\d)/g,
  )) {
    const iso = isoDate(fullYear(match[3] ?? ''), Number(match[2]), Number(match[1]));
    if (iso) found.push({ at: match.index, iso });
  }
  for (const match of text.matchAll(/(?<!\d)(\d{1,2})[. -]{1,3}(\p{L}{3,10})[. -]{1,3}(\d{4})(?!\d)/gu)) {
    const month = monthOf(match[2] ?? '');
    const iso = month && isoDate(Number(match[3]), month, Number(match[1]));
    if (iso) found.push({ at: match.index, iso });
  }
  found.sort((a, b) => a.at - b.at);
  return found[0]?.iso ?? null;
}

/** The first time of day in the text as `HH:MM`, or null: `10:00`, `kl. 9.30`, `kl. 10`. */
export function findTime(text: string): string | null {
  const match =
    /(?:\bkl\.?|\bklokken)\s{0,3}(\d{1,2})(?:[.:](\d{2}))?(?!\.?\d)/iu.exec(text) ??
    /(?<![\d.:-])(\d{1,2}):(\d{2})(?!\d)/.exec(text) ??
    /(?<![\d.:-])(\d{1,2})\.(\d{2})(?=\s{0,2}[-–]\s{0,2}\d|$)/.exec(text.trim());
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
