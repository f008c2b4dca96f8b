/** Chance that can be had again: the same seed, the same interleaving. */
export interface Chance {
  /** 0 ≤ n < below. */
  below(limit: number): number;
  /** True this often (0 to 1). */
  happens(share: number): boolean;
  of<T>(choices: readonly [T, ...T[]]): T;
}

/** mulberry32: 32 bits of state, good enough to choose what happens. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    happens: (share) => next() < share,
    of: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}
