/** What is asked of search, and what it answers: plain JSON, as it is shown and sent. */
import type { BodyRef, RecommendedAction, SectionRole } from './model.ts';

/** A run of text; `hit` runs are marked. */
export interface SnippetRun {
  text: string;
  hit: boolean;
}

/** What is typed beyond this (UTF-16 units) is cut off. */
export const LONGEST_QUERY = 1000;

export interface SearchRequest {
  /** As typed (`docs/query-language.md`). */
  query: string;
  /** Hits wanted: so many, from this one on. */
  limit: number;
  offset: number;
  /** `date`: the latest sitting first. */
  sort: 'relevance' | 'date';
  /** All hits of a meeting together, where its first one stands. */
  grouped: boolean;
  /** Count facets over all matches: takes longer, so the first hits are asked for without. */
  facets: boolean;
}

export interface SearchHit {
  itemKey: string;
  meetingId: string;
  body: BodyRef | null;
  date: string | null;
  number: string | null;
  title: SnippetRun[];
  /** Best passage; empty when only the title matched. */
  snippet: SnippetRun[];
  recommendedActions: RecommendedAction[];
  bookmarked: boolean;
  /** Typed words it does not have; empty where it has all. */
  missing: string[];
}

/** How often each value occurs among all matches, the most frequent first; years the latest first. */
export interface Facets {
  body: { key: string; name: string; count: number }[];
  year: { year: number; count: number }[];
  action: { action: RecommendedAction; count: number }[];
  /** Sections the items have. */
  section: { role: SectionRole; count: number }[];
  bookmarked: number;
}

/** Another way to write what was typed. */
export interface Alternative {
  /** As it stands in the archive. */
  word: string;
  /** `spelling`: a few letters differ. `beginning`: it begins so. `part`: it contains the word, or is contained in it. */
  reason: 'spelling' | 'beginning' | 'part';
  /** Items that have it. */
  items: number;
}

export interface SearchResult {
  hits: SearchHit[];
  /** All matches, of which `hits` are some. */
  total: number;
  /** Nothing has all the words: these lack one or two. */
  relaxed: boolean;
  /** Typed words that match nothing in the archive, with the nearest words that do. */
  unmatched: { word: string; suggestions: Alternative[] }[];
  /** Words that match nothing as typed and were read otherwise, so that something is found. */
  reread: { word: string; as: Alternative }[];
  /** Null where they were not asked for. */
  facets: Facets | null;
  /** A part of the index could not be read: it is being made again, and something may be missing meanwhile. */
  damaged: boolean;
}

/** What may be meant by what is being typed. */
export interface Suggestion {
  kind: 'earlier' | 'word' | 'title' | 'field' | 'value';
  /** As shown: `sundhedsreformen`, `kkr:hovedstaden`, `frist:`. */
  label: string;
  /** The whole query once it is taken, and where the caret stands then (UTF-16). */
  query: string;
  caret: number;
}
