/**
 * Queries of kinds the corpus was not planned for, their answers found by looking through all items: words that folding
 * makes alike, phrases of common words, sums and days typed otherwise than printed, questions of which a word is wrong,
 * compounds typed apart, names with hyphens, errors in the first letter, and nonsense, which finds nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.ts';
import type { EvalItem, EvalQuery } from './items.ts';

const EACH = 20;
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const NAMES = ['Høje-Taastrup', 'Lyngby-Taarbæk', 'Faaborg-Midtfyn', 'Ikast-Brande', 'Ringkøbing-Skjern'];
const NONSENSE = ['qxwzkvq', 'blorfnax', 'zzyzxqw', 'wqkjhgf', 'xkcdvbn jklqwx', 'ptrqxzv', 'æøqwzx'];
/** First parts of compounds, with what links them. */
const FIRSTS = [
  'sundheds',
  'beskæftigelses',
  'uddannelses',
  'forsynings',
  'erhvervs',
  'trafik',
  'kultur',
  'klima',
  'bolig',
  'samarbejds',
];

interface Text {
  id: string;
  text: string;
  words: string[];
}

/** A generator of numbers from 0 to 1, the same for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Challenges for a corpus; the same ones for the same seed. */
export class Challenges {
  readonly #texts: Text[];
  /** Items that have a word, as printed but in lower case. */
  readonly #having = new Map<string, string[]>();
  readonly #next: () => number;
  readonly queries: EvalQuery[] = [];

