/** Light print on dark bands (the headings of many a layout) made dark print on paper, which recognisers are taught on. */
import type { GreyImage } from './image.ts';

/** Points across a cell of the grid on which dark ground is sought. */
const CELL = 2;
/** Cells around one that are looked at with it: more than a stroke of large letters. */
const AROUND = 2;
/** Ground is darker than this share of the page's paper, in this share of the cells. */
const [DARK, MOST] = [0.65, 0.55];
/** Points: smaller ground is a sign or a letter. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [60, 8];
/** Shades by which print differs from its ground. */
const CONTRAST = 60;

/** The page in cells; `cell` is pixels across one. */
interface Grid {
  across: number;
  down: number;
  cell: number;
}

/**
 * @param image changed in place
 * @param perPoint pixels a point
 */
export function invertBands(image: GreyImage, perPoint: number): void {
  const cell = Math.max(2, Math.round(CELL * perPoint));
  const grid = { across: Math.ceil(image.width / cell), down: Math.ceil(image.height / cell), cell };
  const dark = darkGround(image, grid);
  const seen = new Uint8Array(dark.length);
  dark.forEach((isDark, at) => {
    if (!isDark || seen[at]) return;
    const band = connected(dark, seen, at, grid);
    if (isBand(band, grid, perPoint)) invert(image, band, grid);
  });
}

/** Cells that lie, with those around them, on dark ground. */
function darkGround({ width, height, pixels }: GreyImage, { across, down, cell }: Grid): Uint8Array {
  const limit = shadeAt(pixels, 0.75) * DARK;
  const counts = new Float32Array(across * down);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / cell) * across;
    for (let x = 0; x < width; x++, at++) {
      const own = row + Math.floor(x / cell);
      if ((pixels[at] ?? 255) < limit) counts[own] = (counts[own] ?? 0) + 1;
    }
  }
  const least = MOST * (2 * AROUND + 1) ** 2 * cell * cell;
  const ground = new Uint8Array(counts.length);
  for (let y = AROUND; y < down - AROUND; y++)
    for (let x = AROUND; x < across - AROUND; x++) {
      let sum = 0;
      for (let dy = -AROUND; dy <= AROUND; dy++)
        for (let dx = -AROUND; dx <= AROUND; dx++) sum += counts[(y + dy) * across + x + dx] ?? 0;
      if (sum >= least) ground[y * across + x] = 1;
    }
  return ground;
}

/** The cells of one piece of ground. */
function connected(dark: Uint8Array, seen: Uint8Array, from: number, { across }: Grid): number[] {
  const cells = [from];
  seen[from] = 1;
  for (let next = 0; next < cells.length; next++) {
    const at = cells[next] ?? 0;
    for (const beside of [at - 1, at + 1, at - across, at + across])
      if (dark[beside] && !seen[beside]) {
        seen[beside] = 1;
        cells.push(beside);
      }
  }
  return cells;
}

/** Is the ground large enough for print, and within the page? Along its edge lies the scanner's lid. */
function isBand(cells: number[], { across, down, cell }: Grid, perPoint: number): boolean {
  const [left, right] = extent(cells.map((at) => at % across));
  const [top, bottom] = extent(cells.map((at) => Math.floor(at / across)));
  const points = (count: number) => (count * cell) / perPoint;
  const isWithin = left > AROUND && top > AROUND && right < across - 1 - AROUND && bottom < down - 1 - AROUND;
  return isWithin && points(right - left + 1) >= LEAST_WIDTH && points(bottom - top + 1) >= LEAST_HEIGHT;
}

function extent(values: number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}

/** The ground made paper and what is lighter on it ink; its rim becomes paper. Dark print on dark ground stays. */
function invert({ width, height, pixels }: GreyImage, band: number[], { across, cell }: Grid): void {
  const inside = new Set(band);
  const whole = new Set(band.filter((at) => around(at, across).every((beside) => inside.has(beside))));
  const rim = new Set(band.flatMap((at) => around(at, across)).filter((at) => !whole.has(at)));
  const places = (cells: Iterable<number>): number[] => {
    const found: number[] = [];
    for (const at of cells)
      for (let dy = 0; dy < cell; dy++)
        for (let dx = 0; dx < cell; dx++) {
          const [x, y] = [(at % across) * cell + dx, Math.floor(at / across) * cell + dy];
          if (x < width && y < height) found.push(y * width + x);
        }
    return found;
  };
  const own = places(whole);
  const ground = shadeAt(
    Uint8Array.from(own, (at) => pixels[at] ?? 0),
    0.5,
  );
  const lighter = own.filter((at) => (pixels[at] ?? 0) > ground + CONTRAST).length;
  const darker = own.filter((at) => (pixels[at] ?? 0) < ground - CONTRAST).length;
  if (lighter <= darker) return;
  for (const at of own)
    pixels[at] = Math.min(255, ((255 - (pixels[at] ?? 0)) * 255) / Math.max(1, 255 - ground));
  for (const at of places(rim)) pixels[at] = 255;
}

/** The cell and the eight beside it. */
const around = (at: number, across: number): number[] =>
  [-across, 0, across].flatMap((row) => [at + row - 1, at + row, at + row + 1]);

/** The shade that this share of pixels does not exceed. */
function shadeAt(pixels: Uint8Array, share: number): number {
  const counts = new Uint32Array(256);
  for (const shade of pixels) counts[shade] = (counts[shade] ?? 0) + 1;
  let shade = 0;
  for (let below = counts[0] ?? 0; below < pixels.length * share && shade < 255; )
    below += counts[++shade] ?? 0;
  return shade;
}
