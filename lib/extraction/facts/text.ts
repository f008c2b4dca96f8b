/** The text of a section as facts are sought in it: lines with the block they stand in, and sentences with their place. */

import type { Block, Section, SectionRole } from '../../agenda/model.ts';
import { blocksText, type PrintedLine, printedLines } from '../../agenda/reading-text.ts';
import { matchesOf } from '../../danish/matches.ts';

/** A line of a section's text: a paragraph, sub-heading, list entry or table row. `end` exclusive. */
export interface Line {
  /** Index into the section's blocks. */
  block: number;
  kind: Block['type'];
  start: number;
  end: number;
  text: string;
  /** The line that introduces the list it stands in ("Kommunerne skal:"), the first row of its table, or ''. */
  lead: string;
}

/** A sentence and where it begins in the section's text. */
export interface Sentence {
  text: string;
  start: number;
  line: Line;
}

/** A section read for facts. `text` is what `blocksText` gives. */
export interface ReadSection {
  /** Index into the item's sections. */
  index: number;
  role: SectionRole;
  heading: string;
  blocks: Block[];
  text: string;
  lines: Line[];
  /** A row of a table is one. */
  sentences: Sentence[];
}

/** After these no sentence ends. */
const SHORT = new Set(
  'jf dvs d.v.s bl.a ca nr pkt stk kap kl evt fx f.eks hhv inkl ekskl vedr ift if mht mhp pr d dr chr skt sct tlf ang iht ml min maks max cf fhv p.t bla ndr sdr vest kgl st art litra s r hr fr'.split(
    ' ',
  ),
);
const END = /[.!?]["”»’')]{0,2}\s{1,3}(?=["“”»’'(–—-]{0,2}\s?[A-ZÆØÅ0-9|])/g;
const MONTH = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b/i;

/** No sentence is longer; what is goes on as another, so that work stays in step with length. */
const MAX_SENTENCE = 1000;

/** Cuts a line into sentences; places are those of the section's text. */
export function sentencesOf(line: Line): Sentence[] {
  const { text } = line;
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    while (to - from > MAX_SENTENCE) {
      const blank = text.slice(from, from + MAX_SENTENCE).lastIndexOf(' ');
      const cut = from + (blank > 0 ? blank : MAX_SENTENCE);
      sentences.push({ text: text.slice(from, cut), start: line.start + from, line });
      from = cut;
    }
    if (from < to) sentences.push({ text: text.slice(from, to).trimEnd(), start: line.start + from, line });
    from = to;
  };
  for (const match of line.kind === 'table' ? [] : matchesOf(END, text)) {
    const to = match.index + match[0].length;
    if (text[match.index] === '.' && !endsAt(text, match.index, to)) continue;
    add(to);
  }
  add(text.length);
  return sentences;
}

/** What is told apart by letters. */
const LETTERED =
  /(?:tilbud|model|variant|scenarie|scenarium|alternativ|forslag|mulighed|bud|gruppe|type)\s[A-ZÆØÅ]$/i;

/** Does the full stop at `at` end a sentence, when `next` begins the word after it? */
function endsAt(text: string, at: number, next: number): boolean {
  let from = at;
  while (from > 0 && at - from < 12 && !/[\s(]/.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, at).toLowerCase();
  if (SHORT.has(word)) return false;
  // "Ole B. Hansen" goes on, "tilbud B. Direktøren" does not.
  if (/^[a-zæøå]$/.test(word) && word !== 'i') return LETTERED.test(text.slice(Math.max(0, from - 12), at));
  const figure = /\d/.test(text.charAt(next));
  if (/^(?:kr|mio|mia|t|dkk)$/.test(word) && figure) return false;
  if (/^\d{1,2}$/.test(word) && (figure || MONTH.test(text.slice(next, next + 10)))) return false;
  return true;
}

/**
 * Reads the sections of an item, up to `MAX_READ` letters of all their text: what goes on longer is no item of an agenda,
 * and is left unread.
 */
export function readSections(sections: Section[]): ReadSection[] {
  let left = MAX_READ;
  return sections.map((section, index) => {
    const read = readSection(section, index, left);
    left -= read.text.length;
    return read;
  });
}

/** Some eighty pages; the longest section seen has a tenth of it. */
const MAX_READ = 200_000;

function readSection({ role, heading, blocks: printed }: Section, index: number, most: number): ReadSection {
  const text = blocksText(printed).slice(0, most);
  const lines = linesOf(printed, text.length);
  const blocks =
    text.length < most ? printed : printed.slice(0, (lines.at(-1)?.block ?? -1) + 1).map(upTo(lines));
  return { index, role, heading, blocks, text, lines, sentences: lines.flatMap(sentencesOf) };
}

/** A table's rows as far as they were read. */
const upTo =
  (lines: Line[]) =>
  (block: Block, at: number): Block =>
    block.type === 'table'
      ? { ...block, rows: block.rows.slice(0, lines.filter((line) => line.block === at).length) }
      : block;

function linesOf(blocks: Block[], most: number): Line[] {
  const lines: Line[] = [];
  let before: PrintedLine | undefined;
  let lead = '';
  for (const line of printedLines(blocks)) {
    if (line.start >= most && lines.length > 0) break;
    const kind = blocks[line.block]?.type ?? 'paragraph';
    if (line.row === 0) lead = kind === 'list' && before && /:\s{0,3}$/.test(before.text) ? before.text : '';
    else if (line.row === 1 && kind === 'table') lead = before?.text ?? '';
    const end = Math.min(line.end, most);
    const text = line.text.slice(0, end - line.start);
    lines.push({ block: line.block, kind, start: line.start, end, text, lead });
    before = line;
  }
  return lines;
}

/** As printed, with single blanks. */
export const single = (text: string): string =>
  /\s\s|[^\S ]|^\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
