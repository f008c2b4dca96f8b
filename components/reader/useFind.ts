import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { clearFound, liveRange, showFound } from './find-highlights.ts';
import {
  type FindableText,
  findableText,
  type Match,
  matchesIn,
  rangeOf,
  type Stretch,
  soughtIn,
} from './find-text.ts';
import { type Folds, unfoldAround } from './folds.ts';

/** Places that are marked; more tell nothing more. */
const MOST_MARKED = 2000;
/** What was drawn anew is looked through again after so long, ms. */
const AGAIN_MS = 120;
/** Frames that the way to a place may take: what was out of sight gets its height on the way. */
const STEPS = 8;
/** Free above and below a place gone to, CSS px: the bar, and a line or two. */
const CLEAR = { above: 112, below: 72 };

interface FoundPlace {
  article: HTMLElement;
  text: FindableText;
  match: Match;
}

interface Found {
  places: FoundPlace[];
  /** None is spelt as was typed; these look like it. */
  alike: boolean;
  /** All items have been drawn, and so looked through. */
  whole: boolean;
}

export interface Find {
  open: boolean;
  /** How often it was asked for: each time the field gets focus. */
  asked: number;
  typed: string;
  type: (text: string) => void;
  show: () => void;
  hide: () => void;
  /** On to the next place, or back; round the end. */
  step: (by: 1 | -1) => void;
  /** Of the place gone to; -1 where there is none. */
  at: number;
  found: Found;
  /** Key of the item that place is in. */
  itemKey: string | null;
}

const NOTHING: Found = { places: [], alike: false, whole: true };

/**
 * Find in the meeting: looks through what is drawn, and again through what is drawn later.
 * @param current the item being read: from it on the first place is looked for
 */
export function useFind(column: RefObject<HTMLElement | null>, current: string | null, folds: Folds): Find {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [typed, setTyped] = useState('');
  const [drawn, setDrawn] = useState(0);
  /** The place gone to, and how often one went: going again scrolls again. */
  const [gone, setGone] = useState<{ key: string; start: number; time: number } | null>(null);
  const texts = useRef(new WeakMap<Element, FindableText>());

  // What is drawn is read from the page
  const found = useMemo(
    () => (open && column.current ? lookThrough(column.current, typed, texts.current) : NOTHING),
    [open, typed, drawn, column],
  );
  const { places } = found;
  const known = gone ? places.findIndex((place) => isAt(place, gone)) : -1;
  const at = places.length === 0 ? -1 : known >= 0 ? known : firstFrom(column.current, places, current);

  const latest = useRef({ places, at });
  latest.current = { places, at };
  const goTo = useCallback((index: number) => {
    const place = latest.current.places[index];
    if (!place) return setGone(null);
    const { article, match } = place;
    setGone({ key: article.dataset.key ?? '', start: match.start, time: performance.now() });
  }, []);

  // What is typed leads to its first place from here on.
  useEffect(() => {
    if (!open || typed.trim() === '') return;
    goTo(latest.current.at);
  }, [open, typed, goTo]);

  useEffect(() => {
    const element = column.current;
    if (!open || !element) return;
    const ranges = places.slice(0, MOST_MARKED).flatMap(({ text, match }) => rangeOf(text, match) ?? []);
    const here = places[at];
    showFound(ranges, here ? rangeOf(here.text, here.match) : null, element);
    return clearFound;
  }, [open, places, at, column]);

  useEffect(() => {
    const element = column.current;
    const place = latest.current.places[latest.current.at];
    const range = place && rangeOf(place.text, place.match);
    if (!gone || !element || !range) return;
    return bringIntoSight(element, range, folds);
  }, [gone, column, folds]);

  // At once: what is drawn before is never seen again.
  useLayoutEffect(() => {
    const element = column.current;
    if (!open || !element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new MutationObserver((changes) => {
      const articles = changes.flatMap(({ target }) => {
        const around = target instanceof Element ? target : target.parentElement;
        return around?.closest('article[data-key]') ?? (around === element ? element : []);
      });
      if (articles.length === 0) return;
      for (const article of articles) texts.current.delete(article);
      timer ??= setTimeout(() => {
        timer = undefined;
        setDrawn((count) => count + 1);
      }, AGAIN_MS);
    });
    watch.observe(element, { subtree: true, childList: true, characterData: true });
    return () => {
      watch.disconnect();
      clearTimeout(timer);
      // Nobody watches while it is closed.
      texts.current = new WeakMap();
    };
  }, [open, column]);

  return {
    open,
    asked,
    typed,
    type: setTyped,
    show: () => {
      setOpen(true);
      setAsked((times) => times + 1);
    },
    hide: () => setOpen(false),
    step: (by) => goTo((at + by + places.length) % Math.max(1, places.length)),
    at,
    found,
    itemKey: places[at]?.article.dataset.key ?? null,
  };
}

const isAt = ({ article, match }: FoundPlace, { key, start }: { key: string; start: number }): boolean =>
  match.start === start && article.dataset.key === key;

function lookThrough(column: HTMLElement, typed: string, texts: WeakMap<Element, FindableText>): Found {
  const sought = soughtIn(typed);
  const articles = [...column.querySelectorAll<HTMLElement>('article[data-key]')];
  const whole = articles.every((article) => article.dataset.undrawn === undefined);
  if (!sought) return { ...NOTHING, whole };
  const same: FoundPlace[] = [];
  const alike: FoundPlace[] = [];
  for (const article of articles) {
    const text = texts.get(article) ?? findableText(article);
    texts.set(article, text);
    const matches = matchesIn(text, sought);
    for (const match of matches.same) same.push({ article, text, match });
    for (const match of matches.alike) alike.push({ article, text, match });
  }
  return same.length > 0
    ? { places: same, alike: false, whole }
    : { places: alike, alike: alike.length > 0, whole };
}

/** Index of the first place in the item being read or after it; the first of all where none is. */
function firstFrom(
  column: HTMLElement | null,
  places: readonly FoundPlace[],
  current: string | null,
): number {
  const here = current && column?.querySelector(`article[data-key="${CSS.escape(current)}"]`);
  if (!here) return 0;
  const first = places.findIndex(
    ({ article }) =>
      article === here || here.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return Math.max(0, first);
}

/** Unfolds what a place is folded in, and scrolls to it where it is not in sight. Returns how to call it off. */
function bringIntoSight(column: HTMLElement, range: Stretch, folds: Folds): () => void {
  const around = range.startContainer.parentElement;
  unfoldAround(folds, around);
  let steps = STEPS;
  let frame = requestAnimationFrame(function approach() {
    if (!range.startContainer.isConnected) return;
    if (steps === STEPS) around?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const place = liveRange(range).getBoundingClientRect();
    const sight = column.getBoundingClientRect();
    const isSeen = place.top >= sight.top + CLEAR.above && place.bottom <= sight.bottom - CLEAR.below;
    if (!isSeen) column.scrollTop += place.top - sight.top - sight.height / 3;
    if (steps-- > 0) frame = requestAnimationFrame(approach);
  });
  return () => cancelAnimationFrame(frame);
}
