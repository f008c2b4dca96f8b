/** Page furniture taken out: running heads and feet, page numbers, marks from the margin, a site's own buttons. */

import { isDamagedForm, lettersOf } from '../danish/damage.ts';
import { findDate } from '../danish/dates.ts';
import type { Line } from '../sources/line.ts';
import { parseCaseLine } from './case-line.ts';
import { HEAD_WORDS, isMonth, ownHeads } from './own-head.ts';
import { footLines, printedPage, recountPages } from './pages.ts';
import { edgeLines, maskDigits, repeated, runningLines } from './running.ts';
import { withoutPageWords } from './webpage.ts';
import { captionRole } from './words.ts';

/** Marks are few; more lines that begin like one are the document's own way. */
const MAX_MARKS = 200;
/** Also with a dash of the two around it, or a stroke before how many there are, misread. */
const LONE_NUMBER = /^[-–—]?\s?\d{1,3}(?:[/|lI]\d{1,3})?\s?[-–—]?$/;
/** A page number read as a letter or two; where lines have places, what stands close under another is the end of a word. */
const isMisreadNumber = ({ text, gapBefore, y }: Line): boolean =>
  /^[^\d\s]{1,2}$/.test(text) && (gapBefore || y === null);
/** A page's own button, also in text copied from it. */
const TO_TOP = /^(?:tilbage )?til toppen$/i;
/** A line that still knows its place among all lines that were read. */
export interface PlacedLine extends Line {
  index: number;
}

/** The lines that are the document's own; text is otherwise untouched. */
export function stripFurniture(read: Line[]): PlacedLine[] {
  const source = read.map((line, index) => ({ ...line, index }));
  if (source.every((line) => !line.wrapped)) return withoutPageWords(source);
  const lines = recountPages(source);
  const edges = edgeLines(lines);
  const body = bodyWords(lines);
  const feet = footLines(lines);
  const running = runningLines(lines, edges).union(ownHeads(lines, edges));
  const heads = repeated(
    lines,
    lines.flatMap((line, index) => (isRunningHead(line.text, body, true) ? [index] : [])),
  );
  const kept: PlacedLine[] = [];
  let owedGap = false;
  const numbers = lines.map((line) => printedPage(line.text));
  lines.forEach((line, index) => {
    const atEdge = edges.has(index);
    const next = lines[index + 1];
    const isolated = atEdge || (line.gapBefore && (next === undefined || next.gapBefore));
    const nearNumber = (numbers[index - 1] ?? numbers[index + 1] ?? null) !== null;
    const goes =
      numbers[index] !== null ||
      feet.has(index) ||
      TO_TOP.test(line.text) ||
      running.has(index) ||
      (atEdge && (LONE_NUMBER.test(line.text) || isMisreadNumber(line))) ||
      (heads.size > 0 && heads.has(maskDigits(line.text))) ||
      ((isolated || nearNumber) &&
        index > 0 &&
        isRunningHead(line.text, body, nearNumber || atEdge) &&
        !isFirstAttachment(line, lines[index - 1]));
    if (goes) {
      owedGap = true;
      return;
    }
    kept.push(owedGap && !line.gapBefore ? { ...line, gapBefore: true } : line);
    owedGap = false;
  });
  return stripMarginMarks(kept.map((line, at) => withoutMarginNumber(line, kept[at - 1], kept[at + 1])));
}

/** `Referat af møde i KKR Sjælland 2. juni 2025`, right under `Bilag`: what a running head says may be a title too. */
const isFirstAttachment = (line: Line, above: Line | undefined): boolean =>
  above?.page === line.page && captionRole(above.text) === 'attachments';

/** A number torn from the margin, before a paragraph of one line. */
const MARGIN_NUMBER = /^\d{1,2}\s(?=\p{Lu}\p{Ll}{2})/u;
/** Shorter lines that end in a full stop may be titles. */
const SENTENCE = 40;

/** `4 Repræsentanterne kunne ikke tiltræde beslutningen.`: a title would not end so, an entry would not stand alone. */
function withoutMarginNumber<L extends Line>(line: L, above: Line | undefined, below: Line | undefined): L {
  if (!line.wrapped || !line.gapBefore || below?.gapBefore === false) return line;
  if (!MARGIN_NUMBER.test(line.text) || !line.text.endsWith('.') || line.text.length < SENTENCE) return line;
  const beside = [above, below].map((other) => other?.text ?? '');
  if (
    beside.some((text) => /^\d{1,2}[.)]?\s\p{Lu}/u.test(text) || parseCaseLine(text)) ||
    captionRole(below?.text ?? '')
  )
    return line;
  return { ...line, text: line.text.replace(MARGIN_NUMBER, '') };
}

/** The words of the body's name, from the head of the first page. */
function bodyWords(lines: Line[]): string[] {
  for (const line of lines.slice(0, 12)) {
    const match = /\bKKR\s{1,3}(\p{L}{4,20})/iu.exec(line.text);
    if (match?.[1]) return ['kkr', match[1]];
  }
  return ['kkr'];
}

/**
 * `KKR Hovedstaden | 02-09-2025`, `Referat - KKR Midtjylland`: nothing but the body's name, the kind of paper and the
 * date. Prose that happens to be so short ends with a full stop, so it is spared.
 */
function isRunningHead(text: string, body: string[], nearPageEdge: boolean): boolean {
  if (text.length > 70 || /\.$/.test(text) || !/kkr/i.test(text)) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const dated = findDate(text) !== null;
  const known = words.filter(
    (word) =>
      HEAD_WORDS.has(lettersOf(word)) ||
      body.some((name) => isDamagedForm(word, name, 0.25)) ||
      (dated && isMonth(word)),
  );
  return known.length === words.length && words.length >= 2 && (dated || (nearPageEdge && words.length >= 3));
}

/**
 * `A Flere kommuner …`, `J. Der er opstillet …`: a mark in the margin read as a letter. It goes when a paragraph
 * begins with it and the word after it is one the document uses elsewhere, so that `A State of Denmark` stays.
 */
function stripMarginMarks(lines: PlacedLine[]): PlacedLine[] {
  const mark = /^(?:[AJ|]\.?|[*•]{2,})\s{1,3}(?=[\p{Lu}|@&ÆØÅ])/u;
  const marked = lines.filter((line) => line.wrapped && mark.test(line.text)).length;
  if (marked === 0 || marked > MAX_MARKS) return lines;
  const text = lines.map((line) => line.text.toLowerCase()).join('\n');
  return lines.map((line) => {
    if (!line.wrapped || !mark.test(line.text)) return line;
    const rest = line.text.replace(mark, '');
    const [word = ''] = rest.toLowerCase().match(/\p{L}+/u) ?? [];
    const common = rest.startsWith('|') || isUsedTwice(word, text);
    return common && line.text[0] !== '|' ? { ...line, text: rest } : line;
  });
}

/** Does the word stand at least twice in the text? */
function isUsedTwice(word: string, text: string): boolean {
  const alone = (at: number) =>
    !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ');
  let found = 0;
  for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + word.length))
    if (alone(at) && ++found === 2) return true;
  return false;
}
