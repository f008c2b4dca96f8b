import type { SearchResult } from '../agenda/views.ts';

/** What the index needs of an item. Text is the reading text, sections joined by blank lines. */
export interface SearchableItem {
  itemKey: string;
  meetingId: string;
  title: string;
  text: string;
  /** Case number, caseworkers, number, attachments: matched as written. */
  labels: string[];
}

/** One match, before the archive dresses it for show. */
export interface Match {
  itemKey: string;
  meetingId: string;
  score: number;
  /** Half-open ranges in `SearchableItem.title` and `.text`. */
  titleRanges: [number, number][];
  textRanges: [number, number][];
}

export interface MatchResult {
  matches: Match[];
  total: number;
  unmatched: SearchResult['unmatched'];
}

/**
 * The engine's outside, which later engines keep. Maintained inside the import transaction, so that archive and index
 * cannot disagree; queried from whichever context holds it.
 */
export interface SearchIndex {
  /** Replaces everything known of a meeting. Call inside the import transaction. */
  replaceMeeting(meetingId: string, items: SearchableItem[]): Promise<void>;
  removeMeeting(meetingId: string): Promise<void>;
  query(query: string, limit: number): Promise<MatchResult>;
}
