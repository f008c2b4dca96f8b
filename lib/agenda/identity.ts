/**
 * Identity: which meeting a document is about, and which matter an item is. Pure and deterministic. User data points at
 * item keys, so a key, once given, is kept: across re-import, renumbering, a reworded title, and from agenda to minutes.
 */
import { fold } from '../danish/fold.ts';
import { type Identifiable, type KnownItem, matchItems } from './matching.ts';
import type { MeetingHead } from './model.ts';

/** A meeting already in the archive. */
export interface KnownMeeting {
  id: string;
  startTime: string | null;
  titles: string[];
}

/** Longest part of a title that goes into a key; the rest is represented by a hash. */
const SLUG_LENGTH = 80;
const NUMBER_LENGTH = 20;

/** 53-bit hash (cyrb53) in base 36: short names for long texts, not security. */
export function shortHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** A title without anything that print or recognition may change: case, accents, punctuation, blanks. */
function slug(title: string): string {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const full = words.join('-');
  if (full.length <= SLUG_LENGTH) return full || 'untitled';
  return `${full.slice(0, SLUG_LENGTH)}-${shortHash(full)}`;
}

/**
 * Id of the first meeting of a body on a day: `kkr-hovedstaden/2025-09-02`. Where body or date could not be read, the
 * id is made from what stays the same when the document is read again: its address, or else its titles.
 */
export function meetingId(head: MeetingHead, address: string | null, titles: string[]): string {
  const body = head.body?.key ?? 'unknown';
  const day = head.date ?? `undated-${shortHash(address ?? titles.map(slug).join('\n'))}`;
  return `${body}/${day}`;
}

/** The day in a meeting id, or an empty string for an undated one; compares as text. */
export function dayOf(id: string): string {
  return /\/(\d{4}-\d{2}-\d{2})(?:-\d+)?$/.exec(id)?.[1] ?? '';
}

/** Share of common titles above which a moved hour is only that. */
const SAME_SITTING = 0.7;

/** Share of the shorter list's titles that the other one has too, 0 to 1. */
export function sharedTitles(a: string[], b: string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return 0;
  const have = new Set(many.map(slug));
  return few.filter((title) => have.has(slug(title))).length / few.length;
}

/**
 * Which meeting a document belongs to. The same body on the same day is the same meeting, unless the times differ and
 * the items do too. Standing items ("Siden sidst", "Eventuelt") are common to all sittings and may be more than half of a
 * short agenda, while a meeting whose hour was moved keeps nearly all of its items. Where the body is unknown, titles alone decide. `known` may hold meetings of any day.
 */
export function chooseMeeting(
  head: MeetingHead,
  address: string | null,
  titles: string[],
  known: KnownMeeting[],
): string {
  const first = meetingId(head, address, titles);
  const sameDay = known
    .filter(
      ({ id }) => id === first || (id.startsWith(`${first}-`) && /^\d+$/.test(id.slice(first.length + 1))),
    )
    .sort((a, b) => a.id.length - b.id.length || a.id.localeCompare(b.id));
  if (head.date === null || sameDay.length === 0) return first;
  const differs = (meeting: KnownMeeting) =>
    (head.body === null ||
      (head.startTime !== null && meeting.startTime !== null && head.startTime !== meeting.startTime)) &&
    sharedTitles(titles, meeting.titles) < SAME_SITTING;
  const candidates = sameDay.filter((meeting) => !differs(meeting));
  const sameTime = candidates.find((meeting) => meeting.startTime === head.startTime);
  const alike = candidates.toSorted(
    (a, b) => sharedTitles(titles, b.titles) - sharedTitles(titles, a.titles),
  );
  const chosen = sameTime ?? alike[0];
  if (chosen) return chosen.id;
  let n = 2;
  while (sameDay.some(({ id }) => id === `${first}-${n}`)) n++;
  return `${first}-${n}`;
}

/**
 * A key for every item: the known one where the matter is known, else a new one from meeting and title, with the
 * number where titles repeat. Keys are unique and do not depend on anything but the arguments.
 */
export function itemKeys(meeting: string, items: Identifiable[], known: KnownItem[]): string[] {
  const matched = matchItems(known, items);
  const taken = new Set(known.map(({ key }) => key));
  const slugs = items.map(({ title }) => slug(title));
  const count = new Map<string, number>();
  for (const name of slugs) count.set(name, (count.get(name) ?? 0) + 1);
  return items.map((item, i) => {
    const kept = matched[i];
    if (kept) return kept;
    const name = slugs[i] ?? 'untitled';
    const plain = `${meeting}#${name}`;
    const numbered = item.number ? `${plain}@${item.number.slice(0, NUMBER_LENGTH)}` : plain;
    let key = count.get(name) === 1 && !taken.has(plain) ? plain : numbered;
    for (let n = 2; taken.has(key); n++) key = `${numbered}~${n}`;
    taken.add(key);
    return key;
  });
}
