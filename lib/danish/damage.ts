/** Comparison of Danish text that may have lost its æ, ø and å, or a few letters, on the way. */

const SPELLED: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ß: 'ss' };

/** Lower case, æ/ø/å spelled out, accents gone; unlike `fold` it keeps `ae` and `a` apart, for counting differences. */
function spellOut(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  return lower
    .replace(/[æøåäöß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Spelled-out letters and digits only: what two printings of one heading have in common. */
export function lettersOf(text: string): string {
  return spellOut(text).replace(/[^a-z0-9]/g, '');
}

/** Levenshtein distance, or `limit + 1` as soon as it is certain to exceed `limit`. O(length × limit). */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    const row = new Array<number>(b.length + 1).fill(limit + 1);
    row[0] = i;
    let best = i <= limit ? i : limit + 1;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const cost = Math.min(
        (previous[j - 1] ?? limit) + same,
        (previous[j] ?? limit) + 1,
        (row[j - 1] ?? limit) + 1,
      );
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    previous = row;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

/**
 * Is `read` the word `known`, give or take recognition damage? `tolerance` is the share of letters that may differ;
 * both are compared as written and with æ/ø/å spelled out, because a damaged `æ` may be one letter or two.
 */
export function isDamagedForm(read: string, known: string, tolerance: number): boolean {
  const limit = Math.max(1, Math.floor(known.length * tolerance));
  const plain = read.toLowerCase();
  const target = known.toLowerCase();
  if (plain === target) return true;
  if (Math.abs(plain.length - target.length) > limit + 2) return false;
  if (editDistance(plain, target, limit) <= limit) return true;
  // Plain letters are spelled out as they are.
  if (!/[^a-z]/.test(plain) && !/[^a-z]/.test(target)) return false;
  return editDistance(spellOut(plain), spellOut(target), limit) <= limit;
}

/** Do two runs of letters (of `lettersOf`) agree in at least the share `least` of the longer one? */
export function areAlike(a: string, b: string, least: number): boolean {
  const longest = Math.max(a.length, b.length);
  const limit = Math.floor(longest * (1 - least));
  return longest > 0 && editDistance(a, b, limit) <= limit;
}
