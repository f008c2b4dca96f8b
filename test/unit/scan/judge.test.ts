import { describe, expect, it } from 'vitest';
import { doubtful, isBad, judge } from '../../../lib/sources/scan/judge.ts';
import { readText } from '../../../lib/sources/text.ts';

const PROSE = `Baggrund
Det indstilles, at KKR godkender aftalen om fælles udbud af hjælpemidler, og at kommunerne får den til høring
før næste møde. Medlemmerne har drøftet sagen på et møde i kredsen af kommunaldirektører, som også så på den
økonomiske udvikling på ældreområdet i de større byer. Der er lagt op til, at rådet følger sagen tæt, og at
forløbet bliver gjort op hvert år. Udgifterne på børne- og ungeområdet er vokset hurtigere end forudsat, og
derfor foreslås en gradvis indfasning, så løsningerne kan tilpasses lokalt. Sekretariatet har indhentet
oplysninger fra kommunerne, og de foreløbige tilbagemeldinger er positive, hvorfor der bør følges op på dem.
Kommunerne tilkendegiver inden sommer, om de ønsker at deltage i arbejdet.`;
const lines = (text: string) => readText(text);
const withoutDanish = PROSE.replace(/æ/g, 'ae').replace(/ø/g, 'g').replace(/å/g, 'a');
/** An old Macintosh's letters, taken for those of Windows. */
const macintosh = PROSE.replace(/æ/g, '¾').replace(/ø/g, '¿').replace(/å/g, 'Œ');
const shifted = PROSE.replace(/[\p{L}\d]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 29));

describe('a text layer', () => {
  it('in Danish or English is worth having', () => {
    expect(judge(lines(PROSE))).toBe('good');
    const english =
      'The report of the committee is to be read with the annex that was sent to all of the members. ';
    expect(judge(lines(english.repeat(9)))).toBe('good');
  });

  it('in Danish without its letters was recognised badly', () => {
    expect(judge(lines(withoutDanish))).toBe('misread');
  });

  it('with other signs in the place of some letters has a font that names them wrongly', () => {
    expect(judge(lines(macintosh))).toBe('garbled');
    expect(judge(lines(PROSE.replace(/[æøå]/g, '\ufffd')))).toBe('garbled');
  });

  it('in an encoding of its own is no language', () => {
    expect(judge(lines(shifted))).toBe('garbled');
    expect(judge(lines('\uf0b1\uf0b2\uf0b3'))).toBe('garbled');
  });

  it('of figures and names is worth having', () => {
    const table = [
      'Kommune 2024 2025 2026',
      'Assens 7.564 8.426 4.946',
      'Vejle 3.397 6.439 7.260',
      'SAG-2025-03121 lar/chch 02-09-2025 kl. 10.00',
    ];
    expect(isBad(judge(lines(table.join('\n'))))).toBe(false);
  });

  it('of a few words cannot be judged', () => {
    expect(judge(lines('KKR Hovedstaden | 18-06-2025'))).toBe('unsure');
    expect(judge([])).toBe('unsure');
  });
});

it('pages of few words go with most of the others', () => {
  const page = (number: number, text: string) => ({
    page: number,
    origin: 'text' as const,
    lines: lines(text),
  });
  const short = page(2, 'Mgde i KKR');
  const empty = page(3, '');
  expect(doubtful([short, empty], 4)).toEqual([short]);
  expect(doubtful([page(1, PROSE), short], 1)).toEqual([]);
});
