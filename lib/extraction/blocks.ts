/** Rows of a section as blocks: paragraphs joined, lists and tables gathered, sub-headings told from text. */
import type { Block } from '../agenda/model.ts';
import { endsHyphenated, joinLines } from '../danish/hyphens.ts';
import { endsSentence, leadsOn, type Print, wouldFit } from './layout.ts';
import type { Row } from './rows.ts';

/** A list entry printed with a number: `1.`, `12)`. */
const NUMBERED_ENTRY =
  /^(\d{1,2}[.)])\s{1,4}(?!(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår|behandling)\b)(?=\S)/i;
/** Sub-headings are at most this share of the text's width, where layout does not tell. */
const SUBHEADING_SHARE = 0.75;
const MAX_SUBHEADING = 90;

export function toBlocks(rows: Row[], print: Print): Block[] {
  const blocks: Block[] = [];
  let upper: Row | null = null;
  rows.forEach((row, at) => {
    const last = blocks.at(-1);
    const entry = entryOf(row, rows[at - 1], last);
    if (row.line.cells) {
      if (last?.type === 'table') last.rows.push(row.line.cells);
      else blocks.push({ type: 'table', rows: [row.line.cells] });
    } else if (entry) {
      if (last?.type === 'list') last.items.push(entry);
      else blocks.push({ type: 'list', items: [entry] });
    } else if (isSubheading(row, upper, rows[at + 1], print)) {
      blocks.push({ type: 'subheading', text: row.text.replace(/\s?:$/, '') });
    } else if (upper && last && goesOn(upper, row, last, print)) append(last, row.text, print.words);
    else blocks.push({ type: 'paragraph', text: row.text });
    upper = row;
  });
  return blocks;
}

/** The row as a list entry. A number begins one after an introduction, or as the next of a numbered list. */
function entryOf(
  row: Row,
  before: Row | undefined,
  last: Block | undefined,
): { marker: string; text: string } | null {
  if (row.marker !== null) return { marker: row.marker, text: row.entry };
  // A numbered heading is one all the same.
  const match = row.line.heading === null ? NUMBERED_ENTRY.exec(row.text) : null;
  if (!match?.[1]) return null;
  const listed = last?.type === 'list' && /^\d/.test(last.items.at(-1)?.marker ?? '');
  const introduced = before === undefined || /:$/.test(before.text) || row.gap;
  return listed || (introduced && Number.parseInt(match[1], 10) <= 30)
    ? { marker: match[1], text: row.text.slice(match[0].length) }
    : null;
}

function isSubheading(row: Row, upper: Row | null, next: Row | undefined, print: Print): boolean {
  if (row.line.heading !== null) return true;
  const text = row.text.replace(/\s:$/, '');
  if (!next || text.length > MAX_SUBHEADING || /[.:;,!?]$/.test(text) || !/^[\p{Lu}@]/u.test(text))
    return false;
  if (!row.line.wrapped || row.line.bold) return row.line.bold && !next.line.bold;
  if (!row.gap && upper !== null) return false;
  if (
    upper &&
    (endsHyphenated(upper.text) ||
      (!endsSentence(upper.text) && !wouldFit(upper.text, row.text, print.width)))
  )
    return false;
  if (leadsOn(text) || next.marker !== null || next.line.cells || tableLike(text)) return false;
  return (
    text.length <= print.width * SUBHEADING_SHARE && /^[\p{Lu}@|]/u.test(next.text) && !tableLike(next.text)
  );
}

/** A table's row read as text: a name and figures. */
const tableLike = (text: string): boolean =>
  /\s-?\d[\d.,]*$/.test(text) && (text.match(/\d+/g)?.length ?? 0) >= 2;

/** Is the row the rest of the block above? Breaks across pages and stray blank lines do not end a sentence. */
function goesOn(upper: Row, row: Row, last: Block, print: Print): boolean {
  if (last.type !== 'paragraph' && last.type !== 'list') return false;
  if (!row.line.wrapped) return false;
  const lower = /^\p{Ll}/u.test(row.text);
  if (endsHyphenated(upper.text)) return true;
  if (row.gap)
    return lower && !endsSentence(upper.text)
      ? true
      : !endsSentence(upper.text) && !/:$/.test(upper.text) && !wouldFit(upper.text, row.text, print.width);
  if (tableLike(upper.text) && tableLike(row.text)) return false;
  if (lower) return true;
  return !wouldFit(upper.text, row.text, print.width);
}

function append(block: Block, text: string, words: ReadonlySet<string>): void {
  if (block.type === 'paragraph') block.text = joinLines(block.text, text, words);
  else if (block.type === 'list') {
    const item = block.items.at(-1);
    if (item) item.text = joinLines(item.text, text, words);
  }
}
