/**
 * What the tables hold. Three kinds, kept apart: sources and what is known of their documents, which nothing can rebuild;
 * derived rows, which `rebuild.ts` makes again from sources; and what the user made, which only the user changes.
 */
import type { KnownItem } from '../agenda/matching.ts';
import type {
  AgendaItem,
  BodyRef,
  MeetingDocumentKind,
  MeetingHead,
  Quality,
  Warning,
} from '../agenda/model.ts';
import type { Channel, SourceDocument } from '../agenda/source.ts';
import type { AnnouncedMeeting, BatchDocument, ImportStep, ReadingView, Settings } from '../agenda/views.ts';
import type { KeptWord } from '../client.ts';
import type { ErrorCode } from '../errors.ts';
import type { ItemLayer } from '../extraction/layer.ts';
import type { Capture } from '../sources/captures.ts';
import type { FileDocument } from '../sources/file.ts';
import type { PageReading } from '../sources/reading.ts';
import type { BookmarkStatus, Colour } from '../tracking/views.ts';

// ── Not rebuildable ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A document's content as it was met. */
export interface SourceRow {
  contentHash: string;
  source: SourceDocument;
}

/** The bytes a source was read from, where the source is not those bytes: pages can be shown, images read anew. */
export interface FileRow {
  /** SHA-256 of the bytes, hex. */
  id: string;
  bytes: Uint8Array;
  name: string;
  /** As claimed by server or system; may be empty or wrong. */
  mediaType: string;
  /** ISO instant. */
  storedAt: string;
}

/** A paper of a meeting, from one channel and address. The id is made of just these, so it is found again. */
export interface DocumentRow {
  id: string;
  meetingId: string;
  kind: MeetingDocumentKind;
  channel: Channel;
  address: string | null;
  currentVersion: string;
  /** A document gathered one view at a time, of which the meeting has at most one. Absent: none. */
  gathered?: boolean;
  /** Derived: what extraction says of the current version as a whole. */
  head: MeetingHead;
  /** The head's place, where it was damaged and is repaired. */
  repairedLocation?: string;
  warnings: Warning[];
  quality: Quality;
}

/** What a version changed, as item keys, for the reader. Differences in white space are none. */
export interface VersionChanges {
  added: string[];
  removed: string[];
  changed: string[];
}

export interface VersionRow {
  /** `<document id>@<n>`, n from 1. */
  id: string;
  documentId: string;
  n: number;
  contentHash: string;
  importId: string;
  /** ISO instant. */
  importedAt: string;
  extractorVersion: number;
  /**
   * Stamp of the language and of the taught words by which its damaged words were repaired. Null where nothing is to be repaired;
   * empty where the language could not be loaded, so that it is to be tried again. Missing in versions of old releases.
   */
  repairedBy?: string | null;
  /** Source and items have what closed items say. */
  keepsClosed?: boolean;
  /** Its items by key, in document order: user data points at keys, so they are kept with what they were given to. */
  items: KnownItem[];
  changes: VersionChanges;
}

/** A meeting's mark of deletion; no row means not deleted. Purged at a later start. */
export interface RemovalRow {
  meetingId: string;
  removedAt: string;
}

// ── Derived ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What lists show of a meeting, over all its documents. */
export interface MeetingRow {
  id: string;
  body: BodyRef | null;
  kind: MeetingDocumentKind;
  date: string | null;
  startTime: string | null;
  location: string | null;
  savedAt: string;
  itemCount: number;
}

/** An item of a document's current version: as it was read, and, in a damaged document, what of it is repaired. */
export interface ItemRow {
  documentId: string;
  order: number;
  meetingId: string;
  itemKey: string;
  item: AgendaItem;
  layer?: ItemLayer;
}

/** What of a meeting can be suggested to somebody who searches, and what the index was given of it. */
export interface VocabularyRow {
  meetingId: string;
  titles: string[];
  caseNumbers: string[];
  /** Initials. */
  caseworkers: string[];
  /** Years something is due in. */
  deadlineYears: number[];
  /** Stamp (`stampOf`) of the items as they are shown, without what is found in their text. */
  shown: string;
  /** Stamp of the items as the index was given them. */
  given: string;
}

/** A meeting of which only the date is known. Announced again at each look at the page. */
export interface AnnouncementRow extends AnnouncedMeeting {
  /** `<body key>/<date>`, with the hour where the day has two. */
  id: string;
}

// ── Made by the user ─────────────────────────────────────────────────────────────────────────────────────────────────

export interface BookmarkRow {
  itemKey: string;
  meetingId: string;
  createdAt: string;
  /** ISO instant of deletion; kept until a later start so that it can be undone. */
  removedAt: string | null;
  number: string | null;
  title: string;
  isHeading: boolean;
  body: BodyRef | null;
  date: string | null;
  /** Markdown, as written. */
  note: string;
  tags: string[];
  status: BookmarkStatus | null;
  colour: Colour | null;
  /** What the item said when the user last wrote of it. */
  text: string;
}

