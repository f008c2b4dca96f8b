import { describe, expect, it } from 'vitest';
import type { Piece } from './pdf-file.ts';
import { linesAt } from './pdf-file.ts';
import { readPages, textsOf } from './reading.ts';

const row = (y: number, cells: [number, string][], style: Partial<Piece> = {}): Piece[] =>
  cells.map(([x, text]) => ({ x, y, text, ...style }));
const cellsOf = async (pieces: Piece[]) => (await readPages({ pieces })).map((line) => line.cells);

describe('tables', () => {
  it('are rows of cells, empty ones included', async () => {
    const cells = await cellsOf([
      ...row(
        100,
        [
          [70, 'Kommune'],
          [200, '2024'],
          [300, '2025'],
        ],
        { bold: true },
      ),
      ...row(118, [
        [70, 'Assens'],
        [200, '7.564'],
        [300, '8.426'],
      ]),
      ...row(136, [
        [70, 'Nordfyns'],
        [300, '7.259'],
      ]),
      ...row(154, [
        [70, 'Nyborg'],
        [200, '4.855'],
        [300, '3.911'],
      ]),
    ]);
    expect(cells).toEqual([
      ['Kommune', '2024', '2025'],
      ['Assens', '7.564', '8.426'],
      ['Nordfyns', '', '7.259'],
      ['Nyborg', '4.855', '3.911'],
    ]);
  });

  it('have cells of several lines put together', async () => {
    const cells = await cellsOf([
      ...row(
        100,
        [
          [70, 'Emne'],
          [200, 'Bemærkning'],
        ],
        { bold: true },
      ),
      ...row(120, [
        [70, 'Busser'],
        [200, 'Drøftes med trafikselskabet'],
      ]),
      ...row(132, [[200, 'inden sommerferien']]),
      ...row(152, [
        [70, 'Tog'],
        [200, 'Afventer'],
      ]),
    ]);
    expect(cells).toEqual([
      ['Emne', 'Bemærkning'],
      ['Busser', 'Drøftes med trafikselskabet inden sommerferien'],
      ['Tog', 'Afventer'],
    ]);
  });

  it('are not numbered lists, nor the gaps of justified lines', async () => {
    const lines = await readPages({
      pieces: [
        ...row(100, [
          [70, '1.'],
          [95, 'Bedre overgange mellem myndigheder'],
        ]),
        ...row(113, [
          [70, '2.'],
          [95, 'Lokal forankring'],
        ]),
        ...row(140, [
          [70, 'Udgifterne er steget'],
          [169, 'mere end de'],
          [237, 'fleste havde ventet'],
        ]),
        ...row(153, [
          [70, 'i'],
          [84, 'budgettet for året'],
          [171, 'efter, og'],
          [222, 'der er behov for'],
        ]),
      ],
    });
    expect(lines.map((line) => line.cells)).toEqual([null, null, null, null]);
    expect(lines[0]?.text).toBe('1. Bedre overgange mellem myndigheder');
  });

  it('are not the contents, which end in page numbers', async () => {
    const lines = await readPages(
      {
        pieces: [
          ...row(100, [
            [70, '1. Godkendelse af referat'],
            [500, '1'],
          ]),
          ...row(114, [
            [70, '2. Udmøntning af cykelpuljen og etablering af cykelruter mellem de'],
            [500, '2'],
          ]),
          ...row(128, [[70, 'større byer']]),
          ...row(142, [
            [70, '3. Eventuelt'],
            [500, '2'],
          ]),
          ...row(170, [[70, 'Godkendelse af dagsorden..................................... 2']]),
        ],
      },
      { pieces: linesAt(70, 100, ['1. Godkendelse af referat']) },
    );
    expect(lines.every((line) => line.cells === null)).toBe(true);
    expect(textsOf(lines).slice(0, 4)).toEqual([
      '1. Godkendelse af referat 1',
      '2. Udmøntning af cykelpuljen og etablering af cykelruter mellem de 2',
      'større byer',
      '3. Eventuelt 2',
    ]);
  });

  it('are not a page’s head, whose two ends are lines of their own', async () => {
    const lines = await readPages({
      pieces: [
        ...row(
          40,
          [
            [70, 'KKR Sjælland'],
            [450, 'Side 1 af 9'],
          ],
          { size: 8 },
        ),
        ...linesAt(70, 90, ['Dagsorden']),
      ],
    });
    expect(textsOf(lines)).toEqual(['KKR Sjælland', 'Side 1 af 9', 'Dagsorden']);
  });
});

