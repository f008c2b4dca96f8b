import { describe, expect, it } from 'vitest';
import { longDate, meetingTime } from '@/components/i18n/dates.ts';
import { wordsFor } from '@/components/i18n/words.ts';
import { WarningCode } from '@/lib/agenda/model.ts';
import { IMPORT_STEPS } from '@/lib/agenda/views.ts';
import { ERROR_CODES } from '@/lib/errors.ts';

const da = wordsFor('da', []);
const en = wordsFor('en', []);

describe('the language', () => {
  it.each([
    [['da-DK', 'en-US'], 'da'],
    [['en-GB', 'da'], 'en-GB'],
    [['de-DE', 'en'], 'en-GB'],
    [['fr'], 'da'],
    [[], 'da'],
  ])('for a browser that prefers %o is %s', (preferred, locale) => {
    expect(wordsFor('auto', preferred).locale).toBe(locale);
  });
});

describe.each([da, en])('the words of $locale', (words) => {
  it('say of every error what happened, what is safe and what to do', () => {
    for (const code of ERROR_CODES)
      for (const sentence of Object.values(words.problems.errors[code])) expect(sentence).toMatch(/^.+\.$/);
  });

  it('explain every warning, with what is printed and without', () => {
    for (const code of WarningCode.options) {
      expect(words.problems.warnings[code]('')).toMatch(/^[^“]+\.$/);
      expect(words.problems.warnings[code]('41.')).toMatch(/\.$/);
    }
  });

  it('name every step of an import', () => {
    expect(new Set(IMPORT_STEPS.map((step) => words.steps[step])).size).toBe(IMPORT_STEPS.length);
  });
});

describe('dates', () => {
  it('are written as each language writes them', () => {
    const meeting = { date: '2025-09-02', startTime: '10:00' };
    expect(meetingTime(meeting, da)).toBe('tirsdag 2. september 2025 kl. 10.00');
    expect(meetingTime(meeting, en)).toBe('Tuesday 2 September 2025, 10:00');
    expect(longDate('2025-12-31', da)).toBe('31. december 2025');
  });

  it('stay as they stand when they are no real day', () => {
    expect(longDate('2025-02-31', da)).toBe('2025-02-31');
    expect(meetingTime({ date: '2025-13-01', startTime: '10:00' }, da)).toBe('2025-13-01 kl. 10.00');
  });

  it('are said to be unknown when they are', () => {
    expect(meetingTime({ date: null }, da)).toBe('Ukendt dato');
  });
});
