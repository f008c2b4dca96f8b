/** What stands side by side in PDFs: facts of a case under a title, the two ends of a foot. */
import { describe, expect, it } from 'vitest';
import { extractAgenda } from '../../../lib/extraction/index.ts';
import { linesAt, type Piece } from './pdf-file.ts';
import { readPages } from './reading.ts';

const HEAD: Piece[] = [
  { x: 70, y: 60, text: 'Referat', size: 20, bold: true },
  ...linesAt(70, 90, ['Teknikudvalget', 'Onsdag den 6. maj 2026 kl. 15.30']),
];
const item = (y: number, title: string, serial: string): Piece[] => [
  { x: 70, y, text: title, size: 13, bold: true },
  { x: 70, y: y + 20, text: 'Sagsnr.', size: 8 },
  { x: 120, y: y + 20, text: serial, size: 8 },
  { x: 230, y: y + 20, text: 'Initialer LOKA', size: 8 },
  { x: 70, y: y + 44, text: 'BESLUTNING', bold: true },
  ...linesAt(70, y + 58, ['Godkendt med de ændringer, som udvalget drøftede på mødet.']),
];
const itemsOf = async (...pieces: Piece[]) => extractAgenda(await readPages({ pieces }))?.items ?? [];
const decision = (text: string) => [
  { role: 'decision', heading: 'BESLUTNING', blocks: [{ type: 'paragraph', text }] },
];

describe('labels of a case set apart from their values', () => {
  it('give number and initials of the title above', async () => {
    const items = await itemsOf(
      ...HEAD,
      ...item(160, '1 Ny busplan', 'S2026-00417'),
      ...item(280, '2 Fælles skilte', 'S2026-00418'),
    );
    expect(items.map(({ title, caseNumber, caseworkers }) => [title, caseNumber, caseworkers])).toEqual([
      ['Ny busplan', 'S2026-00417', ['loka']],
      ['Fælles skilte', 'S2026-00418', ['loka']],
    ]);
  });
});

describe('a foot on the only page', () => {
  const foot = (left: string, right: string): Piece[] => [
    { x: 70, y: 800, text: left, size: 8 },
    { x: 430, y: 800, text: right, size: 8 },
  ];
  const items = [...item(160, '1 Ny busplan', 'S2026-00417'), ...item(280, '2 Fælles skilte', 'S2026-00418')];
  const DECIDED = 'Godkendt med de ændringer, som udvalget drøftede på mødet.';

  it.each(['6. maj 2026 - side 1', 'Side 1 af 1'])('is known by the page number in it: %s', async (right) => {
    const [, last] = await itemsOf(...HEAD, ...items, ...foot('Teknikudvalget', right));
    expect(last?.sections).toMatchObject(decision(DECIDED));
  });

  it('is none without a page number', async () => {
    const [, last] = await itemsOf(...HEAD, ...items, { x: 70, y: 800, text: 'Se planens side 1' });
    expect(JSON.stringify(last?.sections)).toContain('Se planens side 1');
  });
});
