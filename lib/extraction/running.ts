/** Running heads and feet: lines that come back at the edges of pages. */
import { areAlike, lettersOf } from '../danish/damage.ts';
import type { Line } from '../sources/line.ts';
import { parseCaseLine } from './case-line.ts';
import { printedPage } from './pages.ts';
import { captionRole, KINDS } from './words.ts';

/** Lines at a page's top and bottom that may be running heads or feet; more where it is known where they stand. */
const EDGE = 2;
const PLACED_EDGE = 4;
/** Pages on which an edge line must come back to be a running one. */
const REPEATS = 3;
/** Share of the pages that a running line must be seen on, where nothing but its text tells that it is one. */
const RUNNING_SHARE = 0.4;
/** `Referat` may be a caption or head every page: the latter where most pages have it in one place. */
const KIND_NAMES = new Set(Object.values(KINDS).flat().map(lettersOf));
const TITLE_SHARE = 0.6;
/** Points by which a running line may move from page to page: on a skewed scan by a line. */
const SAME_PLACE = 10;
/** Share of the pages that may have text of their own beyond a running line. */
const BEYOND_SHARE = 0.05;
/** Running lines that others are compared with letter by letter. */
const MAX_ALIKE = 12;

/** Texts that come back on several pages, most often seen first, with where on them (null where that is not known). */
type Running = Map<string, (number | null)[]>;

export const maskDigits = (text: string): string => lettersOf(text).replace(/\d+/g, '#');

/** What a line is compared by: a day alone (`24-05-2022`) is itself. */
const keyOf = (text: string): string => {
  const masked = maskDigits(text);
  return masked === '#' ? text : masked;
};

/** Indices of the first and last lines of each page, when there are pages. */
export function edgeLines(lines: Line[]): Set<number> {
  const edges = new Set<number>();
  if (lines[0]?.page === lines.at(-1)?.page) return edges;
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && lines[index]?.page === lines[start]?.page) continue;
    const depth = lines[start]?.y === null ? EDGE : PLACED_EDGE;
    for (let step = 0; step < depth; step++) {
      if (start + step < index) edges.add(start + step);
      if (index - 1 - step >= start) edges.add(index - 1 - step);
    }
    start = index;
  }
  return edges;
}

/** Which of the lines (by index) come back on so many pages that they are none of the text's own. */
export function repeated(lines: Line[], indices: Iterable<number>): Running {
  const places: Running = new Map();
  for (const index of indices) {
    const line = lines[index];
    const key = keyOf(line?.text ?? '');
    if (line && key.length > 3) places.set(key, [...(places.get(key) ?? []), line.y]);
  }
  const pages = countPages(lines);
  const placed = lines[0]?.y !== null;
  const least = placed ? Math.min(REPEATS, Math.max(2, pages)) : Math.max(REPEATS, pages * RUNNING_SHARE);
  const leastOf = (text: string) => {
    if (!captionRole(text)) return least;
    return placed && KIND_NAMES.has(text) ? Math.max(REPEATS, pages * TITLE_SHARE) : Number.POSITIVE_INFINITY;
  };
  const running = [...places].filter(([text, found]) => found.length >= leastOf(text));
  return new Map(running.sort(([, a], [, b]) => b.length - a.length));
}

const countPages = (lines: Line[]): number => new Set(lines.map(({ page }) => page)).size;

/** Indices of the running heads and feet among the lines at the edges of pages. */
export function runningLines(lines: Line[], edges: Set<number>): Set<number> {
  const running = repeated(lines, edges);
  const often = [...running].slice(0, MAX_ALIKE);
  const found = [...edges].filter((index) => {
    const line = lines[index];
    return line && !belongsToItem(lines, index) && isRepeated(line, running, often);
  });
  const among = textAmong(lines, edges, new Set(found));
  return new Set(found.filter((index) => !among(lines[index]?.y ?? null)));
}

/** A running line is not recognised alike on every page, so that a long one is also known by most of its letters. */
function isRepeated(line: Line, running: Running, often: [string, (number | null)[]][]): boolean {
  const key = keyOf(line.text);
  const places = running.get(key);
  if (places) return standsAmong(line, places);
  if (key.length < 12) return false;
  return often.some(([text, found]) => areAlike(text, key, 0.8) && standsAmong(line, found));
}

/** Do most with its text stand where the line does? A decision that often ends a page stands anywhere. */
function standsAmong({ y }: Line, places: (number | null)[]): boolean {
  if (y === null) return true;
  return (
    places.filter((place) => place === null || Math.abs(place - y) <= SAME_PLACE).length * 2 >= places.length
  );
}

/**
 * Tells whether a place on the page lies within the text: above it as well as below it, some pages have lines that do
 * not come back. So stands a decision of one word that ends several pages on which an item begins at the top.
 */
function textAmong(lines: Line[], edges: Set<number>, found: Set<number>): (y: number | null) => boolean {
  const tops = new Map<number, number>();
  const bottoms = new Map<number, number>();
  for (const index of edges) {
    const { page, y, text } = lines[index] ?? { page: 0, y: null, text: '' };
    if (y === null || found.has(index) || text.length < 4 || printedPage(text) !== null) continue;
    tops.set(page, Math.min(y, tops.get(page) ?? y));
    bottoms.set(page, Math.max(y, bottoms.get(page) ?? y));
  }
  const few = countPages(lines) * BEYOND_SHARE;
  const known = new Map<number, boolean>();
  const isAmong = (y: number): boolean =>
    [...tops.values()].filter((top) => top < y - SAME_PLACE).length > few &&
    [...bottoms.values()].filter((bottom) => bottom > y + SAME_PLACE).length > few;
  return (y) => {
    if (y === null) return false;
    // Running lines stand in few places.
    const among = known.get(y) ?? isAmong(y);
    known.set(y, among);
    return among;
  };
}

/** A case line under a title: all items of a meeting may bear one number, and each begin a page. */
const belongsToItem = (lines: Line[], index: number): boolean =>
  lines[index - 1]?.page === lines[index]?.page && parseCaseLine(lines[index]?.text ?? '') !== null;
