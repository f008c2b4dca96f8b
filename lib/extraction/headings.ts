/** Headings without content of their own: parts, and points such as `Eventuelt`. */
import type { Candidate } from './candidates.ts';
import { isClosedTitle, openTitle } from './closed-label.ts';
import { type Contents, listedEntries } from './contents.ts';
import { endsSentence, setAs } from './layout.ts';
import { type NumberToken, samePath } from './numbers.ts';
import type { Row } from './rows.ts';
import { blockOf, isTitleLike } from './titles.ts';
import { isStandingTitle } from './words.ts';

/** Share of the lines set like a title that must bear numbers. */
const NUMBERED = 0.4;

/**
 * How the titles of proven items are set, where running text is set otherwise, so that it alone tells a numbered line
 * from an entry of a list.
 */
export function titlesSet(rows: Row[], starts: Set<number>): ReadonlySet<string> {
  const proven = new Set(
    [...starts].flatMap((at) => {
      const row = rows[at];
      return row?.numbered ? (setAs(row) ?? []) : [];
    }),
  );
  const alike = (set: string) => rows.filter((row) => setAs(row) === set);
  const isTitles = (set: string) => {
    const own = alike(set);
    return own.filter((row) => row.numbered).length >= Math.max(2, own.length * NUMBERED);
  };
  return new Set([...proven].filter(isTitles));
}

/** The last row of a heading that goes on over several lines, set like its first. */
function headingEnd(rows: Row[], at: number, set: ReadonlySet<string>): number {
  const own = rows[at] ? setAs(rows[at]) : null;
  let to = at;
  if (own === null || !set.has(own)) return to;
  for (let next = rows[to + 1]; next && to - at < 4; next = rows[to + 1]) {
    if (next.gap || next.numbered || setAs(next) !== own || !isTitleLike(next)) break;
    to++;
  }
  return to;
}

/** A heading without content of its own: numbered, standing, listed in the contents, or stacked on a title. */
export function headingAt(
  rows: Row[],
  at: number,
  contents: Contents,
  taken: Set<number>,
  leafStarts: Set<number>,
  levels: Set<number>,
  set: ReadonlySet<string>,
): Candidate | null {
  const row = rows[at];
  if (!row || !isTitleLike(row) || row.endsAgenda) return null;
  const to = headingEnd(rows, at, set);
  const alone =
    (row.gap || !row.line.wrapped || followsEnd(rows[at - 1])) && followedByBreak(rows, to, taken);
  const block = blockOf(rows, at, to);
  const setLikeTitles = set.has(setAs(row) ?? '');
  const told = row.line.part === 'title';
  if (/^\p{Ll}/u.test(block.title) && !told) return null;
  const entries = listedEntries(contents, block.title);
  const listed = entries.length > 0;
  const standing = isStandingTitle(block.title);
  const level = row.line.heading;
  const above = nextFilled(rows, to + 1);
  const stacked = leafStarts.has(above);
  let cost: { take: number; leave: number } | null = null;
  if (told) cost = { take: 0, leave: 40 };
  else if (stacked && isPartOf(block.token, rows[above])) cost = { take: 0, leave: 5 };
  // Attachments may be counted like items (`3.1 Udkast`), but are not set like them.
  else if (block.token && set.size > 0 && !setLikeTitles && !row.line.bold && inAttachments(rows, at))
    return null;
  else if (block.token && row.gap && setLikeTitles) cost = { take: 0, leave: 5 };
  else if (block.token && isListed(rows, at) && !listed && !standing)
    cost = stacked ? { take: 1, leave: 1 } : { take: 7, leave: 0 };
  else if (block.token && (listed || standing)) cost = { take: 0, leave: 5 };
  else if (block.token && level !== null)
    cost = { take: 0, leave: levels.size === 0 || level <= Math.max(...levels) ? 5 : 0 };
  else if (block.token && alone) cost = stacked ? { take: 0, leave: 3 } : { take: 3, leave: 0 };
  else if (
    (standing || namesClosed(block.title)) &&
    alone &&
    (level === null || levels.size === 0 || level <= Math.max(...levels))
  )
    cost = { take: 0.5, leave: 3 };
  else if (listed && alone) cost = { take: 0.5, leave: 4 };
  else if (stacked && alone && level === null && leafStarts.size > 1 && at > Math.min(...leafStarts))
    cost = inAttachments(rows, at) ? { take: 2, leave: 0 } : { take: 0.5, leave: 1 };
  if (!cost) return null;
  return {
    ...block,
    ...cost,
    body: to + 1,
    caseLine: null,
    leaf: false,
    listed: entries,
    page: row.page,
    heading: level,
  };
}

/** `Lukket punkt: Køb af areal`: its text would else be taken for that of the open item above. */
const namesClosed = (title: string): boolean => isClosedTitle(title) && openTitle(title) !== title;

/** Is the number that of the part whose first item the row is: `2.` above `2.1`? */
function isPartOf(token: NumberToken | null, item: Row | undefined): boolean {
  const below = item?.numbered?.token.number.path;
  const own = token?.number.path;
  return (
    own !== undefined &&
    below?.length === own.length + 1 &&
    samePath(own, below.slice(0, -1)) &&
    below.at(-1) === 1
  );
}

/** A full stop, a caption or a torn number ends what went before as well as a gap does. */
const followsEnd = (row: Row | undefined): boolean =>
  row === undefined || row.bare !== null || row.caption !== null || endsSentence(row.text);

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
export function isListed(rows: Row[], at: number): boolean {
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

/** Does the row stand in a list of attachments? A new page ends one that has begun. */
function inAttachments(rows: Row[], at: number): boolean {
  if (rows[at]?.page !== rows[at - 1]?.page && !rows[at - 1]?.caption) return false;
  for (let above = at - 1; above >= 0 && at - above < 40; above--) {
    const row = rows[above];
    if (row?.caption) return row.caption.role === 'attachments';
    if (row?.caseLine) return false;
  }
  return false;
}
