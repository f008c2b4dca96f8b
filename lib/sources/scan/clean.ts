/** A page's image made as a recogniser likes it. Each step was measured on degraded scans: docs/measurements.md. */
import { type GreyImage, toGrey } from './image.ts';
import { whitePaper } from './paper.ts';
import { eraseRules } from './rules.ts';
import { straight } from './skew.ts';
import { eraseSpecks } from './specks.ts';

/** Width of an A4 page in points: what a picture whose size on paper is unknown is taken for. */
export const PAPER_WIDTH = 595;

/**
 * White paper, level lines, and nothing on it but print.
 * @param rgba four bytes a pixel
 * @param pixelsPerPoint 0 where unknown
 */
export function cleanPage(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
  pixelsPerPoint: number,
): GreyImage {
  const image = straight(whitePaper(toGrey(rgba, width, height)));
  const perPoint = pixelsPerPoint || width / PAPER_WIDTH;
  eraseRules(image, perPoint);
  eraseSpecks(image, perPoint);
  return image;
}
