/** What the tables of following hold: what the user made, work under way, and what is derived from the meetings. */
import type { Party, Precision } from '../../agenda/facts.ts';
import type { BodyRef, MeetingDocumentKind } from '../../agenda/model.ts';
import type { Link, Sitting } from '../../tracking/types.ts';
import type { CaseStatus, Mark, NewsView } from '../../tracking/views.ts';

// ── Made by the user ─────────────────────────────────────────────────────────────────────────────────────────────────

/** An item as it is remembered, so that it can be told, and known again, when it is in no paper any more. */
export interface RememberedItem {
  itemKey: string;
  meetingId: string;
  body: BodyRef | null;
  date: string | null;
  number: string | null;
  title: string;
  isHeading: boolean;
}

/** A version of a paper by id and content: ids are given again after an undo. */
export interface ReadVersion {
  id: string;
  contentHash: string;
}

/** The user has read, or written of, an item as these versions of its meeting's papers told it. */
export interface ReadRow {
  itemKey: string;
  meetingId: string;
  /** ISO instant. */
  at: string;
  versions: ReadVersion[];
}

export interface CaseRow {
  id: string;
  title: string;
  status: CaseStatus;
  owner: string;
  nextStep: string;
  /** Place in its column. */
  order: number;
  /** ISO instants. */
  createdAt: string;
  changedAt: string;
  /** Kept until a later start, so that removing can be undone. */
  removedAt: string | null;
}

/** What the user said of an item and a case. Taken back: the row is deleted. */
export interface VerdictRow extends RememberedItem {
  caseId: string;
  verdict: 'member' | 'rejected';
  /** Why it was proposed; empty where the user found it. */
  because: Link[];
  /** The case it came from, where two were merged: bringing that back takes it along. */
  mergedFrom: string | null;
  /** Said before two cases were merged: bringing the other back makes it said again. */
  wasRejected: boolean;
  /** ISO instant. */
  at: string;
}

/** What the user says of a deadline or promise, by its id. */
export interface DeadlineMarkRow extends Mark {
  id: string;
  itemKey: string;
}

export interface SavedSearchRow {
  id: string;
  query: string;
  name: string;
  notify: boolean;
  /** ISO instant. */
  createdAt: string;
}

/** A piece of news, told once: the id says what is told of what. */
export interface NewsRow extends RememberedItem {
  id: string;
  /** ISO instant. */
  at: string;
  seen: boolean;
  /** A notification of the browser is wanted and has not been shown yet. */
  notify: boolean;
  why: NewsWhy;
}

/** A proposal is kept with its links; the items these name are looked up when it is shown. */
export type NewsWhy =
  | Extract<NewsView['why'], { kind: 'search' | 'changed' }>
  | { kind: 'case'; caseId: string; confidence: number; path: Link[] };

// ── Work under way ───────────────────────────────────────────────────────────────────────────────────────────────────

/** What imports brought to a meeting, whose news are not worked out yet. Written with the import. */
export interface ToNoticeRow {
  meetingId: string;
  added: string[];
  changed: string[];
  /** Another value for every writing, so that what came meanwhile is not taken for worked out. */
  stamp: string;
}

// ── Derived ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What tracking compares of a meeting's items, packed: reading thousands of small strings takes the browser ten times as long.
 * Rows that the first rules made have no `bytes`; they are made again in the background.
 */
export interface FeaturesRow {
  meetingId: string;
  /** Of all that stands here. */
  stamp: string;
  sitting: Sitting;
  /** `PackedHead[]` as JSON. */
  heads: string;
  bytes: Uint8Array;
}

/** An item in lists, without reading it. */
export interface FoundItem {
  itemKey: string;
  number: string | null;
  title: string;
  isHeading: boolean;
  /** Of what was read: another value when its text is another. */
  hash: string;
}

/** A deadline or promise of an item. */
export interface FoundDeadline {
  id: string;
  itemKey: string;
  from: string | null;
  to: string;
  precision: Precision;
  text: string;
  task: string;
  by: Party | null;
  kind: 'deadline' | 'promise';
}

/** What lists over all meetings need of one. */
export interface FindingsRow {
  meetingId: string;
  /** By which rules this was found. */
  by: string;
  body: BodyRef | null;
  date: string | null;
  kind: MeetingDocumentKind;
  items: FoundItem[];
  deadlines: FoundDeadline[];
  announced: { itemKey: string; title: string; date: string | null }[];
  fora: { itemKey: string; forum: Party; text: string; nothing: boolean }[];
}
