/** What of an item can be found, and where in it a word stands, whichever way the word is spelt. */
import { fold } from '@/lib/danish/fold.ts';

/** Between two blocks: nobody types it, so that nothing is found across them. */
const BREAK = '\u0001';
const BLOCK = 'p, li, td, th, h2, h3, h4, h5, [data-findable]';
/** Inside the text, but not of it. */
const NOT_TEXT = 'svg, .sum-warning, .sum-notes, .table-chart, [aria-hidden="true"], .sr-only';

/** The text of an element, and the nodes it stands in. */
export interface FindableText {
  text: string;
  nodes: Text[];
  /** Offset in the text at which each node begins. */
  starts: number[];
}

/** Offsets into a text, `end` exclusive. */
export interface Match {
  start: number;
  end: number;
}

/** The text of an item, of what is marked as `data-findable` in it. */
export function findableText(article: Element): FindableText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  let block: Element | null = null;
  for (const part of article.querySelectorAll('[data-findable]')) {
    if (part.parentElement?.closest('[data-findable]')) continue;
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const around = node.parentElement;
      if (!around || around.closest(NOT_TEXT)) continue;
      const own = around.closest(BLOCK);
      if (own !== block) text += BREAK;
      block = own;
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
  }
  return { text, nodes, starts };
}

/** What is looked for. */
export interface Sought {
  /** Finds it in all its spellings. Without state between texts. */
  pattern: RegExp;
  lower: string;
  spelt: string;
}

/** Letters with marks that fold to the same, up to the end of Latin Extended-A: `e` for `eèéêë…`. */
const KIN = new Map<string, string>();
for (let code = 0xc0; code < 0x180; code++) {
  const letter = String.fromCharCode(code);
  const folded = fold(letter);
  if (folded.length === 1 && folded !== letter) KIN.set(folded, `${KIN.get(folded) ?? ''}${letter}`);
}
/** What folding takes for one: blanks, dashes, apostrophes. */
const SIGNS: Record<string, string> = {
  ' ': '\\s+',
  '-': '[-\u2010-\u2015\u2212]',
  "'": "['\u2018\u2019\u00b4]",
};
/** What a digraph is made of beside its first letter (`aa`, `ae`, `oe`), and what stands in words unseen. */
const SECOND: Record<string, string> = { a: '[ae]?', o: 'e?' };
const UNSEEN = '[\\u00ad\\u200b\\p{M}]*';

const patternOf = (unit: string): string =>
  SIGNS[unit] ??
  (/[a-z]/.test(unit)
    ? `[${unit}${KIN.get(unit) ?? ''}]${SECOND[unit] ?? ''}`
    : unit.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));

const lowerCase = (text: string): string => text.normalize().toLowerCase().replace(/\s+/g, ' ');
/** With the letters a foreign keyboard lacks written out, so that `moede` is `møde`, but `mode` is not. */
const spelt = (text: string): string =>
  lowerCase(text).replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

/** Longer than any heading; what is longer was not typed. */
const LONGEST = 200;

/** Null where there is nothing to look for. */
export function soughtIn(typed: string): Sought | null {
  const text = typed.trim().slice(0, LONGEST);
  const folded = fold(text);
  if (folded === '') return null;
  const pattern = new RegExp(`${Array.from(folded, patternOf).join(UNSEEN)}\\p{M}*`, 'giu');
  return { pattern, lower: lowerCase(text), spelt: spelt(text) };
}

/** Places of what is sought: those spelt so, and those that only look alike (`mode` for `møde`, `pa` for `på`). */
export function matchesIn({ text }: FindableText, sought: Sought): { same: Match[]; alike: Match[] } {
  const same: Match[] = [];
  const alike: Match[] = [];
  for (const { 0: found, index: start } of text.matchAll(sought.pattern)) {
    const printed = found.replace(/[\u00ad\u200b]/g, '');
    // The second of a digraph may be taken in with its first: `kro` stands in `kroer`.
    const isSame = lowerCase(printed).startsWith(sought.lower) || spelt(printed) === sought.spelt;
    (isSame ? same : alike).push({ start, end: start + found.length });
  }
  return { same, alike };
}

/** A stretch of the page, from text to text. */
export interface Stretch {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** The stretch of the page a match is; null where the text has been drawn anew meanwhile. */
export function rangeOf({ nodes, starts }: FindableText, { start, end }: Match): Stretch | null {
  const first = nodeAt(starts, start);
  const last = nodeAt(starts, end - 1);
  const startContainer = nodes[first];
  const endContainer = nodes[last];
  if (!startContainer?.isConnected || !endContainer?.isConnected) return null;
  return {
    startContainer,
    startOffset: start - (starts[first] ?? 0),
    endContainer,
    endOffset: end - (starts[last] ?? 0),
  };
}

/** Index of the last node that begins at or before an offset. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
