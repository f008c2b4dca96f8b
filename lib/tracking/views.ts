/** What the user interface shows of following: plain JSON, made by the archive from what it holds and what the user said. */
import type { Outcome, Party, Precision } from '../agenda/facts.ts';
import type { BodyRef } from '../agenda/model.ts';
import type { ChangedField } from './changes.ts';
import type { PromiseState } from './promises.ts';
import type { TrailStep } from './trail.ts';
import type { Link } from './types.ts';

/** An item as it is named in lists, wherever it stands. */
export interface ItemRef {
  itemKey: string;
  meetingId: string;
  body: BodyRef | null;
  /** Day of the sitting. */
  date: string | null;
  number: string | null;
  title: string;
  /** False when no version in the archive holds it any more: then this is what is remembered of it. */
  present: boolean;
}

// ── Bookmarks ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const BOOKMARK_STATUSES = ['read', 'raise', 'follow', 'done'] as const;
/** To read, to raise, to follow up, done. */
export type BookmarkStatus = (typeof BOOKMARK_STATUSES)[number];

export const COLOURS = ['yellow', 'green', 'blue', 'red', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

export interface BookmarkView extends ItemRef {
  /** ISO instant. */
  createdAt: string;
  /** Markdown, as written; empty for none. */
  note: string;
  /** In the order of the alphabet, as the user spells them. */
  tags: string[];
  status: BookmarkStatus | null;
  colour: Colour | null;
  /** The item says something else than when the user last wrote of it or read it. */
  changed: boolean;
  /** Of an item that is gone: its text as it was. */
  text: string | null;
}

/** What is to be changed of bookmarks; what is left out stays. Anything but `on: false` makes the bookmark where it is not. */
export interface BookmarkChange {
  on?: boolean;
  note?: string;
  addTags?: string[];
  removeTags?: string[];
  status?: BookmarkStatus | null;
  colour?: Colour | null;
}

// ── Cases ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const CASE_STATUSES = ['new', 'ongoing', 'waiting', 'done'] as const;
/** Columns of the board. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

export interface CaseSummary {
  id: string;
  title: string;
  status: CaseStatus;
  /** Who holds it, as the user wrote; empty for nobody. */
  owner: string;
  nextStep: string;
  /** Place in its column, ascending. */
  order: number;
  /** Treatments accepted, in order of time. */
  members: ItemRef[];
  /** The next sitting it is known to come to: announced, promised or already listed. */
  next: { date: string; title: string } | null;
  /** The next deadline, or the last one overdue. */
  deadline: { date: string; precision: Precision; text: string } | null;
  /** Promises nobody kept in time. */
  late: number;
  /** Items proposed. Null while not reckoned out (lists do not wait for it). */
  proposals: number | null;
  /** ISO instant of the user's last change. */
  changedAt: string;
}

/** An item that may belong to a case, and why. */
export interface ProposalView {
  item: ItemRef;
  /** 0 to 1. */
  confidence: number;
  /** From a member to the item; where the way is longer than one step, over other proposals. */
  path: Link[];
  /** Items by the keys that `path` names. */
  named: ItemRef[];
}

/** A stretch of a text: the same as before, only before, or only now. */
export interface DiffRun {
  text: string;
  kind: 'same' | 'gone' | 'came';
}

/** What changed in words, by part of the item. Parts without a change are left out. */
export interface PartDiff {
  field: ChangedField;
  runs: DiffRun[];
}

export interface TreatmentView extends Omit<TrailStep, 'key' | 'sitting' | 'title' | 'number'> {
  item: ItemRef;
  /** Against the treatment before, where the two share enough to be compared; else null. */
  words: PartDiff[] | null;
  /** Why it is in the case: as proposed, or `user`. */
  because: Link[];
}

/** Something a treatment says the case will come back with. */
export interface PromiseView extends Pick<PromiseState, 'text' | 'phrase' | 'from' | 'to' | 'state'> {
  /** As a deadline's. */
  id: string;
  item: ItemRef;
  /** The treatment that keeps it. */
  keptBy: ItemRef | null;
  mark: Mark;
}

