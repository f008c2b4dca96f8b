/** Dates and times as printed in Danish papers; always day first. Forms: domain notes §6.1. */
import { isDamagedForm } from './damage.ts';
import { daysIn, isoDay, MONTHS, monthNamed } from './when-day.ts';

/** 1-12 for a month's name, also abbreviated (`aug.`) or slightly damaged (`novernber`); null for another word. */
function monthOf(word: string): number | null {
  const named = monthNamed(word);
  if (named !== null || word.length < 5) return named;
  const near = MONTHS.findIndex((month) => isDamagedForm(word, month, 0.25));
  return near >= 0 ? near + 1 : null;
}

/** The first full date in the text as `YYYY-MM-DD`, or null. A date without a year is none. */
export function findDate(text: string): string | null {
  if (!/\d/.test(text)) return null;
  for (const { year, month, day } of daysIn(text, monthOf))
    if (year !== null && year >= 1970 && year <= 2099) return isoDay(year, month, day);
  return null;
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
