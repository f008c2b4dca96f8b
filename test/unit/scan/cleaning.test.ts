import { describe, expect, it } from 'vitest';
import { inkShare, quarterTurned, strokeIn, toGrey, toPgm } from '../../../lib/sources/scan/image.ts';
import { whitePaper } from '../../../lib/sources/scan/paper.ts';
import { eraseRules } from '../../../lib/sources/scan/rules.ts';
import { skewOf, straight } from '../../../lib/sources/scan/skew.ts';
import { eraseSpecks } from '../../../lib/sources/scan/specks.ts';
import { at, ink, paper, printedPage } from './images.ts';

/** 144 dpi. */
const PER_POINT = 2;

describe('shades', () => {
  it('come from colours, and from paper where the canvas is transparent', () => {
    const rgba = Uint8Array.from([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0, 255, 0, 0, 255]);
    expect([...toGrey(rgba, 2, 2).pixels]).toEqual([0, 255, 255, 76]);
  });

  it('are written as a Portable Graymap', () => {
    expect(Buffer.from(toPgm(paper(2, 1))).toString('latin1')).toBe('P5\n2 1\n255\n\xff\xff');
  });
});

describe('paper', () => {
  it('becomes white however unevenly it is lit, and print stays dark', () => {
    const image = paper(400, 300);
    for (let x = 0; x < 400; x++)
      for (let y = 0; y < 300; y++) image.pixels[y * 400 + x] = 120 + Math.round((x / 400) * 120);
    ink(image, 20, 100, 22, 130, 30);
    ink(image, 380, 100, 382, 130, 60);
    const clean = whitePaper(image);
    expect(at(clean, 40, 150)).toBeGreaterThan(235);
    expect(at(clean, 360, 150)).toBeGreaterThan(235);
    expect(at(clean, 21, 115)).toBeLessThan(90);
    expect(at(clean, 381, 115)).toBeLessThan(90);
  });

  it('keeps a dark picture dark', () => {
    const image = paper(300, 300, 20);
    expect(at(whitePaper(image), 150, 150)).toBeLessThan(80);
  });
});

describe('skew', () => {
  it.each([-4, -1.5, 0.5, 3])('of %d degrees is measured and undone', (degrees) => {
    const image = printedPage(Math.tan((degrees * Math.PI) / 180));
    expect(skewOf(image)).toBeCloseTo(degrees, 0);
    expect(Math.abs(skewOf(straight(image)))).toBeLessThan(0.25);
  });

  it('of a level or an empty page is none', () => {
    const level = printedPage(0);
    expect(straight(level)).toBe(level);
    expect(skewOf(paper(300, 300))).toBe(0);
  });
});

describe('ruled lines', () => {
  it('go, across and down, also pale and broken ones', () => {
    const image = paper(400, 300);
    ink(image, 10, 50, 390, 51);
    ink(image, 10, 120, 390, 120, 190);
    for (let x = 60; x < 380; x += 40) at(image, x, 120) && ink(image, x, 120, x, 120, 255);
    ink(image, 200, 50, 201, 250);
    eraseRules(image, PER_POINT);
    // Of a crossing a dot is left, as of dirt.
    eraseSpecks(image, PER_POINT);
    expect(image.pixels.every((shade) => shade === 255)).toBe(true);
  });

  it('leave letters alone, those that cross them too', () => {
    const image = paper(400, 300);
    ink(image, 50, 80, 53, 110);
    ink(image, 100, 80, 140, 84);
    ink(image, 10, 100, 390, 101);
    eraseRules(image, PER_POINT);
    expect(at(image, 51, 100)).toBe(0);
    expect(at(image, 120, 82)).toBe(0);
    expect(at(image, 300, 100)).toBe(255);
  });

  it('are not the edges of a dark area', () => {
    const image = paper(400, 300);
    ink(image, 100, 100, 300, 200);
    eraseRules(image, PER_POINT);
    expect(at(image, 200, 100)).toBe(0);
  });
});

describe('specks', () => {
  it('go where no print is near; full stops and dots over letters stay', () => {
    const image = paper(300, 200);
    ink(image, 250, 20, 251, 21);
    ink(image, 50, 80, 53, 100);
    ink(image, 58, 98, 60, 100);
    ink(image, 50, 73, 53, 75);
    for (let x = 100; x < 200; x += 6) ink(image, x, 99, x + 1, 100);
    eraseSpecks(image, PER_POINT);
    expect(at(image, 250, 20)).toBe(255);
    expect(at(image, 59, 99)).toBe(0);
    expect(at(image, 51, 74)).toBe(0);
    expect(at(image, 148, 100)).toBe(255);
  });

  it('are told from the parts of a letter that joins further down', () => {
    const image = paper(100, 100);
    // A U: its two strokes meet only at the foot.
    ink(image, 20, 20, 21, 60);
    ink(image, 40, 20, 41, 60);
    ink(image, 20, 59, 41, 60);
    eraseSpecks(image, PER_POINT);
    expect(at(image, 20, 20)).toBe(0);
    expect(at(image, 41, 20)).toBe(0);
  });
});

it('strokes are as thick as they are drawn', () => {
  const image = paper(100, 100);
  ink(image, 20, 10, 23, 80);
  ink(image, 60, 10, 67, 80);
  const [thin, bold] = [15, 55].map((x0) => strokeIn(image, { x0, y0: 5, x1: x0 + 30, y1: 90 }));
  expect(bold! / thin!).toBeGreaterThan(1.7);
  expect(strokeIn(paper(9, 9), { x0: 0, y0: 0, x1: 9, y1: 9 })).toBe(0);
});

it('a quarter turn goes clockwise, and four of them come back', () => {
  const image = paper(3, 2);
  ink(image, 0, 0, 0, 0);
  const turned = quarterTurned(image);
  expect([turned.width, turned.height, at(turned, 1, 0)]).toEqual([2, 3, 0]);
  expect(quarterTurned(quarterTurned(quarterTurned(turned)))).toEqual(image);
  expect(inkShare(turned)).toBeCloseTo(1 / 6);
});
