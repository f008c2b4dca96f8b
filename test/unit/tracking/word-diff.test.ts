import { describe, expect, it } from 'vitest';
import { announcesCase } from '@/lib/tracking/announcing.ts';
import { duesOf } from '@/lib/tracking/dues.ts';
import { treatmentDiff, wordDiff } from '@/lib/tracking/word-diff.ts';
import { itemOf, treatmentOf } from './support.ts';

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('what changed in words', () => {
  it.each([
    [
      'sums are whole',
      'Der er 2,61 mio. kr. i alt.',
      'Der er 3,66 mio. kr. i alt.',
      'Der er [-2,61-][+3,66+] mio. kr. i alt.',
    ],
    ['words come', 'KKR godkender.', 'KKR drøfter og godkender.', 'KKR [+drøfter og +]godkender.'],
    ['blanks are nothing', 'en  to\ntre', 'en to tre', 'en to tre'],
    ['nor are soft hyphens', 'udvalgsmøde', 'udvalgs\u00admøde', 'udvalgs\u00admøde'],
    ['no confetti', 'rød i gul', 'blå i grøn', '[-rød i gul-][+blå i grøn+]'],
    ['all came', '', 'nyt', '[+nyt+]'],
    ['all went', 'gammelt', '', '[-gammelt-]'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('gives both texts back, but for blanks', () => {
    const [before, after] = ['En by, to byer; tre i 2025.', 'To byer og en by: tre i 2026 – nu.'];
    const runs = wordDiff(before, after);
    const without = (kind: string) =>
      runs
        .filter((run) => run.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect(without('came')).toBe(before);
    expect(without('gone')).toBe(after);
  });

  it('answers in time for texts with nothing in common', () => {
    const words = (seed: string) => Array.from({ length: 8000 }, (_, i) => `${seed}${i}`).join(' ');
    expect(wordDiff(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['gone', 'came']);
  });

  it('compares treatments only where they share enough', () => {
    const item = (background: string) => itemOf({ date: '2025-01-01', title: 'Dommere', background });
    const first = item('Dommere mangler i Vendsyssel og på Læsø i 2025.');
    expect(treatmentDiff(first, item('Dommere mangler i Vendsyssel og på Læsø i 2026.'))).toMatchObject([
      { field: 'background' },
    ]);
    expect(treatmentDiff(first, first)).toEqual([]);
    expect(treatmentDiff(first, item('Kurser afholdes nu.'))).toBeNull();
  });
});

describe('what is due of an item', () => {
  const dues = (recommendation: string, presentation = '') =>
    duesOf(treatmentOf({ date: '2025-03-21', title: 'Dommere', key: 'k', recommendation, presentation }));

  it('is told once, though the text repeats it', () => {
    const said = 'Klubberne skal senest den 1. maj 2025 indsende ønsker.';
    expect(dues(said, said)).toMatchObject([{ to: '2025-05-01', kind: 'deadline' }]);
  });

  it('keeps its id when the task is read otherwise, and another day has another', () => {
    const [one] = dues('Klubberne skal senest den 1. maj 2025 indsende ønsker.');
    const [other] = dues('Klubberne skal senest den 1. maj 2025 fremsende alle ønsker.');
    const [later] = dues('Klubberne skal senest den 2. maj 2025 indsende ønsker.');
    expect(one?.id).toBe(other?.id);
    expect(later?.id).not.toBe(one?.id);
  });
});

describe('an announcement', () => {
  it.each([
    ['Status på handleplan for fodbolddommere', true],
    ['Fodbolddommere', true],
    ['Handleplan', false],
    ['Udbud af letbanevogne', false],
    ['', false],
  ])('“%s” means the case of the referees: %s', (line, expected) => {
    expect(announcesCase(line, ['Handleplan for rekruttering af fodbolddommere'])).toBe(expected);
  });
});