export interface CaseView extends CaseSummary {
  /** Newest first. */
  treatments: TreatmentView[];
  proposed: ProposalView[];
  promises: PromiseView[];
  deadlines: DeadlineView[];
  /** Who holds the matter, as its texts tell: to be taken as owner. */
  proposedOwners: Party[];
  /** Coming sittings it is announced for. */
  coming: { date: string | null; title: string; announcedBy: ItemRef }[];
  /** Items the user said do not belong: can be taken back. */
  rejected: ItemRef[];
}

export interface CaseChange {
  title?: string;
  status?: CaseStatus;
  owner?: string;
  nextStep?: string;
  /** Before this case of the column, or last (null). */
  before?: string | null;
  /** Removed cases can be brought back until a later start. */
  removed?: boolean;
}

// ── Deadlines ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What the user says of a deadline or promise. */
export interface Mark {
  state: 'done' | 'dismissed' | null;
  note: string;
}

export interface DeadlineView {
  /** Stays the same when its item is renumbered or read anew. */
  id: string;
  item: ItemRef;
  /** Cases the item is in. */
  cases: { id: string; title: string }[];
  /** First and last day; `from` null where only the end is told. */
  from: string | null;
  to: string;
  precision: Precision;
  /** As printed: "senest den 1. januar 2027". */
  text: string;
  task: string;
  by: Party | null;
  kind: 'deadline' | 'promise';
  mark: Mark;
  /** A promise that a later treatment of its case has kept. */
  kept?: true;
}

export interface DeadlineFilter {
  body: string | null;
  /** Key or text of the party. */
  by: string | null;
  case: string | null;
  /** Also what is done or dismissed. */
  all: boolean;
}

// ── A meeting among its neighbours ───────────────────────────────────────────────────────────────────────────────────

export interface MeetingFollowUp {
  /** Items announced earlier for this sitting; `item` null: announced but missing. */
  expected: { title: string; announcedBy: ItemRef; item: ItemRef | null }[];
  /** Items that nothing foretold. */
  unannounced: ItemRef[];
  decisions: { item: ItemRef; outcome: Outcome; text: string; telling: string; dissent: boolean }[];
  /** Items without a recorded decision; all of them where there are no minutes. */
  undecided: ItemRef[];
  hasMinutes: boolean;
  /** Earlier treatments of its items, by item key: "set 2 gange før". */
  earlier: Record<string, number>;
}

/** What changed since the user read the meeting. */
export interface MeetingChanges {
  /** ISO instant of that reading; null: never read, and then nothing is changed. */
  since: string | null;
  added: ItemRef[];
  removed: ItemRef[];
  changed: { item: ItemRef; fields: ChangedField[]; diff: PartDiff[] }[];
}

export interface ForumView {
  forum: Party;
  reports: { item: ItemRef; text: string; nothing: boolean }[];
}

// ── Searches and news ────────────────────────────────────────────────────────────────────────────────────────────────

export interface SavedSearchView {
  id: string;
  query: string;
  name: string;
  /** Raises a browser notification; off by default. */
  notify: boolean;
  /** ISO instant. */
  createdAt: string;
  /** News not yet seen. */
  unseen: number;
}

export interface NewsView {
  id: string;
  /** ISO instant. */
  at: string;
  seen: boolean;
  item: ItemRef;
  /** Why it is told. */
  why:
    | { kind: 'search'; searchId: string; name: string; words: string[] }
    | { kind: 'case'; caseId: string; title: string; proposal: ProposalView }
    | { kind: 'changed'; fields: ChangedField[] };
}

/** A calendar file. */
export interface CalendarFile {
  name: string;
  text: string;
  /** Entries in it. */
  events: number;
}

export type CalendarWish =
  | { what: 'deadline'; id: string }
  | { what: 'case'; caseId: string }
  | { what: 'deadlines'; filter: DeadlineFilter }
  | { what: 'meetings' };
