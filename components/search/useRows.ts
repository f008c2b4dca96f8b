import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDebounced } from '../hooks/useDebounced.ts';

/** Height of a row that nobody has measured, until some have been, px. */
const UNMEASURED = 104;
/** So much is drawn above and below what is seen, px: a turn of the wheel. */
const AROUND = 500;
/** It is drawn once typing rests: what is seen comes first. */
const AROUND_MS = 250;
/** Height of a window that has no layout (hidden, or a test), px. */
const NO_LAYOUT = 800;
/** A row gone to is held in sight while its neighbours are measured, ms. */
const HOLD_MS = 300;

export interface Rows {
  /** First and last rank drawn for being in sight or near it. */
  first: number;
  last: number;
  /** Where a row begins, px from the top of the list; of the number of rows, the height of the list. */
  topOf: (rank: number) => number;
  /** Brings a row into sight and gives it focus, once it is drawn. */
  goTo: (rank: number) => void;
  /** The row that stands so many windows below (above, where negative) another. */
  windowsFrom: (rank: number, windows: number) => number;
}

/** The part of the surface that scrolls: the same one that takes focus when nothing else can. */
const scrollerOf = (list: HTMLElement | null) => list?.closest<HTMLElement>('[data-rest]') ?? null;

/**
 * Which rows of a long list are drawn, and where. Rows are `li[data-rank]` placed by `topOf`, of heights that differ and are
 * known when drawn; what is in sight stays where it is when rows above turn out higher or lower than was thought.
 * @param sizes heights known, by rank; another map is another list
 * @param shown false while the list is out of sight: what its surroundings scroll is then nothing to it
 * @param onScroll told how far the list's surroundings are scrolled
 */
export function useRows(options: {
  list: RefObject<HTMLElement | null>;
  count: number;
  sizes: Map<number, number>;
  shown: boolean;
  onScroll: (top: number) => void;
}): Rows {
  const { list, count, sizes, shown, onScroll } = options;
  const [measured, setMeasured] = useState(0);
  const [looked, setLooked] = useState({ of: sizes, first: 0, last: 0, seen: 0 });
  const rested = useDebounced(sizes, AROUND_MS) === sizes;
  // The map is filled in place; `measured` tells
  const starts = useMemo(() => startsOf(count, sizes), [count, sizes, measured]);
  const latest = useRef({ starts, shown, sizes, rested, onScroll });
  latest.current = { starts, shown, sizes, rested, onScroll };
  /** The row at the upper edge, and how far it is cut: to be so again after rows were measured. */
  const anchor = useRef<{ rank: number; cut: number } | null>(null);
  const goal = useRef<{ rank: number; until: number; focused: boolean } | null>(null);

  const look = useCallback(() => {
    const { from, height } = sightOf(list.current);
    const { starts, sizes, rested } = latest.current;
    const around = rested || from > 0 ? AROUND : 0;
    const next = {
      of: sizes,
      first: rankAt(starts, from - around),
      last: rankAt(starts, from + height + around),
      seen: rankAt(starts, from + height),
    };
    setLooked((before) => (isSame(before, next) ? before : next));
  }, [list]);

  useEffect(() => {
    const scroller = scrollerOf(list.current);
    if (!scroller) return;
    const onScrolled = () => {
      if (!latest.current.shown) return;
      latest.current.onScroll(scroller.scrollTop);
      look();
    };
    const release = () => {
      goal.current = null;
    };
    const resized = new ResizeObserver(() => latest.current.shown && look());
    resized.observe(scroller);
    scroller.addEventListener('scroll', onScrolled, { passive: true });
    scroller.addEventListener('wheel', release, { passive: true });
    scroller.addEventListener('pointerdown', release, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', onScrolled);
      scroller.removeEventListener('wheel', release);
      scroller.removeEventListener('pointerdown', release);
    };
  }, [list, look]);

  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let changed = false;
        const { from } = sightOf(list.current);
        const rank = rankAt(latest.current.starts, from);
        const cut = from - (latest.current.starts[rank] ?? 0);
        for (const { target } of entries) {
          const { offsetHeight, dataset } = target as HTMLElement;
          // Without a height it is out of sight, or gone.
          if (offsetHeight === 0 || sizes.get(Number(dataset.rank)) === offsetHeight) continue;
          sizes.set(Number(dataset.rank), offsetHeight);
          changed = true;
        }
        if (!changed) return;
        anchor.current = from > 0 ? { rank, cut } : null;
        setMeasured((times) => times + 1);
      }),
    [list, sizes],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const observed = useRef({ by: observer, rows: new Set<Element>() });

  useLayoutEffect(() => {
    const rows = new Set<Element>(list.current?.querySelectorAll('li[data-rank]') ?? []);
    const known = observed.current.by === observer ? observed.current.rows : new Set<Element>();
    for (const row of known) if (!rows.has(row)) observer.unobserve(row);
    // With its padding: a row that begins a meeting is higher by the heading, which may come and go above the same hit.
    for (const row of rows) if (!known.has(row)) observer.observe(row, { box: 'border-box' });
    observed.current = { by: observer, rows };
    const scroller = scrollerOf(list.current);
    if (!scroller || !shown) return;
    const { from } = sightOf(list.current);
    const held = anchor.current;
    anchor.current = null;
    if (held) scroller.scrollTop += (starts[held.rank] ?? 0) + held.cut - from;
    if (goal.current) reach(list.current, goal.current);
    look();
  });

  const goTo = useCallback((rank: number) => {
    goal.current = { rank, until: performance.now() + HOLD_MS, focused: false };
    setMeasured((times) => times + 1);
  }, []);
  const windowsFrom = useCallback(
    (rank: number, windows: number) => {
      const { starts } = latest.current;
      const { height } = sightOf(list.current);
      const to = rankAt(starts, (starts[rank] ?? 0) + windows * height);
      return to === rank ? rank + Math.sign(windows) : to;
    },
    [list],
  );
  const topOf = (rank: number) => starts[Math.min(rank, count)] ?? 0;
  // Of a list just come no more than was seen of the one before.
  const { first } = looked;
  const last = Math.min(looked.of === sizes ? looked.last : looked.seen, count - 1);
  return { first, last, topOf, goTo, windowsFrom };
}

