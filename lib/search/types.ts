/**
 * What the parts of search hold in common: what is indexed, what is asked, what is answered. `query/` makes a tree of
 * what was typed; `index/` answers it; the archive reads the texts and shows them.
 */
import type { BodyRef, RecommendedAction, SectionRole } from '../agenda/model.ts';
import type { Alternative, Facets } from '../agenda/search-views.ts';
import type { ParsedQuery } from './query/ast.ts';

/** A stretch of an item's text, as UTF-16 offsets, `end` exclusive. */
export interface SearchableSection {
  role: SectionRole;
  start: number;
  end: number;
}

/** What the index needs of an item. */
export interface SearchableItem {
  itemKey: string;
  meetingId: string;
  title: string;
  /** The reading text, sections joined by blank lines. */
  text: string;
  /** In order and apart. Text outside them belongs to no section. */
  sections: SearchableSection[];
  /** Printed number ("3.10"). */
  number: string | null;
  /** `SAG-2025-03121`. */
  caseNumber: string | null;
  /** Initials. */
  caseworkers: string[];
  /** Titles of the attachments. */
  attachments: string[];
  body: BodyRef | null;
  /** Day of the sitting, `YYYY-MM-DD`. */
  date: string | null;
  actions: RecommendedAction[];
  /** Days something is due, `YYYY-MM-DD`. */
  deadlines: string[];
  /** Kroner, per cent, full-time years. */
  amounts: { value: number; unit: 'DKK' | 'percent' | 'fte' }[];
}

/** Keys that the archive knows and the index does not: given with the request. */
export type KeySet = 'bookmarked' | 'noted' | 'new';

export interface SearchOptions {
  /** Matches wanted, from `offset` on (0). */
  limit: number;
  offset?: number;
  /** `date`: the latest sitting first. Default `relevance`. */
  sort?: 'relevance' | 'date';
  /** All matches of a meeting together, where its first one stands. */
  grouped?: boolean;
  /** Count facets over all matches. */
  facets?: boolean;
  sets?: Partial<Record<KeySet, ReadonlySet<string>>>;
  /** Items whose note has the words of a `note:` filter, by its text. */
  notes?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One match, before the archive dresses it for show. */
export interface Match {
  itemKey: string;
  meetingId: string;
  /** Comparable within one result only. */
  score: number;
  /** Typed words it does not have; empty where it has all. */
  missing: string[];
}

export interface MatchResult {
  matches: Match[];
  /** All matches, of which `matches` are some. */
  total: number;
  /** Nothing has all the words: these lack one or two. */
  relaxed: boolean;
  /** Typed words that match nothing as they are, with the nearest words that do, best first. */
  unmatched: { word: string; suggestions: Alternative[] }[];
  /** Words that match nothing as typed and were read otherwise, so that something is found. */
  reread: { word: string; as: Alternative }[];
  facets?: Facets;
  /** A part of the index could not be read, and was left out: `check` finds what is to be given again. */
  damaged: boolean;
  /** Where the words asked for stand in a text of an item, as half-open ranges of UTF-16 units, joined and in order. */
  marks(text: string): [number, number][];
}

/** What is wrong with the index, found by `check`. */
export interface IndexReport {
  /** Meetings whose part of the index is missing, damaged or not what the archive has: to be given again. */
  meetings: string[];
  /** For people: what was found. */
  problems: string[];
}

/**
 * The engine's outside. Writes belong to the transaction they are called in, so that archive and index cannot disagree;
 * any context may query, and sees at once what another one wrote.
 */
export interface SearchIndex {
  /** Replaces everything known of a meeting. Call inside the import transaction. */
  replaceMeeting(meetingId: string, items: SearchableItem[]): Promise<void>;
  /** The same for many at once, as when all is indexed anew: cheaper than one by one. A few hundred items a call. */
  replaceMeetings(meetings: ReadonlyMap<string, SearchableItem[]>): Promise<void>;
  removeMeeting(meetingId: string): Promise<void>;
  search(asked: ParsedQuery, options: SearchOptions): Promise<MatchResult>;
  /** Items that share rare words with this one, the likest first; never the item itself. */
  similar(item: SearchableItem, limit: number): Promise<Match[]>;
  /** Words of the archive that begin as typed, in any spelling, the most frequent first. */
  complete(beginning: string, limit: number): Promise<Alternative[]>;
  /**
   * Does one piece of upkeep (merging segments) in a transaction of its own; false when nothing is left to do. May be
   * interrupted at any moment, and run in any context.
   */
  maintain(): Promise<boolean>;
  /** Reads everything and compares. `wanted`: each meeting of the archive with the stamp of its items (`stampOf`). */
  check(wanted: ReadonlyMap<string, string>): Promise<IndexReport>;
}
