/** A passage is found again by its words, whatever became of the text around them, and never found where it is not. */
import { describe, expect, it } from 'vitest';
import { alikePlaces } from '@/lib/agenda/alike.ts';
import { findQuote, type Quote, quoteOf } from '@/lib/agenda/quotes.ts';

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomly(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'kommunerne regionen sundhed midler indstilling orientering samarbejde udvalget klima trafik borgere aftale budget frist drøftelse beslutning rammer indsats patienter almen praksis'.split(
    ' ',
  );
function prose(random: () => number, words: number): string {
  return Array.from({ length: words }, (_, i) => {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    return i % 11 === 10 ? `${word}.\n` : `${word} `;
  }).join('');
}

function edited(text: string, edits: number, random: () => number): string {
  let out = text;
  for (let i = 0; i < edits; i++) {
    const at = Math.floor(random() * out.length);
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const kind = random();
    const put = kind < 0.6 ? letter : kind < 0.8 ? letter + (out[at] ?? '') : '';
    out = out.slice(0, at) + put + out.slice(at + 1);
  }
  return out;
}

const told = (text: string, quote: Quote) => {
  const place = findQuote(text, quote);
  return place && { state: place.state, words: text.slice(place.start, place.end) };
};
function marked(text: string, words: string): Quote {
  const start = text.indexOf(words);
  const quote = quoteOf(text, start, start + words.length);
  if (!quote) throw new Error('nothing marked');
  return quote;
}

const TEXT =
  'Baggrund for sagen er aftalen fra 2024.\nRegionen afsætter 12 mio. kr. til indsatsen i 2026.\nKommunerne skal melde tilbage senest 1. december.';
const SUM = 'Regionen afsætter 12 mio. kr. til indsatsen i 2026.';

describe('A quote', () => {
  it('is exact where nothing changed, and through other blanks and unseen hyphens', () => {
    const quote = marked(TEXT, SUM);
    expect(told(TEXT, quote)).toEqual({ state: 'exact', words: SUM });
    const broken = TEXT.replace('afsætter 12', 'af\u00adsætter\n   12');
    expect(told(broken, quote)).toMatchObject({ state: 'exact' });
  });

  it('is exact where text came or went elsewhere', () => {
    const quote = marked(TEXT, SUM);
    expect(told(`Nyt afsnit om noget helt andet.\n${TEXT}`, quote)).toEqual({ state: 'exact', words: SUM });
  });

  it('has moved where its words stand among others', () => {
    expect(told(`Om noget andet: ${SUM} Dermed slut.`, marked(TEXT, SUM))).toEqual({
      state: 'moved',
      words: SUM,
    });
  });

  it('is doubtful where its words have changed', () => {
    const now = TEXT.replace('12 mio.', '15 mio.');
    expect(told(now, marked(TEXT, SUM))).toEqual({ state: 'doubtful', words: SUM.replace('12', '15') });
  });

  it('is told apart from the same words elsewhere by what stands around it', () => {
    const text = 'A. Sagen udsættes. Først.\nB. Sagen udsættes. Siden.';
    const start = text.lastIndexOf('Sagen');
    const quote = quoteOf(text, start, start + 'Sagen udsættes.'.length);
    if (!quote) throw new Error('nothing marked');
    const now = `Et nyt afsnit foran.\n${text}`;
    expect(findQuote(now, quote)).toMatchObject({ state: 'exact', start: now.lastIndexOf('Sagen') });
  });

  it('is doubtful where nothing tells which of several it is', () => {
    const quote = marked('Her: Sagen udsættes. Slut.', 'Sagen udsættes.');
    expect(findQuote('x Sagen udsættes. y Sagen udsættes. z', quote)?.state).toBe('doubtful');
  });

  it.each([
    ['text of something else', 'Til orientering vedlægges oversigten over møder i foråret for alle udvalg.'],
    ['no text', ''],
  ])('is lost in %s', (_, text) => {
    expect(findQuote(text, marked(TEXT, SUM))).toBeNull();
  });

  it('is lost, not guessed, where a short one changed', () => {
    expect(findQuote('Der er 15 kr.', marked('Der er 12 kr.', '12'))).toBeNull();
  });

  it('is none where nothing but blanks is marked', () => {
    expect(quoteOf('a \n\n b', 1, 5)).toBeNull();
    expect(quoteOf('abc', 3, 9)).toBeNull();
  });
});

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

describe('Whatever is edited', () => {
  it.each(SEEDS)('around it, it is found whole (%d)', (seed) => {
    const random = randomly(seed);
    const [before, own, after] = [prose(random, 60), `${prose(random, 14)}nr${seed}`, prose(random, 60)];
    const quote = marked(`${before}${own} ${after}`, own);
    const now = `${edited(before, 30, random)} ${own} ${edited(after, 30, random)}`;
    const place = findQuote(now, quote);
    expect(place?.state).not.toBe('doubtful');
    expect(now.slice(place?.start, place?.end).trim()).toBe(own.trim());
  });

  it.each(SEEDS)('within it, it is found about there (%d)', (seed) => {
    const random = randomly(1000 + seed);
    const [before, own, after] = [prose(random, 80), prose(random, 16).trim(), prose(random, 80)];
    const quote = marked(`${before}${own} ${after}`, own);
    const now = edited(own, Math.ceil(own.length / 8), random);
    const place = findQuote(`${before}${now} ${after}`, quote);
    expect(Math.abs((place?.start ?? -99) - before.length)).toBeLessThan(12);
    expect(Math.abs((place?.end ?? -99) - before.length - now.length)).toBeLessThan(12);
  });
});

describe('A hostile text', () => {
  // Compared letter by letter with all of it, each would take minutes: that these end is the test.
  it.each([
    ['one letter for ever', 'a'.repeat(300_000), `b${'a'.repeat(3000)}`],
    ['the quote over and over', 'ab'.repeat(150_000), 'ab'.repeat(1500)],
    ['almost the quote over and over', `${'a'.repeat(99)}b`.repeat(3000), `${'a'.repeat(98)}cc`.repeat(20)],
    ['nothing but blanks', ' \n'.repeat(150_000), 'a'.repeat(100)],
  ])('of %s is gone through in its own length', (_, text, words) => {
    const quote = { quote: words, before: 'a'.repeat(60), after: 'b'.repeat(60), at: 10 };
    expect(() => findQuote(text, quote)).not.toThrow();
    expect(alikePlaces(text, words).length).toBeLessThanOrEqual(4);
  });
});

describe('A long quote', () => {
  it('is found by its beginning and its end, though its middle changed', () => {
    const random = randomly(7);
    const own = prose(random, 400);
    const quote = marked(`Først. ${own} Sidst.`, own.trim());
    const at = Math.floor(own.length / 2);
    const now = `Først. ${own.slice(0, at)}noget indskudt ${own.slice(at)} Sidst.`;
    expect(findQuote(now, quote)).toMatchObject({ state: 'doubtful', start: 7 });
  });
});
