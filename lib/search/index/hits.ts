import { formOf } from '../analysis/fold.ts';
import type { Entry, WordCursor } from './dictionary.ts';

export type Kind = 'exact' | 'form' | 'beginning' | 'part' | 'misread' | 'typo';

/** A word of one segment's dictionary that answers a word asked for. */
export interface Hit extends Entry {
  form: string;
  kind: Kind;
  /** Written with the letters typed, not with others that look alike. */
  asTyped: boolean;
  /** Set when all hits are known. */
  weight: number;
}

/** The word a cursor is at. */
export function hitAt(cursor: WordCursor, kind: Kind, asTyped: boolean, weight: number): Hit {
  const { items, postings, postingsEnd, positions, positionsEnd } = cursor;
  const form = formOf(cursor.form, cursor.length);
  return { form, kind, asTyped, weight, items, postings, postingsEnd, positions, positionsEnd };
}

/** The most frequent hits of too many. */
export function mostFrequent(hits: Hit[], most: number): Hit[] {
  return hits.length <= most ? hits : hits.sort((a, b) => b.items - a.items).slice(0, most);
}
