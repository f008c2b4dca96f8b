/** Words of a recognised text set against those of its truth. */

/** Blocks of a text: paragraphs with their lines joined, as extraction hands them to repair. */
export function blocksOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/(\p{L})-[ \t]*\r?\n\s*(?=\p{Ll})/gu, '$1')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
}

/** A word as compared: letters as they are, case and outer punctuation aside. */
export function compared(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** One word of the truth beside one that was read; null where there is none. */
export interface Pair {
  truth: string | null;
  /** Index into the words read. */
  read: number | null;
}

/** Words aligned at a time, and of those how many are taken before the next stretch: memory stays small. */
const STRETCH = 400;
const TAKEN = 300;

/** The cheapest alignment (substitution by likeness, gap 1), stretch by stretch. */
export function alignWords(truth: readonly string[], read: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  let at = 0;
  while (from < truth.length || at < read.length) {
    const isLast = from + STRETCH >= truth.length;
    const upper = truth.slice(from, from + STRETCH);
    const lower = read.slice(at, isLast ? read.length : at + STRETCH + 60);
    let taken = 0;
    let used = 0;
    for (const [i, j] of alignStretch(upper, lower)) {
      if (!isLast && taken === TAKEN) break;
      pairs.push({
        truth: i === null ? null : (upper[i] ?? null),
        read: j === null ? null : at + j,
      });
      if (i !== null) taken++;
      if (j !== null) used++;
    }
    if (isLast) return pairs;
    from += taken;
    at += used;
  }
  return pairs;
}

type Step = [number | null, number | null];

function alignStretch(a: readonly string[], b: readonly string[]): Step[] {
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  for (let j = 1; j <= b.length; j++) cost[j] = j;
  for (let i = 1; i <= a.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= b.length; j++)
      cost[i * width + j] = Math.min(
        (cost[(i - 1) * width + j - 1] ?? 0) + unlikeness(a[i - 1] ?? '', b[j - 1] ?? ''),
        (cost[(i - 1) * width + j] ?? 0) + 1,
        (cost[i * width + j - 1] ?? 0) + 1,
      );
  }
  const steps: Step[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const here = cost[i * width + j] ?? 0;
    const near = (value: number | undefined) => Math.abs(here - (value ?? 0)) < 1e-9;
    if (
      i > 0 &&
      j > 0 &&
      near((cost[(i - 1) * width + j - 1] ?? 0) + unlikeness(a[i - 1] ?? '', b[j - 1] ?? ''))
    )
      steps.push([--i, --j]);
    else if (i > 0 && near((cost[(i - 1) * width + j] ?? 0) + 1)) steps.push([--i, null]);
    else steps.push([null, --j]);
  }
  return steps.reverse();
}

const known = new Map<string, number>();

/** 0 for the same word, 1.8 for another one. */
function unlikeness(a: string, b: string): number {
  if (a === b) return 0;
  const key = `${a} ${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = 0.2 + (1.6 * distance(a, b)) / Math.max(a.length, b.length);
  known.set(key, value);
  return value;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
