/** Where the user was, and what was read: so that a meeting opens where one left it. */
import type { BodyRef } from '../agenda/model.ts';

export interface ReadingPlace {
  itemKey: string;
  /** How far down the item, 0 at its title, 1 at its end: holds whatever the width and the size of the text. */
  part: number;
}

export interface RecentlyRead {
  meetingId: string;
  itemKey: string;
  body: BodyRef | null;
  date: string | null;
  /** ISO instant. */
  at: string;
}

export interface PlaceKeeper {
  /** The user is here in the meeting. */
  keep(meetingId: string, place: ReadingPlace): Promise<void>;
  /** Null where the meeting was never read, or the item is in it no more. */
  last(meetingId: string): Promise<ReadingPlace | null>;
  /** Meetings of the archive in which the user was, the latest first. */
  recent(limit: number): Promise<RecentlyRead[]>;
  /** Keys of a meeting's items that the user has read; `markRead` of the client says so. */
  read(meetingId: string): Promise<string[]>;
  /** Takes back that these were read: they are no more held against what they said then. */
  unread(itemKeys: string[]): Promise<void>;
}
