/** Sums of money, shares and posts as printed: `5,6 mia. kr.`, `kr. 75.000,-`, `25 pct.`, `1,5 fuldtidsårsværk`. */
import { matchesOf } from './matches.ts';
import { numberInWords, readNumber } from './numbers.ts';

/** An amount with its place: `start` inclusive, `end` exclusive. Kroner, per cent, full-time years. */
export interface PlacedAmount {
  start: number;
  end: number;
  value: number;
  unit: 'DKK' | 'percent' | 'fte';
  /** The notation allows two readings. */
  ambiguous: boolean;
}

const FIGURES = String.raw`\d{1,4}\s?½|½|\d+(?:\.\d{3})*(?:,\d+)*|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?:,\d+)?|\d+\.\d{1,2}`;
const NUMBER_WORD = `e[nt] halvt?|halvanden|halvandet|e[nt]|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|femten|tyve|tredive|fyrre|halvtreds|hundrede`;
const SCALE = String.raw`mia\.?|milliard(?:er)?|mio\.?|million(?:er)?|t[.-]?|tusind(?:e)?`;
/** What ends a word; `kr.` may stand before a bracket, a stroke or a full stop. */
const STOP = '(?![a-zæøåA-ZÆØÅ\\d])';
/** A number, or two that share the unit after them (`5-10 mio. kr.`, `mellem 10 og 15 pct.`), and the unit. */
const beforeUnit = (number: string) =>
  new RegExp(
    String.raw`(?<![a-zæøåA-ZÆØÅ\d§,]|\d[.:/])(?:([-–−]?)(${number})(?:\s?(${SCALE})(?:\s?kr\.?)?)?\s?(-|–|—|til|og)\s?)?([-–−]?)(${number})(?:,-)?\s?(?:(?:(${SCALE})\s?)?(kr\.?|kroner|DKK)${STOP}(?:,-)?|(%|pct\.?${STOP}|procent${STOP})|((?:fuldtids)?årsværk${STOP}|fuldtidsstillinger${STOP}))`,
    'gi',
  );
const FIGURES_FIRST = beforeUnit(FIGURES);
/** Rare, and slower to look for: `halvanden million kroner`, `tre fuldtidsstillinger`. */
const WORDS_FIRST = beforeUnit(`(?:${NUMBER_WORD})(?= )`);
const AFTER_UNIT = new RegExp(
  String.raw`(?<![a-zæøåA-ZÆØÅ\d])(?:kr\.?|DKK)\s?(\d+(?:\.\d{3})*(?:,\d+)?)(?:,-)?(?:\s?(${SCALE})${STOP})?(?!\d|[.,]\d)`,
  'gi',
);
/** `i 1.000 kr.`, `(mio. kr.)`: the unit of a table, not a sum. */
const TABLE_UNIT = /(?:\bi(?:\shele)?\s|\(|\bhele\s)$/i;

/** Amounts of a text, in its order. A number alone is none; nor is `procentpoint`, which is no share. */
export function amountsIn(text: string): PlacedAmount[] {
  const found: PlacedAmount[] = [];
  if (!/[kK][rR](?![a-zæøå])|kroner|DKK|%|pct|rocent|årsværk|fuldtidsstil/.test(text)) return found;
  for (const match of matchesOf(FIGURES_FIRST, text)) found.push(...fromMatch(match, text));
  if (/million|milliard|mi[oa]\.? ?kr|tusind|årsværk|fuldtidsst|kroner/i.test(text))
    for (const match of matchesOf(WORDS_FIRST, text)) found.push(...fromMatch(match, text));
  for (const match of matchesOf(AFTER_UNIT, text)) {
    const amount = valued(match[1] ?? '', match[2], 'DKK', '');
    const [start, end] = [match.index, match.index + match[0].length];
    if (amount && !found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, ...amount });
  }
  return found.sort((a, b) => a.start - b.start);
}

function fromMatch(match: RegExpExecArray, text: string): PlacedAmount[] {
  const [whole, firstSign = '', first, firstScale, joint, sign = '', last = '', scale, crown, share, post] =
    match;
  const end = match.index + whole.length;
  const unit = crown ? 'DKK' : share ? 'percent' : post ? 'fte' : null;
  if (unit === null) return [];
  // "to og et halvt årsværk" is one number.
  const mixed = joint === 'og' && first !== undefined && !/\d/.test(first) && /halvt?$/.test(last);
  const sum = mixed ? valued(`${first} og ${last}`, scale, unit, '') : null;
  if (sum) return [{ start: match.index, end, ...sum }];
  const isFirst = first !== undefined;
  // A stroke between two numbers is no minus; neither is one after a word or number.
  const start = isFirst ? match.index + whole.lastIndexOf(last, whole.length - 1) : match.index;
  const amount = valued(last, scale, unit, isFirst ? '' : sign);
  if (!amount) return [];
  if (!scale && unit === 'DKK' && last === '1.000' && TABLE_UNIT.test(text.slice(0, start))) return [];
  const own = { start, end, ...amount };
  if (!isFirst) return [own];
  const other = valued(first, firstScale ?? scale, unit, firstSign);
  const isPair = other !== null && paired(text, match.index, joint ?? '', first);
  if (!isPair || !other) return [own];
  const firstEnd = match.index + firstSign.length + first.length + (firstScale ? 1 + firstScale.length : 0);
  return [{ start: match.index, end: firstEnd, ...other }, own];
}

/** Two numbers share a unit with a stroke or `til` between them; with `og` only after `mellem` or `både`. */
function paired(text: string, start: number, joint: string, first: string): boolean {
  if (/^(?:19|20)\d\d$/.test(first)) return false;
  if (joint === 'og') return /\bmellem\s$/i.test(text.slice(Math.max(0, start - 8), start));
  return true;
}

function valued(
  printed: string,
  scale: string | undefined,
  unit: PlacedAmount['unit'],
  sign: string,
): { value: number; unit: PlacedAmount['unit']; ambiguous: boolean } | null {
  const words = numberInWords(printed);
  const read =
    words === null ? readNumber(printed, unit === 'DKK' && !scale) : { value: words, ambiguous: false };
  if (!read) return null;
  const factor = scale ? scaleOf(scale) : 1;
  // 2,605 mio. kr. must not become 2604999.9999.
  const value = Math.round(read.value * factor * 1e4) / 1e4;
  return { value: sign ? -value : value, unit, ambiguous: read.ambiguous };
}

function scaleOf(scale: string): number {
  const letters = scale.toLowerCase();
  if (letters.startsWith('mia') || letters.startsWith('milliard')) return 1e9;
  return letters.startsWith('t') ? 1e3 : 1e6;
}
