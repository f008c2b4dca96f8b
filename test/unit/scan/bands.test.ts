import { describe, expect, it } from 'vitest';
import { invertBands } from '../../../lib/sources/scan/bands.ts';
import { at, ink, paper } from './images.ts';

/** 144 dpi. */
const PER_POINT = 2;
/** A page with a band across it, and strokes like letters on the band. */
function withBand(ground: number, print: number, left = 40, right = 360) {
  const image = paper(400, 300, 240);
  ink(image, left, 100, right, 150, ground);
  for (let x = left + 20; x < left + 140; x += 10) ink(image, x, 115, x + 3, 135, print);
  ink(image, 60, 200, 64, 230, 20);
  return image;
}

describe('light print on a dark band', () => {
  it.each([10, 70, 130])('becomes dark print on paper, on ground of shade %d', (ground) => {
    const image = withBand(ground, 250);
    invertBands(image, PER_POINT);
    expect(at(image, 62, 125)).toBeLessThan(60);
    expect(at(image, 66, 125)).toBeGreaterThan(235);
    expect(at(image, 300, 125)).toBeGreaterThan(235);
    expect(at(image, 300, 101)).toBe(255);
  });

  it('leaves print beside the band as it is', () => {
    const image = withBand(40, 250);
    invertBands(image, PER_POINT);
    expect(at(image, 62, 215)).toBe(20);
    expect(at(image, 200, 250)).toBe(240);
  });

  it.each([
    ['dark print on grey ground', withBand(140, 10)],
    ['the shadow of a scanner lid', withBand(30, 250, 0, 399)],
    ['a page of plain print', withBand(240, 10)],
  ])('is not seen in %s', (_, image) => {
    const before = [...image.pixels];
    invertBands(image, PER_POINT);
    expect([...image.pixels]).toEqual(before);
  });
});
