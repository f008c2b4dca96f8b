import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeDamage } from '@/lib/danish/repair/judge.ts';

const file = (name: string) => readFileSync(`test/repair/${name}`, 'utf8');
const healthy = file('seed-corrected.txt');
const bare = (text: string) => text.replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a');
const spelled = (text: string) => text.replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa');

describe('the judgement', () => {
  it('sees what an English model did', () => {
    expect(judgeDamage(file('seed-read.txt'))).toBe('english-model');
    expect(judgeDamage(file('printed-1.eng.txt'))).toBe('english-model');
    expect(judgeDamage(file('printed-2.eng.txt'))).toBe('english-model');
  });

  it('tells letters left out from letters misread', () => {
    expect(judgeDamage(bare(healthy))).toBe('no-diacritics');
    expect(judgeDamage(spelled(healthy))).toBe('no-diacritics');
  });

  it('sees the bars of a Danish model', () => {
    const text = healthy.replaceAll('\nI ', '\n| ');
    expect(judgeDamage(`${text}\n| juni blev der holdt møde. | august ikke.`)).toBe('danish-model');
  });

  it('is the same for a part as for the whole', () => {
    const lines = file('seed-read.txt').split('\n');
    const parts = [lines.slice(0, 20), lines.slice(20, 45), lines.slice(45)];
    expect(parts.map((part) => judgeDamage(part.join('\n')))).toEqual(Array(3).fill('english-model'));
  });

  it('sees a damaged page among healthy ones', () => {
    expect(judgeDamage(`${healthy}\n${file('printed-1.eng.txt')}`)).toBe('english-model');
  });
});

describe('what is left alone', () => {
  it('healthy Danish, whole and in parts', () => {
    expect(judgeDamage(healthy)).toBe('none');
    for (const line of [...healthy.split('\n'), ...file('printed-1.txt').split('\n')])
      expect(judgeDamage(line)).toBe('none');
  });

  it('bars that part things', () => {
    expect(judgeDamage(`${healthy}\nForside | Om os | Kontakt\nKKR Hovedstaden | 02-09-2025`)).toBe('none');
  });

  it('other languages, names, numbers, next to nothing', () => {
    const english =
      'The board approved the budget for 2026 and asked the mayor to report on it at the next meeting. ';
    expect(judgeDamage(english.repeat(10))).toBe('none');
    expect(judgeDamage('Hansen, Jensen, Nielsen, Olsen, Madsen, Larsen, Petersen. '.repeat(20))).toBe('none');
    expect(judgeDamage('851 850 1.779 1.780 476 477 955 955 '.repeat(50))).toBe('none');
    expect(judgeDamage('Sag pa dagsordenen')).toBe('none');
    expect(judgeDamage('')).toBe('none');
  });

  it('words that have two e by right', () => {
    expect(judgeDamage(`${healthy}\nSkoleelever fra privatskoleelevernes idébank og en arbejdsgruppe.`)).toBe(
      'none',
    );
  });
});

describe('hostile text', () => {
  it.each([['g'.repeat(300_000)], ['ee'.repeat(200_000)], ['@&|'.repeat(100_000)], ['| l '.repeat(100_000)]])(
    'is read to its end',
    (text) => {
      expect(judgeDamage(text)).toBe('none');
    },
  );
});
