/** What the user interface shows: plain JSON, made by the archive (saved) or the worker (preview), alike. */
import type { ItemFacts } from './facts.ts';
import type {
  Attachment,
  Attendee,
  BodyRef,
  DocumentKind,
  DocumentLink,
  MeetingDocumentKind,
  Quality,
  RecommendedAction,
  Section,
  Warning,
  WordRepair,
} from './model.ts';
import type { DecidedField } from './policy.ts';
import type { Channel } from './source.ts';

/** `new`: not in the archive. `saved`: this very content is. `changed`: an earlier version is. */
export type SavedState = 'new' | 'saved' | 'changed';

export interface ItemView {
  /** Identity of the matter within the meeting; user data points at this. */
  key: string;
  order: number;
  number: string | null;
  title: string;
  parent: string | null;
  isHeading: boolean;
  caseNumber: string | null;
  caseworkers: string[];
  recommendedActions: RecommendedAction[];
  attachments: Attachment[];
  sections: Section[];
  closed: boolean;
  page: number | null;
  confidence: number;
  /** Of the title; those of sections and attachments stand with them. */
  repairs?: WordRepair[];
  /** What its text says, found when it is shown. Places point at the text as shown. */
  facts: ItemFacts;
  bookmarked: boolean;
}

/** What a document changed since it was saved, as item keys. Differences in white space are none. */
export interface ItemChanges {
  added: string[];
  removed: string[];
  changed: string[];
}

/** A saved paper of a meeting, or all that was gathered of it view by view. */
export interface MeetingPaper {
  id: string;
  kind: MeetingDocumentKind;
  channel: Channel;
  address: string | null;
  /** ISO instant of the last import. */
  savedAt: string;
  /** Keys of the items it prints. */
  items: string[];
}

export interface MeetingView {
  /** `kkr-hovedstaden/2025-09-02`. */
  id: string;
  body: BodyRef | null;
  kind: MeetingDocumentKind;
  date: string | null;
  startTime: string | null;
  location: string | null;
  /** Who was there, where minutes tell it. */
  attendance?: Attendee[];
  /** Address of the document shown, or null for a dropped or pasted one. */
  address: string | null;
  saved: SavedState;
  /** Where `saved` is `changed`: against the version that is saved. */
  changes?: ItemChanges;
  /** ISO instant of the last import; null for a preview never saved. */
  savedAt: string | null;
  /** What is saved of it, the leading paper first; empty where nothing is. */
  papers: MeetingPaper[];
  items: ItemView[];
  warnings: Warning[];
  quality: Quality;
  /** Its damaged words are shown as they were read, because the user said so; absent where nothing was repaired. */
  asRead?: boolean;
  /** Where the meeting is met one item at a time (Prepare): what has been seen of it. */
  gathering?: Gathering;
}

/** Item keys. `missing`: listed by number and title, not yet seen with their text. Closed items and headings are neither. */
export interface Gathering {
  gathered: string[];
  missing: string[];
}

export interface MeetingSummary {
  id: string;
  body: BodyRef | null;
  kind: MeetingDocumentKind;
  date: string | null;
  startTime: string | null;
  location: string | null;
  savedAt: string;
  /** Items that are not mere headings. */
  itemCount: number;
  bookmarkCount: number;
}

/** A document an index page offers, and the meeting it is saved in, if it is. */
export interface OfferedDocument extends DocumentLink {
  savedIn: string | null;
}

/** A meeting known by its date only, before any paper of it is. */
export interface AnnouncedMeeting {
  body: BodyRef;
  date: string;
  startTime: string | null;
  location: string | null;
  /** Address of the page that announced it. */
  address: string | null;
}

/** What the page in front of the user holds. */
export type PageView =
  | { kind: 'meeting'; meeting: MeetingView }
  | { kind: 'index'; documents: OfferedDocument[]; meetings: AnnouncedMeeting[] }
  | { kind: 'nothing'; expected: boolean };

