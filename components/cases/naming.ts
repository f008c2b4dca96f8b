import type { ItemRef } from '@/lib/tracking/views.ts';
import { longDate, meetingName } from '../i18n/dates.ts';
import { outcomeName } from '../i18n/facts.ts';
import { whenLabel } from '../i18n/when.ts';
import type { Words } from '../i18n/words.ts';

/** `3.5 Konsekvenser af …`. */
export const itemName = ({ number, title }: Pick<ItemRef, 'number' | 'title'>): string =>
  `${number ?? ''} ${title}`.trim();

/** `Punkt 3.5 Konsekvenser af …, KKR Hovedstaden, 2. september 2025`: an item among those of other meetings. */
export const itemPlace = (item: ItemRef, words: Words): string =>
  `${itemName(item)}, ${meetingName(item, words)}`;

/** The day of a sitting, or that it is not known. */
export const dayOf = (date: string | null, words: Words): string =>
  date ? longDate(date, words) : words.unknownDate;

/** Does it say no more than the badge of the outcome beside it? "Udsat." */
export const isOutcome = (told: string, decision: Parameters<typeof outcomeName>[0], words: Words): boolean =>
  told.trim().replace(/\.$/, '').toLocaleLowerCase('da') ===
  outcomeName(decision, words).toLocaleLowerCase('da');

/** When something is due, as exactly as it was printed. */
export const dueLabel = (
  due: { from?: string | null; to: string; precision: Parameters<typeof whenLabel>[0]['precision'] },
  printed: string,
  words: Words,
): string => whenLabel({ from: due.from ?? null, to: due.to, precision: due.precision }, printed, words);
