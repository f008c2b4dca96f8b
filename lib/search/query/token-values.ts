/** Where the value after a field's colon ends. */
import type { Field } from './fields.ts';
import { fieldNamed } from './fields.ts';
import { readValue } from './values.ts';

export interface Value {
  /** Blanks made single; may be empty. */
  text: string;
  /** Offset behind it. */
  end: number;
  /** It may go on: not closed by a quote. */
  open: boolean;
}

const QUOTED = /^["“”„«»]([^"“”„«»]*)(["“”„«»]?)/;
const CHUNK = /^[^\s"“”„«»()*]+/;
/** Words after the first that may belong to a day or a sum: `fra:2. september 2025`, `beløb:>2,6 mio. kr.` */
const MOST_MORE = 3;
/** No value of several words is longer. */
const LONGEST = 80;

/** Marks at a value's ends that belong to the sentence; `..` at either end does not, nor do signs of comparison. */
function trimmedValue(chunk: string): string {
  const tail = /(?:[,;!?]|(?<!\.)\.)$/.exec(chunk);
  return tail ? chunk.slice(0, -1) : chunk;
}

/** The value that begins at `at`, right behind the colon; blanks may part them where what follows can be nothing else. */
export function valueAt(text: string, at: number, field: Field): Value {
  const quoted = QUOTED.exec(text.slice(at));
  if (quoted)
    return {
      text: (quoted[1] ?? '').trim().replace(/\s+/g, ' '),
      end: at + quoted[0].length,
      open: quoted[2] === '',
    };
  let start = at;
  while (mayBeSpaced(field) && /\s/.test(text.charAt(start))) start++;
  const first = CHUNK.exec(text.slice(start))?.[0] ?? '';
  const value = longest(text, start, first, field);
  const isMeant = start === at || mayStandApart(value.text, field);
  return isMeant ? value : { text: '', end: at, open: true };
}

const isLong = ({ form }: Field): boolean => form === 'days' || form === 'amount';

/** `bilag: rapport` asks for any paper beside a word: the field alone has a meaning, and any word could be its value. */
const mayBeSpaced = (field: Field): boolean => !field.presence || isLong(field);

/** `sag: 03121`, `type: godkendelse`, but not `Sag: Opfølgning på` or `kkr: -ordning`. */
function mayStandApart(value: string, field: Field): boolean {
  if (!/^[\p{L}\d<>=≤≥.]/u.test(value) || isField(value)) return false;
  if (field.name === 'case') return /\d/.test(value);
  return readValue(field.name, value) !== null;
}

const isField = (chunk: string) => {
  const colon = chunk.indexOf(':');
  return colon > 0 && fieldNamed(chunk.slice(0, colon)) !== null;
};

/** The first chunk, and for days and sums those after it, as far as all of it can be read. */
function longest(text: string, start: number, first: string, field: Field): Value {
  const own = trimmedValue(first);
  let best: Value = { text: own, end: start + own.length, open: own.length === first.length };
  if (own === '' || !isLong(field)) return best;
  let end = start + first.length;
  for (let more = 0; more < MOST_MORE && end - start < LONGEST; more++) {
    const next = /^\s([^\s"“”„«»()*]+)/.exec(text.slice(end, end + LONGEST))?.[0];
    if (!next || isField(next.trim())) break;
    end += next.length;
    const longer = trimmedValue(text.slice(start, end)).trimEnd().replace(/\s/g, ' ');
    if (readValue(field.name, longer) !== null)
      best = { text: longer, end: start + longer.length, open: start + longer.length === end };
  }
  return best;
}
