/** Images drawn by rule, for tests. */
import type { GreyImage } from '../../../lib/sources/scan/image.ts';

export const paper = (width: number, height: number, shade = 255): GreyImage => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(shade),
});

/** Fills a box, its edges included. */
export function ink(
  image: GreyImage,
  left: number,
  top: number,
  right: number,
  bottom: number,
  shade = 0,
): void {
  for (let y = top; y <= bottom; y++)
    image.pixels.fill(shade, y * image.width + left, y * image.width + right + 1);
}

export const at = ({ pixels, width }: GreyImage, x: number, y: number): number => pixels[y * width + x] ?? -1;

/** Lines of "words" that fall by `slope` pixels a pixel. */
export function printedPage(slope: number): GreyImage {
  const image = paper(600, 800);
  for (let y = 60; y < 740; y += 24)
    for (let x = 40; x < 550; x += 34)
      for (let dx = 0; dx < 26; dx += 4) {
        const top = Math.round(y + slope * (x + dx));
        if (top > 0 && top < 780) ink(image, x + dx, top, x + dx + 1, top + 11);
      }
  return image;
}
