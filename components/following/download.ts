import type { CalendarFile } from '@/lib/tracking/views.ts';

/** Time the browser is given to fetch what it was pointed at. */
const FETCHED_MS = 10_000;

/** Saves a calendar file where the browser saves downloads. For pages of our own. */
export function downloadCalendar({ name, text }: CalendarFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_MS);
}