describe('links', () => {
  it('are kept with the words they lie on', async () => {
    const [line] = await readPages({
      pieces: [{ x: 70, y: 100, text: 'Bilag 1: Notat om busnettet' }],
      links: [
        { x0: 108, y0: 90, x1: 200, y1: 103, href: 'https://www.kl.dk/media/notat.pdf' },
        { x0: 108, y0: 90, x1: 200, y1: 103, href: 'javascript:alert(1)' },
      ],
    });
    expect(line?.links).toEqual([{ href: 'https://www.kl.dk/media/notat.pdf', text: 'Notat om busnettet' }]);
  });

  it('keep the figures of narrow columns apart, in every row', async () => {
    const narrow = { size: 10 };
    const cells = await cellsOf([
      ...row(
        100,
        [
          [58, 'Forening'],
          [114, 'Ansøgt'],
          [172, 'Bevilget'],
        ],
        narrow,
      ),
      ...row(
        114,
        [
          [58, 'Spejderne'],
          [114, '212.000'],
          [172, '118.000'],
        ],
        narrow,
      ),
      ...row(
        128,
        [
          [58, 'Skakklub'],
          [122, '95.500'],
          [156, '1.431.000'],
        ],
        narrow,
      ),
      ...row(
        142,
        [
          [58, 'I alt'],
          [114, '307.500'],
          [156, '1.549.000'],
        ],
        narrow,
      ),
    ]);
    expect(cells).toEqual([
      ['Forening', 'Ansøgt', 'Bevilget'],
      ['Spejderne', '212.000', '118.000'],
      ['Skakklub', '95.500', '1.431.000'],
      ['I alt', '307.500', '1.549.000'],
    ]);
  });

  it('have titles that the file sets as one text put over their columns', async () => {
    const cells = await cellsOf([
      ...row(
        100,
        [
          [58, 'Klub'],
          [114, 'Alternativ A'],
          [172, 'Alternativ B'],
        ],
        { size: 10 },
      ),
      ...row(
        114,
        [
          [58, 'Roning'],
          [114, '21.000'],
          [172, '18.000'],
        ],
        { size: 10 },
      ),
      ...row(
        128,
        [
          [58, 'Skak'],
          [114, '95.500'],
          [172, '43.000'],
        ],
        { size: 10 },
      ),
    ]);
    expect(cells).toEqual([
      ['Klub', 'Alternativ A', 'Alternativ B'],
      ['Roning', '21.000', '18.000'],
      ['Skak', '95.500', '43.000'],
    ]);
  });

  it('part figures that the file sets as one text', async () => {
    const cells = await cellsOf([
      ...row(100, [
        [58, 'Klub'],
        [150, 'Søgt'],
        [200, 'Givet'],
      ]),
      ...row(114, [
        [58, 'Roning'],
        [150, '121.000   118.000'],
      ]),
      ...row(128, [
        [58, 'Skak'],
        [150, '195.500   143.000'],
      ]),
    ]);
    expect(cells).toEqual([
      ['Klub', 'Søgt', 'Givet'],
      ['Roning', '121.000', '118.000'],
      ['Skak', '195.500', '143.000'],
    ]);
  });

  it('are none where a line of text has figures after wide blanks', async () => {
    const cells = await cellsOf([
      ...row(100, [
        [70, 'Der er i alt givet'],
        [160, '212.000'],
        [204, 'kr. til foreningerne'],
      ]),
      ...row(114, [
        [70, 'og til klubberne i byen er der'],
        [205, '118.000'],
        [250, 'kr.'],
      ]),
    ]);
    expect(cells).toEqual([null, null]);
  });
});
