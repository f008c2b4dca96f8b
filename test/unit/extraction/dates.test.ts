import { describe, expect, it } from 'vitest';
import { findDate, findTime } from '@/lib/danish/dates.ts';

describe('a date in a head', () => {
  it.each([
    ['Dato: 02-09-2025 10:00', '2025-09-02'],
    ['fredag den 15. november 2024, kl. 09.30', '2024-11-15'],
    ['09.01.2020 kl. 13:00', '2020-01-09'],
    ['26.04.17', '2017-04-26'],
    ['30. aug 2022', '2022-08-30'],
    ['15-maj-2002', '2002-05-15'],
    ['onsdag d. 27. august 2025', '2025-08-27'],
    ['den 2. septernber 2025', '2025-09-02'],
  ])('%s', (text, iso) => expect(findDate(text)).toBe(iso));
  it.each([
    '31-02-2025',
    'Fredag 6. september',
    '2.605.000 kr.',
    '§ 17, stk. 4',
    '1-51-71-3321-08',
    '01.02.05-P16-3-25',
  ])('%s is none', (text) => expect(findDate(text)).toBeNull());
});

describe('a time of day', () => {
  it.each([
    ['02-09-2025 10:00', '10:00'],
    ['kl. 9.30 - 12.30', '09:30'],
    ['Kl. 13.00', '13:00'],
    ['9.30 – 12.30', '09:30'],
    ['kl. 10', '10:00'],
  ])('%s', (text, time) => expect(findTime(text)).toBe(time));
  it.each(['02-09-2025', 'kl. 25.00', '5,7 pct.'])('%s is none', (text) => expect(findTime(text)).toBeNull());
});
