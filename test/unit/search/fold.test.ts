import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap, isWordAt, lowerInPlace } from '@/lib/danish/fold.ts';

describe('folding', () => {
  it.each([
    ['møde', 'Moede', 'MODE', 'mo\u0308de'],
    ['Århus', 'Aarhus', 'arhus', 'A\u030arhus'],
    ['færdig', 'faerdig', 'fardig'],
    ['resumé', 'resume'],
    ['a  b', 'a\n\tb', 'a\u00a0b'],
    ['KKR – møde', 'kkr - mode'],
    ['so\u00adgning', 'søgning'],
    ['ﬁsk', 'fisk'],
  ])('makes one of %s and its other spellings', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it('keeps what differs apart', () => {
    expect(fold('3.10')).not.toBe(fold('3.1'));
    expect(fold('råd')).not.toBe(fold('rod'));
  });

  it('maps every folded unit to where it came from, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, starts } = foldWithMap(text);
        expect(folded).toBe(fold(text));
        expect(starts).toHaveLength(folded.length + 1);
        expect(starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0))).toBe(true);
        expect(starts.at(-1)).toBe(text.length);
      }),
    );
  }, 30_000);

  it('marks a word in the original, digraphs and accents and all', () => {
    const text = 'Det  næste MOEDE i A\u030arhus';
    const { text: folded, starts } = foldWithMap(text);
    const cut = (word: string) => {
      const at = folded.indexOf(fold(word));
      return text.slice(starts[at], starts[at + fold(word).length]);
    };
    expect(cut('møde')).toBe('MOEDE');
    expect(cut('århus')).toBe('A\u030arhus');
    expect(cut('næste')).toBe('næste');
  });
});

describe('lower case in place', () => {
  it('moves no offset, whatever the alphabet', () => {
    expect(lowerInPlace('ÆØÅ\u00a0İX')).toHaveLength(6);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lowerInPlace(text)).toHaveLength(text.length);
      }),
    );
  }, 30_000);
});

it('knows letters and digits from the rest, and the outside of the text', () => {
  expect([...'aÅ9 .-§'].map((_, i) => isWordAt('aÅ9 .-§', i))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(isWordAt('a', -1)).toBe(false);
  expect(isWordAt('a', 1)).toBe(false);
});
