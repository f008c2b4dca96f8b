/** Where items may begin: every title that something speaks for, with what it costs to take or leave it. */
import type { CaseLine } from './case-line.ts';
import { type Contents, type ContentsEntry, listedEntry } from './contents.ts';
import type { Row } from './rows.ts';
import { blockOf, isTitleLike, type TitleBlock, titleAbove } from './titles.ts';
import { type CaptionRole, isStandingTitle } from './words.ts';

export interface Candidate extends TitleBlock {
  /** First row after title and case line. */
  body: number;
  caseLine: CaseLine | null;
  /** A case line or caption follows the title: it has content of its own. */
  leaf: boolean;
  listed: ContentsEntry | null;
  /** Cost of taking it for an item, and of leaving it in the text; see `outline.ts`. */
  take: number;
  leave: number;
  page: number;
  heading: number | null;
}

const CERTAIN = 40;

/** All candidates in order of the text. */
export function findCandidates(rows: Row[], contents: Contents, width: number): Candidate[] {
  const leaves = findLeaves(rows, contents, width);
  const taken = new Set(leaves.flatMap((leaf) => range(leaf.from, leaf.body)));
  const levels = new Set(leaves.flatMap((leaf) => (leaf.heading === null ? [] : [leaf.heading])));
  const others = rows.flatMap((_, at): Candidate[] => {
    if (taken.has(at) || (at >= contents.from && at < contents.to)) return [];
    const heading = headingAt(rows, at, contents, taken, leaves, levels);
    return heading ? [heading] : [];
  });
  return [...leaves, ...others].sort((a, b) => a.from - b.from);
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Items proved by a case line, or by captions that begin anew. */
function findLeaves(rows: Row[], contents: Contents, width: number): Candidate[] {
  const leaves: Candidate[] = [];
  let floor = contents.to;
  let seen = new Set<CaptionRole>();
  for (let at = contents.to; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    if (row.caseLine) {
      const block = titleAbove(rows, at - 1, floor, width, contents) ?? titleBelow(rows, at);
      if (!block) continue;
      let body = Math.max(at, block.to) + 1;
      while (rows[body]?.caseLine) body++;
      leaves.push(leaf(rows, block, body, row.caseLine, contents, 0));
      floor = body;
      at = body - 1;
      seen = new Set();
    } else if (row.caption && row.caption.role !== 'attachments' && row.caption.role !== 'other') {
      const block = titleAbove(rows, at - 1, floor, width, contents);
      const take = block ? beginsItem(rows, block, at, row.caption.role, seen, leaves.length) : null;
      if (block && take !== null) {
        leaves.push(leaf(rows, block, at, null, contents, take));
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

/** The title under a case line, where the case line comes first (Region Midtjylland, Mariagerfjord). */
function titleBelow(rows: Row[], at: number): TitleBlock | null {
  let from = at + 1;
  while (rows[from]?.caseLine) from++;
  if (!isTitleLike(rows[from])) return null;
  let to = from;
  while (to - from < 3 && isTitleLike(rows[to + 1]) && !rows[to + 1]?.gap) to++;
  return rows[to + 1]?.caption ? blockOf(rows, from, to) : null;
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
    listed: listedEntry(contents, block.title, block.token?.number.path ?? null),
    take,
    leave: caseLine ? CERTAIN : 6,
    page: rows[block.from]?.page ?? 1,
    heading: rows[block.from]?.line.heading ?? null,
  };
}

/** A heading without content of its own: numbered, standing, listed in the contents, or stacked on a title. */
function headingAt(
  rows: Row[],
  at: number,
  contents: Contents,
  taken: Set<number>,
  leaves: Candidate[],
  levels: Set<number>,
): Candidate | null {
  const row = rows[at];
  if (!row || !isTitleLike(row) || row.endsAgenda) return null;
  const alone = (row.gap || !row.line.wrapped) && followedByBreak(rows, at, taken);
  const block = blockOf(rows, at, at);
  if (/^\p{Ll}/u.test(block.title)) return null;
  const listed = listedEntry(contents, block.title, block.token?.number.path ?? null);
  const standing = isStandingTitle(block.title);
  const level = row.line.heading;
  const above = nextFilled(rows, at + 1);
  const stacked = leaves.some((leaf) => leaf.from === above);
  let cost: { take: number; leave: number } | null = null;
  if (block.token && isListed(rows, at) && !listed && !standing)
    cost = stacked ? { take: 1, leave: 1 } : { take: 7, leave: 0 };
  else if (block.token && (listed || standing)) cost = { take: 0, leave: 5 };
  else if (block.token && level !== null)
    cost = { take: 0, leave: levels.size === 0 || level <= Math.max(...levels) ? 5 : 0 };
  else if (block.token && alone) cost = stacked ? { take: 0, leave: 3 } : { take: 3, leave: 0 };
  else if (standing && alone && (level === null || levels.size === 0 || level <= Math.max(...levels)))
    cost = { take: 0.5, leave: 3 };
  else if (listed && alone) cost = { take: 0.5, leave: 4 };
  else if (stacked && alone && level === null && leaves.length > 1)
    cost = inAttachments(rows, at) ? { take: 2, leave: 0 } : { take: 0.5, leave: 1 };
  if (!cost) return null;
  return {
    ...block,
    ...cost,
    body: at + 1,
    caseLine: null,
    leaf: false,
    listed,
    page: row.page,
    heading: level,
  };
}

function followedByBreak(rows: Row[], at: number, taken: Set<number>): boolean {
  const next = rows[at + 1];
  return next === undefined || next.gap || next.bare !== null || taken.has(at + 1) || !next.line.wrapped;
}

function nextFilled(rows: Row[], at: number): number {
  let next = at;
  while (rows[next]?.bare) next++;
  return next;
}

/** Is the row one of a numbered list? Its neighbours then bear the numbers before or after, and an introduction ends in a colon. */
function isListed(rows: Row[], at: number): boolean {
  const own = rows[at]?.numbered?.token.number.path;
  if (own?.length !== 1 || rows[at]?.numbered?.token.labelled) return false;
  const [number = 0] = own;
  if (/:$/.test(rows[at - 1]?.text ?? '')) return true;
  const neighbour = (step: number) => {
    for (let distance = 1; distance <= 3; distance++) {
      const row = rows[at + step * distance];
      if (!row || row.caption || row.caseLine) return false;
      const path = row.numbered?.token.number.path;
      if (path) return path.length === 1 && path[0] === number + step;
    }
    return false;
  };
  return neighbour(-1) || neighbour(1);
}

function inAttachments(rows: Row[], at: number): boolean {
  for (let above = at - 1; above >= 0 && at - above < 40; above--) {
    const row = rows[above];
    if (row?.caption) return row.caption.role === 'attachments';
    if (row?.caseLine) return false;
  }
  return false;
}
