import { describe, expect, it } from 'vitest';
import type { SourceLine } from '@/components/reader/source-lines.ts';
import { passageOf } from '@/components/source/passage.ts';

const line = (page: number, y: number, x = 70): SourceLine => ({
  text: 'x',
  page,
  begins: null,
  at: { x, y, size: 10 },
});
const head = (number: number): SourceLine => ({ text: '', page: number, begins: { kind: 'page', number } });
const LINES = [head(1), line(1, 100), line(1, 120, 60), head(2), line(2, 50), line(2, 70), line(2, 300)];

describe('the text of an item on pages', () => {
  it('goes from its line to that of the next item, over pages', () => {
    const places = new Map([
      ['b', 6],
      ['a', 2],
      ['before', 1],
    ]);
    expect(passageOf(LINES, 2, places)).toEqual([
      { page: 1, top: 110.5, bottom: 123, left: 60 },
      { page: 2, top: 40.5, bottom: 73, left: 70 },
    ]);
  });

  it('goes to the end for the last one', () => {
    expect(passageOf(LINES, 5, new Map([['a', 5]]))).toEqual([{ page: 2, top: 60.5, bottom: 303, left: 70 }]);
  });

  it('is nowhere where the item, or the places of lines, are not known', () => {
    expect(passageOf(LINES, undefined, new Map())).toEqual([]);
    const bare = LINES.map(({ at: _, ...rest }) => rest);
    expect(passageOf(bare, 1, new Map([['a', 1]]))).toEqual([]);
    expect(passageOf(LINES, 99, new Map([['a', 99]]))).toEqual([]);
  });
});
