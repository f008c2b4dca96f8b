/** Lines written down and read again are the same lines. */
import { describe, expect, it } from 'vitest';
import { readLines } from '@/lib/sources/index.ts';
import { readReading, writeReading } from '@/lib/sources/reading.ts';
import { writeSource } from '@/lib/sources/write.ts';
import { goldenNames, readFixture } from '../goldens/golden.ts';

describe('lines of real documents', () => {
  it.each(goldenNames())('%s', (name) => {
    const source = readFixture(name);
    const lines = readLines(source);
    expect(lines.length).toBeGreaterThan(0);
    expect(readLines(writeSource(source, lines))).toEqual(lines);
  });
});

it('a document with pages stays one, and tells which were recognised in images', () => {
  const [line] = readLines({ ...readFixture('html-page') });
  if (!line) throw new Error('no line');
  const pages = [1, 2].map((page) => ({
    page,
    origin: page === 1 ? ('text' as const) : ('image' as const),
    lines: [
      { ...line, page },
      { ...line, page, text: 'Hemmeligt' },
    ],
  }));
  const source = {
    ...readFixture('html-page'),
    mediaType: 'application/pdf' as const,
    content: writeReading({ pages }),
  };
  const open = readLines(source).filter(({ text }) => text !== 'Hemmeligt');
  const kept = writeSource(source, open);
  expect(kept.mediaType).toBe('application/pdf');
  expect(readReading(kept.content).pages).toEqual(
    pages.map((page) => ({ ...page, lines: page.lines.slice(0, 1) })),
  );
});