/** Words of an item that the user wants as they were read. What the item was then is kept, so that it is known again. */
export interface KeptWordsRow extends Omit<KnownItem, 'key'> {
  itemKey: string;
  meetingId: string;
  words: KeptWord[];
}

/** A meeting the user wants as it was read, without any repair. */
export interface KeptMeetingRow {
  meetingId: string;
}

/** Never repaired, and known when damaged words are read. */
export interface TaughtWordRow {
  word: string;
}

/** A search the user made, for being suggested again. */
export interface EarlierSearchRow {
  query: string;
  /** ISO instant of the last time. */
  at: string;
}

// ── Work and housekeeping ────────────────────────────────────────────────────────────────────────────────────────────

/** A saved meeting that the index is yet to be given, after an upgrade or damage. */
export interface UnindexedRow {
  meetingId: string;
}

/** What an import added, so that exactly this can be taken back. */
export interface ImportUndo {
  /** For a gathered document: the captures that came and went with this import. */
  captures?: { added: Capture[]; removed: Capture[] };
  documentId: string;
  versionId: string;
  previousVersion: string | null;
  /** Set when the import brought back a meeting marked as removed. */
  removedAt: string | null;
}

export interface ImportRow {
  id: string;
  state: 'running' | 'done' | 'failed';
  step: ImportStep;
  /** Runs begun. A run that kills its context every time must not be begun for ever. */
  attempts: number;
  /** ISO instant of staging. */
  stagedAt: string;
  /** The staged document while running, else null. */
  source: SourceDocument | null;
  code: ErrorCode | null;
  meetingId: string | null;
  outcome: 'added' | 'updated' | 'unchanged' | null;
  undo: ImportUndo | null;
}

/**
 * A file on its way to becoming a source. Its bytes are stored before it is begun, each recognised page as it comes, and the
 * source goes to an import in the transaction that ends the reading.
 */
export interface ReadingRow {
  id: string;
  fileId: string;
  /** What the file was met as, but for its bytes. */
  file: Omit<FileDocument, 'bytes'>;
  state: ReadingView['state'];
  images: 'auto' | 'always';
  phase: ReadingView['phase'];
  done: number;
  pages: number;
  code: ErrorCode | null;
  importId: string | null;
  /** Runs begun since a page was last recognised. */
  attempts: number;
  /** ISO instant. */
  startedAt: string;
}

/** A page recognised for a reading. */
export interface ReadPageRow {
  readingId: string;
  page: number;
  reading: PageReading;
}

export interface BatchRow {
  id: string;
  title: string;
  address: string | null;
  /** ISO instant. */
  startedAt: string;
  state: 'running' | 'paused' | 'done';
  code: ErrorCode | null;
  /** ISO instant before which the site wants no request; null when it did not say. */
  notBefore: string | null;
}

export interface BatchDocumentRow extends BatchDocument {
  batchId: string;
  order: number;
  /** Times the site was in trouble when asked for it. */
  troubles: number;
}

export interface IntegrityReport {
  /** ISO instant. */
  checkedAt: string;
  /** What was wrong, in words for developers; empty when all was well. */
  problems: string[];
  /** Documents whose derived data was made again. */
  repaired: number;
  /** Documents whose source is gone, and which therefore cannot be repaired. */
  lost: string[];
}

export type SettingTimes = Partial<Record<keyof Settings, string>>;

export type MetaRow =
  | { key: 'canary'; value: string }
  | { key: 'integrity'; value: IntegrityReport }
  /** By which extractor, language and taught words all documents were last understood. */
  | { key: 'rebuilt'; value: string }
  /** Of the command palette, the latest first. */
  | { key: 'recentChoices'; value: string[] }
  | { key: 'settings'; value: Settings }
  /** What closed items say is being taken out, and not all of it is out yet. */
  | { key: 'sealing'; value: true }
  /** When the user last chose each: ISO instants. */
  | { key: 'settingTimes'; value: SettingTimes }
  | { key: 'keeping'; value: KeepingNote }
  | { key: 'retention'; value: RetentionNote };

/** What is remembered of backups. */
export interface KeepingNote {
  /** ISO instants; null for never. */
  lastBackup: string | null;
  /** Before this no reminder is wanted. */
  remindAfter: string | null;
  /** Days between backups that are saved by themselves. */
  everyDays: number | null;
  /** The last of these could not be saved. */
  hasFailed: boolean;
}

/** What is remembered of deleting old meetings by themselves. */
export interface RetentionNote {
  /** After so many years; null for never. */
  years: number | null;
  /** ISO instant; null for never. */
  lastRun: string | null;
  /** Meetings that would have been too many at once; 0 for none. */
  held: number;
}
