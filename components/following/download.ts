import type { CalendarFile } from '@/lib/tracking/views.ts';

/** Time the browser is given to fetch what it was pointed at. */
const FETCHED_MS = 10_000;

/** Saves a file where the browser saves downloads. For pages of our own. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_MS);
}

/** Saves a calendar file. */
export const downloadCalendar = ({ name, text }: CalendarFile): void =>
  downloadBlob(name, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
