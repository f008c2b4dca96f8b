/** Recognised words → lines, in points from the page's top left. */
import type { RecognisedPage } from '../file.ts';
import type { Line } from '../line.ts';

export function linesOf(recognised: RecognisedPage, pixelsPerPoint: number, page: number): Line[] {
  const lines: Line[] = [];
  let bottom = 0;
  for (const words of recognised.lines) {
    const [first] = words;
    if (!first) continue;
    const top = Math.min(...words.map((word) => word.y0)) / pixelsPerPoint;
    const low = Math.max(...words.map((word) => word.y1)) / pixelsPerPoint;
    lines.push({
      text: words.map((word) => word.text).join(' '),
      page,
      x: first.x0 / pixelsPerPoint,
      y: top,
      size: low - top,
      bold: false,
      heading: null,
      gapBefore: lines.length === 0 || top - bottom > (low - top) * 0.9,
      wrapped: true,
      marker: null,
      cells: null,
      links: [],
    });
    bottom = low;
  }
  return lines;
}
