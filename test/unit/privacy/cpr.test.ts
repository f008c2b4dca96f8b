/** CPR numbers: which digits are one, and that none is left of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CPR_MASK, maskAddress, maskCpr, maskParted } from '@/lib/danish/cpr.ts';
import type { Line } from '@/lib/sources/line.ts';
import { countMasked, maskedLines, maskedName } from '@/lib/sources/masked.ts';

/** 15 March 1985, with its check digit. */
const VALID = ['150385', '1241'] as const;
/** The same day, without. */
const UNCHECKED = ['150385', '1235'] as const;

describe('a CPR number is masked', () => {
  it.each(['-', '–', '‑', ' - ', ' ', '', '\u00a0', '\u00ad', '\u200b'])(
    'written with “%s” between',
    (sign) => {
      expect(maskCpr(`Borger ${VALID.join(sign)}, født i Aalborg`)).toBe(
        `Borger ${CPR_MASK}, født i Aalborg`,
      );
    },
  );

  it('at the edges of a text, in a file name, beside letters, and twice', () => {
    const whole = VALID.join('-');
    expect(maskCpr(whole)).toBe(CPR_MASK);
    expect(maskCpr(`Bilag_${VALID.join('')}.pdf`)).toBe(`Bilag_${CPR_MASK}.pdf`);
    expect(maskCpr(`CPR${whole}/${whole}`)).toBe(`CPR${CPR_MASK}/${CPR_MASK}`);
  });

  it('without its check digit where that is not kept: the first of January, and those born since October 2007', () => {
    expect(maskCpr('010190-1111')).toBe(CPR_MASK);
    expect(maskCpr('240215-4111')).toBe(CPR_MASK);
  });

  it('without its check digit where it is called by its name, a replacement number too', () => {
    expect(maskCpr(`CPR-nr.: ${UNCHECKED.join('-')}`)).toBe(`CPR-nr.: ${CPR_MASK}`);
    expect(maskCpr(`personnummer ${UNCHECKED.join('')}`)).toBe(`personnummer ${CPR_MASK}`);
    expect(maskCpr('cpr 750385-1235')).toBe(`cpr ${CPR_MASK}`);
  });

  it('parted by a line break', () => {
    expect(maskParted(`Borgeren ${VALID[0]}-`, `${VALID[1]} har søgt`)).toEqual([
      'Borgeren xxxxxx-',
      'xxxx har søgt',
    ]);
    expect(maskParted(`cpr ${VALID[0]}`, `${VALID[1]}`)).toEqual(['cpr xxxxxx', 'xxxx']);
  });
});

describe('what is no CPR number stays', () => {
  it.each([
    ['a date that is none', '310285-1234'],
    ['a day of 1985 without its check digit', UNCHECKED.join('-')],
    ['ten digits without their check digit', '0101901111'],
    ['longer rows of digits', `1${VALID.join('')}`],
    ['more digits after it', `${VALID.join('-')}5`],
    ['a case number', 'SAG-2025-03121'],
    ['a sum', '2.605.000 kr.'],
    ['a telephone number', '43 73 22 39'],
    ['a CVR number', '62532416'],
    ['a day and an hour', 'den 12.09.25 kl. 10.00'],
    ['years', '2025-2026'],
  ])('%s', (_, text) => expect(maskCpr(text)).toBe(text));

  it('so does a second between two lines that are only figures', () => {
    expect(maskParted(`i alt ${VALID[0]}`, `${VALID[1]} kr.`)).toBeNull();
    expect(maskParted('', '')).toBeNull();
  });
});

it('masking again changes nothing, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...VALID, '-', ' ', VALID.join('-'), CPR_MASK, 'cpr ', '\u200b'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = maskCpr(pieces.join(''));
      expect(maskCpr(once)).toBe(once);
    }),
  );
});

it('an address loses it in its path and, where it is written out, in its query; the time of day stays', () => {
  expect(
    maskAddress(`https://www.kl.dk/f/bilag-${VALID.join('')}.pdf?v=1712345678&cpr=${VALID.join('-')}`),
  ).toBe(`https://www.kl.dk/f/bilag-${CPR_MASK}.pdf?v=1712345678&cpr=${CPR_MASK}`);
});

const line = (text: string, more: Partial<Line> = {}): Line => ({
  ...{ text, page: 1, x: null, y: null, size: null, bold: false, heading: null, gapBefore: false },
  ...{ wrapped: true, marker: null, cells: null, links: [], ...more },
});

describe('the lines of a document', () => {
  it('have none in text, cells, or the words of links, and are counted', () => {
    const cpr = VALID.join('-');
    const lines = maskedLines([
      line('Intet her 123456'),
      line(`Borger\t${cpr}`, { cells: ['Borger', cpr] }),
      line(`Bilag ${cpr}`, { links: [{ href: 'https://a.dk/1', text: `Bilag ${cpr}` }] }),
      line(`Født ${VALID[0]}-`),
      line(VALID[1]),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/150385|1241/);
    expect(countMasked(lines)).toBe(2);
  });

  it('are the very same where there are none', () => {
    const lines = [line('Godkendelse af referat'), line('SAG-2025-03121 gitb')];
    expect(maskedLines(lines)).toBe(lines);
    const source = { name: 'dagsorden 2025-09-02.pdf', address: 'https://www.kl.dk/a' };
    expect(maskedName(source)).toBe(source);
  });
});
