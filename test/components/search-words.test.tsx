import { describe, expect, it } from 'vitest';
import { replaceWord } from '@/components/search/replace-word.ts';

describe('a word of a query, replaced', () => {
  const cases: [why: string, query: string, word: string, by: string, result: string][] = [
    ['stands where it stood', 'vand klmia budget', 'klmia', 'klima', 'vand klima budget'],
    ['in whatever case it was typed', 'VAND Klmia', 'klmia', 'klima', 'VAND klima'],
    ['wherever it stands', 'klmia OR (klmia skov)', 'klmia', 'klima', 'klima OR (klima skov)'],
    ['with its star', 'klmia* vand', 'klmia', 'klima', 'klima vand'],
    ['behind a stroke', 'vand -klmia', 'klmia', 'klima', 'vand -klima'],
    [
      'inside a phrase, which stays one',
      '"den fælles klmia" vand',
      'klmia',
      'klima',
      '"den fælles klima" vand',
    ],
    ['by itself, as a phrase', 'lærepalds 2026', 'lærepalds', '"lærepalds"', '"lærepalds" 2026'],
    [
      'inside a phrase by itself, not twice in marks',
      '"en lærepalds"',
      'lærepalds',
      '"lærepalds"',
      '"en lærepalds"',
    ],
    ['not inside other words or filters', 'år:2025 klmiaen klmia', 'klmia', 'klima', 'år:2025 klmiaen klima'],
    ['spelled with loose marks', 'a\u030Ar ko\u0308n', 'år', 'dag', 'dag kön'],
    ['figures too', 'vand 2605001', '2605001', '2605000', 'vand 2605000'],
    ['is the query where it is not found in it', 'noget andet', 'klmia', 'klima', 'klima'],
  ];
  it.each(cases)('%s', (_, query, word, by, result) => {
    expect(replaceWord(query, word, by)).toBe(result);
  });
});
