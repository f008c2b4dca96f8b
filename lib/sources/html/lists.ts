import { holdsBlock, opensWithNumber } from './fields.ts';
import { attribute, type Element, elementsIn, isElement, type Node } from './tree.ts';

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Markers of a list's entries as a browser prints them: `start`, `reversed`, `type` and `value` of HTML's `ol`. */
export function markersOf(list: Element): Map<Element, string> {
  const entries = list.childNodes.filter(
    (child): child is Element => isElement(child) && child.tagName === 'li',
  );
  if (list.tagName !== 'ol') return new Map(entries.map((entry) => [entry, '–']));
  const reversed = attribute(list, 'reversed') !== null;
  let next = whole(attribute(list, 'start')) ?? (reversed ? entries.length : 1);
  const markers = new Map<Element, string>();
  for (const entry of entries) {
    const at = whole(attribute(entry, 'value')) ?? next;
    markers.set(entry, `${ordinal(at, attribute(entry, 'type') ?? attribute(list, 'type') ?? '1')}.`);
    next = at + (reversed ? -1 : 1);
  }
  return markers;
}

function whole(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,6}/.test(value) ? Number.parseInt(value, 10) : null;
}

function ordinal(at: number, type: string): string {
  if (at < 1 || !/^[aAiI]$/.test(type)) return String(at);
  const small = type.toLowerCase() === 'a' ? letters(at) : at < 4000 ? roman(at) : String(at);
  return type === type.toUpperCase() ? small.toUpperCase() : small;
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(at: number): string {
  let text = '';
  for (let rest = at; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

function roman(at: number): string {
  let rest = at;
  let text = '';
  for (const [value, digits] of ROMAN)
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  return text;
}

/** Is the element an entry of a list, by its tag or its role? */
export const isEntry = (element: Element): boolean =>
  element.tagName === 'li' || attribute(element, 'role') === 'listitem';

/** Entries of a list that are items of an agenda, whose number is theirs and no marker: several hold agenda text in blocks. */
export function itemsIn(list: Element, material: ReadonlySet<Node>): Element[] {
  if (list.tagName === 'ol') return [];
  const entries = elementsIn(list).filter((entry) => isEntry(entry) && opensWithNumber(entry));
  const filled = entries.filter((entry) => material.has(entry) && elementsIn(entry).some(holdsBlock));
  return filled.length >= 2 ? entries : [];
}
