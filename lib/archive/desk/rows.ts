/** What the tables of the reader's desk hold. All but `siteEvents` is made by the user. */
import type { BriefingForm } from '../../desk/briefings.ts';
import type { Colour } from '../../tracking/views.ts';
import type { RememberedItem } from '../following/rows.ts';

/** Where the user last was in a meeting. */
export interface PositionRow {
  meetingId: string;
  itemKey: string;
  /** How far down the item, 0 to 1. */
  part: number;
  /** ISO instant. */
  at: string;
}

/** A passage the user marked: found again by its words and those around it, whatever became of the text. */
export interface HighlightRow extends RememberedItem {
  id: string;
  quote: string;
  /** Up to 60 characters before and after it, blanks single. */
  before: string;
  after: string;
  colour: Colour;
  /** Markdown, as written. */
  note: string;
  /** ISO instant. */
  createdAt: string;
  /** Kept until a later start, so that removing can be undone. */
  removedAt: string | null;
}

/** What the user says is wrong in what was extracted of an item; what is left out is right. */
export interface CorrectionRow extends RememberedItem {
  corrected: {
    title?: string;
    /** Null for an item without a number. */
    number?: string | null;
    /** No item of its own: it belongs to the one before. */
    joinsPrevious?: boolean;
    /** Another item begins within it, at the first line that begins so. */
    splitAt?: { line: string; number: string | null; title: string };
  };
  /** ISO instant. */
  at: string;
}

/** An item of a briefing, in its place. */
export interface BriefingEntry extends RememberedItem {
  /** The user's own words on it, Markdown. */
  comment: string;
  /** Its speaking note is told, where the briefing tells any. */
  showsNote: boolean;
  /** Kept until a later start, so that taking it out can be undone. */
  removedAt: string | null;
}

export interface BriefingRow {
  id: string;
  title: string;
  form: BriefingForm;
  entries: BriefingEntry[];
  /** ISO instants. */
  createdAt: string;
  changedAt: string;
  /** Kept until a later start, so that removing can be undone. */
  removedAt: string | null;
}

/** What a site has shown of late, so that one sees when it was made over. No addresses, no titles. */
export interface SiteEventRow {
  /** Host name. */
  site: string;
  /** ISO instants; null for never. */
  foundAt: string | null;
  /** A page on which there usually is something had nothing. */
  missedAt: string | null;
  /** Such pages since something was last found. */
  missed: number;
}