const isSame = <T extends object>(a: T, b: T): boolean =>
  Object.entries(a).every(([key, value]) => b[key as keyof T] === value);

/** How much of the list lies above the upper edge of what is seen (negative: it begins below it), and the height seen, px. */
function sightOf(list: HTMLElement | null): { from: number; height: number } {
  const scroller = scrollerOf(list);
  if (!list || !scroller) return { from: 0, height: NO_LAYOUT };
  return {
    from: scroller.getBoundingClientRect().top - list.getBoundingClientRect().top,
    height: scroller.clientHeight || NO_LAYOUT,
  };
}

/** Where each row begins, and last where the list ends. What is not known is taken to be as the others are. */
function startsOf(count: number, sizes: ReadonlyMap<number, number>): Float64Array {
  let sum = 0;
  for (const size of sizes.values()) sum += size;
  const usual = sizes.size > 0 ? Math.round(sum / sizes.size) : UNMEASURED;
  const starts = new Float64Array(count + 1);
  for (let rank = 0; rank < count; rank++)
    starts[rank + 1] = (starts[rank] ?? 0) + (sizes.get(rank) ?? usual);
  return starts;
}

/** The row at a height: the last that begins there or before. */
function rankAt(starts: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(starts.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

function reach(list: HTMLElement | null, goal: { rank: number; until: number; focused: boolean }): void {
  const row = list?.querySelector<HTMLElement>(`li[data-rank="${goal.rank}"]`);
  if (!row || (goal.focused && performance.now() > goal.until)) return;
  if (!goal.focused) row.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
  goal.focused = true;
  // From the first row on, what stands above the list is seen too.
  if (goal.rank === 0) scrollerOf(list)?.scrollTo?.({ top: 0 });
  row.scrollIntoView({ block: 'nearest' });
}
