/** What the tables of the reader's desk hold. All but `siteEvents` is made by the user. */
import type { Quote } from '../../agenda/quotes.ts';
import type { BriefingForm } from '../../desk/briefings.ts';
import type { Corrected } from '../../desk/corrections.ts';
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
  /** Where it began among the item's letters. */
  at?: number;
  /** The same in the text as it was read, where words of the item were repaired. */
  read?: Quote | null;
  colour: Colour;
  /** Markdown, as written. */
  note: string;
  /** ISO instant. */
  createdAt: string;
  /** Kept until a later start, so that removing can be undone. */
  removedAt: string | null;
}

/** What the user says is wrong in what was extracted of an item. It is remembered as it was extracted then. */
export interface CorrectionRow extends RememberedItem {
  corrected: Corrected;
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
