import type { CalendarFile } from '@/lib/tracking/views.ts';

/** Time the browser is given to fetch what it was pointed at. */
const FETCHED_MS = 10_000;

/** Saves a text where the browser saves downloads. For pages of our own. @param type its media type */
export function downloadText({ name, text }: Pick<CalendarFile, 'name' | 'text'>, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_MS);
}

/** Saves a calendar file. */
export const downloadCalendar = (file: CalendarFile): void => downloadText(file, 'text/calendar');
