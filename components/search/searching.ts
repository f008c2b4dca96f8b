import type { SearchRequest, SearchResult } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import { retrying, wait } from '../hooks/retrying.ts';
import { type Answer, type Asked, isSame, newPlace, pageOf, spanOf, withPage } from './answer.ts';
import { completeFacets } from './facet-counts.ts';
import { whyNothing } from './nothing.ts';

/**
 * A question waits for the answer to the one before, so that the engine is never behind what is typed: no fixed delay is right
 * for a sleeping worker and a waking one alike. After this long it does not wait any more.
 */
const PATIENCE_MS = 120;
/** Counting all matches takes longer than finding the first: done when typing rests. */
const REST_MS = 150;
/** A damaged index is mended in the background: so long until it is worth asking again. */
const MENDING_MS = 2500;

export interface SearchState {
  /** The newest answer there is; stays while the next is on its way, so that the list does not blink. */
  answer: Answer | undefined;
  error: ErrorCode | null;
}

export interface Searching {
  ask(asked: Asked): Promise<void>;
  /** Nothing is searched for. The last answer is remembered, to be shown at once when it is asked for again. */
  clear(): void;
  /** Reads the hits from one rank to another, both inclusive, where they have not been read. The newest wish counts. */
  need(from: number, to: number): void;
}

/** Searches page by page: the first hits, then the counts, then what is scrolled to. The newest question wins. */
export function createSearching(client: SagssporClient, show: (state: SearchState) => void): Searching {
  let answer: Answer | undefined;
  let before: Answer | undefined;
  /** Counts the questions: what belongs to an older one is dropped. */
  let turn = 0;
  /** What is being asked; null while nothing is. */
  let busy: Promise<unknown> | null = null;
  let wanted: [number, number] = [0, 0];
  let filling = false;
  /** Pages that have been read, also those that came shorter than they should. */
  let read = new Set<number>();

  const call = ({ query, view }: Asked, page: number, facets = false): Promise<SearchResult> => {
    const request: SearchRequest = { query, ...view, ...spanOf(page), facets };
    const result = retrying(() => client.search(request));
    const over = result.then(
      () => {},
      () => {},
    );
    busy = over;
    void over.then(() => {
      if (busy === over) busy = null;
    });
    return result;
  };
  const publish = (next: Answer) => {
    answer = next;
    show({ answer, error: null });
  };
  const add = (to: Answer, page: number, result: SearchResult): Answer => {
    read.add(page);
    return { ...to, hits: withPage(to.hits, page, result) };
  };

  /** Pages that have to be there for what is shown to stay. */
  const pagesWanted = () => {
    const last = pageOf(wanted[1]);
    const pages: number[] = [];
    for (let page = pageOf(wanted[0]); page <= last; page++) pages.push(page);
    return pages;
  };

  async function ask(asked: Asked): Promise<void> {
    const mine = ++turn;
    if (!answer && before && isSame(before, asked)) publish(before);
    const again = answer && isSame(answer, asked) ? answer : null;
    if (busy) await Promise.race([busy, wait(PATIENCE_MS)]);
    if (mine !== turn) return;
    try {
      const result = await call(asked, 0);
      const others: [number, SearchResult][] = [];
      for (const page of again ? pagesWanted() : [])
        if (page > 0 && mine === turn && spanOf(page).offset < result.total)
          others.push([page, await call(asked, page)]);
      if (mine !== turn) return;
      read = new Set();
      const next: Answer = {
        ...asked,
        ...{ result, hits: withPage([], 0, result) },
        ...{ facets: answer?.facets ?? null, nothing: again?.nothing ?? null },
        place: again?.place ?? newPlace(),
      };
      if (!again) wanted = [0, 0];
      publish(others.reduce((so, [page, own]) => add(so, page, own), add(next, 0, result)));
      await follow(asked, () => mine === turn);
      if (!result.damaged) return;
      await wait(MENDING_MS);
      if (mine === turn) await ask(asked);
    } catch (error) {
      if (mine !== turn || (again && errorCodeOf(error) !== 'not-found')) return;
      answer = undefined;
      show({ answer, error: errorCodeOf(error) });
    }
  }

  /** What may come a little later than the first hits: the counts, the next page, and why there is nothing. */
  async function follow(asked: Asked, isNewest: () => boolean): Promise<void> {
    await wait(REST_MS);
    if (!isNewest()) return;
    try {
      if (answer?.result.total === 0) {
        const nothing = await whyNothing(client, asked.query);
        if (!isNewest() || !answer) return;
        publish({ ...answer, nothing });
      }
      const result = await call(asked, 1, true);
      const facets = result.facets && (await completeFacets(client, asked.query, result.facets));
      if (isNewest() && answer) publish({ ...add(answer, 1, result), facets });
    } catch {
      // The hits are there: what was to come beside them is not worth an alarm, but must not be that of another search
      if (isNewest() && answer) publish({ ...answer, facets: null });
    }
  }

  async function fill(): Promise<void> {
    if (filling || !answer) return;
    filling = true;
    const mine = turn;
    try {
      for (;;) {
        const page = pagesWanted().find(
          (one) => !read.has(one) && answer && spanOf(one).offset < answer.hits.length,
        );
        if (page === undefined) break;
        const result = await call(answer, page);
        if (mine !== turn || !answer) break;
        publish(add(answer, page, result));
      }
    } catch {
      // Asked for anew the next time it comes into sight
    }
    filling = false;
    if (mine !== turn) void fill();
  }

  return {
    ask,
    clear() {
      turn++;
      before = answer ?? before;
      answer = undefined;
      show({ answer, error: null });
    },
    need(from, to) {
      wanted = [from, to];
      void fill();
    },
  };
}
