/** Where items may begin: every title that something speaks for, with what it costs to take or leave it. */
import { captionStyle } from './captions.ts';
import type { CaseLine } from './case-line.ts';
import { type Contents, type ContentsEntry, listedEntries } from './contents.ts';
import { headingAt, isListed, titlesSet } from './headings.ts';
import type { Print } from './layout.ts';
import type { Row } from './rows.ts';
import { blockOf, isTitleLike, type TitleBlock, titleAbove } from './titles.ts';
import { type CaptionRole, isKindWord } from './words.ts';

export interface Candidate extends TitleBlock {
  /** First row after title and case line. */
  body: number;
  caseLine: CaseLine | null;
  /** A case line or caption follows the title: it has content of its own. */
  leaf: boolean;
  /** Entries of the contents with this title. */
  listed: ContentsEntry[];
  /** Cost of taking it for an item, and of leaving it in the text; see `outline.ts`. */
  take: number;
  leave: number;
  page: number;
  heading: number | null;
}

const CERTAIN = 40;

/** All candidates in order of the text. */
export function findCandidates(rows: Row[], contents: Contents, print: Print): Candidate[] {
  const leaves = findLeaves(rows, contents, print);
  const taken = new Set(leaves.flatMap((leaf) => range(leaf.from, leaf.body)));
  const starts = new Set(leaves.map((leaf) => leaf.from));
  const levels = new Set(leaves.flatMap((leaf) => (leaf.heading === null ? [] : [leaf.heading])));
  const set = titlesSet(rows, starts);
  const others = rows.flatMap((_, at): Candidate[] => {
    if (taken.has(at) || (at >= contents.from && at < contents.to)) return [];
    const heading = headingAt(rows, at, contents, taken, starts, levels, set);
    return heading ? [heading] : [];
  });
  return [...leaves, ...others].sort((a, b) => a.from - b.from);
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Items proved by a case line, or by captions that begin anew. */
function findLeaves(rows: Row[], contents: Contents, print: Print): Candidate[] {
  const leaves: Candidate[] = [];
  let floor = contents.to;
  let seen = new Set<CaptionRole>();
  const titlesBelow = caseLinesFirst(rows);
  const headed = titlesAreHeadings(rows);
  const { level } = captionStyle(rows);
  for (let at = contents.to; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    if (row.caseLine) {
      const above = () => titleAbove(rows, at - 1, floor, print, contents);
      const block = titlesBelow ? (titleBelow(rows, at) ?? above()) : (above() ?? titleBelow(rows, at));
      if (!block) continue;
      let body = Math.max(at, block.to) + 1;
      while (rows[body]?.caseLine || rows[body]?.filing) body++;
      const named = rows.slice(at, body).find((below) => below.caseLine?.caseNumber)?.caseLine;
      leaves.push(leaf(rows, numberedBy(block, row), body, named ?? row.caseLine, contents, 0));
      floor = body;
      at = body - 1;
      seen = new Set();
    } else if (row.caption && row.caption.role !== 'attachments' && row.caption.role !== 'other') {
      // Above the first item it is what the paper calls itself.
      if (
        leaves.length === 0 &&
        isKindWord(row.text) &&
        !titleAbove(rows, at - 1, floor, print, contents)?.token
      )
        continue;
      const block =
        titleAbove(rows, at - 1, floor, print, contents) ??
        headingAbove(rows, at, Math.max(floor, titlesEnd(leaves)));
      // What is printed as captions are is one, though of a kind not known.
      const isCaption = block !== null && level !== null && rows[block.from]?.line.heading === level;
      const mayBe =
        block &&
        !isCaption &&
        !(headed && row.line.heading !== null && rows[block.from]?.line.heading === null);
      const take = mayBe ? beginsItem(rows, block, at, row.caption.role, seen, leaves.length) : null;
      if (block && take !== null) {
        leaves.push(leaf(rows, block, block.to + 1, null, contents, take));
        seen = new Set();
      }
      seen.add(row.caption.role);
      floor = at + 1;
    } else if (row.caption) {
      seen.add(row.caption.role);
      floor = at + 1;
    }
  }
  return leaves;
}

/** Where the count of items stands under the title, it is the title's number. */
const numberedBy = (block: TitleBlock, { serial }: Row): TitleBlock =>
  block.token || !serial ? block : { ...block, token: serial };

const titlesEnd = (leaves: Candidate[]): number => leaves.at(-1)?.body ?? 0;

/** How far above its first caption a heading may stand, with an introduction between them. */
const INTRODUCTION = 4;

/** The heading a caption stands under, past an introduction: `Anlægsoversigt` - a few lines - `Indstilling`. */
function headingAbove(rows: Row[], at: number, floor: number): TitleBlock | null {
  const level = rows[at]?.line.heading ?? null;
  if (level === null) return null;
  for (let above = at - 1; above >= floor && at - above <= INTRODUCTION + 1; above--) {
    const row = rows[above];
    if (!row || row.caption) return null;
    if (row.line.heading !== null)
      return row.line.heading < level && isTitleLike(row) ? blockOf(rows, above, above) : null;
  }
  return null;
}

/** What it costs to begin an item at a caption without case line, or null when nothing speaks for it. */
function beginsItem(
  rows: Row[],
  block: TitleBlock,
  at: number,
  role: CaptionRole,
  seen: Set<CaptionRole>,
  items: number,
): number | null {
  const title = rows[block.from];
  const caption = rows[at];
  if (!title || !caption) return null;
  if (!title.gap && title.line.wrapped && !block.token) return null;
  if (
    title.line.heading !== null &&
    caption.line.heading !== null &&
    title.line.heading >= caption.line.heading
  )
    return null;
  if (title.line.heading !== null && title.line.heading < (caption.line.heading ?? 7)) return 0;
  const anew = seen.has(role) || (role === 'background' && seen.size > 0) || items === 0;
  if (block.token && isListed(rows, block.from)) return null;
  if (block.token) return 0;
  return anew ? 1 : null;
}

/** Do this document's captions stand under titles that are headings of a higher level? Then other text is no title. */
function titlesAreHeadings(rows: Row[]): boolean {
  const headings = rows.filter((row) => row.line.heading !== null);
  const under = headings.filter(
    (row, at) => row.caption && (headings[at - 1]?.line.heading ?? 9) < (row.line.heading ?? 0),
  );
  return under.length >= 2;
}

/** Do this document's case lines stand above their titles? Most of them say so. */
function caseLinesFirst(rows: Row[]): boolean {
  const lines = rows.flatMap((row, at) => (row.caseLine && !rows[at - 1]?.caseLine ? [at] : []));
  return lines.filter((at) => titleBelow(rows, at) !== null).length * 2 > lines.length;
}

/** The title under a case line, where the case line comes first (Region Midtjylland, Mariagerfjord). */
function titleBelow(rows: Row[], at: number): TitleBlock | null {
  let from = at + 1;
  while (rows[from]?.caseLine || rows[from]?.filing) from++;
  if (!isTitleLike(rows[from])) return null;
  const own = rows[from]?.line.heading ?? null;
  const upper = rows[at - 1];
  // A heading right below, and none above: it is the lower one's.
  if (own !== null && (upper?.line.heading ?? 9) > own && rows[from]?.numbered)
    return { ...blockOf(rows, from, from), from: at };
  // A heading right above, and none below: it is the upper one's.
  if (own === null && upper && upper.line.heading !== null && isTitleLike(upper)) return null;
  let to = from;
  while (to - from < 3 && isTitleLike(rows[to + 1]) && !rows[to + 1]?.gap) to++;
  return rows[to + 1]?.caption ? { ...blockOf(rows, from, to), from: at } : null;
}

function leaf(
  rows: Row[],
  block: TitleBlock,
  body: number,
  caseLine: CaseLine | null,
  contents: Contents,
  take: number,
): Candidate {
  return {
    ...block,
    body,
    caseLine,
    leaf: true,
    listed: listedEntries(contents, block.title),
    take,
    leave: caseLine ? CERTAIN : 6,
    page: rows[block.from]?.page ?? 1,
    heading: rows[block.from]?.line.heading ?? null,
  };
}
