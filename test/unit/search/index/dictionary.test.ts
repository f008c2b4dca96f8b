/** What is passed over undecoded in a dictionary is nothing that was sought. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, foldForm, formOf } from '@/lib/search/analysis/fold.ts';
import { wordForm } from '@/lib/search/analysis/words.ts';
import { asUint32 } from '@/lib/search/index/bytes.ts';
import { BLOCK, Dictionary, WordCursor } from '@/lib/search/index/dictionary.ts';
import { DictionaryWriter } from '@/lib/search/index/dictionary-writer.ts';
import { asked, familyIn } from '@/lib/search/index/family.ts';
import { nearIn } from '@/lib/search/index/near.ts';
import { LetterScan } from '@/lib/search/index/scan.ts';

/** A dictionary of these words; each has so many items, and as many bytes of postings. */
function dictionaryOf(printed: readonly string[], itemsOf: (form: string) => number = () => 1): Dictionary {
  const forms = [...new Set(printed.map(wordForm))].filter(Boolean);
  const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  forms.sort((a, b) => inOrder(foldForm(a), foldForm(b)) || inOrder(a, b));
  const writer = new DictionaryWriter();
  for (const form of forms) {
    const items = itemsOf(form);
    writer.add(bytesOf(form), 0, form.length, items, items, items === 1 ? 0 : 2);
  }
  const { words, blocks } = writer.finish();
  return new Dictionary(words, asUint32(blocks), forms.length);
}

const wordAt = ({ folded, foldedLength }: WordCursor): string => formOf(folded, foldedLength);

function wordsIn(dictionary: Dictionary, block: number): string[] {
  const cursor = new WordCursor(dictionary);
  const words: string[] = [];
  cursor.toBlock(block);
  while (cursor.next()) {
    words.push(wordAt(cursor));
    if (cursor.atBlock) break;
  }
  return words;
}

const word = fc.string({ unit: fc.constantFrom(...'aaeoøåæsrtn'), minLength: 1, maxLength: 12 });
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 200 });
const sharing = (a: string, b: string): number => {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  return at;
};

describe('a dictionary', () => {
  it('tells the blocks that have letters inside a word, behind its second', () => {
    fc.assert(
      fc.property(words, word, (all, letters) => {
        const dictionary = dictionaryOf(all);
        const key = foldForm(letters);
        const scan = new LetterScan(dictionary, bytesOf(key));
        for (let block = 0; block < dictionary.blockCount; block++)
          expect(scan.has(block), key).toBe(wordsIn(dictionary, block).some((one) => one.includes(key, 2)));
      }),
    );
  });

  it('does so for the longest words of the strangest letters', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789漢字仮名交じり文ßµªº²³¹ðþé';
    const strange = wordForm(letters);
    const dictionary = dictionaryOf([
      `xy${letters}`,
      'xyz',
      ...Array.from({ length: 90 }, (_, i) => `y${i}`),
    ]);
    const blocks = Array.from({ length: dictionary.blockCount }, (_, block) => block);
    const scan = new LetterScan(dictionary, bytesOf(foldForm(strange)));
    expect(blocks.filter((block) => scan.has(block))).toEqual([0]);
  });

  it('passes over words that share so many letters, never over one that does not', () => {
    fc.assert(
      fc.property(words, fc.nat(BLOCK), fc.integer({ min: 1, max: 8 }), (all, start, letters) => {
        const dictionary = dictionaryOf(all);
        const block = wordsIn(dictionary, 0);
        const from = start % block.length;
        const cursor = new WordCursor(dictionary);
        cursor.toBlock(0);
        for (let at = 0; at <= from; at++) cursor.next();
        cursor.skipSharing(letters);
        const rest = block.slice(from + 1);
        const next = rest.findIndex((one, at) => sharing(one, block[from + at]!) < letters);
        // What is not passed over is read as ever.
        const read = cursor.atBlock || !cursor.next() ? -1 : rest.indexOf(wordAt(cursor));
        if (next >= 0) expect(read).toBeGreaterThanOrEqual(0);
        if (next >= 0) expect(read).toBeLessThanOrEqual(next);
        for (const [at, one] of rest.slice(0, Math.max(0, read)).entries())
          expect(sharing(one, block[from + at]!)).toBeGreaterThanOrEqual(letters);
      }),
    );
  });

  it('tells between which blocks lie all words that begin so', () => {
    fc.assert(
      fc.property(words, word, (all, beginning) => {
        const dictionary = dictionaryOf(all);
        const key = foldForm(beginning);
        const [from, to] = new WordCursor(dictionary).blocksOf(bytesOf(key));
        for (let block = 0; block < dictionary.blockCount; block++)
          if (block < from || block > to)
            expect(wordsIn(dictionary, block).some((one) => one.startsWith(key))).toBe(false);
      }),
    );
  });
});

/** Letters changed, left out, put in, or two changed about. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  return rows[a.length]![b.length]!;
}

describe('words nearly written so', () => {
  it('are all found, with as many letters wrong as there are', () => {
    const most = fc.constantFrom(1 as const, 2 as const);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, most, (all, typed, wrong) => {
        const key = foldForm(typed);
        const found = nearIn(dictionaryOf(all), bytesOf(key), wrong);
        const nearest = new Map(found.map((one) => [foldForm(one.hit.form), one.distance]));
        for (const folded of all.map(wordForm).map(foldForm)) {
          const letters = distance(key, folded);
          if (letters <= wrong) expect(nearest.get(folded), folded).toBeLessThanOrEqual(letters);
        }
      }),
    );
  });
});

describe('where more words begin so than are looked through', () => {
  const many = Array.from(
    { length: 5000 },
    (_, i) => `sa${i.toString(26).replace(/\d/g, 'kjhgfdqwzx'.charAt(i % 10))}`,
  );
  const frequent = ['samarbejde', 'samarbejdet', 'sagen', 'sager', 'sa', 'saen', 'sankt'];
  const dictionary = dictionaryOf([...many, ...frequent], (form) => (frequent.includes(form) ? 400 : 1));

  it('the most frequent are found, and the word with its forms', () => {
    const hits = familyIn(dictionary, asked('sa', true, true));
    expect(hits.map(({ form }) => form)).toEqual(expect.arrayContaining(frequent));
    expect(hits.find(({ form }) => form === 'sa')?.kind).toBe('exact');
    expect(hits.find(({ form }) => form === 'saen')?.kind).toBe('form');
    expect(hits.find(({ form }) => form === 'sagen')?.kind).toBe('beginning');
  });

  it('nothing is found twice, and beginnings only where they count', () => {
    const open = familyIn(dictionary, asked('sa', true, true)).map(({ form }) => form);
    expect(new Set(open).size).toBe(open.length);
    const whole = familyIn(dictionary, asked('sa', false)).map(({ kind }) => kind);
    expect(whole).not.toContain('beginning');
  });
});
