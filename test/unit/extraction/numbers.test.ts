import { describe, expect, it } from 'vitest';
import { formatNumber, readBareNumber, readNumber, stepCost } from '@/lib/extraction/numbers.ts';

const number = (text: string) => {
  const read = readNumber(text);
  return read && [formatNumber(read.token.number.path, read.token.number.alpha), read.rest];
};

describe('a number before a title', () => {
  it.each([
    ['1. Godkendelse af referat', '1', 'Godkendelse af referat'],
    ['3.10. Status på it-driftscentre', '3.10', 'Status på it-driftscentre'],
    ['4.1, Punkter til næste møde', '4.1', 'Punkter til næste møde'],
    ['7 Energiplanlægning', '7', 'Energiplanlægning'],
    ['1.a Godkendelse', '1.a', 'Godkendelse'],
    ['Punkt 2: Svar på forslag', '2', 'Svar på forslag'],
    ['Pkt. 12 Budget', '12', 'Budget'],
    ['Nr.60 - Byggeri', '60', 'Byggeri'],
    ['Ad 3.1 Byfester', '3.1', 'Byfester'],
    ['3.1) Byfester', '3.1', 'Byfester'],
    ['3.2... Udpegning', '3.2', 'Udpegning'],
  ])('%s', (text, printed, rest) => expect(number(text)).toEqual([printed, rest]));

  it.each([
    '2.605.000 kr.',
    '2025',
    '1) Uændret organisering',
    '0.5 procent',
    'Punkter til næste møde',
    '12-årige',
  ])('%s is none', (text) => {
    const read = number(text);
    expect(read === null || read[1] === '').toBe(true);
  });
});

describe('a number torn from its title', () => {
  it.each(['3.1.', '2.', '3.10.', '4.1,'])('%s', (text) => expect(readBareNumber(text)).not.toBeNull());
  it.each(['13', '2025.', 'kl. 10', '3.1. Status', '—'])('%s is none', (text) =>
    expect(readBareNumber(text)).toBeNull(),
  );
  it('offers what a lost dot may have left', () => {
    expect(readBareNumber('21.')?.damagedReadings).toEqual([{ path: [2, 1], alpha: false }]);
    expect(readBareNumber('310.')?.damagedReadings).toContainEqual({ path: [3, 10], alpha: false });
  });
});

describe('what follows what', () => {
  it('is free for the next item, the first of a part, and the next part', () => {
    expect([
      stepCost([3, 9], [3, 10]),
      stepCost([4], [4, 1]),
      stepCost([3, 10], [4]),
      stepCost(null, [1]),
    ]).toEqual([0, 0, 0, 0]);
  });
  it('lets a supplement begin anywhere', () => expect(stepCost(null, [3, 9])).toBeLessThan(2));
  it('costs more to skip than to miss a heading, and most to go back', () => {
    expect(stepCost([2, 1], [3, 1])).toBeLessThan(stepCost([3, 1], [3, 3]));
    expect(stepCost([3, 1], [3, 3])).toBeLessThan(stepCost([3, 3], [3, 1]));
  });
});
