/**
 * What a backup holds: every table of which the archive cannot make the rows again, with the form its rows must have. Fields
 * a row has besides are kept: an optional one that a later release adds must not be lost on the way through a file.
 */
import { z } from 'zod';
import {
  BodyRef,
  LocalDate,
  LocalTime,
  MeetingDocumentKind,
  MeetingHead,
  Quality,
  Warning,
} from '../../agenda/model.ts';
import { Channel, MediaType } from '../../agenda/source.ts';
import type { Settings } from '../../agenda/views.ts';
import type * as following from '../following/rows.ts';
import type * as rows from '../rows.ts';
import {
  BookmarkRow,
  BriefingRow,
  CaseRow,
  Corrected,
  HighlightRow,
  Instant,
  KeptWordsRow,
  Key,
  Named,
  NewsRow,
  Remembered,
  row,
  SettingsValue,
  VerdictRow,
} from './backup-user-rows.ts';
import type * as desk from './rows.ts';

const SourceRow = row({
  contentHash: Key,
  source: row({
    address: z.string().nullable(),
    channel: Channel,
    mediaType: MediaType,
    name: z.string(),
    content: z.string(),
    fetchedAt: z.string(),
    file: z.string().exactOptional(),
  }),
});

const FileRow = row({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.instanceof(Uint8Array),
  name: z.string(),
  mediaType: z.string(),
  storedAt: Instant,
});

const DocumentRow = row({
  id: Key.max(4000),
  meetingId: Key,
  kind: MeetingDocumentKind,
  channel: Channel,
  address: z.string().nullable(),
  currentVersion: z.string(),
  gathered: z.boolean().exactOptional(),
  head: MeetingHead,
  repairedLocation: z.string().exactOptional(),
  warnings: z.array(Warning),
  quality: Quality,
});

const Keys = z.array(Key);

const VersionRow = row({
  id: Key.max(4100),
  documentId: Key.max(4000),
  n: z.int().positive(),
  contentHash: Key,
  importId: z.string(),
  importedAt: Instant,
  extractorVersion: z.number(),
  repairedBy: z.string().nullable().exactOptional(),
  items: z.array(row({ key: Key, ...Named, read: z.string().exactOptional() })),
  changes: z.object({ added: Keys, removed: Keys, changed: Keys }),
});

const AnnouncementRow = row({
  id: Key,
  body: BodyRef,
  date: LocalDate,
  startTime: LocalTime.nullable(),
  location: z.string().nullable(),
  address: z.string().nullable(),
});

/** What the rows are typed as: a field that comes to one of these must come to its schema, too. */
interface Tables {
  sources: rows.SourceRow;
  files: rows.FileRow;
  documents: rows.DocumentRow;
  versions: rows.VersionRow;
  removals: rows.RemovalRow;
  announcements: rows.AnnouncementRow;
  bookmarks: rows.BookmarkRow;
  keptWords: rows.KeptWordsRow;
  keptMeetings: rows.KeptMeetingRow;
  taughtWords: rows.TaughtWordRow;
  earlierSearches: rows.EarlierSearchRow;
  cases: following.CaseRow;
  verdicts: following.VerdictRow;
  deadlineMarks: following.DeadlineMarkRow;
  reads: following.ReadRow;
  savedSearches: following.SavedSearchRow;
  news: following.NewsRow;
  positions: desk.PositionRow;
  highlights: desk.HighlightRow;
  corrections: desk.CorrectionRow;
  briefings: desk.BriefingRow;
  siteEvents: desk.SiteEventRow;
  meta: { key: 'settings'; value: Partial<Settings> };
}

/**
 * Tables of a backup, in the order in which they are written, and what each row of them must be. What the user wrote comes first,
 * what is large last: where a file is cut short, the dearest of it is whole.
 */
export const BACKUP_ROWS = {
  /** Of all that stands there only the user's settings: the rest is about one archive on one machine. */
  meta: row({ key: z.literal('settings'), value: SettingsValue }),
  removals: row({ meetingId: Key, removedAt: Instant }),
  announcements: AnnouncementRow,
  bookmarks: BookmarkRow,
  keptWords: KeptWordsRow,
  keptMeetings: row({ meetingId: Key }),
  taughtWords: row({ word: z.string().min(1) }),
  earlierSearches: row({ query: z.string(), at: Instant }),
  cases: CaseRow,
  verdicts: VerdictRow,
  deadlineMarks: row({
    id: Key.max(2000),
    itemKey: Key,
    state: z.enum(['done', 'dismissed']).nullable(),
    note: z.string(),
  }),
  reads: row({
    itemKey: Key,
    meetingId: Key,
    at: Instant,
    versions: z.array(row({ id: z.string(), contentHash: z.string() })),
  }),
  savedSearches: row({
    id: Key,
    query: z.string(),
    name: z.string(),
    notify: z.boolean(),
    createdAt: Instant,
  }),
  news: NewsRow,
  positions: row({ meetingId: Key, itemKey: Key, part: z.number().min(0).max(1), at: Instant }),
  highlights: HighlightRow,
  corrections: row({ ...Remembered, corrected: Corrected, at: Instant }),
  briefings: BriefingRow,
  siteEvents: row({
    site: Key,
    foundAt: Instant.nullable(),
    missedAt: Instant.nullable(),
    missed: z.int().nonnegative(),
  }),
  documents: DocumentRow,
  versions: VersionRow,
  sources: SourceRow,
  files: FileRow,
} satisfies { [T in keyof Tables]: z.ZodType<Tables[T]> };

export type BackupTable = keyof typeof BACKUP_ROWS;
export const BACKUP_TABLES = Object.keys(BACKUP_ROWS) as BackupTable[];

/**
 * Tables that no backup holds: what is made again from the rest, and work under way. Every table is in one of the two lists; a
 * test sees to it.
 */
export const LEFT_OUT = [
  ...['meetings', 'items', 'features', 'findings', 'vocabularies', 'searchManifest', 'searchParts'],
  ...['imports', 'readings', 'readPages', 'batches', 'batchDocuments', 'toNotice', 'unindexed'],
] as const;