/** The five steps of an import, in order. */
export const IMPORT_STEPS = ['received', 'read', 'extracted', 'stored', 'indexed'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export type ImportStatus =
  | { state: 'running'; step: ImportStep }
  | { state: 'done'; meetingId: string; outcome: 'added' | 'updated' | 'unchanged' }
  | { state: 'failed'; code: string }
  | { state: 'unknown' };

export interface Settings {
  /** `auto` follows the browser. */
  language: 'auto' | 'da' | 'en';
  theme: 'auto' | 'light' | 'dark';
  /** Overlay width in CSS px, 320-560. */
  overlayWidth: number;
  overlayOpen: boolean;
  /** Mark in the reader's text what was found there, and which words were repaired. */
  markFacts: boolean;
  markRepairs: boolean;
  /** How large the reader sets the text of items, and whether in a serif. */
  textSize: TextSize;
  serif: boolean;
  /** Store what closed items say, too. Of this machine alone: it is never synced, and no page can switch it. */
  keepClosed: boolean;
  /** Show the welcome where Sagsspor is installed. */
  welcome: boolean;
  /** What the organisation decides, so that it cannot be chosen here. Absent where that is nothing; never stored. */
  decided?: readonly DecidedField[];
}

export const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  overlayWidth: 360,
  overlayOpen: false,
  markFacts: true,
  markRepairs: false,
  textSize: 'normal',
  serif: false,
  keepClosed: false,
  welcome: true,
};

/** What the reader should open with. */
export interface ReaderTarget {
  meetingId: string | null;
  itemKey: string | null;
  /** A document to fetch and read, e.g. the PDF of the tab one comes from. */
  address: string | null;
  /** A batch to follow, and to go on with. */
  batchId?: string | null;
  /** A site the user may want Sagsspor to know: host name. */
  site?: string | null;
  /** A case that is followed. */
  caseId?: string | null;
  /** A list of what is followed. */
  list?: FollowedList | null;
  settings?: boolean;
  /** A search. */
  query?: string | null;
}

/** Lists of what is followed; each is a view of the reader. */
export const FOLLOWED_LISTS = ['cases', 'deadlines', 'news', 'bookmarks', 'fora'] as const;
export type FollowedList = (typeof FOLLOWED_LISTS)[number];

/** A file being read: it takes longer than a moment, can be stopped, and is gone on with after a restart. */
export interface ReadingView {
  id: string;
  name: string;
  address: string | null;
  state: 'running' | 'paused' | 'failed' | 'done';
  phase: 'pages' | 'images';
  /** Pages done, of `pages`; 0 of 0 while the file is being opened. */
  done: number;
  pages: number;
  /** Why it failed. */
  code: string | null;
  /** The import it was handed over to, once read. */
  importId: string | null;
}

/** One document of a batch. `skipped`: saved already. */
export interface BatchDocument {
  href: string;
  title: string;
  kind: DocumentKind;
  date: string | null;
  state: 'waiting' | 'running' | 'saved' | 'unchanged' | 'failed' | 'skipped';
  code: string | null;
  meetingId: string | null;
  /** The reading it became, once fetched; empty before. */
  readingId: string;
}

/** All new documents of an index page, fetched one after the other. */
export interface BatchView {
  id: string;
  /** Title and address of the index page. */
  title: string;
  address: string | null;
  /** ISO instant. */
  startedAt: string;
  /** `paused`: by the user, or by `code` (the site asked for it). */
  state: 'running' | 'paused' | 'done';
  code: string | null;
  documents: BatchDocument[];
}

/** What the user marked on a page, and says is one item of a meeting. */
export interface Selection {
  text: string;
  number: string | null;
  title: string;
  body: BodyRef | null;
  date: string | null;
  address: string | null;
  channel: Channel;
}

/** Where an item was found in the page; a wrong place is worse than none. */
export type AnchorState = 'exact' | 'moved' | 'doubtful' | 'lost';

/** What is known of an item when its place in the page is looked for. */
export interface AnchorTarget {
  number: string | null;
  title: string;
  caseNumber: string | null;
  /** First words of the item's text, to tell apart equal titles; may be empty. */
  opening: string;
}
