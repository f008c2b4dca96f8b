/** Recognised words → lines, by the layout rules that the text of PDFs goes by. */
import type { RecognisedPage, RecognisedWord } from '../file.ts';
import type { Line } from '../line.ts';
import type { Fragment } from '../pdf/fragments.ts';
import { toLines } from '../pdf/lines.ts';

/** Words the recogniser is less sure of are dirt when they are short, or no words at all. */
const DOUBTFUL = 0.55;
/** Words it is less sure of than this are dirt, whatever they look like. */
const HOPELESS = 0.12;
/** Letters over the base line by their height, and those that hang below, in ems of a common typeface (Arial). */
const [TALL, LOW, HANGING] = [0.72, 0.53, 0.21];
/** Strokes thicker than those of most print by this factor are bold ones. */
const BOLD = 1.28;
/** Sizes that differ by less than this share are one, read differently. */
const SAME_SIZE = 0.12;

/**
 * Lines of a recognised page in reading order, in points.
 * @param perPoint pixels a point
 * @param pages how many the document has
 */
export function linesOf(recognised: RecognisedPage, perPoint: number, page: number, pages: number): Line[] {
  const lines = recognised.lines.map((words) => words.filter(isPrint)).filter((words) => words.length > 0);
  const sizes = evened(lines.map((words) => ({ size: sizeOf(words) / perPoint, letters: lettersIn(words) })));
  const prints = lines.map((words, at) => ({ words, size: sizes[at] ?? 1 }));
  const body = weightOfMost(prints, perPoint);
  const fragments = prints.flatMap(({ words, size }) => toFragments(words, size, perPoint, body));
  return toLines(fragments, [], page, pages);
}

interface PrintLine {
  words: RecognisedWord[];
  /** Points. */
  size: number;
}

/** Strokes of a word in ems; null where they were not measured. */
const weightOf = ({ stroke }: RecognisedWord, size: number, perPoint: number): number | null =>
  stroke === undefined ? null : stroke / (size * perPoint);

/** The weight of most of the page's print. */
const weightOfMost = (lines: PrintLine[], perPoint: number): number =>
  median(lines.flatMap(({ words, size }) => words.flatMap((word) => weightOf(word, size, perPoint) ?? [])));

/** Is the word print, and no dirt that was taken for a letter? */
function isPrint({ text, confidence }: RecognisedWord): boolean {
  if (confidence < HOPELESS || text.trim() === '') return false;
  if (confidence >= DOUBTFUL) return !/^[|_~=]+$/.test(text);
  return /^[\p{L}\d][\p{L}\d.,:;()/%-]*$/u.test(text) && text.length > 2;
}

const lettersIn = (words: RecognisedWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

function toFragments(words: RecognisedWord[], size: number, perPoint: number, body: number): Fragment[] {
  const base = median(words.map((word) => word.y1 / perPoint - hanging(word.text) * size));
  const weights = words.flatMap((word) => weightOf(word, size, perPoint) ?? []);
  // A line at a time: single words are too short to be measured.
  const bold = weights.length > 0 && median(weights) > body * BOLD;
  return words.map(({ text, x0, x1 }) => ({
    text,
    x0: x0 / perPoint,
    x1: x1 / perPoint,
    y: base,
    size,
    bold,
    spaced: true,
  }));
}

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
const hanging = (text: string): number => (/[gjpqyQ,;()[\]/]/.test(text) ? HANGING : 0);

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
