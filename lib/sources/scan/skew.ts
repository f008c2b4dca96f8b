/** A page laid askew, set straight. */
import type { GreyImage } from './image.ts';

/** Degrees either way that a page may lie askew. */
const MOST = 6;
/** Lines this much askew (degrees) are read as well as straight ones. */
const LITTLE = 0.12;
/** Darker than this is ink. */
const INK = 128;
/** Most points of ink looked at. */
const POINTS = 60_000;

/** Degrees clockwise by which the lines of text fall to the right. */
export function skewOf(image: GreyImage): number {
  const [xs, ys] = inkPoints(image);
  if (xs.length < 500) return 0;
  let best = 0;
  for (const [span, step] of [
    [MOST, 0.5],
    [0.5, 0.1],
    [0.1, 0.03],
  ] as const) {
    const middle = best;
    let most = Number.NEGATIVE_INFINITY;
    for (let angle = middle - span; angle <= middle + span + 1e-9; angle += step) {
      const sharp = sharpness(xs, ys, angle, image);
      if (sharp > most) [most, best] = [sharp, angle];
    }
  }
  return Math.abs(best) > MOST ? 0 : best;
}

/** Upper edges of ink: letters stand on lines, and so do their tops; solid areas count little. */
function inkPoints({ width, height, pixels }: GreyImage): [Float32Array, Float32Array] {
  const found: number[] = [];
  for (let y = 1; y < height; y++)
    for (let x = 0; x < width; x += 2) {
      const at = y * width + x;
      if ((pixels[at] ?? 255) >= INK && (pixels[at - width] ?? 255) < INK) found.push(at);
    }
  const every = Math.max(1, Math.ceil(found.length / POINTS));
  const kept = found.filter((_, index) => index % every === 0);
  return [
    Float32Array.from(kept, (at) => at % width),
    Float32Array.from(kept, (at) => Math.floor(at / width)),
  ];
}

/** How sharply rows of print stand apart when looked at along the angle: the sum of squares of their ink. */
function sharpness(xs: Float32Array, ys: Float32Array, angle: number, { width, height }: GreyImage): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float32Array(height + 2 * shift);
  for (let at = 0; at < xs.length; at++) {
    const row = Math.round((ys[at] ?? 0) - slope * (xs[at] ?? 0)) + shift;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
}

/** The image with its lines made level; itself where they are. */
export function straight(image: GreyImage): GreyImage {
  const angle = skewOf(image);
  return Math.abs(angle) < LITTLE ? image : turned(image, angle);
}

function turned({ width, height, pixels }: GreyImage, degrees: number): GreyImage {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [cx, cy] = [width / 2, height / 2];
  const out = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fx = cos * (x - cx) - sin * (y - cy) + cx;
      const fy = sin * (x - cx) + cos * (y - cy) + cy;
      const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const [dx, dy] = [fx - x0, fy - y0];
      const at = y0 * width + x0;
      const top = (pixels[at] ?? 255) * (1 - dx) + (pixels[at + 1] ?? 255) * dx;
      const low = (pixels[at + width] ?? 255) * (1 - dx) + (pixels[at + width + 1] ?? 255) * dx;
      out[y * width + x] = top * (1 - dy) + low * dy;
    }
  return { width, height, pixels: out };
}
