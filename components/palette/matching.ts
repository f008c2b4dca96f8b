import Fuse, { type Expression } from 'fuse.js';
import type { IconNode } from 'lucide';
import { fold } from '@/lib/danish/fold.ts';
import type { Key } from '../hooks/keymap.ts';

/** Something one can go to, or do. */
export interface PaletteEntry {
  /** What is remembered of it, where it is chosen: `meeting:kkr-hovedstaden/2025-09-02`. */
  id: string;
  title: string;
  /** What tells it from others of its name. */
  detail?: string;
  /** Other words it is known by; not shown. */
  also?: string;
  /** What does the same without the palette. */
  key?: Key;
  icon: IconNode;
  run: () => void;
}

export interface Match {
  entry: PaletteEntry;
  /** 0 for exactly so, towards 1 for hardly. */
  score: number;
}

/** Fuse's own default is .6, by which everything is like everything. */
const THRESHOLD = 0.3;
/** What was chosen of late is what is meant, unless something else fits much better. */
const RECENT = 0.4;
/** Words asked for; nobody finds an entry by more, and each costs a look at all. */
const WORDS = 8;

/**
 * Finds entries by what is typed: every word, in any order, the longer ones with slips of the finger; `moede` and `møde` alike. Words with
 * a digit must stand as typed, since 2025 is not nearly 2026.
 * @param recent ids chosen of late
 */
export function matcher(entries: readonly PaletteEntry[], recent: readonly string[]) {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 2, getFn: ({ title }) => fold(title) },
      { name: 'more', weight: 1, getFn: ({ also = '', detail = '' }) => fold(`${also} ${detail}`) },
    ],
    includeScore: true,
    ignoreLocation: true,
    useExtendedSearch: true,
    threshold: THRESHOLD,
  });
  return (typed: string): Match[] => {
    const $and = wordsOf(typed).map((word): Expression => ({ $or: [{ title: word }, { more: word }] }));
    if ($and.length === 0) return [];
    return fuse
      .search({ $and })
      .map(({ item, score = 1 }) => ({
        entry: item,
        score: recent.includes(item.id) ? score * RECENT : score,
      }))
      .toSorted((a, b) => a.score - b.score);
  };
}

/** Shorter words are too like each other: `frist` is no slip for what stands in `infrastruktur`. */
const SLIPS_FROM = 6;

/** Folded words, without the signs Fuse would read as operators; short ones and those with a digit as exact ones. */
function wordsOf(typed: string): string[] {
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, WORDS)
    .map((word) => (word.length < SLIPS_FROM || /\d/.test(word) ? `'${word}` : word));
}
