/** A passage of an item is the same passage whether its damaged words are shown repaired or as they were read. */
import { describe, expect, it } from 'vitest';
import type { Section } from '@/lib/agenda/model.ts';
import { findPassage, passageOf } from '@/lib/agenda/passages.ts';

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
const background = (text: string, repairs: Section['repairs'] = []): Section => ({
  role: 'background',
  heading: 'Baggrund',
  blocks: [paragraph('Et afsnit foran.'), paragraph(text)],
  ...(repairs.length > 0 && { repairs }),
});

const REPAIRED = 'Kommunerne drøfter rammerne for indsatsen.';
const READ = 'Kornnunerne drafter rarnmerne for indsatsen.';
const word = (text: string, shown: string, read: string, meant: string) => {
  const start = 17 + text.indexOf(shown);
  return { start, end: start + shown.length, read, meant, kept: shown === read };
};
const repaired = background(REPAIRED, [
  word(REPAIRED, 'Kommunerne', 'Kornnunerne', 'Kommunerne'),
  word(REPAIRED, 'drøfter', 'drafter', 'drøfter'),
  word(REPAIRED, 'rammerne', 'rarnmerne', 'rammerne'),
]);
const asRead = background(READ, [
  word(READ, 'Kornnunerne', 'Kornnunerne', 'Kommunerne'),
  word(READ, 'drafter', 'drafter', 'drøfter'),
  word(READ, 'rarnmerne', 'rarnmerne', 'rammerne'),
]);
const whole = (section: number, text: string) => ({ section, start: 17, end: 17 + text.length });

describe('A passage of repaired text', () => {
  it.each([
    ['marked as repaired, shown as read', repaired, REPAIRED, asRead, READ],
    ['marked as read, shown repaired', asRead, READ, repaired, REPAIRED],
    ['of a paper that was damaged, in one that is not', repaired, REPAIRED, background(REPAIRED), REPAIRED],
  ])('%s, is exact', (_, before, text, after, now) => {
    const passage = passageOf([before], whole(0, text));
    expect(passage?.quote).toBe(text);
    expect(passage && findPassage([after], passage)).toEqual({ state: 'exact', places: [whole(0, now)] });
  });
});

describe('A passage', () => {
  it('is found in another section, and across two', () => {
    const passage = passageOf([background(REPAIRED)], whole(0, REPAIRED));
    if (!passage) throw new Error('no passage');
    const other = { ...background('Noget andet.'), blocks: [paragraph('Noget andet.')] };
    expect(findPassage([other, background(REPAIRED)], passage)?.places).toEqual([whole(1, REPAIRED)]);
    const apart = ['Kommunerne drøfter', 'rammerne for indsatsen.'].map(
      (text): Section => ({ role: 'other', heading: '', blocks: [paragraph(text)] }),
    );
    expect(findPassage(apart, passage)?.places).toEqual([
      { section: 0, start: 0, end: 18 },
      { section: 1, start: 0, end: 23 },
    ]);
  });

  it('is none where only blanks are marked, or no such section is', () => {
    expect(passageOf([background(' ')], { section: 0, start: 16, end: 18 })).toBeNull();
    expect(passageOf([background('x')], { section: 3, start: 0, end: 1 })).toBeNull();
    expect(passageOf([], { section: 0, start: 0, end: 1 })).toBeNull();
  });
});
