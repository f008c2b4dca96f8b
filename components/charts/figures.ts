/** Numbers of cells with their units, and the words of headings that say what numbers are. */
import { readNumber } from '@/lib/danish/numbers.ts';

/** A number as printed in a cell. */
export interface Figure {
  value: number;
  /** As `unitIn` writes it; null where the cell prints none. */
  unit: string | null;
}

/** Most letters of a cell that is a number. */
const MOST = 40;
const FIGURE =
  /^(\()?([-–−+]?\s?\d[\d.,\s]*?)\s?(%|mio\.?|mia\.?|t\.?kr\.?|1\.000\skr\.?|kr\.?|pct\.?|procent|årsværk)?(?:\skr\.?)?(,-)?\*?(\))?$/i;

/** The number in a cell; null for text, `'doubtful'` where it can be read as two numbers (`100,000`). */
export function figureIn(cell: string): Figure | 'doubtful' | null {
  const text = cell.replace(/\u00a0/g, ' ').trim();
  if (text.length > MOST || !/\d/.test(text)) return null;
  const match = FIGURE.exec(text);
  const read = match?.[2] ? readNumber(match[2], true) : null;
  if (!match || !read) return null;
  if (read.ambiguous) return 'doubtful';
  const isNegative = match[1] !== undefined && match[5] !== undefined;
  return {
    value: isNegative ? -Math.abs(read.value) : read.value,
    unit: unitIn(text.slice(match[0].indexOf(match[2] ?? '') + (match[2] ?? '').length)),
  };
}

/** Units, the more particular first; each is written one way, so that they can be compared. */
const UNITS: [RegExp, string][] = [
  [/(?<![a-zæøå])(?:mia\.?|milliarder)(?![a-zæøå])/i, 'mia. kr.'],
  [/(?<![a-zæøå])(?:mio\.?|millioner)(?![a-zæøå])/i, 'mio. kr.'],
  [/(?<![a-zæøå])(?:t\.?\s?kr|tusinde?\skr|1\.?000\skr)/i, '1.000 kr.'],
  [/%|(?<![a-zæøå])(?:pct|procent|andel|rate)(?![a-zæøå])/i, 'pct.'],
  [/(?<![a-zæøå])(?:fuldtids)?årsværk(?![a-zæøå])/i, 'årsværk'],
  [/(?<![a-zæøå])indeks(?![a-zæøå])/i, 'indeks'],
  [/(?<![a-zæøå])(?:kr|kroner|dkk)(?![a-zæøå])/i, 'kr.'],
];

/** The unit a text names; null where it names none. What is divided by (`pr. plads`) is part of it. */
export function unitIn(text: string): string | null {
  const own = text.slice(0, 120);
  const unit = UNITS.find(([form]) => form.test(own))?.[1];
  if (unit === undefined) return null;
  const per = /(?<![a-zæøå])(?:pr\.?|per)\s([a-zæøå\d.]{1,30})/i.exec(own)?.[1];
  return per === undefined ? unit : `${unit} pr. ${per.toLowerCase()}`;
}

/** Rows and columns that count others once more. */
const TOTAL =
  /^(?:i\salt|ialt|total(?:t|er)?|sum|samlet|tilsammen|subtotal|mellemsum|netto|resultat|balance|saldo|heraf|(?:lands)?gennemsnit|gns|middel|median|hele\slandet|landet|danmark|alle)(?![a-zæøå])|(?<![a-zæøå])i\salt$/i;
export const isTotal = (name: string): boolean => TOTAL.test(name.trim().replace(/^[-–•\s]{1,4}/, ''));

/** Columns of these name their rows, whatever figures they do it in. */
const NAMES =
  /(?<![a-zæøå])(?:nr|nummer|numre|kode|id|sag|sagsnr|punkt|pkt|side|telefon|tlf|postnr|dato|frist|kl|klokken|år|årstal|rang|placering|prioritet|note)(?![a-zæøå])|^#/i;
export const namesOnly = (title: string): boolean => NAMES.test(title);

const YEAR =
  /^(?:(?:budget|regnskab|forventet|prognose|skøn|overslag|bo|b|r|f|år|ultimo|primo)[\s-]{0,2})?((?:19|20)\d\d)(?:\s?[/–-]\s?(?:(?:19|20)?\d\d))?\*?$/i;

/** The year a heading names: `2025`, `Budget 2025`, `R2024`, `2025/26`; null for another one. */
export function yearIn(cell: string): number | null {
  const text = cell.trim();
  const year = text.length <= MOST ? YEAR.exec(text)?.[1] : undefined;
  return year === undefined ? null : Number(year);
}
