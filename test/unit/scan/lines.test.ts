import { describe, expect, it } from 'vitest';
import type { RecognisedPage, RecognisedWord } from '../../../lib/sources/file.ts';
import { evened, linesOf } from '../../../lib/sources/scan/lines.ts';

const PER_POINT = 3;
/** A word as a recogniser boxes it: `size` and place in points. */
function word(
  text: string,
  x: number,
  base: number,
  size = 11,
  more: Partial<RecognisedWord> = {},
): RecognisedWord {
  const tall = /[A-ZÆØÅ\dbdfhklti]/.test(text) ? 0.72 : 0.53;
  const hangs = /[gjpqy,]/.test(text) ? 0.21 : 0;
  const px = (points: number) => Math.round(points * PER_POINT);
  return {
    text,
    confidence: 0.96,
    x0: px(x),
    x1: px(x + text.length * size * 0.5),
    y0: px(base - tall * size),
    y1: px(base + hangs * size),
    ...more,
  };
}
const phrase = (text: string, x: number, base: number, size = 11, more: Partial<RecognisedWord> = {}) => {
  let left = x;
  return text.split(' ').map((part) => {
    const own = word(part, left, base, size, more);
    left += (part.length + 1) * size * 0.5;
    return own;
  });
};
const page = (...lines: RecognisedWord[][]): RecognisedPage => ({ width: 1785, height: 2526, lines });
const read = (...lines: RecognisedWord[][]) => linesOf(page(...lines), PER_POINT, 4, 9);

describe('recognised words as lines', () => {
  it('stand where they were printed, in points, on their page', () => {
    const [line] = read(phrase('Det indstilles, at KKR', 70, 100));
    expect(line).toMatchObject({ text: 'Det indstilles, at KKR', page: 4, wrapped: true, cells: null });
    expect(line?.x).toBeCloseTo(70, 0);
    expect(line?.y).toBeCloseTo(100, 0);
    expect(line?.size).toBeCloseTo(11, 0);
  });

  it('have one size, whatever letters they are made of', () => {
    const lines = read(
      phrase('en ro man som', 70, 100),
      phrase('Det indstilles, at KKR', 70, 115),
      phrase('godkender referat', 70, 130),
      phrase('1 Godkendelse', 70, 60, 18),
    );
    const [title, ...body] = lines.map(({ size }) => size);
    expect(new Set(body).size).toBe(1);
    expect(title).toBeGreaterThan((body[0] ?? 0) * 1.4);
  });

  it('come in reading order, a number in the margin beside its title', () => {
    const lines = read(
      phrase('Baggrund', 110, 130),
      phrase('Fælles udbud af hjælpemidler', 110, 100),
      phrase('3.5', 60, 100),
    );
    expect(lines.map(({ text }) => text)).toEqual(['3.5 Fælles udbud af hjælpemidler', 'Baggrund']);
  });

  it('are cells where they stand in columns', () => {
    const row = (base: number, ...cells: string[]) =>
      cells.map((cell, at) => [word(cell, 70 + at * 150, base, 10)]);
    const lines = read(
      ...row(100, 'Kommune', '2024', '2025'),
      ...row(114, 'Assens', '7.564', '8.426'),
      ...row(128, 'Vejle', '3.397', '6.439'),
      ...row(142, 'Nyborg', '4.855', '3.911'),
    );
    expect(lines.map(({ cells }) => cells)).toContainEqual(['Assens', '7.564', '8.426']);
  });

  it('are bold where their strokes are thicker than those of most', () => {
    const thin = { stroke: 3 };
    const lines = read(
      phrase('Baggrund', 70, 90, 11, { stroke: 5 }),
      phrase('Sagen har været drøftet i kredsen', 70, 105, 11, thin),
      phrase('af direktører og borgmestre i regionen', 70, 120, 11, thin),
    );
    expect(lines.map(({ bold }) => bold)).toEqual([true, false, false]);
  });

  it('are as bold as the line they continue where they are too short to be measured', () => {
    const [bold, thin] = [{ stroke: 5 }, { stroke: 3 }];
    const lines = read(
      phrase('Fælles indsats på tværs af regionens', 70, 90, 11, bold),
      phrase('byer', 70, 104, 11, thin),
      phrase('Sagen har været drøftet i kredsen af direktører', 70, 140, 11, thin),
      phrase('og de', 70, 154, 11, bold),
    );
    expect(lines.map(({ bold }) => bold)).toEqual([true, true, false, false]);
  });

  it('leave out dirt that was taken for letters', () => {
    const dirt = { confidence: 0.3 };
    const lines = read(
      [...phrase('Indstilling', 70, 100), word('é', 200, 100, 11, dirt), word('|', 230, 100)],
      [word('~', 300, 400, 11, dirt)],
      [word('rørlagt', 70, 120, 11, { confidence: 0.05 })],
      [word('frist', 70, 140, 11, { confidence: 0.4 })],
    );
    expect(lines.map(({ text }) => text)).toEqual(['Indstilling', 'frist']);
  });

  it('are none on an empty page', () => {
    expect(read()).toEqual([]);
  });
});

describe('sizes that were measured', () => {
  it('are evened to the ones that were meant', () => {
    const sizes = [11.2, 10.8, 11.1, 16.3, 15.8].map((size) => ({ size, letters: 50 }));
    const [a, b, c, d, e] = evened(sizes);
    expect(a).toBe(b);
    expect(b).toBe(c);
    expect(d).toBe(e);
    expect(d).toBeGreaterThan(15);
    expect(evened([])).toEqual([]);
  });

  it('keep the order in which they were read, though an underline draws the box of one to the left', () => {
    const words = phrase('Udpegning af to medlemmer', 70, 100);
    words[3] = { ...(words[3] as RecognisedWord), x0: (words[1]?.x0 ?? 0) - 2 };
    expect(read(words)[0]?.text).toBe('Udpegning af to medlemmer');
  });

  it.each([
    ['« Dækning i tog', '• Dækning i tog'],
    ['. Styrket overgang', '• Styrket overgang'],
    ['jf. lovens 8 12, stk. 3', 'jf. lovens § 12, stk. 3'],
    ['efter 8 68 i kommuneloven', 'efter § 68 i kommuneloven'],
    ['der kom 8 30 gange', 'der kom 8 30 gange'],
  ])('have bullets and signs set right: %s', (text, meant) =>
    expect(read(phrase(text, 70, 100))[0]?.text).toBe(meant),
  );

  it('stay one line where a word in the middle was lost', () => {
    const lines = read(
      phrase('Loven trådte i kraft i juli og er udvidet efter totalbalanceprincippet med alt', 70, 100),
      [...phrase('og efter totalbalanceprincippet', 70, 115), ...phrase('som det er beskrevet i', 280, 115)],
      phrase('Brande og Faaborg-Midtfyn, hvor en gennemgående kontaktperson er afgørende nu', 70, 130),
    );
    expect(lines.map(({ text }) => text)[1]).toBe('og efter totalbalanceprincippet som det er beskrevet i');
  });
});
