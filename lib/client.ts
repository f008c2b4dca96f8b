/**
 * Everything a user interface may ask of the product. Two makers: `archive/` in extension pages, which open the database
 * themselves, and messages to the worker from the overlay. Components know only this.
 */
import type { DocumentLink } from './agenda/model.ts';
import type { SearchHit, SearchRequest, SearchResult, Suggestion } from './agenda/search-views.ts';
import type { SourceDocument } from './agenda/source.ts';
import type {
  AnnouncedMeeting,
  ImportStatus,
  MeetingSummary,
  MeetingView,
  PageView,
  Selection,
  Settings,
} from './agenda/views.ts';
import type { FollowingClient } from './following.ts';

/** Every method rejects with an error whose code `errorCodeOf` tells. All are safe to repeat. */
export interface SagssporClient extends FollowingClient {
  /** Reads a document without storing anything. */
  preview(source: SourceDocument): Promise<PageView>;
  /** Accepts a document for import; it will complete even if the worker dies. Same content, same id. */
  save(source: SourceDocument): Promise<{ importId: string }>;
  importStatus(importId: string): Promise<ImportStatus>;
  /** Takes back what this import added; user data of the meeting is kept. */
  undoSave(importId: string): Promise<void>;
  meetings(): Promise<MeetingSummary[]>;
  /** Rejects `not-found`. */
  meeting(meetingId: string): Promise<MeetingView>;
  /**
   * Removes a meeting; `restoreMeeting` brings it back until the next start. Rejects `unusual-loss` (`lib/failsafe.ts`) where more
   * stands in it than is accepted.
   */
  removeMeeting(meetingId: string, accepts?: number): Promise<void>;
  restoreMeeting(meetingId: string): Promise<void>;
  /** What a paper of a meeting was read from, for reading beside the items: of the leading one where none is named. */
  source(meetingId: string, paperId?: string): Promise<SourceDocument>;
  search(request: SearchRequest): Promise<SearchResult>;
  /** What may be meant by what is typed, with the caret (UTF-16) where it stands; field names in the language asked for. */
  suggest(typed: string, caret: number, language: 'da' | 'en'): Promise<Suggestion[]>;
  /** Items that share rare words with this one, the likest first. Rejects `not-found`. */
  similar(itemKey: string, limit: number): Promise<SearchHit[]>;
  /** Keeps a search among those suggested, or forgets it (`on` false). */
  keepSearch(query: string, on: boolean): Promise<void>;
  setBookmark(itemKey: string, on: boolean): Promise<void>;
  /** Saves what the user marked as an item of a meeting; the rest of the meeting stays as it is. */
  saveSelection(selection: Selection): Promise<{ importId: string }>;
  /** Remembers the documents of an index page to be fetched, and its announced meetings. The reader does the work. */
  startBatch(batch: NewBatch): Promise<{ batchId: string }>;
  /** Meetings known by date only, from today on, soonest first. */
  announcedMeetings(): Promise<AnnouncedMeeting[]>;
  /**
   * Undoes a repair in a saved item (wherever `read` was taken for `meant` there), or makes it again (`on` false). Survives
   * re-import. Rejects `not-found`.
   */
  keepWord(itemKey: string, word: KeptWord, on: boolean): Promise<void>;
  /** Shows a whole saved meeting as it was read, without any repair, or repaired again. Rejects `not-found`. */
  keepAllWords(meetingId: string, on: boolean): Promise<void>;
  /** Words the user taught, in the order of the alphabet: never repaired, and known when damaged ones are read. */
  taughtWords(): Promise<string[]>;
  /** Teaches a word, or forgets it (`on` false); damaged documents are read again, the given meeting's before this resolves. */
  teachWord(word: string, on: boolean, meetingId: string | null): Promise<void>;
  settings(): Promise<Settings>;
  saveSettings(change: Partial<Settings>): Promise<Settings>;
}

export interface KeptWord {
  read: string;
  meant: string;
}

/** What to fetch: only documents of meetings; those saved already are skipped. */
export interface NewBatch {
  title: string;
  address: string | null;
  documents: DocumentLink[];
  meetings: AnnouncedMeeting[];
}

const METHODS = {
  preview: true,
  save: true,
  importStatus: true,
  undoSave: true,
  meetings: true,
  meeting: true,
  removeMeeting: true,
  restoreMeeting: true,
  source: true,
  search: true,
  suggest: true,
  similar: true,
  keepSearch: true,
  setBookmark: true,
  saveSelection: true,
  startBatch: true,
  announcedMeetings: true,
  keepWord: true,
  keepAllWords: true,
  taughtWords: true,
  teachWord: true,
  settings: true,
  saveSettings: true,
  bookmarks: true,
  changeBookmarks: true,
  tags: true,
  cases: true,
  case: true,
  createCase: true,
  changeCase: true,
  judge: true,
  mergeCases: true,
  splitCase: true,
  deadlines: true,
  markDeadline: true,
  calendar: true,
  followUp: true,
  changes: true,
  markRead: true,
  fora: true,
  savedSearches: true,
  saveSearch: true,
  removeSearch: true,
  news: true,
  newsSeen: true,
} satisfies Record<keyof SagssporClient, true>;

export const CLIENT_METHODS = Object.keys(METHODS) as (keyof SagssporClient)[];

/** A client whose every method goes through one function: a message, say, or a database that may have to be reopened. */
export function clientThrough(
  call: (method: keyof SagssporClient, args: unknown[]) => Promise<unknown>,
): SagssporClient {
  return Object.fromEntries(
    CLIENT_METHODS.map((method) => [method, (...args: unknown[]) => call(method, args)]),
  ) as unknown as SagssporClient;
}
