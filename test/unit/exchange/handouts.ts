/** Handouts to try the writers with. */
import type { Handout, HandoutBlock } from '@/lib/exchange/handout.ts';

export const handout = (blocks: HandoutBlock[], change: Partial<Handout> = {}): Handout => ({
  language: 'da',
  title: 'Til formandsmødet',
  lines: ['KKR Hovedstaden', 'tirsdag 2. september 2025 kl. 10.00'],
  words: { contents: 'Indhold', page: 'Side', of: 'af' },
  front: false,
  blocks,
  ...change,
});

export const text = (one: string): HandoutBlock => ({ type: 'paragraph', runs: [{ text: one }] });
export const heading = (one: string, level: 1 | 2 | 3 = 1): HandoutBlock => ({
  type: 'heading',
  level,
  text: one,
});
export const list = (entries: string[], change: Partial<Extract<HandoutBlock, { type: 'list' }>> = {}) => ({
  ...{ type: 'list' as const, ordered: false, start: 1, entries: entries.map((one) => [text(one)]) },
  ...change,
});
export const table = (rows: string[][], numeric: boolean[] = []): HandoutBlock => ({
  ...{ type: 'table', headRows: 1, numeric },
  rows: rows.map((row) => row.map((cell) => [{ text: cell }])),
});

/** Signs that mean something in XML, Markdown or HTML, and signs no file can hold. */
export const HOSTILE =
  '<script>alert("1")</script> & &amp; ]]> # *x* _y_ [z](javascript:q) | `c` \u0000\u0008\u001b\ufffe\ud800';
