/** A page's image made as a recogniser likes it. Each step was measured on degraded scans: docs/measurements.md. */
import { invertBands } from './bands.ts';
import { type GreyImage, toGrey } from './image.ts';
import { whitePaper } from './paper.ts';
import { eraseRules } from './rules.ts';
import { straight } from './skew.ts';
import { eraseSpecks } from './specks.ts';

/** Width of an A4 page in points: what a picture whose size on paper is unknown is taken for. */
export const PAPER_WIDTH = 595;

/**
 * White paper, level lines, and nothing on it but dark print.
 * @param rgba four bytes a pixel
 * @param pixelsPerPoint 0 where unknown
 */
export function cleanPage(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
  pixelsPerPoint: number,
): GreyImage {
  const perPoint = pixelsPerPoint || width / PAPER_WIDTH;
  const grey = toGrey(rgba, width, height);
  invertBands(grey, perPoint);
  const image = straight(whitePaper(grey));
  eraseRules(image, perPoint);
  eraseSpecks(image, perPoint);
  return image;
}
