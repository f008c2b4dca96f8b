/** Recognised words → lines, by the layout rules that the text of PDFs goes by. */
import type { RecognisedPage, RecognisedWord } from '../file.ts';
import type { Line } from '../line.ts';
import type { Fragment } from '../pdf/fragments.ts';
import { toLines } from '../pdf/lines.ts';
import { setRight } from './misread.ts';

/** Words the recogniser is less sure of are dirt when they are short, or no words at all. */
const DOUBTFUL = 0.55;
/** Words it is less sure of than this are dirt, whatever they look like. */
const HOPELESS = 0.12;
/** Letters over the base line by their height, and those that hang below, in ems of a common typeface (Arial). */
const [TALL, LOW, HANGING, COMMA] = [0.72, 0.53, 0.21, 0.14];
/** Strokes thicker than those of most print by this factor are bold ones. */
const BOLD = 1.2;
const BOLD_LETTERS = 5;
/** Sizes that differ by less than this share are one, read differently. */
const SAME_SIZE = 0.12;

/**
 * Lines of a recognised page in reading order, in points.
 * @param perPoint pixels a point
 * @param pages how many the document has
 */
export function linesOf(recognised: RecognisedPage, perPoint: number, page: number, pages: number): Line[] {
  const lines = recognised.lines
    .map((words) => setRight(inOrder(words.filter(isPrint))))
    .filter((words) => words.length > 0);
  const sizes = evened(lines.map((words) => ({ size: sizeOf(words) / perPoint, letters: lettersIn(words) })));
  const prints = lines
    .map((words, at) => toPrint(words, sizes[at] ?? 1, perPoint))
    .toSorted((a, b) => a.base - b.base);
  const most = median(prints.flatMap(({ weights }) => weights));
  markBold(prints, most);
  return toLines(
    prints.flatMap((print) => toFragments(print, perPoint)),
    [],
    page,
    pages,
  );
}

interface Print {
  words: RecognisedWord[];
  /** Points. */
  size: number;
  base: number;
  left: number;
  right: number;
  /** Thickness of each word's strokes in ems, where it was measured. */
  weights: number[];
  bold: boolean;
}

function toPrint(words: RecognisedWord[], size: number, perPoint: number): Print {
  const base = median(words.map((word) => word.y1 / perPoint - hanging(word.text) * size));
  const weights = words.flatMap(({ stroke }) => (stroke === undefined ? [] : stroke / (size * perPoint)));
  const left = Math.min(...words.map((word) => word.x0)) / perPoint;
  const right = Math.max(...words.map((word) => word.x1)) / perPoint;
  return { words, size, base, left, right, weights, bold: false };
}

/** Tells bold lines, from top to bottom. One too short to be measured goes with the line it continues. */
function markBold(prints: Print[], most: number): void {
  prints.forEach((print, at) => {
    const sure = lettersIn(print.words) >= BOLD_LETTERS;
    const above = sure ? undefined : prints.slice(0, at).findLast((other) => continues(other, print));
    print.bold = above ? above.bold : sure && median(print.weights) > most * BOLD;
  });
}

function continues(above: Print, print: Print): boolean {
  const step = (print.base - above.base) / print.size;
  // Under its own line, not under a number in the margin.
  const isUnder = print.left >= above.left - print.size && print.left < above.right;
  return above.size === print.size && step > 0.8 && step < 1.8 && isUnder;
}

/** Is the word print, and no dirt that was taken for a letter? */
function isPrint({ text, confidence }: RecognisedWord): boolean {
  if (confidence < HOPELESS || text.trim() === '') return false;
  if (confidence >= DOUBTFUL) return !/^[|_~=]+$/.test(text);
  return /^[\p{L}\d][\p{L}\d.,:;()/%-]*$/u.test(text) && text.length > 2;
}

/** Words in the order they were read. The box of one that is underlined may reach too far left: it begins where the one before it ends. */
function inOrder(words: RecognisedWord[]): RecognisedWord[] {
  let [start, end] = [0, 0];
  return words.map((word) => {
    const x0 = word.x0 < start ? end : word.x0;
    [start, end] = [x0, Math.max(x0, word.x1)];
    return { ...word, x0, x1: end };
  });
}

const lettersIn = (words: RecognisedWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

const toFragments = ({ words, size, base, bold }: Print, perPoint: number): Fragment[] =>
  words.map(({ text, x0, x1 }) => ({
    text,
    x0: x0 / perPoint,
    x1: x1 / perPoint,
    y: base,
    size,
    bold,
    spaced: true,
  }));

/** Em of the words' type in pixels, by the boxes of words and the letters that make them so tall. */
function sizeOf(words: RecognisedWord[]): number {
  const known = words.filter(({ text }) => /[\p{L}\d]/u.test(text));
  return median(
    (known.length > 0 ? known : words).map(
      (word) => (word.y1 - word.y0) / (top(word.text) + hanging(word.text)),
    ),
  );
}

const top = (text: string): number =>
  /[\p{Lu}\dbdfhijkltæøåéöä()[\]/%]/u.test(text.replace(/[æø]/g, '')) ? TALL : LOW;
const hanging = (text: string): number =>
  /[gjpqyQ()[\]/]/.test(text) ? HANGING : /[,;]/.test(text) ? COMMA : 0;

/** Sizes as they were meant, to the tenth: each is the one of most letters near it. */
export function evened(measured: { size: number; letters: number }[]): number[] {
  const letters = new Map<number, number>();
  for (const one of measured)
    letters.set(tenths(one.size), (letters.get(tenths(one.size)) ?? 0) + one.letters);
  const isNear = (size: number, other: number) => Math.abs(size - other) < other * SAME_SIZE;
  const meant: number[] = [];
  for (const left = new Map(letters); left.size > 0; ) {
    const crowd = (size: number) =>
      [...left].reduce((sum, [other, count]) => sum + (isNear(other, size) ? count : 0), 0);
    const [most = 0] = [...left.keys()].toSorted((a, b) => crowd(b) - crowd(a));
    const near = [...left].filter(([size]) => isNear(size, most));
    const total = near.reduce((sum, [, count]) => sum + count, 0);
    meant.push(tenths(near.reduce((sum, [size, count]) => sum + size * count, 0) / total));
    for (const [size] of near) left.delete(size);
  }
  const closest = (size: number) =>
    meant.reduce(
      (best, one) => (Math.abs(one - size) < Math.abs(best - size) ? one : best),
      meant[0] ?? size,
    );
  return measured.map(({ size }) => closest(size));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
