/** Lines written down and read again are the same lines. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { readLines } from '@/lib/sources/index.ts';
import { writeLines } from '@/lib/sources/write.ts';
import { FIXTURES, goldenNames } from '../goldens/golden.ts';

const source = (content: string, mediaType: SourceDocument['mediaType']): SourceDocument => ({
  ...{ address: null, channel: 'file', name: '', fetchedAt: '' },
  ...{ content, mediaType },
});

describe('lines of real documents', () => {
  const has = (name: string, file: string) => existsSync(join(FIXTURES, name, file));
  // Exports are kept as pages, which say less than they do (see `lib/sources/xml`).
  const written = goldenNames().filter((name) => has(name, 'source.html') || has(name, 'source.txt'));
  for (const name of written) {
    const html = has(name, 'source.html');
    const mediaType = html ? 'text/html' : 'text/plain';
    it(name, () => {
      const content = readFileSync(join(FIXTURES, name, html ? 'source.html' : 'source.txt'), 'utf8');
      const lines = readLines(source(content, mediaType));
      expect(readLines(source(writeLines(lines, mediaType), mediaType))).toEqual(lines);
    });
  }
});

describe('what a page may hold', () => {
  it.each([
    [
      'list entries of every kind',
      '<ul><li>a</li></ul><ol start="7"><li>b</li><li>c</li></ol><ol type="a"><li>d</li></ol><ul><li>1) e</li></ul>',
    ],
    [
      'tables with links',
      '<table><tr><th>Sag</th><th>Fil</th></tr><tr><td>1 &amp; 2</td><td><a href="/a?b=1&amp;c=2">Notat</a> og <a href="/d">Kort</a></td></tr></table>',
    ],
    ['signs of the mark-up', '<p>5 &lt; 7 &amp; "8" &gt; &amp;lt;</p>'],
    [
      'lines parted by breaks, some bold',
      '<p><b>Indstilling</b><br>At sagen drøftes.</p><h3>Bilag</h3><p>Notat</p>',
    ],
    ['set text', '<pre>En linje, der\ngår over to\n\nog et nyt afsnit</pre>'],
  ])('%s', (_, content) => {
    const lines = readLines(source(content, 'text/html'));
    expect(lines.length).toBeGreaterThan(0);
    expect(readLines(source(writeLines(lines, 'text/html'), 'text/html'))).toEqual(lines);
  });

  it('keeps pages and gaps of a text', () => {
    const lines = readLines(source('En\nto\n\ntre\n\f\ffire\n\ffem', 'text/plain'));
    expect(lines.map(({ page }) => page)).toEqual([1, 1, 1, 3, 4]);
    expect(readLines(source(writeLines(lines, 'text/plain'), 'text/plain'))).toEqual(lines);
  });
});
