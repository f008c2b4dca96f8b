import type { DeadlineView } from '@/lib/tracking/views.ts';
import type { FollowingWords } from '../i18n/following.ts';
import { dateFormat } from '../i18n/formats.ts';
import { whenLabel } from '../i18n/when.ts';
import type { Words } from '../i18n/words.ts';
import { daysBetween } from './days.ts';
import { settledBy } from './deadline-groups.ts';

/** So near that days are counted; of what is long past the date says enough. */
const NEAR = 30;
const LONG_PAST = 60;

/** Its time as precise as it was printed: `senest 30. oktober 2025`, `inden sommeren 2026`. */
export const deadlineTime = ({ from, to, precision, text }: DeadlineView, words: Words): string =>
  whenLabel({ from, to, precision }, text, words, 'by');

/** What it asks for, or where nothing was understood of that, how it was printed. */
export const deadlineTask = ({ task, text }: Pick<DeadlineView, 'task' | 'text'>): string => {
  const told = task.trim() || text;
  return told.charAt(0).toLocaleUpperCase('da') + told.slice(1);
};

/** `om 12 dage`, `3 dage over tiden`; null where no day was told, or it is far. */
export function deadlineDistance(
  deadline: DeadlineView,
  today: string,
  words: FollowingWords,
): string | null {
  const { to, precision } = deadline;
  if (precision !== 'day' || settledBy(deadline) !== null) return null;
  const days = daysBetween(today, to);
  if (days < 0) return days < -LONG_PAST ? null : words.overdueBy(-days);
  return days <= NEAR ? words.inDays(days) : null;
}

/** `september 2025`. @param month `2025-09` */
export const monthName = (month: string, { locale }: Words): string =>
  dateFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T12:00:00Z`));
