/** A query written as it would be typed. Reading it again gives the same tree. */
import type { Filter, Leaf, Query } from './ast.ts';
import { fieldOf, STATE_PREFIX } from './fields.ts';
import { figureAt } from './figures.ts';
import { valueAt } from './token-values.ts';

type Language = 'da' | 'en';

/** A printed token; `words` where its words could make a figure with those beside it. */
interface Printed {
  text: string;
  words?: string[];
  isFigure?: boolean;
  filter?: Filter;
}

/** Parts words that are beside each other, but no figure together. */
const APART: Printed = { text: ',' };

/** The query as typed in a language (names of fields; values stay as they were typed). */
export function printQuery(query: Query, language: Language = 'da'): string {
  const printed = separated(tokens(query, language));
  let text = '';
  for (let at = printed.length - 1; at >= 0; at--) {
    const { text: own = '', filter } = printed[at] ?? {};
    const rest =
      text && !own.endsWith('(') && !own.endsWith('-') && !text.startsWith(')') ? ` ${text}` : text;
    text = (filter ? printFilter(filter, rest, language) : own) + rest;
  }
  return text;
}

function tokens(query: Query, language: Language, inside?: 'any' | 'not'): Printed[] {
  switch (query.type) {
    case 'all': {
      const parts = query.parts.flatMap((part) => tokens(part, language));
      return inside ? [{ text: '(' }, ...parts, { text: ')' }] : parts;
    }
    case 'any': {
      const parts = query.parts.flatMap((part, i) => [
        ...(i > 0 ? [{ text: 'OR' }] : []),
        ...tokens(part, language, 'any'),
      ]);
      return inside ? [{ text: '(' }, ...parts, { text: ')' }] : parts;
    }
    case 'not':
      return [{ text: '-' }, ...tokens(query.part, language, 'not')];
    default:
      return [leaf(query)];
  }
}

function leaf(query: Leaf): Printed {
  switch (query.type) {
    case 'word':
      return query.starred ? { text: `${query.text}*` } : { text: query.text, words: [query.text] };
    case 'figure':
      return { text: query.text, words: query.text.split(' '), isFigure: true };
    case 'phrase':
      return { text: `"${query.words.join(' ')}"` };
    case 'filter':
      return { text: '', filter: query };
  }
}

/** Where words beside each other would be read as other figures than they are, punctuation parts them. */
function separated(printed: Printed[]): Printed[] {
  const out: Printed[] = [];
  for (let at = 0; at < printed.length; at++) {
    const run = printed.slice(at, printed.findIndex((one, i) => i >= at && !one.words) >>> 0);
    if (run.length === 0) {
      out.push(printed[at] ?? APART);
      continue;
    }
    const isRead = isReadAs(run);
    out.push(...run.flatMap((one, i) => (i > 0 && !isRead ? [APART, one] : [one])));
    at += run.length - 1;
  }
  return out;
}

/** Would these words, read again, give these very words and figures? */
function isReadAs(run: Printed[]): boolean {
  const words = run.flatMap((one) => one.words ?? []);
  let at = 0;
  return run.every(({ words: own = [], isFigure = false }) => {
    const length = figureAt(words, at)?.length ?? 0;
    at += own.length;
    return isFigure ? length === own.length : length === 0;
  });
}

/** A filter before a text, in quotes where that would be read as more of its value. */
export function printFilter({ field: name, text }: Filter, rest: string, language: Language): string {
  const field = fieldOf(name);
  if (field.form === 'none') return `${STATE_PREFIX[language]}:${field[language]}`;
  const head = `${field[language]}:`;
  const whole = `${head}${text}${rest}`;
  const read = valueAt(whole, head.length, field);
  return read.text === text && read.end === head.length + text.length ? head + text : `${head}"${text}"`;
}
