/** The outside of the first engine, and what its records hold, until the index takes its place. */

/** What the first engine needs of an item. Text is the reading text, sections joined by blank lines. */
export interface PlainItem {
  itemKey: string;
  meetingId: string;
  title: string;
  text: string;
  /** Case number, caseworkers, number, attachments: matched as written. */
  labels: string[];
}

/** One match, before the archive dresses it for show. */
export interface PlainMatch {
  itemKey: string;
  meetingId: string;
  score: number;
  /** Half-open ranges in `PlainItem.title` and `.text`. */
  titleRanges: [number, number][];
  textRanges: [number, number][];
}

/** Maintained inside the import transaction, so that archive and index cannot disagree. */
export interface PlainIndex {
  /** Replaces everything known of a meeting. Call inside the import transaction. */
  replaceMeeting(meetingId: string, items: PlainItem[]): Promise<void>;
  removeMeeting(meetingId: string): Promise<void>;
  query(
    query: string,
    limit: number,
  ): Promise<{
    matches: PlainMatch[];
    total: number;
    unmatched: { word: string; suggestions: string[] }[];
  }>;
}
