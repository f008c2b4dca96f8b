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
import { TEXT_SIZES } from '../../agenda/views.ts';
import type { Link } from '../../tracking/types.ts';
import { BOOKMARK_STATUSES, CASE_STATUSES, COLOURS } from '../../tracking/views.ts';
import type { NewsWhy } from '../following/rows.ts';

// Zod would otherwise try to compile validators, which our policy forbids and browsers report.
z.config({ jitless: true });

const row = z.looseObject;
const Instant = z.iso.datetime();
const Key = z.string().min(1).max(1000);

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

const Named = {
  number: z.string().nullable(),
  title: z.string(),
  isHeading: z.boolean(),
};

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

/** `RememberedItem`. */
const Remembered = {
  itemKey: Key,
  meetingId: Key,
  body: BodyRef.nullable(),
  date: LocalDate.nullable(),
  ...Named,
};
const RemovedAt = Instant.nullable();

const BookmarkRow = row({
  ...Remembered,
  createdAt: Instant,
  removedAt: RemovedAt,
  note: z.string(),
  tags: z.array(z.string()),
  status: z.enum(BOOKMARK_STATUSES).nullable(),
  colour: z.enum(COLOURS).nullable(),
  text: z.string(),
});

const KeptWordsRow = row({
  itemKey: Key,
  meetingId: Key,
  ...Named,
  words: z.array(row({ read: z.string(), meant: z.string() })),
});

const CaseRow = row({
  id: Key,
  title: z.string(),
  status: z.enum(CASE_STATUSES),
  owner: z.string(),
  nextStep: z.string(),
  order: z.number(),
  createdAt: Instant,
  changedAt: Instant,
  removedAt: RemovedAt,
});

/** Evidence is shown by kind, and what is of no kind we know is not shown at all. */
const Links = z.array(
  row({
    a: z.string(),
    b: z.string(),
    confidence: z.number(),
    evidence: z.array(row({ kind: z.string(), weight: z.number() })),
  }),
) as unknown as z.ZodType<Link[]>;

const VerdictRow = row({
  ...Remembered,
  caseId: Key,
  verdict: z.enum(['member', 'rejected']),
  because: Links,
  mergedFrom: z.string().nullable(),
  wasRejected: z.boolean(),
  at: Instant,
});

const NewsRow = row({
  ...Remembered,
  id: Key,
  at: Instant,
  seen: z.boolean(),
  notify: z.boolean(),
  why: row({ kind: z.enum(['search', 'changed', 'case']) }) as unknown as z.ZodType<NewsWhy>,
});

const HighlightRow = row({
  ...Remembered,
  id: Key,
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  colour: z.enum(COLOURS),
  note: z.string(),
  createdAt: Instant,
  removedAt: RemovedAt,
});

const BriefingRow = row({
  id: Key,
  title: z.string(),
  form: row({}),
  entries: z.array(row({ itemKey: Key, meetingId: Key, title: z.string(), comment: z.string() })),
  createdAt: Instant,
  changedAt: Instant,
  removedAt: RemovedAt,
});

/** Settings as saved: any may be missing, and a later release may have more. */
const SettingsValue = row({
  language: z.enum(['auto', 'da', 'en']).exactOptional(),
  theme: z.enum(['auto', 'light', 'dark']).exactOptional(),
  overlayWidth: z.number().min(320).max(560).exactOptional(),
  ...Object.fromEntries(
    ['overlayOpen', 'markFacts', 'markRepairs', 'serif', 'keepClosed', 'welcome'].map((name) => [
      name,
      z.boolean().exactOptional(),
    ]),
  ),
  textSize: z.enum(TEXT_SIZES).exactOptional(),
});

/** Tables of a backup, in the order in which they are written, and what each row of them must be. */
export const BACKUP_ROWS = {
  sources: SourceRow,
  files: FileRow,
  documents: DocumentRow,
  versions: VersionRow,
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
  positions: row({ meetingId: Key, itemKey: Key, at: Instant }),
  highlights: HighlightRow,
  corrections: row({ ...Remembered, corrected: row({}), at: Instant }),
  briefings: BriefingRow,
  siteEvents: row({
    site: Key,
    foundAt: Instant.nullable(),
    missedAt: Instant.nullable(),
    missed: z.int().nonnegative(),
  }),
  /** Of all that stands there only the user's settings: the rest is about one archive on one machine. */
  meta: row({ key: z.literal('settings'), value: SettingsValue }),
} satisfies Record<string, z.ZodType>;

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
