/** What there is, in words. */
import type { KeptCounts } from '@/lib/desk/keeping.ts';
import { longDate } from '../i18n/dates.ts';
import { numberFormat } from '../i18n/formats.ts';
import type { KeepingWords } from '../i18n/keeping.ts';
import type { Words } from '../i18n/words.ts';

/** `12 møder`, `3 bogmærker`, …: of what there is any of. */
export const keptParts = (counts: KeptCounts, words: KeepingWords): string[] =>
  (Object.keys(words.counts) as (keyof KeptCounts)[]).flatMap((name) =>
    counts[name] > 0 ? [words.counts[name](counts[name])] : [],
  );

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `3,2 MB`. */
export function sizeLabel(bytes: number, { locale }: Words): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = UNITS[step] ?? 'byte';
  return numberFormat(locale, {
    ...{ style: 'unit', unit, unitDisplay: 'short' },
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

const DAY_MS = 86_400_000;
const dayOf = (instant: number) => new Date(instant).toLocaleDateString('sv-SE');

/** `i dag`, `for 12 dage siden`. */
export function sinceLabel(instant: string, words: KeepingWords, now = Date.now()): string {
  const days = (Date.parse(dayOf(now)) - Date.parse(dayOf(Date.parse(instant)))) / DAY_MS;
  return words.daysAgo(Math.max(0, Math.round(days)));
}

/** The day of an instant, where the user is. */
export const dayLabel = (instant: string, words: Words): string =>
  longDate(dayOf(Date.parse(instant)), words);
