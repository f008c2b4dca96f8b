/** The whole archive at a glance: its meetings by year, what it takes on disk, and whether all is well. */
import type { BodyRef } from '../agenda/model.ts';
import type { ErrorCode } from '../errors.ts';
import type { LogEntry } from '../log/entry.ts';
import type { About } from './about.ts';

/**
 * Where a meeting stands. `announced`: only its date is known. `coming`: its agenda is saved, and it is today or later.
 * `past`: it is over, and no minutes are saved. `minutes`: they are.
 */
export const SITTING_STATES = ['announced', 'coming', 'past', 'minutes'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

export interface YearSitting {
  /** Null for one that is only announced. */
  meetingId: string | null;
  body: BodyRef | null;
  /** `YYYY-MM-DD`, in the year asked for. */
  date: string;
  startTime: string | null;
  state: SittingState;
  /** Items for which its minutes record no decision; 0 without minutes. Headings and closed items are not counted. */
  undecided: number;
}

export interface YearView {
  /** Years of which there are meetings, ascending. */
  years: number[];
  /**
   * Every body of the archive, by name: one without a sitting in the year stays, so that one sees that. A body that another
   * takes over from (regions merge in 2027) is a body of its own, for its papers are.
   */
  bodies: BodyRef[];
  /** In order of time. */
  sittings: YearSitting[];
  /** Saved meetings whose day is not known, in any year. */
  undated: number;
}

export const STORED_KINDS = ['sources', 'files', 'own', 'derived', 'index', 'work'] as const;
/**
 * What the archive holds, by what it is for: texts as they were met, original files, what the user made, what is derived from
 * texts, the search index, and work under way.
 */
export type StoredKind = (typeof STORED_KINDS)[number];

export interface StorageUse {
  /** Bytes as the rows hold them; the browser packs some of them and adds its own. */
  kinds: Record<StoredKind, { rows: number; bytes: number }>;
  /** What the browser says that we take, and may take, in bytes; null where it does not say. */
  usage: number | null;
  quota: number | null;
  /** The browser will not clear the archive by itself; null where it does not say. */
  persisted: boolean | null;
  /** Meetings removed, and still kept so that it can be undone. */
  removed: number;
}

export interface SiteHealth {
  /** Host name. */
  site: string;
  /** ISO instants; null for never. */
  foundAt: string | null;
  missedAt: string | null;
  /** Pages since something was last found on which something was to be expected, and nothing was. */
  missed: number;
}

/** An import that did not come to its end. */
export interface StuckImport {
  id: string;
  /** What it is of; empty where that is no longer kept. */
  name: string;
  /** `interrupted` ones can be tried again. */
  state: 'interrupted' | 'failed';
  code: ErrorCode | null;
  /** ISO instant. */
  stagedAt: string;
}

export interface Health {
  /** Those with a page that had nothing first, then the one last seen. */
  sites: SiteHealth[];
  imports: StuckImport[];
  /** Readings that failed or were paused, and lists of documents to fetch that were. */
  waiting: number;
  /** Meetings that search is yet to be given. */
  unindexed: number;
  /** Documents understood by an older extractor than this release's. */
  outdated: number;
  extractor: number;
  /** The last check of the archive; null for none yet. */
  integrity: { checkedAt: string; problems: number; repaired: number; lost: number } | null;
  /** ISO instant since which this archive has been here; null where it is not known. */
  since: string | null;
  /** ISO instant; null for none. */
  lastBackup: string | null;
  /** A backup that was to be saved by itself could not be. */
  backupFailed: boolean;
}

export interface Overview {
  year(year: number): Promise<YearView>;
  storage(): Promise<StorageUse>;
  /** Asks the browser not to clear the archive by itself; resolves to whether it will not. */
  persist(): Promise<boolean>;
  /** Deletes for good what was removed and could still be brought back. */
  free(): Promise<void>;
  health(): Promise<Health>;
  /** Looks through all of the archive now, and makes again what can be. */
  check(): Promise<void>;
  /** Resolves to why it failed again; null where it is in. */
  retryImport(id: string): Promise<ErrorCode | null>;
  discardImport(id: string): Promise<void>;
  /** A file for those who look for errors: numbers and codes, no word of any document or of the user's. */
  diagnostic(): Promise<{ name: string; text: string }>;
  /** This release, and what the organisation decides. */
  about(): Promise<About>;
  /** What has failed on this machine, the latest first: codes, times and places in our code. */
  log(): Promise<LogEntry[]>;
  eraseLog(): Promise<void>;
}
