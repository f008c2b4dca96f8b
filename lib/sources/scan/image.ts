/** A page's image as shades of grey, and how it goes in and out. */

export interface GreyImage {
  width: number;
  height: number;
  /** 0 is black, 255 is white; row by row. */
  pixels: Uint8Array;
}

/** @param rgba four bytes a pixel, as canvases give them; transparent is white paper */
export function toGrey(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = [rgba[from], rgba[from + 1], rgba[from + 2], rgba[from + 3]];
    // ITU-R BT.601, in 256ths.
    const grey = (r * 77 + g * 150 + b * 29) >> 8;
    pixels[at] = 255 - ((255 - grey) * a) / 255;
  }
  return { width, height, pixels };
}

/** As a Portable Graymap: the one format every reader of images takes that costs nothing to write. */
export function toPgm({ width, height, pixels }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + pixels.length);
  bytes.set(head);
  bytes.set(pixels, head.length);
  return bytes;
}

/** The image turned a quarter clockwise. */
export function quarterTurned({ width, height, pixels }: GreyImage): GreyImage {
  const out = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) out[x * height + (height - 1 - y)] = pixels[at] ?? 255;
  return { width: height, height: width, pixels: out };
}

/** Darker than this is ink. */
const INK = 140;

/** Share of the image that is ink. */
export const inkShare = ({ pixels }: GreyImage): number =>
  pixels.reduce((sum, shade) => sum + (shade < INK ? 1 : 0), 0) / Math.max(1, pixels.length);

/** Mean thickness, in pixels, of the strokes in a box: twice the ink by its outline. */
export function strokeIn(
  { width, height, pixels }: GreyImage,
  box: { x0: number; y0: number; x1: number; y1: number },
): number {
  let ink = 0;
  let edges = 0;
  for (let y = Math.max(1, box.y0); y < Math.min(height, box.y1); y++)
    for (let x = Math.max(1, box.x0); x < Math.min(width, box.x1); x++) {
      const at = y * width + x;
      const own = (pixels[at] ?? 255) < INK;
      if (own) ink++;
      if (own !== (pixels[at - 1] ?? 255) < INK) edges++;
      if (own !== (pixels[at - width] ?? 255) < INK) edges++;
    }
  // Steps along rows and columns overstate a curved outline by 4/π.
  return edges === 0 ? 0 : (2 * ink) / ((edges * Math.PI) / 4);
}
