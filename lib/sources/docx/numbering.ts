/** Automatic numbers, counted as Word counts them (ECMA-376 part 1, §17.9): they stand nowhere in the text. */
import { allOf, attributeOf, childOf, childrenOf } from './xml.ts';

export interface Level {
  start: number;
  /** `decimal`, `lowerLetter`, `bullet`, … */
  format: string;
  /** As in `%1.%2.`: each `%n` is the count of level n. */
  text: string;
  /** Style whose paragraphs are numbered at this level. */
  style: string | null;
}

interface List {
  /** Lists of one abstract definition count on together. */
  counts: string;
  levels: Level[];
  /** First numbers of levels that this list begins anew. */
  starts: Map<number, number>;
}

export type Lists = Map<string, List>;

/**
 * Lists by number id.
 * @param numIdOfStyle list of a numbering style, to which definitions may point
 */
export function readLists(
  document: Document | undefined,
  numIdOfStyle: (style: string) => string | null,
): Lists {
  const abstract = new Map(
    (document ? allOf(document, 'abstractNum') : []).map((element) => [
      element.getAttribute('w:abstractNumId') ?? '',
      element,
    ]),
  );
  const nums = new Map(
    (document ? allOf(document, 'num') : []).map((element) => [
      element.getAttribute('w:numId') ?? '',
      element,
    ]),
  );
  const lists: Lists = new Map();
  for (const [id, num] of nums) {
    let counts = attributeOf(num, 'abstractNumId') ?? '';
    let definition = abstract.get(counts);
    const linked = numIdOfStyle(attributeOf(definition, 'numStyleLink') ?? '');
    if (linked !== null) {
      counts = attributeOf(nums.get(linked), 'abstractNumId') ?? counts;
      definition = abstract.get(counts);
    }
    const levels: Level[] = [];
    const starts = new Map<number, number>();
    for (const element of childrenOf(definition, 'lvl')) levels[levelOf(element)] = readLevel(element);
    for (const override of childrenOf(num, 'lvlOverride')) {
      const own = childOf(override, 'lvl');
      if (own) levels[levelOf(override)] = readLevel(own);
      const start = attributeOf(override, 'startOverride');
      if (start !== undefined) starts.set(levelOf(override), Number(start));
    }
    lists.set(id, { counts, levels, starts });
  }
  return lists;
}

const levelOf = (element: Element): number => Math.min(8, Number(element.getAttribute('w:ilvl') ?? 0) || 0);

const readLevel = (element: Element): Level => ({
  start: Number(attributeOf(element, 'start') ?? 0),
  format: attributeOf(element, 'numFmt') ?? 'decimal',
  text: attributeOf(element, 'lvlText') ?? '',
  style: attributeOf(element, 'pStyle') ?? null,
});

/** Counts paragraphs in document order. */
export class Counter {
  readonly #lists: Lists;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** The number printed before the next paragraph of the list at the level; null for bullets and unknown lists. */
  next(numId: string, at: number): string | null {
    const list = this.#lists.get(numId);
    const level = list?.levels[at];
    if (!list || !level) return null;
    const counts = this.#counts.get(list.counts) ?? [];
    this.#counts.set(list.counts, counts);
    if (!this.#begun.has(numId)) for (const [own, start] of list.starts) counts[own] = start - 1;
    this.#begun.add(numId);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    // Deeper levels begin anew.
    counts.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') return null;
    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const of = Number(digit) - 1;
        const own = list.levels[of];
        return written(counts[of] ?? own?.start ?? 1, of === at ? level.format : (own?.format ?? 'decimal'));
      })
      .trim();
  }
}

function written(count: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((count - 1 + 26) % 26)).repeat(Math.ceil(count / 26) || 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman')
    return format === 'upperRoman' ? roman(count) : roman(count).toLowerCase();
  return format === 'decimalZero' && count < 10 ? `0${count}` : String(count);
}

const ROMAN: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = Math.min(count, 89);
  let text = '';
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign;
  return text || String(count);
}
