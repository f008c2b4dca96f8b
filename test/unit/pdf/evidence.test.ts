import { describe, expect, it } from 'vitest';
import { extractAgenda } from '../../../lib/extraction/index.ts';
import { linesAt, type PageSpec, type Piece } from './pdf-file.ts';
import { readPages } from './reading.ts';

const HEAD: Piece[] = [
  { x: 70, y: 90, text: 'Referat', size: 20, bold: true },
  ...linesAt(70, 120, ['KKR Hovedstaden', 'Dato 2. september 2025', 'Tid kl. 10.00', 'Sted Rådhuset']),
];

/** An item on a page of its own, as many systems print them; `y` is where it begins. */
const itemAt = (y: number, title: string, decision: string, caseLine = 'SAG-2025-03121 gitb'): Piece[] => [
  { x: 70, y, text: title, size: 13, bold: true },
  { x: 70, y: y + 16, text: caseLine, size: 9 },
  { x: 70, y: y + 40, text: 'Indstilling', bold: true },
  ...linesAt(70, y + 54, ['Det indstilles, at KKR Hovedstaden godkender forslaget.']),
  { x: 70, y: y + 90, text: 'Beslutning', bold: true },
  ...linesAt(70, y + 104, [decision]),
];
const pageOf = (pieces: Piece[]): PageSpec => ({
  pieces: [{ x: 260, y: 40, text: 'REFERAT', size: 8 }, ...pieces, { x: 500, y: 810, text: '2', size: 8 }],
});
const draftOf = async (...pages: PageSpec[]) => extractAgenda(await readPages(...pages));

describe('what the layout of a PDF tells of an agenda', () => {
  it('takes `Referat` above every page for a running head, and nothing of the items for one', async () => {
    const draft = await draftOf(
      pageOf([...HEAD, ...itemAt(240, '1. Godkendelse af dagsorden', 'Godkendt.')]),
      pageOf(itemAt(90, '2. Ny busplan', 'Godkendt.')),
      pageOf(itemAt(90, '3. Fælles skilte', 'Godkendt.')),
      pageOf(itemAt(90, '4. Budget for 2026', 'Godkendt.')),
    );
    expect(draft?.items.map(({ number, caseNumber, page }) => [number, caseNumber, page])).toEqual([
      ['1', 'SAG-2025-03121', 1],
      ['2', 'SAG-2025-03121', 2],
      ['3', 'SAG-2025-03121', 3],
      ['4', 'SAG-2025-03121', 4],
    ]);
    const decisions = draft?.items.map(
      ({ sections }) => sections.find(({ role }) => role === 'decision')?.blocks,
    );
    expect(decisions).toEqual(Array(4).fill([{ type: 'paragraph', text: 'Godkendt.' }]));
  });

  it('reads labels without a colon, and initials behind a label', async () => {
    const draft = await draftOf(
      pageOf([
        ...HEAD,
        ...itemAt(240, '1. Ny busplan', 'Udsat.', 'Sagsnr.: SAG-2025-03121   Initialer: gitb/lar'),
        ...itemAt(420, '2. Fælles skilte', 'Godkendt.', 'Sagsnr.: SAG-2025-03121   Initialer: lar'),
      ]),
    );
    expect(draft?.meeting).toMatchObject({ date: '2025-09-02', startTime: '10:00', location: 'Rådhuset' });
    expect(draft?.items.map(({ caseworkers }) => caseworkers)).toEqual([['gitb', 'lar'], ['lar']]);
  });

  it('follows a title that goes on at the top of the next page', async () => {
    const draft = await draftOf(
      pageOf([
        ...HEAD,
        ...itemAt(240, '1. Ny busplan', 'Godkendt.'),
        { x: 70, y: 780, text: '2. Rekruttering af arbejdskraft fra', size: 13, bold: true },
      ]),
      pageOf([
        { x: 70, y: 80, text: 'Tyskland', size: 13, bold: true },
        ...itemAt(97, '', 'Godkendt.').slice(1),
      ]),
    );
    expect(draft?.items.map(({ title, page }) => [title, page])).toEqual([
      ['Ny busplan', 1],
      ['Rekruttering af arbejdskraft fra Tyskland', 1],
    ]);
  });

  it('reads attachments out of a table, without its head and numbers', async () => {
    const row = (y: number, cells: string[], bold = false) =>
      cells.map((text, at) => ({ x: [70, 110, 400][at] ?? 0, y, text, bold }));
    const draft = await draftOf(
      pageOf([
        ...HEAD,
        ...itemAt(240, '1. Ny busplan', 'Godkendt.'),
        { x: 70, y: 380, text: 'Bilag', bold: true },
        ...row(398, ['Nr.', 'Titel', 'Type'], true),
        ...row(414, ['1', 'Oplæg til nyt busnet', 'PDF']),
        ...row(430, ['2', 'Høringssvar fra kommunerne', 'PDF']),
        ...itemAt(470, '2. Fælles skilte', 'Godkendt.'),
      ]),
    );
    expect(draft?.items[0]?.attachments.map(({ title }) => title)).toEqual([
      'Oplæg til nyt busnet',
      'Høringssvar fra kommunerne',
    ]);
  });
});

describe('a caption nobody told of', () => {
  const caption = (y: number, text: string, size = 10): Piece => ({ x: 70, y, text, size, bold: true });
  const item = (y: number, title: string, below: Piece): Piece[] => [
    { x: 70, y, text: title, size: 13, bold: true },
    caption(y + 30, 'Sagsfremstilling'),
    ...linesAt(70, y + 44, ['Der er 300 borgere på ventelisten.']),
    caption(y + 70, 'Indstilling'),
    ...linesAt(70, y + 84, ['Det indstilles, at udvalget godkender den nye plan.']),
    below,
    ...linesAt(70, y + 124, ['Planen sendes i høring i maj.']),
  ];
  const headingsOf = async (below: (y: number) => Piece) => {
    const draft = extractAgenda(
      await readPages({
        pieces: [
          { x: 70, y: 60, text: 'Dagsorden', size: 20, bold: true },
          ...linesAt(70, 90, ['Teknikudvalget', 'Onsdag den 6. maj 2026']),
          ...item(140, '1. Ny plan for stierne', below(250)),
          ...item(340, '2. Ny plan for torvet', below(450)),
        ],
      }),
    );
    return draft?.items.map(({ sections }) => sections.map(({ heading }) => heading));
  };

  it('is known by being set like the others, where no sub-heading is expected', async () => {
    expect(await headingsOf((y) => caption(y, 'Sagens udmøntning'))).toEqual(
      Array(2).fill(['Sagsfremstilling', 'Indstilling', 'Sagens udmøntning']),
    );
  });

  it('is a sub-heading where it is set otherwise', async () => {
    expect(await headingsOf((y) => caption(y, 'Sagens udmøntning', 9))).toEqual(
      Array(2).fill(['Sagsfremstilling', 'Indstilling']),
    );
  });
});