  constructor(items: EvalItem[], seed: number) {
    this.#next = random(seed);
    this.#texts = items.map(({ id, title, text }) => {
      const lower = `${title}\n${text}`.toLowerCase();
      return { id, text: lower, words: lower.match(/[\p{L}\p{N}]+/gu) ?? [] };
    });
    for (const { id, words } of this.#texts)
      for (const word of new Set(words)) {
        const having = this.#having.get(word);
        if (having) having.push(id);
        else this.#having.set(word, [id]);
      }
    this.#pairs();
    this.#phrases();
    this.#figures();
    this.#questions();
    this.#compounds();
    this.#names();
    this.#firstLetters();
    for (const q of NONSENSE) this.#ask('nonsense', q, []);
  }

  #ask(cls: string, q: string, rel: string[]): void {
    this.queries.push({ id: `c${this.queries.length}`, q, cls, rel });
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  /** Items with the word or, where it is no short one, a longer one that begins so, in these very letters. */
  #withForms(word: string): string[] {
    if (word.length < 4) return this.#with(word);
    const forms = [...this.#having].filter(([one]) => one.startsWith(word));
    return [...new Set(forms.flatMap(([, having]) => having))];
  }

  #with = (word: string): string[] => this.#having.get(word.toLowerCase()) ?? [];
  #saying = (part: RegExp): string[] => this.#texts.filter(({ text }) => part.test(text)).map(({ id }) => id);

  /** Tries until so many have been asked, but not forever. */
  #repeat(times: number, ask: () => boolean): void {
    for (let done = 0, tries = 0; done < times && tries < 500 * times; tries++) if (ask()) done++;
  }

  #pairs(): void {
    const pairs = readFileSync(join(ROOT, 'test/search/pairs.txt'), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(' '));
    const asked = new Set<string>();
    for (const [one = '', other = ''] of pairs)
      if (this.#with(one).length > 0 && this.#with(other).length > 0)
        for (const word of [one, other]) asked.add(word);
    for (const word of [...asked].sort().slice(0, 3 * EACH)) this.#ask('pair', word, this.#withForms(word));
  }

  #phrases(): void {
    const isCommon = (word: string) =>
      /^\p{L}{2,}$/u.test(word) && this.#with(word).length > this.#texts.length / 10;
    this.#repeat(EACH, () => {
      const { words } = this.#pick(this.#texts);
      const at = Math.floor(this.#next() * words.length);
      const phrase = words.slice(at, at + 3 + (at % 2));
      const rel =
        phrase.length > 2 && phrase.every(isCommon)
          ? this.#saying(new RegExp(`(?<!\\p{L})${phrase.join(' ')}(?!\\p{L})`, 'u'))
          : [];
      if (rel.length === 0 || rel.length > 100) return false;
      this.#ask('common phrase', `"${phrase.join(' ')}"`, rel);
      return true;
    });
  }

  #figures(): void {
    const sums = (thousands: string, rest: string) => [
      `${thousands}${rest}`,
      `${thousands}${rest} kr`,
      `kr. ${thousands}.${rest},-`,
      `${thousands} ${rest} kr.`,
    ];
    const days = (day: string, month: string, year: string) => [
      `${day}/${month}-${year}`,
      `${day}. ${MONTHS[Number(month) - 1]} ${year}`,
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      `${day}.${month}.${year}`,
    ];
    const shares = (whole: string, tenths: string) => [`${whole},${tenths}%`, `${whole},${tenths} procent`];
    const forms: [string, RegExp, (...parts: [string, string, string]) => string[]][] = [
      ['sum', /(?<![\d.])(\d{2,3})\.(\d{3}) kr\./u, sums],
      ['day', /(?<![\d-])(\d{1,2})-(\d{1,2})-(20\d\d)(?!\d)/u, days],
      ['share', /(?<![\d.])(\d{2}),([1-9]) pct\./u, shares],
    ];
    for (const [cls, form, typed] of forms)
      this.#repeat(EACH, () => {
        const { text } = this.#pick(this.#texts);
        const found = form.exec(text);
        if (!found) return false;
        const [whole, one = '', two = '', three = ''] = found;
        const printed = new RegExp(`(?<![\\d.,-])${whole.replaceAll('.', '\\.')}(?!\\d)`, 'u');
        this.#ask(cls, this.#pick(typed(one, two, three)), this.#saying(printed));
        return true;
      });
  }

  /** Rare words of an item, and one of another. */
  #questions(): void {
    this.#repeat(EACH, () => {
      const { id, words } = this.#pick(this.#texts);
      const rare = [...new Set(words)].filter(
        (word) => /^\p{L}{5,}$/u.test(word) && this.#with(word).length < this.#texts.length / 50,
      );
      if (rare.length < 12) return false;
      const own = rare.slice(4, 4 + 5 + Math.floor(this.#next() * 3));
      const foreign = this.#pick(this.#pick(this.#texts).words.filter((word) => word.length > 6));
      if (words.includes(foreign)) return false;
      this.#ask('question', `hvad med ${[...own, foreign].join(' ')}`, [id]);
      return true;
    });
  }

  #compounds(): void {
    const words = [...this.#having.keys()].sort();
    this.#repeat(EACH, () => {
      const first = this.#pick(FIRSTS);
      const word = this.#pick(words.filter((one) => one.startsWith(first) && one.length >= first.length + 5));
      const rel = word ? this.#with(word) : [];
      if (rel.length === 0 || rel.length > EACH) return false;
      const left = this.#next() < 0.5 ? first : first.replace(/s$/, '');
      this.#ask('apart', `${left} ${word.slice(first.length)}`, rel);
      return true;
    });
  }

  #names(): void {
    for (const name of NAMES) {
      const rel = this.#saying(new RegExp(name.toLowerCase(), 'u'));
      for (const q of [
        name.replace('-', ' '),
        name.toLowerCase().replaceAll('aa', 'å'),
        name.toLowerCase().replaceAll('ø', 'oe'),
      ])
        if (rel.length > 0) this.#ask('hyphen', q, rel);
    }
  }

  #firstLetters(): void {
    const words = [...this.#having].filter(
      ([word, having]) => /^\p{L}{8,14}$/u.test(word) && having.length > 4 && having.length < 16,
    );
    this.#repeat(EACH, () => {
      const [word, rel] = this.#pick(words);
      const wrong = this.#pick([...'bdfghklmnprst']) + word.slice(1);
      if (this.#having.has(wrong) || wrong === word) return false;
      this.#ask('first letter', wrong, rel);
      return true;
    });
  }
}
