/** Running heads and feet known by what they say, in documents with too few pages for them to come back often. */
import { isDamagedForm, lettersOf } from '../danish/damage.ts';
import { findDate } from '../danish/dates.ts';
import type { Line } from '../sources/line.ts';
import { printedPage } from './pages.ts';
import { captionRole } from './words.ts';

/** Words a running head is made of, beside the body's name. */
export const HEAD_WORDS: ReadonlySet<string> = new Set(
  'dagsorden referat moede mode made mgde den kl i for side af'.split(' '),
);
const MONTH = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)$/i;
export const isMonth = (word: string): boolean => MONTH.test(word);

/** Lines at the beginning of a document that name the body and the day. */
const TOP = 12;
const LONGEST = 120;
/** The first item, or a list of them, ends what the document says of itself. */
const ITEM = /^\d{1,2}[.)]?\s\p{Lu}/u;
/** Share of a word's letters that may be read otherwise from page to page. */
const TOLERANCE = 0.25;
const PAGE = /(?:^|[\s|·•–—-])(?:side|page)\s(\d{1,4})(?:\s?(?:af|\/|of)\s?\d{1,4})?$/iu;

/**
 * Indices of the lines at the edges of later pages that say nothing but what the document began with, and the
 * meeting's day or the page's number: `Styregruppen for Havnen | 22-01-2026`, `Handicaprådet - side 2`. Also of the
 * document's very first line where every page begins with it.
 */
export function ownHeads(lines: Line[], edges: ReadonlySet<number>): Set<number> {
  const firstPage = lines[0]?.page ?? 1;
  const from = lines.slice(0, TOP).findIndex(({ page, text }) => page !== firstPage || ITEM.test(text));
  const top = lines.slice(0, from < 0 ? TOP : from);
  const dates = new Set(top.map(({ text }) => findDate(text)));
  const words = new Set(top.flatMap(({ text }) => wordsOf(text)));
  const isOwn = (word: string) =>
    HEAD_WORDS.has(lettersOf(word)) ||
    isMonth(word) ||
    words.has(word) ||
    [...words].some((known) => isDamagedForm(word, known, TOLERANCE));
  const says = ({ text, page }: Line): boolean => {
    if (text.length > LONGEST || text.endsWith('.') || ITEM.test(text)) return false;
    const date = findDate(text);
    const counted = PAGE.exec(text)?.[1];
    if (!(date !== null && dates.has(date)) && Number(counted ?? 0) !== page) return false;
    const own = wordsOf(text);
    return own.length > 0 && own.every(isOwn);
  };
  const found = [...edges].filter((at) => {
    const line = lines[at];
    return line !== undefined && line.page !== firstPage && isOutermost(lines, at) && says(line);
  });
  return new Set([...found, ...firstLines(lines)]);
}

/** The first line of its page, or its last but for a page number. */
function isOutermost(lines: Line[], at: number): boolean {
  const below = printedPage(lines[at + 1]?.text ?? '') === null ? lines[at + 1] : lines[at + 2];
  return lines[at - 1]?.page !== lines[at]?.page || below?.page !== lines[at]?.page;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** The lines that begin a page as the document begins, where all do. */
function firstLines(lines: Line[]): number[] {
  const [first] = lines;
  if (!first || !/\p{L}{3}/u.test(first.text) || captionRole(first.text) !== null) return [];
  const begins = lines.flatMap(({ page }, at) => (at > 0 && page !== lines[at - 1]?.page ? [at] : []));
  const letters = lettersOf(first.text);
  return begins.every((at) => lettersOf(lines[at]?.text ?? '') === letters) ? begins : [];
}
