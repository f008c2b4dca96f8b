import { describe, expect, it } from 'vitest';
import {
  drawScale,
  GAP,
  layoutOf,
  MOST_PIXELS,
  nextZoom,
  pageAt,
  ZOOMS,
} from '@/components/source/page-layout.ts';

const A4 = { width: 595, height: 842 };
const TURNED = { width: 842, height: 595 };

describe('pages below each other', () => {
  it('are as wide as the column, also those that lie on their side', () => {
    const { boxes, width } = layoutOf([A4, TURNED], 424, 1);
    expect(boxes.map((box) => Math.round(box.width))).toEqual([400, 400]);
    expect(boxes[1]?.top).toBeCloseTo(GAP + (400 * 842) / 595 + GAP);
    expect(width).toBeCloseTo(424);
  });

  it('are wider than the column where they are enlarged, and none is cut at the left', () => {
    const { boxes, width } = layoutOf([A4, TURNED], 424, 2);
    expect(boxes.map(({ left }) => left)).toEqual([GAP, GAP]);
    expect(width).toBeCloseTo(800 + 2 * GAP);
  });

  it('stay small where they are small, and are in the middle', () => {
    const [slip] = layoutOf([{ width: 100, height: 50 }], 424, 1).boxes;
    expect(slip).toMatchObject({ width: 200, left: 112 });
  });

  it('have room in a column that has none', () => {
    for (const box of layoutOf([A4], 0, 1).boxes) expect(box.width).toBeGreaterThan(100);
    expect(layoutOf([], 400, 1)).toMatchObject({ boxes: [], width: 400 });
  });

  it('are found by their height', () => {
    const layout = layoutOf(
      Array.from({ length: 300 }, () => A4),
      424,
      1,
    );
    layout.boxes.forEach(({ top, height }, at) => {
      expect(pageAt(layout, top)).toBe(at);
      expect(pageAt(layout, top + height)).toBe(at);
    });
    expect(pageAt(layout, -50)).toBe(0);
    expect(pageAt(layout, layout.height + 50)).toBe(299);
    expect(pageAt(layoutOf([], 400, 1), 10)).toBe(0);
  });
});

describe('a page is drawn', () => {
  it('with the pixels of the screen', () => {
    expect(drawScale(A4, 0.8, 2)).toBe(1.6);
  });

  it.each([
    [A4, 4, 3],
    [{ width: 14_400, height: 14_400 }, 4, 2],
    [{ width: 1, height: 14_400 }, 400, 2],
  ])('within what a page may take: %o', (size, scale, ratio) => {
    const drawn = drawScale(size, scale, ratio);
    expect(size.width * drawn * size.height * drawn).toBeLessThanOrEqual(MOST_PIXELS * 1.001);
    expect(Math.max(size.width, size.height) * drawn).toBeLessThanOrEqual(8192);
  });
});

describe('the zoom', () => {
  it('goes up and down in steps, and ends', () => {
    expect([nextZoom(1, 1), nextZoom(1, -1), nextZoom(0.9, 1)]).toEqual([1.25, 0.75, 1]);
    expect([nextZoom(4, 1), nextZoom(ZOOMS[0], -1)]).toEqual([4, 0.5]);
  });
});
