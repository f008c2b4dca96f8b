/** Numbers in Danish notation: comma before decimals, dots or blanks between thousands; and numbers in words. */

/** What a printed number is worth, and whether the notation allows another reading. */
export interface PrintedNumber {
  value: number;
  ambiguous: boolean;
}

const WORDS: Record<string, number> = {
  en: 1,
  et: 1,
  én: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  femten: 15,
  tyve: 20,
  tredive: 30,
  fyrre: 40,
  halvtreds: 50,
  hundrede: 100,
  halvanden: 1.5,
  halvandet: 1.5,
};

/** The value of a number in words ("halvanden", "en halv", "femten"); null for another word. */
export function numberInWords(text: string): number | null {
  const words = text.toLowerCase().trim();
  if (/^e[nt]\s+halvt?$/.test(words)) return 0.5;
  const half = /^([a-zæøå]{2,7})\s+og\s+e[nt]\s+halvt?$/.exec(words);
  if (half) return (WORDS[half[1] ?? ''] ?? Number.NaN) + 0.5 || null;
  return WORDS[words] ?? null;
}

/**
 * A number in figures: `2.605.000`, `5,6`, `1.250,75`, `-3,797`, `12 500`; null when it is none. Dots before exactly three
 * digits part thousands; `1.5` can only be decimal. Three digits after a comma are decimals by the rule, yet papers
 * print `100,000 kr.` for a hundred thousand (seen in Gribskov, domain notes §6.2): ambiguous, and read as thousands
 * when `thousandsLikely`. Commas between several groups of three are thousands, in the English way. Thousands are parted in
 * one way throughout: `290.000 342.000` are two numbers, see `numbersIn`.
 */
export function readNumber(printed: string, thousandsLikely = false): PrintedNumber | null {
  const text = printed
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s?½$/, ',5')
    .replace(/^,/, '0,');
  const match = /^([+-]?)\s?(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+)(?:,(\d+))?$/.exec(
    text,
  );
  const sign = text.startsWith('-') ? -1 : 1;
  if (match) {
    const whole = (match[2] ?? '').replace(/\D/g, '');
    const decimals = match[3] ?? '';
    const grouped = /\D/.test(match[2] ?? '');
    const doubtful =
      decimals.length === 3 && !grouped && whole.length <= 3 && thousandsLikely && whole !== '0';
    return doubtful
      ? { value: sign * Number(whole + decimals), ambiguous: true }
      : { value: sign * Number(`${whole}.${decimals || '0'}`), ambiguous: false };
  }
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,4}$/.test(text))
    return { value: Number(text.replace(/,/g, '')), ambiguous: true };
  if (/^[+-]?\d+\.\d{1,2}$/.test(text)) return { value: Number(text), ambiguous: false };
  return null;
}

/** Numbers with nothing but blanks between them. */
const SEVERAL = /^[-–]?\d[\d.,]*(?:\s{1,3}[-–]?\d[\d.,]*)+$/;

/**
 * The numbers of a text that holds several and nothing else (`290.000 342.000`), with their places; [] for any other. Each
 * has thousands or decimals of its own, so that `12 500` is one.
 */
export function numbersIn(text: string): { text: string; start: number }[] {
  if (!SEVERAL.test(text)) return [];
  const numbers = [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));
  return numbers.every((one) => /[.,]\d/.test(one.text)) ? numbers : [];
}
