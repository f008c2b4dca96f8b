/** Item numbers: how they are printed, how they get damaged, and how they follow each other. */

/** A number as a path: `3.10` is [3, 10], `1.a` is [1, 1] with `alpha`. */
export interface ItemNumber {
  path: number[];
  alpha: boolean;
}

export interface NumberToken {
  /** As printed, without space around it. */
  printed: string;
  number: ItemNumber;
  /** Other numbers it may be the remains of, most likely first: `21.` of 2.1. */
  damagedReadings: ItemNumber[];
  /** Something other than the number on the line (`Punkt`, `Pkt.`) says that it is an item's. */
  labelled: boolean;
}

const LABEL =
  /^(?:(?:dagsorden(?:en)?s\s?)?punkt|(?:agenda )?item|pkt|sag|ad|nr)\.?\s{0,2}(?:nr\.?\s?)?(?=\d)/i;
/** One to three levels; the dot may have become a comma, and 1 may be I or l after a dot or before one. */
const NUMBER =
  /^([0-9]{1,3}|[Il](?=[.,]\d))(?:[.,]([0-9Il]{1,2}|[a-z](?![\p{L}])))?(?:[.,]([0-9]{1,2}))?(?=$|[\s.,:)–-])/u;
/** What may stand between number and title; `)` only where there is more to the number (`3.1)`), else it is a list's. */
const AFTER_NUMBER = /^\s{0,2}(?:[.,…]{0,4}:?)(?:\s{1,4}[-–:|·•]?\s{0,3}|\s{0,3}[-–:]\s{1,3}|$)/;

const digit = (text: string) => Number(text.replace(/[Il]/g, '1'));

/**
 * Reads a number at the beginning of a line; `rest` is what follows it. Null when there is none. `inBrackets`: the
 * document counts its items like `3)`.
 */
export function readNumber(text: string, inBrackets = false): { token: NumberToken; rest: string } | null {
  const label = LABEL.exec(text)?.[0] ?? '';
  const body = text.slice(label.length);
  const match = NUMBER.exec(body);
  if (!match) return null;
  const [printed, first = '', second, third] = match;
  const end = body.slice(printed.length);
  const bracket = end.startsWith(')') && (second !== undefined || label !== '' || inBrackets);
  const after = AFTER_NUMBER.exec(bracket ? end.replace(')', '.') : end);
  if (!after) return null;
  const alpha = second !== undefined && /^[a-z]$/.test(second) && second !== 'l';
  const path = [digit(first)];
  if (second !== undefined) path.push(alpha ? second.charCodeAt(0) - 96 : digit(second));
  if (third !== undefined) path.push(digit(third));
  if (path.some((part) => part === 0 || Number.isNaN(part))) return null;
  const token: NumberToken = {
    printed: (printed + after[0]).trim(),
    number: { path, alpha },
    damagedReadings: second === undefined ? lostDots(first) : [],
    labelled: label !== '',
  };
  return { token, rest: body.slice(printed.length + after[0].length).trim() };
}

/** `21` → 2.1; `310` → 3.10 and 31.0 is none. */
function lostDots(printed: string): ItemNumber[] {
  if (printed.length < 2) return [];
  const readings: ItemNumber[] = [];
  for (let at = 1; at < printed.length; at++) {
    const path = [Number(printed.slice(0, at)), Number(printed.slice(at))];
    if (path.every((part) => part > 0) && printed[at] !== '0') readings.push({ path, alpha: false });
  }
  return readings;
}

/** Is the line nothing but a number (torn from its title by a margin column)? Years and page numbers are too long or dotless. */
export function readBareNumber(text: string): NumberToken | null {
  if (text.length > 7 || !/[.,]/.test(text) || !/^[\dIl][\d.,Il a-z]*$/.test(text)) return null;
  const read = readNumber(text);
  return read && read.rest === '' ? read.token : null;
}

export const samePath = (a: number[], b: number[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/** `3.10`, `1.a`. */
export function formatNumber(path: number[], alpha: boolean): string {
  return path.map((part, level) => (alpha && level === 1 ? String.fromCharCode(96 + part) : part)).join('.');
}

/**
 * How unlikely it is that `next` follows `last` (null: it is the first). 0 is the plain next number; a supplement may
 * begin anywhere; going back or repeating is nearly, but not quite, out of the question.
 */
export function stepCost(last: number[] | null, next: number[]): number {
  if (!last) return next.every((part) => part === 1) ? 0 : 1.5;
  const shared = last.findIndex((part, level) => part !== next[level]);
  if (shared === -1)
    return next.length === last.length ? 5 : next.length === last.length + 1 ? gap(next.at(-1) ?? 1, 1) : 3;
  if (next.length <= shared) return 7;
  const forward = (next[shared] ?? 0) - (last[shared] ?? 0);
  if (forward < 0) return 7;
  const below = next.slice(shared + 1);
  const skipsHeading = below.length > 0 ? 2.5 + gap(below.at(-1) ?? 1, 1) : 0;
  return gap(forward, 1) + skipsHeading;
}

const gap = (value: number, expected: number) =>
  value === expected ? 0 : Math.min(6, 3 + 0.3 * (value - expected));
