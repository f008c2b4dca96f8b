import { describe, expect, it } from 'vitest';
import { HEIGHT, linesAt } from './pdf-file.ts';
import { readPages, textsOf } from './reading.ts';

const PROSE = [
  'Kommunerne har i fællesskab med regionen',
  'udarbejdet et oplæg til et nyt busnet, som',
  'drøftes i den politiske styregruppe, før det',
  'sendes i høring hos alle kommuner og andre.',
  'Oplægget følger den aftalte tidsplan, og der',
  'er sat midler af til det videre arbejde her.',
];

describe('white space between lines', () => {
  it('is wider than the step within paragraphs, though most paragraphs are of one line', async () => {
    const ys = [100, 119, 138, 153, 172, 187, 206, 221, 240];
    const lines = await readPages({ pieces: ys.map((y, at) => ({ x: 70, y, text: `Linje ${at}` })) });
    expect(lines.flatMap(({ gapBefore, y }) => (gapBefore ? [] : y))).toEqual([153, 187, 221]);
  });
});

describe('text on a page', () => {
  it('is read from top to bottom, whatever the order in the file', async () => {
    const lines = await readPages({
      pieces: [
        { x: 70, y: 140, text: 'til sidst' },
        { x: 70, y: 100, text: 'først' },
        { x: 70, y: 120, text: 'derefter' },
      ],
    });
    expect(textsOf(lines)).toEqual(['først', 'derefter', 'til sidst']);
  });

  it('has words of one line joined, with spaces where there is room for one', async () => {
    const [line] = await readPages({
      pieces: [
        { x: 100, y: 100, text: 'punkt' },
        { x: 70, y: 100, text: 'Dette' },
        { x: 129, y: 100, text: 'et' },
      ],
    });
    expect(line?.text).toBe('Dette punkt et');
  });

  it('has numbers in the margin before the titles they stand beside, a little off their line or not', async () => {
    const lines = await readPages({
      pieces: [
        { x: 119, y: 120, text: 'Godkendelse af referat', size: 14, bold: true },
        { x: 71, y: 118.5, text: '1.', size: 12.5, bold: true },
      ],
    });
    expect(textsOf(lines)).toEqual(['1. Godkendelse af referat']);
  });

  it('knows bold letters by their font, and by being printed twice', async () => {
    const lines = await readPages({
      pieces: [
        { x: 70, y: 100, text: 'Fed', bold: true },
        { x: 70, y: 120, text: 'Mager' },
        { x: 70, y: 140, text: 'Dobbelt' },
        { x: 70.3, y: 140, text: 'Dobbelt' },
      ],
    });
    expect(lines.map((line) => [line.text, line.bold])).toEqual([
      ['Fed', true],
      ['Mager', false],
      ['Dobbelt', true],
    ]);
  });

  it('tells white space between paragraphs from the leading', async () => {
    const lines = await readPages({
      pieces: [...linesAt(70, 100, PROSE.slice(0, 3)), ...linesAt(70, 146, PROSE.slice(3))],
    });
    expect(lines.map((line) => line.gapBefore)).toEqual([true, false, false, true, false, false]);
  });

  it('keeps raised digits apart from the word before them', async () => {
    const [line] = await readPages({
      pieces: [
        { x: 70, y: 100, text: 'areal i m' },
        { x: 112, y: 96.5, text: '2', size: 6 },
        { x: 117, y: 100, text: 'pr. barn' },
      ],
    });
    expect(line?.text).toBe('areal i m² pr. barn');
  });

  it('is read upright on turned pages and in turned text, and without the stamp along the edge', async () => {
    const sideways = PROSE.map((text, at) => ({ x: 100 + at * 13, y: 700, text, turned: 90 }));
    const stamp = { x: 20, y: 400, text: 'Dok.nr. 12345', size: 7 };
    expect(textsOf(await readPages({ pieces: [...sideways, stamp] }))).toEqual(PROSE);
    expect(textsOf(await readPages({ pieces: sideways, rotate: 90 }))).toEqual(PROSE);
    const upsideDown = PROSE.map((text, at) => ({ x: 500, y: HEIGHT - 100 - at * 13, text, turned: 180 }));
    expect(textsOf(await readPages({ pieces: upsideDown, rotate: 180 }))).toEqual(PROSE);
  });

  it('is read column by column, under what stands across them', async () => {
    const right = PROSE.map((text) =>
      text.replace('Kommunerne', 'Regionerne').replace('Oplægget', 'Udkastet'),
    );
    const lines = await readPages({
      pieces: [
        ...linesAt(70, 80, ['En overskrift, der går hen over begge spalter på siden'], { size: 14 }),
        ...linesAt(310, 121, right),
        ...linesAt(70, 117, PROSE),
      ],
    });
    expect(textsOf(lines).slice(1)).toEqual([...PROSE, ...right]);
  });

  it('has captions in the margin before the text beside them', async () => {
    const lines = await readPages({
      pieces: [
        { x: 70, y: 100, text: 'Baggrund', bold: true },
        ...linesAt(180, 100, PROSE.slice(0, 3)),
        { x: 70, y: 160, text: 'Indstilling', bold: true },
        ...linesAt(180, 160, ['Det indstilles, at oplægget drøftes.']),
      ],
    });
    expect(textsOf(lines)).toEqual([
      'Baggrund',
      ...PROSE.slice(0, 3),
      'Indstilling',
      'Det indstilles, at oplægget drøftes.',
    ]);
  });

  it('has what stands beside a title of two lines after the title', async () => {
    const title = linesAt(70, 100, ['3.1 Udmøntning af cykelpuljen og sammen-', 'hængende cykelruter'], {
      bold: true,
    });
    const lines = await readPages({
      pieces: [...title, { x: 430, y: 98, text: 'SAG-2025-03121 gitb', size: 8 }],
    });
    expect(textsOf(lines)).toEqual([title[0]?.text, title[1]?.text, 'SAG-2025-03121 gitb']);
  });

  it('has a number alone on its line joined to the title under it', async () => {
    const lines = await readPages({
      pieces: [
        { x: 70, y: 100, text: '1.2', size: 18 },
        { x: 70, y: 122, text: 'Godkendelse af dagsorden', size: 14, bold: true },
      ],
    });
    expect(textsOf(lines)).toEqual(['1.2 Godkendelse af dagsorden']);
  });

  it('has the words of a justified line together, however far apart', async () => {
    const words = ['Rekruttering', 'af', 'udenlandsk'];
    const lines = await readPages({
      pieces: words.map((text, at) => ({ x: [70, 153, 187.5][at] ?? 0, y: 100, text })),
    });
    expect(textsOf(lines)).toEqual([words.join(' ')]);
  });
});
