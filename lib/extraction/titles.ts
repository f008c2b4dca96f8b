/** Titles above the line that proves them: how far up a title reaches. */
import { joinLines } from '../danish/hyphens.ts';
import { type Contents, listedEntries } from './contents.ts';
import { endsSentence, leadsOn, type Print, startsLower, wouldFit } from './layout.ts';
import type { NumberToken } from './numbers.ts';
import type { Row } from './rows.ts';

export interface TitleBlock {
  /** First and last row, inclusive; numbers torn from titles may stand between. */
  from: number;
  to: number;
  title: string;
  token: NumberToken | null;
}

const MAX_ROWS = 5;
const MAX_LENGTH = 260;
/** Share of the text's width under which a title line was not wrapped but ended. */
const TITLE_WRAP_SHARE = 0.55;
/** The same where a number begins the title and no gap parts the lines. */
const NUMBERED_WRAP_SHARE = 0.4;

/** Who may read it, set apart from the title by brackets or a capital: `(Åben) Budget`, `Budget Åbent punkt`. */
const OPEN =
  /^\([Åå]bent?\)\s|(?<=[\p{L}\d)”"])\s(?:[–|·-]\s)?(?:\((?:[Åå]bent?|[Oo]ffentligt?)\)|(?:Åbent?|Offentligt?)(?:\s(?:punkt|sag|dagsorden))?)$/u;

/** The same on a line of its own under the title. */
const ACCESS =
  /^\(?(?:lukket|åbent?|(?:ikke )?offentligt?|fortroligt?)(?: punkt| sag)?\)?$|^(?:punktet|sagen|dette punkt|denne sag) (?:er|behandles) .{0,60}$/i;
const isAccess = (rows: Row[], at: number): boolean =>
  ACCESS.test(rows[at]?.text ?? '') && isTitleLike(rows[at - 1]) && rows[at - 1]?.numbered !== null;

/** Can the row be part of a title at all? */
export function isTitleLike(row: Row | undefined): boolean {
  if (row?.line.part) return row.line.part === 'title';
  if (!row || row.caption || row.caseLine || row.caseworkers || row.filing) return false;
  if (row.bare || row.line.cells || row.line.marker) return false;
  if (row.marker !== null && !/^\p{Lu}\.$/u.test(row.marker)) return false;
  return (
    row.text.length <= MAX_LENGTH &&
    !(/^\(.*\)$/.test(row.text) && !row.line.wrapped) &&
    /\p{L}{3}/u.test(row.text) &&
    !/[.:;,]$/.test(row.text.replace(/(?:mv|m\.v|m\.fl|mfl|pct|nr|evt)\.$/i, ''))
  );
}

/** The title that ends at or above row `last` (bare numbers, initials and access are passed over), not above row `floor`; null if none. */
export function titleAbove(
  rows: Row[],
  last: number,
  floor: number,
  print: Print,
  contents: Contents,
): TitleBlock | null {
  let to = last;
  while (to >= floor && (rows[to]?.bare || rows[to]?.caseworkers || rows[to]?.filing || isAccess(rows, to)))
    to--;
  const lowest = rows[to];
  if (to < floor || !(isTitleLike(lowest) || isShortEnd(rows, to, floor))) return null;
  let from = to;
  while (to - from < MAX_ROWS - 1 && !rows[from]?.numbered) {
    let above = from - 1;
    while (above >= floor && rows[above]?.bare) above--;
    const upper = rows[above];
    const lower = rows[from];
    if (above < floor || !upper || !lower || !upper.line.wrapped || !canPrecede(upper)) break;
    if (!continues(rows, above, from, to, print, contents)) break;
    from = above;
  }
  return blockOf(rows, from, to, print.words);
}

/** Is the row the last word or year of a title (`2026`), right under a line of it and printed like it? */
function isShortEnd(rows: Row[], at: number, floor: number): boolean {
  const [upper, row] = [rows[at - 1], rows[at]];
  if (at <= floor || !upper || !row || row.gap || !isTitleLike(upper) || !sameType(upper, row)) return false;
  return /^[\p{L}\d][\p{L}\d–-]{0,11}$/u.test(row.text) && !row.caption && !row.bare && upper.line.wrapped;
}

/** A title line that another follows may end in a comma, and a numbered one in a colon. */
const canPrecede = (row: Row) =>
  isTitleLike(row) ||
  ((/,$/.test(row.text) || (row.numbered !== null && /:$/.test(row.text))) &&
    !row.caption &&
    !row.caseLine &&
    row.marker === null);

function continues(
  rows: Row[],
  above: number,
  from: number,
  to: number,
  print: Print,
  contents: Contents,
): boolean {
  const upper = rows[above];
  const lower = rows[from];
  if (!upper || !lower || !sameType(upper, lower)) return false;
  if (lower.gap && /,$/.test(upper.text) && !startsLower(lower.text)) return false;
  if (startsLower(lower.text) || leadsOn(upper.text)) return !endsSentence(upper.text);
  const joined = blockOf(rows, above, to).title;
  const lowerTitle = blockOf(rows, from, to).title;
  if (listedEntries(contents, joined).length > 0 && listedEntries(contents, lowerTitle).length === 0)
    return true;
  if (upper.numbered && !lower.gap && upper.text.length >= print.width * NUMBERED_WRAP_SHARE) return true;
  if (upper.numbered && upper.line.bold && !lower.numbered && isElsewhere(upper, lower)) return true;
  const long =
    upper.text.length >= print.width * TITLE_WRAP_SHARE &&
    !wouldFit(upper.text, lower.text, print.width * 0.8);
  return long && (!lower.gap || upper.numbered !== null);
}

/** Does the lower row begin another page or column? The gap before it then says nothing. */
const isElsewhere = ({ line: upper }: Row, { line: lower }: Row): boolean =>
  lower.page !== upper.page || (upper.y !== null && lower.y !== null && lower.y < upper.y);

/** Where the source tells, lines of one title are printed alike. */
function sameType(upper: Row, lower: Row): boolean {
  const { size, bold } = upper.line;
  if (size === null || lower.line.size === null) return true;
  return Math.abs(size - lower.line.size) < 0.6 && bold === lower.line.bold;
}

export function blockOf(rows: Row[], from: number, to: number, words?: ReadonlySet<string>): TitleBlock {
  let title = '';
  let token: NumberToken | null = null;
  for (let at = from; at <= to; at++) {
    const row = rows[at];
    if (!row || row.bare) continue;
    if (title === '' && row.numbered) {
      token = row.numbered.token;
      title = row.numbered.rest;
    } else title = joinLines(title, row.text, words);
  }
  return {
    from,
    to,
    title: title
      .replace(/\s{2,}/g, ' ')
      .replace(OPEN, '')
      .replace(/\s[:|.]$/, '')
      .replace(/^[‘'`´](?=\p{Lu}[^‘’'`´]*$)/u, '')
      .trim(),
    token,
  };
}
