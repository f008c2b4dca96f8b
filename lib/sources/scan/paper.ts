/** The paper made white: what is darker than its surroundings is print, however grey or unevenly lit the page. */
import type { GreyImage } from './image.ts';

/** Pixels across a patch of paper whose shade is taken as one. */
const PATCH = 48;
/** Paper is a patch's lighter part: the shade that this share of it does not exceed. */
const PAPER_SHARE = 0.75;

/** Each pixel against the shade of the paper around it. */
export function whitePaper(image: GreyImage): GreyImage {
  const { width, height, pixels } = image;
  const across = Math.ceil(width / PATCH);
  const down = Math.ceil(height / PATCH);
  const shades = patchShades(image, across, down);
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const fy = Math.min(down - 1, Math.max(0, y / PATCH - 0.5));
    const y0 = Math.floor(fy);
    const upper = y0 * across;
    const lower = Math.min(down - 1, y0 + 1) * across;
    const dy = fy - y0;
    for (let x = 0; x < width; x++) {
      const fx = Math.min(across - 1, Math.max(0, x / PATCH - 0.5));
      const x0 = fx | 0;
      const x1 = Math.min(across - 1, x0 + 1);
      const dx = fx - x0;
      const top = (shades[upper + x0] ?? 255) * (1 - dx) + (shades[upper + x1] ?? 255) * dx;
      const low = (shades[lower + x0] ?? 255) * (1 - dx) + (shades[lower + x1] ?? 255) * dx;
      const paper = top * (1 - dy) + low * dy;
      const at = y * width + x;
      out[at] = Math.min(255, ((pixels[at] ?? 0) * 255) / paper);
    }
  }
  return { width, height, pixels: out };
}

function patchShades({ width, height, pixels }: GreyImage, across: number, down: number): Float32Array {
  const shades = new Float32Array(across * down);
  const counts = new Uint32Array(256);
  for (let patch = 0; patch < shades.length; patch++) {
    counts.fill(0);
    const left = (patch % across) * PATCH;
    const top = Math.floor(patch / across) * PATCH;
    let seen = 0;
    for (let y = top; y < Math.min(height, top + PATCH); y++)
      for (let x = left; x < Math.min(width, left + PATCH); x++, seen++) {
        const shade = pixels[y * width + x] ?? 0;
        counts[shade] = (counts[shade] ?? 0) + 1;
      }
    let shade = 0;
    for (let below = 0; shade < 255; shade++) {
      below += counts[shade] ?? 0;
      if (below > seen * PAPER_SHARE) break;
    }
    // Darker than this is no paper but a picture or the lid of the scanner.
    shades[patch] = Math.max(96, shade);
  }
  return shades;
}
