/** What a caption looks like in this document, so that captions we were not told about are known by their looks. */

import { lettersOf } from '../danish/damage.ts';
import { findDate } from '../danish/dates.ts';
import { setAs } from './layout.ts';
import type { Row } from './rows.ts';
import { type CaptionRole, isPrintedCaption } from './words.ts';

export interface CaptionStyle {
  /** HTML heading level of most known captions, or null. */
  level: number | null;
  /** Are they in capitals? */
  capitals: boolean;
  /** Are they bold, without being headings? */
  bold: boolean;
  /** Do they end in a colon? */
  colon: boolean;
  /** How most are set, where that is known. */
  set: string | null;
  /** Letters of short lines that come back above one text after the other. */
  repeated: ReadonlySet<string>;
}

/** An item that bears no caption in the document's style may have been set by another hand. */
export const PLAIN: CaptionStyle = {
  level: null,
  capitals: false,
  bold: false,
  colon: false,
  set: null,
  repeated: new Set(),
};

/** Longest caption, in characters. */
const MAX_CAPTION = 60;
/** A line that stands this often above a text is a caption, if it seldom stands anywhere else. */
const TIMES = 2;
const SELDOM = 0.3;
/** Share of known captions that must be bold. */
const MOST = 0.7;

export function captionStyle(rows: Row[]): CaptionStyle {
  const known = rows.filter((row) => row.caption && row.caption.role !== 'other');
  const levels = new Map<number | null, number>();
  for (const row of known) levels.set(row.line.heading, (levels.get(row.line.heading) ?? 0) + 1);
  const [level = null] = [...levels].sort((a, b) => b[1] - a[1])[0] ?? [];
  const capitals = known.filter((row) => isCapitals(row.text)).length;
  const bold = known.filter((row) => row.line.bold && row.line.heading === null).length;
  const colons = known.filter((row) => /:$/.test(row.text)).length;
  return {
    level,
    capitals: known.length > 2 && capitals > known.length / 2,
    bold: known.length > 2 && bold >= known.length * MOST,
    colon: known.length > 2 && colons >= known.length * MOST,
    set: known.length > 2 ? usualSet(known) : null,
    repeated: repeatedLines(rows),
  };
}

/** How most captions are set. */
function usualSet(captions: Row[]): string | null {
  const counts = new Map<string | null, number>();
  for (const row of captions) counts.set(setAs(row), (counts.get(setAs(row)) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= captions.length * MOST)?.[0] ?? null;
}

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);

/** Can the line be a caption by itself: short, beginning a sentence it does not end? */
const isCaptionLike = ({ line, text, marker, numbered, caseLine, filing }: Row): boolean =>
  line.cells === null &&
  marker === null &&
  !numbered &&
  !caseLine &&
  !filing &&
  line.links.length === 0 &&
  text.length <= MAX_CAPTION &&
  /^\p{Lu}.{3,}[^.,;!?]$/u.test(text) &&
  !/\d/.test(text);

function repeatedLines(rows: Row[]): Set<string> {
  const seen = new Map<string, { above: number; elsewhere: number }>();
  for (const [at, row] of rows.entries()) {
    const isMajor = row.caption !== null && row.caption.role !== 'other';
    if (isMajor || row.line.heading !== null || row.line.wrapped || !isCaptionLike(row)) continue;
    const letters = lettersOf(row.text);
    const count = seen.get(letters) ?? { above: 0, elsewhere: 0 };
    if (isAboveText(row, rows[at + 1]) && !rows[at - 1]?.caption) count.above++;
    else count.elsewhere++;
    seen.set(letters, count);
  }
  return new Set(
    [...seen]
      .filter(([, { above, elsewhere }]) => above >= TIMES && elsewhere <= (above + elsewhere) * SELDOM)
      .map(([letters]) => letters),
  );
}

/** Is there text under the line: something that is neither a caption nor alike it? */
const isAboveText = (row: Row, next: Row | undefined): boolean =>
  next !== undefined &&
  !next.caption &&
  !next.caseLine &&
  // `Det drejer sig om:` leads into a list, again and again.
  !(next.marker !== null && /:$/.test(row.text) && /\s\S+\s/.test(row.text)) &&
  (row.line.bold
    ? !next.line.bold
    : next.marker !== null || next.line.cells !== null || /[.:,;]$/.test(next.text));

const named = (row: Row, role: CaptionRole = 'other') => ({ role, heading: row.text.replace(/\s?:$/, '') });

/**
 * The caption a row is in this document's style, or null.
 *
 * @param within the role of the section it would end: background and presentation have sub-headings of their own
 */
export function captionOf(
  row: Row,
  style: CaptionStyle,
  within: CaptionRole,
): { role: CaptionRole; heading: string } | null {
  if (row.line.cells || row.marker !== null) return null;
  const { caption } = row;
  if (row.line.part) return row.line.part === 'caption' ? (caption ?? named(row)) : null;
  if (style.level !== null) {
    if (row.line.heading === style.level) return caption ?? named(row);
    // Whose decision of which day: nothing else is worded so, and it may be set a level lower.
    const isHeading = row.line.heading !== null || /:$/.test(row.text);
    if (isHeading && caption?.role === 'decision' && findDate(row.text) !== null) return caption;
    return caption && caption.role !== 'other' && (row.line.heading ?? 9) >= style.level && row.line.bold
      ? caption
      : null;
  }
  if (style.capitals) {
    if (!isCapitals(row.text)) return null;
    const isNew = row.gap && row.text.length <= MAX_CAPTION && /\p{L}{6}/u.test(row.text);
    return caption ?? (isNew && !/\d/.test(row.text) ? named(row) : null);
  }
  if (caption && (caption.sure || /:$/.test(row.text))) return caption;
  // One of the minor captions, set like the others: a sub-heading would be set otherwise.
  const isSetAlike = style.set !== null && style.set === setAs(row) && (row.gap || row.line.bold);
  if (caption && isSetAlike && isPrintedCaption(row.text)) return caption;
  // Where lines are not whole, only print tells a caption from a line of text.
  if (row.line.wrapped && !(isSetAlike && row.line.bold)) return null;
  if (row.line.heading !== null || !isCaptionLike(row) || (style.bold && !row.line.bold)) return null;
  if (style.repeated.has(lettersOf(row.text))) return caption ?? named(row);
  if (style.bold && style.colon && /:$/.test(row.text)) return caption ?? named(row);
  // Without more to go by, minor captions cannot be told from sub-headings where there may be some.
  if (within === 'background' || within === 'presentation') return null;
  return style.bold || isPrintedCaption(row.text) ? (caption ?? named(row)) : null;
}
