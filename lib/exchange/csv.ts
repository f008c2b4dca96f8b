/**
 * Tables for Excel as it is set up in Denmark: semicolons, because the comma is the decimal sign; a mark at the beginning by which it
 * knows UTF-8; lines that end in CR LF (RFC 4180). Our own: the rules are four, and the libraries that write CSV read it too,
 * which is most of what they weigh.
 */

/** Null is an empty cell. */
export type Cell = string | number | null;

const BOM = '\ufeff';
/**
 * A cell that begins so is reckoned out by spreadsheets, whoever wrote it (OWASP, CSV injection); full-width signs likewise, and
 * what stands behind quotes or signs nobody sees, which some of them take off first.
 */
const FORMULA =
  /^[\s"'\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** What one cell of Excel holds (UTF-16 units). */
const LONGEST = 32_767;
const CUT = '…';

function text(cell: string): string {
  // Other control characters are in no text, and Excel takes a file with NUL for damaged.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/\r\n?/g, '\n');
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return safe.length > LONGEST ? safe.slice(0, LONGEST - 1) + CUT : safe;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const value = text(cell);
  return /[";\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A file of a heading line and rows. */
export function writeCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + [headings, ...rows].map((cells) => `${cells.map(field).join(';')}\r\n`).join('');
}
