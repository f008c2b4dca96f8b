/** The list under `Bilag`: titles, one a line or wrapped over several. */
import type { Attachment } from '../agenda/model.ts';
import { joinLines } from '../danish/hyphens.ts';
import { leadsOn, type Print, startsLower, wouldFit } from './layout.ts';
import type { Row } from './rows.ts';

/** Before a title that begins in a capital: `Bilag 3 til sag nr. 3` is a title itself. */
const PREFIX =
  /^(?:[Bb]ilag|BILAG)(?:s[Nn]r\.?)?\s{0,2}\d{1,3}(?:\.\d{1,2})?[a-zA-Z]?(?:\s{0,2}[.:–—-]{1,2}\s{0,3}|\s{1,3}(?=\p{Lu}))/u;
const ENUMERATOR = /^(?:\d{1,2}\.)?(\d{1,2})([.)]?)\s{1,4}(?=[\p{Lu}"”»])/u;
/** What pages print behind a file's name: its type, its size or length, that it opens in a window of its own. */
const FILE_NOTE =
  /\s{0,2}\((?:pdf|docx?|xlsx?|pptx?|\d{1,4}(?:[.,]\d{1,2})?\s?(?:sider?|kb|mb)|åbner)\b[^()]{0,40}\)$|(?:\s[·|,–-]?\s?|\.)(?:pdf|docx?|xlsx?|pptx?)(?:-fil)?$|[\s·|,–-]{1,3}\d{1,4}(?:[.,]\d{1,2})?\s?(?:sider?|kb|mb)$|\s[·|,–-]$/i;
/** A type, a size and what parts them. */
const MOST_NOTES = 4;
/** A badge before a file's name. */
const BADGE = /^(?:pdf|docx?|xlsx?|pptx?|zip)\s(?=\p{Lu}|\d)/iu;
/** Added after the agenda was sent out: a note of the system's. */
const ADDED = /\s\(påført [\d.-]{6,10}\)$/i;
const NONE = /^(?:ingen(?:\sbilag)?|intet|-)\.?$/i;
/** Type or size in a box of its own. */
const ONLY_NOTE = /^(?:pdf|docx?|xlsx?|pptx?|zip|\d{1,4}(?:[.,]\d{1,2})?\s?(?:sider?|kb|mb))$/i;
/** Over the titles of a table of attachments. */
const COLUMN_HEAD =
  /^(?:bilag(?:snavn|stitel)?|titel|navn|fil(?:navn)?|dokument(?:er|navn|titel)?|beskrivelse)?$/i;
const MAX_TITLE = 400;

export function readAttachments(rows: Row[], print: Print): Attachment[] {
  const found: { title: string; href: string | null; last: Row }[] = [];
  const column = titleColumn(rows);
  for (const row of rows) {
    if (row.line.cells && row.line.links.length === 0) {
      const title = row.line.bold ? '' : (row.line.cells[column] ?? '');
      if (!COLUMN_HEAD.test(title)) found.push({ title, href: null, last: row });
      continue;
    }
    const previous = found.at(-1);
    if (previous && row.line.wrapped && goesOn(previous.last, row, found.length, print)) {
      previous.title = joinLines(previous.title, row.text, print.words);
      previous.last = row;
    } else if (row.line.links.length > 0)
      for (const link of row.line.links) found.push({ title: link.text, href: link.href, last: row });
    else found.push({ title: row.entry, href: null, last: row });
  }
  const counted = found.every(({ title }, at) => countOf(title).number === at + 1);
  return found
    .map(({ title, href }, at) => ({ title: cleanTitle(withoutCount(title, at + 1, counted)), href }))
    .filter(({ title }) => /\p{L}{2}/u.test(title) && title.length <= MAX_TITLE)
    .filter(({ title }) => !NONE.test(title) && !ONLY_NOTE.test(title));
}

/** Where the attachments are listed in a table: the column with most text in it. */
function titleColumn(rows: Row[]): number {
  const letters: number[] = [];
  for (const { line } of rows)
    line.cells?.forEach((cell, at) => {
      letters[at] = (letters[at] ?? 0) + cell.length;
    });
  return letters.indexOf(Math.max(...letters));
}

/** `1. Notat` as first, `2. Kort` as second: the list is counted, the title is not. Without a sign, all must count. */
function withoutCount(title: string, count: number, counted: boolean): string {
  const { printed, number, sign } = countOf(title);
  return number === count && (sign || counted) ? title.slice(printed.length) : title;
}

function countOf(title: string): { printed: string; number: number | null; sign: boolean } {
  const [printed = '', number, sign] = ENUMERATOR.exec(title) ?? [];
  return { printed, number: number ? Number(number) : null, sign: !!sign };
}

function goesOn(upper: Row, row: Row, count: number, print: Print): boolean {
  const { number, sign } = countOf(row.text);
  if (row.marker !== null || PREFIX.test(row.text) || sign || number === count + 1) return false;
  if (startsLower(row.text) || leadsOn(upper.text)) return true;
  // Titles begin in capitals, words inside them seldom do: only a line that is truly full goes on in one.
  return !row.gap && !wouldFit(upper.text, row.text, print.width * 1.2);
}

/** Without `Bilag 1:`, file type and size; a bullet may be read as a full stop. */
function cleanTitle(text: string): string {
  let title = text
    .replace(/^(?:[-–—•*]\s{0,3}|\.\s{1,3})/, '')
    .replace(BADGE, '')
    .replace(PREFIX, '')
    .replace(ADDED, '');
  for (let notes = 0; notes < MOST_NOTES && FILE_NOTE.test(title); notes++)
    title = title.replace(FILE_NOTE, '');
  return title.trim();
}
