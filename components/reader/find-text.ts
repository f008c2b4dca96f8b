/** What of an item can be found, and where in it a word stands, whichever way the word is spelt. */
import { type Folded, fold, foldWithMap } from '@/lib/danish/fold.ts';

/** Between two blocks: nobody types it, so that nothing is found across them. */
const BREAK = '\u0001';
const BLOCK = 'p, li, td, th, h2, h3, h4, h5, [data-findable]';
/** Inside the text, but not of it. */
const NOT_TEXT = 'svg, .sum-warning, .sum-notes, [aria-hidden="true"], .sr-only';

/** The text of an element, and the nodes it stands in. */
export interface FindableText {
  text: string;
  folded: Folded;
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
  return { text, folded: foldWithMap(text), nodes, starts };
}

/** What is looked for, in the forms it is compared by. */
export interface Sought {
  folded: string;
  lower: string;
  spelt: string;
}

const lowerCase = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
/** With the letters a foreign keyboard lacks written out, so that `moede` is `møde`, but `mode` is not. */
const spelt = (text: string): string =>
  lowerCase(text).replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

/** Null where there is nothing to look for. */
export function soughtIn(typed: string): Sought | null {
  const text = typed.trim();
  const folded = fold(text);
  return folded === '' ? null : { folded, lower: lowerCase(text), spelt: spelt(text) };
}

/** Places of what is sought: those spelt so, and those that only look alike (`mode` for `møde`, `pa` for `på`). */
export function matchesIn({ text, folded }: FindableText, sought: Sought): { same: Match[]; alike: Match[] } {
  const same: Match[] = [];
  const alike: Match[] = [];
  const { length } = sought.folded;
  for (
    let at = folded.text.indexOf(sought.folded);
    at >= 0;
    at = folded.text.indexOf(sought.folded, at + length)
  ) {
    const match = { start: folded.starts[at] ?? 0, end: folded.starts[at + length] ?? text.length };
    const printed = text.slice(match.start, match.end).replaceAll('\u00ad', '');
    // A digraph that begins with the last letter may be taken in whole: `kro` stands in `kroer`.
    const isSame = lowerCase(printed).startsWith(sought.lower) || spelt(printed) === sought.spelt;
    (isSame ? same : alike).push(match);
  }
  return { same, alike };
}

/** The stretch of the page a match is; null where the text has been drawn anew meanwhile. */
export function rangeOf({ nodes, starts }: FindableText, { start, end }: Match): StaticRange | null {
  const first = nodeAt(starts, start);
  const last = nodeAt(starts, end - 1);
  const startContainer = nodes[first];
  const endContainer = nodes[last];
  if (!startContainer?.isConnected || !endContainer?.isConnected) return null;
  return new StaticRange({
    startContainer,
    startOffset: start - (starts[first] ?? 0),
    endContainer,
    endOffset: end - (starts[last] ?? 0),
  });
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
