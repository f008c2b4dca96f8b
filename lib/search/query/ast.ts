/**
 * What a query asks for, as a tree. Made by `parse.ts` from what was typed; `print.ts` writes it back. Plain data: it can be
 * stored and sent. A tree says nothing of how the index looks things up.
 */
import type { RecommendedAction, SectionRole } from '../../agenda/model.ts';

/** Everything the index is asked. Empty `all`: nothing searchable was typed. */
export type Query = All | Any | Not | Leaf;

/** All of these hold. Never one part alone, never an `all` inside. */
export interface All {
  type: 'all';
  parts: Query[];
}

/** One of these holds. Two parts or more, never an `any` inside. */
export interface Any {
  type: 'any';
  parts: Query[];
}

/** This does not hold. Never a `not` inside. */
export interface Not {
  type: 'not';
  part: Query;
}

export type Leaf = Word | Phrase | Figure | Filter;

/** A word as typed, without the punctuation around it; the index widens it (inflections, compounds, typing errors). */
export interface Word {
  type: 'word';
  text: string;
  /** Typed with a star: the beginning of a word, and only that. */
  starred: boolean;
}

/** Words in this order and these forms, nothing between them but punctuation and white space. */
export interface Phrase {
  type: 'phrase';
  /** One or more. */
  words: string[];
}

/** A number, sum, day or case number however typed. It stands as typed, or means one of `meanings`; near misses it has none. */
export interface Figure {
  type: 'figure';
  /** As typed, blanks made single: `2,6 mio`, `2/9-2025`, `03121`. */
  text: string;
  /** One or more, the likeliest first. */
  meanings: Meaning[];
}

export type Meaning =
  | { kind: 'number'; value: number }
  /** Whole units: kroner, per cent, full-time years. */
  | { kind: 'amount'; value: number; unit: 'DKK' | 'percent' | 'fte' }
  /** A day of the calendar; without a year, of any year. `month` 1-12. */
  | { kind: 'day'; year: number | null; month: number; day: number }
  /** A case number, or its end from some separator on: upper case, as printed (`SAG-2025-03121`, `2025-03121`, `03121`). */
  | { kind: 'case'; number: string };

export type FieldName =
  | 'body'
  | 'date'
  | 'from'
  | 'to'
  | 'year'
  | 'action'
  | 'case'
  | 'caseworker'
  | 'attachment'
  | 'section'
  | 'deadline'
  | 'amount'
  | 'bookmarked'
  | 'note'
  | 'new';

/**
 * A restriction. `section` says where the words beside it have to stand; all others say which items count. Of several
 * of one field beside each other, `body`, `year`, `action`, `case`, `caseworker` and `section` widen (they come as `any`).
 */
export interface Filter {
  type: 'filter';
  field: FieldName;
  /** The value as typed, blanks made single; may be empty. */
  text: string;
  /** What it means; null while it cannot be read (`år:20`, `type:`): restricts nothing then. */
  value: FieldValue | null;
}

export type FieldValue =
  /** body (name or key, or part of it), case (number or its end), caseworker (initials), attachment and note (words in it). */
  | { kind: 'text'; text: string }
  /** date, from, to, year: the meeting's day. deadline: one of the item's. Both inclusive, null is an open end. */
  | { kind: 'days'; from: string | null; to: string | null }
  | { kind: 'action'; action: RecommendedAction }
  | { kind: 'section'; role: SectionRole }
  /** One of the item's sums. Inclusive ends unless `strict`; null is an open end. */
  | {
      kind: 'amount';
      least: number | null;
      most: number | null;
      strict: boolean;
      unit: 'DKK' | 'percent' | 'fte';
    }
  /** The item has one (`bilag:`, `frist:`, `beløb:`, `note:`), or is so (`bogmærket`, `ny`). */
  | { kind: 'present' };

/** What was typed, read. */
export interface ParsedQuery {
  query: Query;
  /** Leaves as typed, in their order, with their place: `start` inclusive, `end` exclusive, UTF-16. */
  placed: PlacedLeaf[];
  /** The last leaf has nothing after it, not even a blank: it may go on. */
  open: boolean;
}

export interface PlacedLeaf {
  leaf: Leaf;
  start: number;
  end: number;
  /** Stands beside the others: in no brackets, and with no "not" or "or". */
  beside: boolean;
}
