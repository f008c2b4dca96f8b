/** What a user interface may ask about following; part of `SagssporClient`. */
import type {
  BookmarkChange,
  BookmarkView,
  CalendarFile,
  CalendarWish,
  CaseChange,
  CaseSummary,
  CaseView,
  DeadlineFilter,
  DeadlineView,
  ForumView,
  Mark,
  MeetingChanges,
  MeetingFollowUp,
  NewsView,
  SavedSearchView,
} from './tracking/views.ts';

/** Every method rejects with an error whose code `errorCodeOf` tells. All are safe to repeat. */
export interface FollowingClient {
  /** The latest first. */
  bookmarks(): Promise<BookmarkView[]>;
  /**
   * One or many at once. Rejects `not-found` for an item that is neither in the archive nor bookmarked. A bookmark taken
   * away comes back by `on: true` until a later start, also that of an item which is gone.
   */
  changeBookmarks(itemKeys: string[], change: BookmarkChange, accepts?: number): Promise<void>;
  /** All tags with how many bookmarks have them, the most used first. */
  tags(): Promise<{ tag: string; count: number }[]>;

  /** By status and order; removed ones left out. */
  cases(): Promise<CaseSummary[]>;
  /** Rejects `not-found`. */
  case(caseId: string): Promise<CaseView>;
  /** Makes a case of an item; the case it is in already, where it is. Rejects `not-found`. */
  createCase(itemKey: string): Promise<{ caseId: string }>;
  changeCase(caseId: string, change: CaseChange): Promise<void>;
  /** What the user says of items: they belong (`accept`), do not (`reject`), or nothing any more (`forget`). */
  judge(caseId: string, verdict: 'accept' | 'reject' | 'forget', itemKeys: string[]): Promise<void>;
  /** Takes all of `from` into `into`; `from` is removed and can be brought back. */
  mergeCases(into: string, from: string): Promise<void>;
  /** Makes a case of its own of some of a case's treatments; the two are never proposed for each other again. */
  splitCase(caseId: string, itemKeys: string[]): Promise<{ caseId: string }>;

  /** By last day, the earliest first. */
  deadlines(filter: DeadlineFilter): Promise<DeadlineView[]>;
  /** Marks a deadline or promise by its id. */
  markDeadline(id: string, mark: Partial<Mark>): Promise<void>;
  calendar(wish: CalendarWish): Promise<CalendarFile>;

  /** Rejects `not-found`. */
  followUp(meetingId: string): Promise<MeetingFollowUp>;
  changes(meetingId: string): Promise<MeetingChanges>;
  /** The user has read these items as they now are. */
  markRead(itemKeys: string[]): Promise<void>;
  fora(): Promise<ForumView[]>;

  savedSearches(): Promise<SavedSearchView[]>;
  /** Saves a search, or changes one by its id; one that was removed comes back under its id. */
  saveSearch(search: { id?: string; query: string; name: string; notify: boolean }): Promise<{ id: string }>;
  removeSearch(id: string): Promise<void>;
  /** The newest first; at most 200. */
  news(): Promise<NewsView[]>;
  newsSeen(ids: string[], seen: boolean): Promise<void>;
}
