/** Where pages lie below each other, how large, and which of them are in sight. CSS px unless said otherwise. */
import type { PageSize } from '@/lib/pages.ts';

export interface PageBox {
  top: number;
  left: number;
  width: number;
  height: number;
  /** CSS px a point. */
  scale: number;
}

export interface PageLayout {
  boxes: readonly PageBox[];
  width: number;
  height: number;
}

/** Between pages, and around them. */
export const GAP = 12;
/** A page is never drawn larger than this at a zoom of 1, px a point: a slip of paper stays one. */
const MOST_SCALE = 2;
/** Least width a page gets, however narrow the column is. */
const LEAST_WIDTH = 120;
/** Most pixels of one drawn page (32 MB), and of its longer side: what every browser can draw. */
export const MOST_PIXELS = 8_000_000;
const MOST_SIDE = 8192;

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** The next zoom up or down from one; the same at the ends. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  const found = by > 0 ? ZOOMS.find((one) => one > zoom) : ZOOMS.findLast((one) => one < zoom);
  return found ?? zoom;
}

/** Pages below each other, each as wide as the column at a zoom of 1: also one that lies on its side. */
export function layoutOf(sizes: readonly PageSize[], column: number, zoom: number): PageLayout {
  const room = Math.max(LEAST_WIDTH, column - 2 * GAP);
  let top = GAP;
  const boxes = sizes.map((size) => {
    const scale = Math.min(MOST_SCALE, room / size.width) * zoom;
    const [width, height] = [size.width * scale, size.height * scale];
    const box = { top, left: Math.max(GAP, (column - width) / 2), width, height, scale };
    top += height + GAP;
    return box;
  });
  const widest = boxes.reduce((most, { left, width }) => Math.max(most, left + width + GAP), 0);
  return { boxes, width: Math.max(column, widest), height: top };
}

/** Index of the page at a height; that of the nearest where there is none. */
export function pageAt({ boxes }: PageLayout, y: number): number {
  let [from, to] = [0, boxes.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((boxes[middle]?.top ?? 0) <= y) from = middle;
    else to = middle - 1;
  }
  return Math.max(0, from);
}

/** Pixels a point at which a page is drawn: as many as the screen has, within what may be spent on one. */
export function drawScale(size: PageSize, scale: number, pixelRatio: number): number {
  const { width, height } = size;
  return Math.min(
    scale * pixelRatio,
    Math.sqrt(MOST_PIXELS / (width * height)),
    MOST_SIDE / Math.max(width, height),
  );
}
