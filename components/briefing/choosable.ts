/** Items that can be put into a briefing. */
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { BookmarkView, CaseSummary, ItemRef } from '@/lib/tracking/views.ts';

export interface Choosable extends Omit<ItemRef, 'present'> {
  /** Has a bookmark. */
  marked: boolean;
  closed: boolean;
}

/** Items one can be asked about: parts of an agenda that only hold others are none. */
export const mattersOf = (items: readonly ItemView[]): ItemView[] => {
  const parts = new Set(items.map(({ parent }) => parent));
  return items.filter(({ isHeading, number }) => !isHeading || number === null || !parts.has(number));
};

export const fromMeeting = ({ id, body, date, items }: MeetingView): Choosable[] =>
  mattersOf(items).map(({ key, number, title, bookmarked, closed }) => ({
    ...{ itemKey: key, meetingId: id, body, date, number, title, closed, marked: bookmarked },
  }));

export const fromBookmarks = (bookmarks: readonly BookmarkView[]): Choosable[] =>
  bookmarks.map((one) => ({ ...one, marked: true, closed: false }));

/** The treatments of a case, the latest first. */
export const fromCase = ({ members }: CaseSummary): Choosable[] =>
  [...members].reverse().map((one) => ({ ...one, marked: false, closed: false }));
