/** How damaged the text looks, and how sure we are of the structure. */
import type { AgendaItem, Quality } from '../agenda/model.ts';
import type { Row } from './rows.ts';

/** Words with æ, ø or å for each letter of clean Danish; half of it raises no doubt. */
const DANISH_LETTERS = 0.025;
/** Share of visibly damaged words at which a text counts as wholly damaged. */
const WORST_WORDS = 0.06;
/** Too little text to judge by its letters. */
const FEW_LETTERS = 400;

/** A sign, a figure or a capital where words have none. */
const MAYBE_DAMAGED = /[@|_]|\p{Ll}[0-9\p{Lu}]\p{Ll}/u;
const isDamaged = (word: string): boolean =>
  /^[|_]$|\p{L}[@|]|@\p{Ll}{2}|\p{Ll}[0-9]\p{Ll}|\p{Ll}\p{Lu}\p{Ll}/u.test(word) && !/[./]{1,2}|:/.test(word);

/** 0 = heavy recognition damage, 1 = clean: missing Danish letters and words with signs in them. */
export function ocrQuality(rows: Row[]): number {
  let letters = 0;
  let danish = 0;
  let words = 0;
  let damaged = 0;
  for (const { text } of rows) {
    const parts = text.split(' ');
    words += parts.length;
    letters += text.length - parts.length + 1;
    if (/[æøå]/i.test(text)) danish += parts.filter((word) => /[æøå]/i.test(word)).length;
    // Most lines hold no word that could be damaged.
    if (MAYBE_DAMAGED.test(text)) damaged += parts.filter(isDamaged).length;
  }
  if (words === 0) return 0;
  const missing = letters < FEW_LETTERS ? 0 : Math.max(0, 1 - danish / letters / (DANISH_LETTERS / 2));
  const broken = Math.min(1, damaged / words / WORST_WORDS);
  return Math.round((1 - (missing * 0.7 + broken * 0.3)) * 100) / 100;
}

/** Mean confidence of the items, lowered when the head is incomplete. */
export function overallQuality(items: AgendaItem[], headFound: number, ocr: number): Quality {
  const mean = items.reduce((sum, item) => sum + item.confidence, 0) / Math.max(1, items.length);
  return { ocr, confidence: Math.round(mean * (0.8 + 0.2 * headFound) * 100) / 100 };
}
