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

/** The same of a text. @param type its media type */
export const downloadText = ({ name, text }: Pick<CalendarFile, 'name' | 'text'>, type: string): void =>
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** Saves a calendar file. */
export const downloadCalendar = (file: CalendarFile): void => downloadText(file, 'text/calendar');
