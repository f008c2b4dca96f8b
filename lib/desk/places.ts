/** Where the user was: so that a meeting opens where one left it. */
import type { BodyRef } from '../agenda/model.ts';

export interface RecentlyRead {
  meetingId: string;
  itemKey: string;
  body: BodyRef | null;
  date: string | null;
  /** ISO instant. */
  at: string;
}

export interface PlaceKeeper {
  /** The user is at this item of the meeting. */
  keep(meetingId: string, itemKey: string): Promise<void>;
  /** Null where the meeting was never read, or the item is in it no more. */
  last(meetingId: string): Promise<string | null>;
  /** Meetings of the archive in which the user was, the latest first. */
  recent(limit: number): Promise<RecentlyRead[]>;
}
