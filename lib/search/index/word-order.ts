/** Sorting words, by folded form and then by form, without making strings of them. */

/** Letters sorted by at once, two a pass; words that are equal in them are compared. */
const LEAD = 8;
/** Equal words more than this are left to the engine's sort. */
const FEW = 24;

/** Words in one array each: letters of word `w` from `starts[w]` on, to `starts[w + 1]`, folded to `foldedEnds[w]`. */
export interface WordList {
  count: number;
  starts: Uint32Array;
  bytes: Uint8Array;
  folded: Uint8Array;
  foldedEnds: Uint32Array;
}

/** Numbers of the words in order. */
export function wordOrder(words: WordList): Uint32Array {
  const { count } = words;
  const { ranks, width } = ranksOf(words);
  let order = new Uint32Array(count);
  for (let word = 0; word < count; word++) order[word] = word;
  let spare = new Uint32Array(count);
  const keys = new Uint32Array(count);
  for (let at = LEAD - 2; at >= 0; at -= 2) {
    pairKeys(words, at, ranks, width, keys);
    byKey(order, keys, width * width, spare);
    [order, spare] = [spare, order];
  }
  sortEqual(words, order);
  return order;
}

/** Letters in use by their order, from 1 on, and one more than there are: so pairs of them are small numbers. */
function ranksOf({ count, starts, folded, foldedEnds }: WordList): { ranks: Uint8Array; width: number } {
  const ranks = new Uint8Array(256);
  for (let word = 0; word < count; word++)
    for (let at = starts[word] ?? 0; at < (foldedEnds[word] ?? 0); at++) ranks[folded[at] ?? 0] = 1;
  let width = 1;
  for (let letter = 0; letter < 256; letter++) if (ranks[letter]) ranks[letter] = width++;
  return { ranks, width };
}

/** Of each word, its two letters from `from` on as a number that sorts as they do. */
function pairKeys(
  { count, starts, folded, foldedEnds }: WordList,
  from: number,
  ranks: Uint8Array,
  width: number,
  keys: Uint32Array,
): void {
  for (let word = 0; word < count; word++) {
    const at = (starts[word] ?? 0) + from;
    const left = (foldedEnds[word] ?? 0) - at;
    const first = left > 0 ? (ranks[folded[at] ?? 0] ?? 0) : 0;
    const second = left > 1 ? (ranks[folded[at + 1] ?? 0] ?? 0) : 0;
    keys[word] = first * width + second;
  }
}

/** Counts up at a place; gives what stood there. */
export function bump(numbers: Uint32Array, at: number): number {
  const value = numbers[at] ?? 0;
  numbers[at] = value + 1;
  return value;
}

/** Sorts by key, equal ones left in their order. `range`: more than any key. */
function byKey(order: Uint32Array, keys: Uint32Array, range: number, sorted: Uint32Array): void {
  const starts = new Uint32Array(range + 1);
  for (let word = 0; word < keys.length; word++) bump(starts, (keys[word] ?? 0) + 1);
  for (let key = 1; key < range; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  for (let at = 0; at < order.length; at++) {
    const word = order[at] ?? 0;
    sorted[bump(starts, keys[word] ?? 0)] = word;
  }
}

/** Sorts words that have the same lead by all their letters. */
function sortEqual(words: WordList, order: Uint32Array): void {
  const { starts, bytes, folded, foldedEnds } = words;
  const compare = (a: number, b: number): number =>
    compareBytes(folded, starts[a] ?? 0, foldedEnds[a] ?? 0, starts[b] ?? 0, foldedEnds[b] ?? 0) ||
    compareBytes(bytes, starts[a] ?? 0, starts[a + 1] ?? 0, starts[b] ?? 0, starts[b + 1] ?? 0);
  for (let from = 0; from < order.length; ) {
    let end = from + 1;
    while (end < order.length && sameLead(words, order[end - 1] ?? 0, order[end] ?? 0)) end++;
    if (end - from > FEW) order.subarray(from, end).sort(compare);
    else
      for (let next = from + 1; next < end; next++) {
        const word = order[next] ?? 0;
        let at = next;
        for (; at > from && compare(order[at - 1] ?? 0, word) > 0; at--) order[at] = order[at - 1] ?? 0;
        order[at] = word;
      }
    from = end;
  }
}

function sameLead({ starts, folded, foldedEnds }: WordList, a: number, b: number): boolean {
  const [fromA, fromB] = [starts[a] ?? 0, starts[b] ?? 0];
  const length = Math.min((foldedEnds[a] ?? 0) - fromA, LEAD);
  if (length !== Math.min((foldedEnds[b] ?? 0) - fromB, LEAD)) return false;
  for (let at = 0; at < length; at++) if (folded[fromA + at] !== folded[fromB + at]) return false;
  return true;
}

function compareBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const shorter = Math.min(aEnd - a, bEnd - b);
  for (let at = 0; at < shorter; at++) {
    const difference = (bytes[a + at] ?? 0) - (bytes[b + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return aEnd - a - (bEnd - b);
}
