/** What was typed, cut into words, phrases, fields and signs. Never fails: whatever has no meaning here is left out. */
import { fold, isWordAt } from '../../danish/fold.ts';
import type { Filter, Phrase, Word } from './ast.ts';
import { fieldNamed, STATE_PREFIX, stateNamed } from './fields.ts';
import { type Value, valueAt } from './token-values.ts';
import { readValue } from './values.ts';

export interface Token {
  /** `break`: punctuation standing alone; words beside it make no common figure. */
  type: 'leaf' | 'open' | 'close' | 'or' | 'not' | 'break';
  start: number;
  end: number;
  leaf?: Word | Phrase | Filter;
  /** More of it may follow at the end of the text: no closing quote, no star. */
  open?: boolean;
}

const QUOTE = /["“”„«»]/;
const BLANK = /\s/;
const ENDS_CHUNK = /[\s"“”„«»()*]/;
/** Parts words, but between digits (`10:30`, `2/9`, `2,6`). */
const PARTING = /[/:,;|!?=+<>{}[\]\\…]/;
const OPERATORS: Record<string, 'or' | 'not' | 'break'> = {
  OR: 'or',
  ELLER: 'or',
  NOT: 'not',
  IKKE: 'not',
  AND: 'break',
  OG: 'break',
};
const LONGEST_NAME = 20;

const isDigitAt = (text: string, at: number) => /\d/.test(text.charAt(at));

/** Tokens of a text in NFC, in its order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (BLANK.test(sign)) at++;
    else if (QUOTE.test(sign)) at = pushPhrase(tokens, text, at);
    else if (sign === '(' || sign === ')') at = pushSign(tokens, sign === '(' ? 'open' : 'close', at);
    else if (sign === '-' && startsUnit(text, at)) at = pushSign(tokens, 'not', at);
    else at = pushFilter(tokens, text, at) ?? pushWords(tokens, text, at);
  }
  return tokens;
}

/** Is the stroke at `at` a "not": first of what it stands before, and nothing but that after it? */
function startsUnit(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (before === '' || /[\s(]/.test(before)) && after !== '' && !/[\s)-]/.test(after);
}

function pushSign(tokens: Token[], type: Token['type'], at: number): number {
  tokens.push({ type, start: at, end: at + 1 });
  return at + 1;
}

function pushPhrase(tokens: Token[], text: string, start: number): number {
  let close = start + 1;
  while (close < text.length && !QUOTE.test(text.charAt(close))) close++;
  const words = text
    .slice(start + 1, close)
    .split(/\s+/)
    .map((word) => trimmed(word).text)
    .filter(Boolean);
  const closed = close < text.length;
  const end = closed ? close + 1 : close;
  if (words.length === 0) tokens.push({ type: 'break', start, end });
  else tokens.push({ type: 'leaf', start, end, leaf: { type: 'phrase', words }, open: !closed });
  return end;
}

/** A known field with its value, or null where none begins at `start`. */
function pushFilter(tokens: Token[], text: string, start: number): number | null {
  const name = /^\p{L}+(?=:)/u.exec(text.slice(start, start + LONGEST_NAME))?.[0];
  if (!name) return null;
  const after = start + name.length + 1;
  const isState = Object.values(STATE_PREFIX).includes(name.toLowerCase());
  const state = isState ? /^\p{L}+/u.exec(text.slice(after, after + LONGEST_NAME))?.[0] : undefined;
  const field = isState ? stateNamed(state ?? '') : fieldNamed(name);
  if (!field) return null;
  const read: Value = isState
    ? { text: '', end: after + (state?.length ?? 0), open: true }
    : valueAt(text, after, field);
  const sign = field.beyond.includes(fold(name)) && /^[^<>=]/.test(read.text) ? field.sign : '';
  const value = field.form === 'none' ? '' : sign + read.text;
  const leaf: Filter = {
    type: 'filter',
    field: field.name,
    text: value,
    value: readValue(field.name, value),
  };
  tokens.push({ type: 'leaf', start, end: read.end, leaf, open: read.open });
  return read.end;
}

/** The words of a run without blanks; `og/eller`, `budget,regnskab` are two. */
function pushWords(tokens: Token[], text: string, start: number): number {
  let end = start;
  while (end < text.length && !ENDS_CHUNK.test(text.charAt(end))) end++;
  const before = tokens.length;
  let from = start;
  for (let at = start; at <= end; at++) {
    const parts =
      at === end || (PARTING.test(text.charAt(at)) && !(isDigitAt(text, at - 1) && isDigitAt(text, at + 1)));
    if (!parts) continue;
    pushWord(tokens, text, from, at);
    from = at + 1;
  }
  const starred = text.charAt(end) === '*';
  const last = tokens.length > before ? tokens.at(-1) : undefined;
  if (starred && last?.leaf?.type === 'word' && last.end === end) {
    last.leaf.starred = true;
    last.open = false;
    last.end = end + 1;
  }
  if (tokens.length === before) tokens.push({ type: 'break', start, end: Math.max(end, start + 1) });
  return starred ? end + 1 : end;
}

function pushWord(tokens: Token[], text: string, from: number, to: number): void {
  const { text: word, start } = trimmed(text.slice(from, to));
  if (word === '') return;
  const place = { start: from + start, end: from + start + word.length };
  const operator = OPERATORS[word];
  if (operator) tokens.push({ type: operator, ...place });
  else
    tokens.push({ type: 'leaf', ...place, leaf: { type: 'word', text: word, starred: false }, open: true });
}

/** A word without the punctuation around it: `(møde),` → `møde`, `§17` → `17`; inner marks stay, and `%` after a number. */
function trimmed(word: string): { text: string; start: number } {
  let start = 0;
  let end = word.length;
  while (start < end && !isWordAt(word, start)) start++;
  while (end > start && !isWordAt(word, end - 1) && !isPercent(word, end - 1)) end--;
  return { text: word.slice(start, end), start };
}

const isPercent = (word: string, at: number) => word.charAt(at) === '%' && isDigitAt(word, at - 1);
