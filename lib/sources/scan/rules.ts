/** Ruled lines of tables and forms, which a recogniser takes for letters, painted over. */
import type { GreyImage } from './image.ts';

/** Points: a run of ink this long is a line and no part of a letter. */
const LONG = 26;
/** Points: a line is at most this thick. */
const THICK = 2.5;
/** Lighter than this is paper; lines are often printed pale. */
const PAPER = 215;
/** Pixels of paper that do not end a run: lines are broken by noise. */
const BREAK = 2;
/** Share of a run that must have paper on both sides of it. */
const ALONE = 0.7;

/**
 * @param image with lines of text level; changed in place
 * @param perPoint pixels a point
 */
export function eraseRules(image: GreyImage, perPoint: number): void {
  const { width, height, pixels } = image;
  const marked = new Uint8Array(pixels.length);
  const long = LONG * perPoint;
  const reach = Math.max(2, Math.round(THICK * perPoint));
  markRuns(pixels, marked, { lines: height, length: width, line: width, step: 1 }, long, reach);
  markRuns(pixels, marked, { lines: width, length: height, line: 1, step: width }, long, reach);
  for (let at = 0; at < marked.length; at++) if (marked[at]) pixels[at] = 255;
}

/** How to walk an image along its rows, or along its columns. */
interface Walk {
  lines: number;
  length: number;
  /** From a line to the next, and from a pixel to the next on its line, in the array. */
  line: number;
  step: number;
}

function markRuns(pixels: Uint8Array, marked: Uint8Array, walk: Walk, long: number, reach: number): void {
  for (let line = 0; line < walk.lines; line++) {
    const base = line * walk.line;
    let start = -1;
    let end = -1;
    for (let i = 0; i <= walk.length; i++) {
      const ink = i < walk.length && (pixels[base + i * walk.step] ?? 255) < PAPER;
      if (ink) {
        if (start < 0) start = i;
        end = i;
      } else if (start >= 0 && (i - end > BREAK || i === walk.length)) {
        if (end - start >= long) markRun(pixels, marked, walk, line, start, end, reach);
        start = -1;
      }
    }
  }
}

function markRun(
  pixels: Uint8Array,
  marked: Uint8Array,
  walk: Walk,
  line: number,
  start: number,
  end: number,
  reach: number,
): void {
  const isPaper = (at: number, i: number) =>
    at < 0 || at >= walk.lines || (pixels[at * walk.line + i * walk.step] ?? 255) >= PAPER;
  let alone = 0;
  for (let i = start; i <= end; i++) if (isPaper(line - reach, i) && isPaper(line + reach, i)) alone++;
  if (alone < (end - start) * ALONE) return;
  for (let i = start; i <= end; i++) {
    // A letter that crosses the line keeps its ink.
    if (!isPaper(line - reach, i) && !isPaper(line + reach, i)) continue;
    for (let beside = line - 1; beside <= line + 1; beside++)
      if (beside >= 0 && beside < walk.lines) marked[beside * walk.line + i * walk.step] = 1;
  }
}
