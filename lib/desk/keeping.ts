/** Keeping: what leaves the archive as files, and what comes back from them. */
import type { BodyRef } from '../agenda/model.ts';
import type { DeadlineFilter, ItemRef } from '../tracking/views.ts';

/** How long work has gone, and how it is stopped. */
export interface Work {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** Rows that the user has agreed to lose (`lib/failsafe.ts`); none where it is absent. */
export interface Accepting {
  accepts?: number | undefined;
}

export const PHASES = ['reading', 'checking', 'comparing', 'writing', 'deriving'] as const;
export interface Progress {
  phase: (typeof PHASES)[number];
  done: number;
  of: number;
}

/** What there is to keep, in numbers. */
export interface KeptCounts {
  meetings: number;
  documents: number;
  bookmarks: number;
  cases: number;
  highlights: number;
  corrections: number;
  briefings: number;
  searches: number;
  words: number;
}

export const SCHEDULES = [7, 30] as const;

export interface KeepingState {
  counts: KeptCounts;
  /** ISO instant of the last backup; null for none. */
  lastBackup: string | null;
  /** A reminder is in place: there is something to lose, and no backup of late. */
  isDue: boolean;
  /** Days between backups that are saved by themselves; null where the user wants none. */
  everyDays: number | null;
  /** The last of these could not be saved. */
  hasFailed: boolean;
  /** What the browser says that we take on disk, in bytes; null where it does not say. */
  bytes: number | null;
  /** Where the organisation wants backups to lie, as it says it; null where it does not. */
  folder: string | null;
}

/** Whose rows a change is about. */
export const CHANGE_SUBJECTS = [
  ...(['meetings', 'bookmarks', 'cases', 'highlights', 'corrections'] as const),
  ...(['briefings', 'deadlines', 'searches', 'words'] as const),
] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** Something another archive has and this one has not. */
export interface IncomingChange {
  id: string;
  subject: ChangeSubject;
  /** `changed`: adds to what is here. `conflict`: says otherwise than what is here. */
  kind: 'added' | 'changed' | 'conflict';
  title: string;
  body: BodyRef | null;
  date: string | null;
  /** What is said otherwise here and there. */
  differs: Difference[];
}

export interface Difference {
  field: 'paper' | 'note' | 'status' | 'colour' | 'title' | 'owner' | 'nextStep' | 'content';
  /** As stored; empty for nothing, or where it is too much to be shown. */
  mine: string;
  theirs: string;
}

/**
 * Why a row of a damaged backup cannot be taken: no JSON; not of its table's form; not as it was written; of something that is missing;
 * of no table there is.
 */
export type SpoiltWhy = 'unreadable' | 'form' | 'changed' | 'lone' | 'unknown';

/** What is wrong with a backup. */
export interface Damage {
  /** It ends before it should. */
  short: boolean;
  /** It is not as it was sealed; what no sum stands for may have been changed without showing. */
  unsealed: boolean;
  /** Rows that should be there and are not, by table. */
  missing: { table: string; rows: number }[];
  /** Rows that are there and cannot be taken; some by name. */
  spoilt: { table: string; why: SpoiltWhy; rows: number; names: string[] }[];
  /** Rows that can. */
  sound: number;
}

/** A backup file that was read: whole, or what of it is sound. */
export interface Inspection {
  /** ISO instant. */
  createdAt: string;
  counts: KeptCounts;
  changes: IncomingChange[];
  /** Of a damaged file. */
  damage?: Damage;
}

export interface Merged {
  /** Changes taken. */
  taken: number;
  /** Takes back what of it was not changed since. */
  undo(): Promise<void>;
}

/** What is to be had as a table. */
export type TableWish =
  | { what: 'items' }
  | { what: 'deadlines'; filter: DeadlineFilter }
  /** Of one meeting, or of all. */
  | { what: 'decisions'; meetingId: string | null }
  | { what: 'hits'; query: string };

/** A row of a table: an item, and what is asked about it. Texts as printed. */
export interface TableRow extends ItemRef {
  caseNumber: string;
  caseworkers: string[];
  actions: string[];
  attachments: string[];
  closed: boolean;
  bookmarked: boolean;
  note: string;
  tags: string[];
  recommendation: string;
  /** Of a decision. */
  outcome: string;
  decision: string;
  /** Of a deadline. */
  due: {
    from: string | null;
    to: string;
    text: string;
    task: string;
    by: string;
    state: string;
    kind: string;
  } | null;
}

/** Years after which meetings may be deleted by themselves. */
export const RETENTION_YEARS = [1, 2, 3, 5, 10] as const;

export interface RetentionState {
  /** Null for never. */
  years: number | null;
  /** The organisation has decided on it. */
  isDecided: boolean;
  /** Meetings that were not deleted, because they were too many at once; 0 for none. */
  held: number;
}

/** Meetings held long ago that the user did nothing with. */
export interface OldMeetings {
  /** The oldest first. */
  meetings: { id: string; body: BodyRef | null; date: string | null }[];
  /** About so much do they take. */
  bytes: number;
}

export interface Keeper {
  /** Can backups be saved by themselves here? */
  canSchedule: boolean;
  /** Asks the browser whether we may save files unasked; to be called in the click itself. */
  askToSave(): Promise<boolean>;
  state(): Promise<KeepingState>;
  /** Saves a backup every so many days, or not any more (null). */
  schedule(everyDays: number | null): Promise<void>;
  /** Puts the reminder away for a while. */
  remindLater(): Promise<void>;
  /** All of the archive as a file. What closed items say is left out unless asked for. */
  backup(wish: { closed: boolean }, work?: Work): Promise<{ name: string; file: Blob }>;
  /** Notes that the file made last was saved. */
  saved(): Promise<void>;
  /**
   * Reads a backup and checks all of it, beside the archive, which is not touched. Rejects `not-a-backup`, `backup-damaged`,
   * `backup-newer`, `cancelled`.
   */
  inspect(file: Blob, work?: Work): Promise<Inspection>;
  /** The same of a damaged one, whose sound rows alone are taken, and the rest told of. Rejects where not even its header can be read. */
  salvage(file: Blob, work?: Work): Promise<Inspection>;
  /**
   * Puts what was inspected in place of all there is. Until it is written the archive is as it was, come what may. Rejects
   * `unusual-loss` where that takes more than is accepted.
   */
  replace(work?: Work & Accepting): Promise<void>;
  /** Takes these changes from what was inspected. Rejects as `replace`. */
  merge(ids: readonly string[], work?: Work & Accepting): Promise<Merged>;
  /** Lets go of what was inspected. */
  forget(): Promise<void>;
  table(wish: TableWish): Promise<TableRow[]>;
  /** The archive as OParl 1.1, JSON. */
  oparl(): Promise<Blob>;
  retention(): Promise<RetentionState>;
  /** What would go, were such meetings deleted. */
  oldMeetings(years: number): Promise<OldMeetings>;
  /**
   * Deletes meetings by themselves from now on, once a day, and those there are at once; or none any more (null). Gives how many went, and
   * how to bring them back until the next start. Rejects `unusual-loss` where more go than is accepted.
   */
  retain(years: number | null, accepts?: number): Promise<{ removed: number; undo(): Promise<void> }>;
  /** Deletes everything, on this machine, for good; tells what it was. */
  deleteAll(): Promise<KeptCounts>;
}
