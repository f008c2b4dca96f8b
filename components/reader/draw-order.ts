/** In which order a meeting's items are drawn: where one is first, so much at a time that a key pressed meanwhile is answered. */
import type { ItemView } from '@/lib/agenda/views.ts';

/** Letters drawn at once, about four pages; and then in each turn. */
export const FIRST = 10_000;
export const STEP = 6000;
/** What an item costs beside its text: its head, its buttons. */
const HEAD = 300;

/** CSS px a line of text is high, and letters it holds, at the reader's usual size: for a guess at what is not drawn yet. */
const LINE_PX = 27;
const LINE_LETTERS = 72;
const HEAD_PX = 150;

const known = new WeakMap<ItemView, number>();

/** Letters of an item's text. */
export function lettersOf(item: ItemView): number {
  const before = known.get(item);
  if (before !== undefined) return before;
  let letters = 0;
  for (const { blocks } of item.sections)
    for (const block of blocks)
      if (block.type === 'list') for (const { text } of block.items) letters += text.length;
      else if (block.type === 'table') for (const row of block.rows) letters += row.join(' ').length;
      else letters += block.text.length;
  known.set(item, letters);
  return letters;
}

/** About how high an item will be, CSS px. */
export const guessedHeight = (item: ItemView): number =>
  HEAD_PX + Math.ceil(lettersOf(item) / LINE_LETTERS) * LINE_PX;

/**
 * The keys drawn, and so many letters more: from `start` on, then what is before it, nearest first. At least one item more,
 * while there is one.
 */
export function drawnMore(
  items: readonly ItemView[],
  drawn: ReadonlySet<string>,
  start: number,
  letters: number,
): ReadonlySet<string> {
  const more = new Set(drawn);
  let left = letters;
  for (const item of [...items.slice(start), ...items.slice(0, start).reverse()]) {
    if (left <= 0) break;
    if (more.has(item.key)) continue;
    more.add(item.key);
    left -= lettersOf(item) + HEAD;
  }
  return more;
}
