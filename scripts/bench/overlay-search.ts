import type { Page, Worker } from 'playwright-core';
import type { SearchRequest, SearchResult } from '../../lib/agenda/search-views.ts';
import { type ChromiumSession, launchChromium } from '../../test/journeys/harness/chromium.ts';
import { putOldArchive, storedRows } from '../../test/journeys/harness/old-archive.ts';
import { PLACES } from '../../test/journeys/harness/places.ts';
import { buildIfChanged } from '../lib/build.ts';
import { OVERLAY } from '../lib/closed-root.ts';
import { workerAsker } from './ask-worker.ts';
import { median, type Result } from './result.ts';

const MEETINGS = 400;
const BUDGET_MS = 6;
const TYPED = ['letbaneprojektet', 'rekruttering', 'sundhedsreformen', 'kollektiv trafik'];
/** Each is searched for so often. */
const ROUNDS = 8;
const WAKES = 7;

/**
 * A search from the page over 10,000 items, by the built extension in a real Chromium: how much longer than the query itself it
 * takes, which is from the beginning of its transaction in the worker to its end.
 */
export async function overlaySearch(): Promise<Result> {
  buildIfChanged('chrome');
  const session = await launchChromium();
  try {
    await putOldArchive(session, MEETINGS);
    const page = await overlayOver(session);
    const ask = await searcher(session, page);
    const worker = await session.worker();
    await worker.evaluate(watchQueries);
    const rounds: { all: number; query: number }[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      for (const query of TYPED) {
        const all = await ask(query);
        if (round > 0) rounds.push({ all, query: await lastQuery(worker) });
      }
    const painted = await keystrokes(page);
    const wakes: number[] = [];
    for (let wake = 0; wake < WAKES; wake++) {
      await session.killWorker();
      await page.waitForTimeout(500);
      wakes.push(await ask(TYPED[wake % TYPED.length] ?? ''));
    }
    return {
      what: `overlay's search above the query, ${MEETINGS * 25} items, median`,
      value: median(rounds.map(({ all, query }) => all - query)),
      ...{ budget: BUDGET_MS, unit: 'ms' },
      peer: { name: 'the query, with its texts', value: median(rounds.map(({ query }) => query)) },
      notes: [
        `keystroke to first hits painted: median ${median(painted).toFixed(1)} ms, most ${Math.max(...painted).toFixed(1)} ms`,
        `worker ended before, with a debugger attached, to first hits: median ${median(wakes).toFixed(0)} ms`,
      ],
    };
  } finally {
    await session.close();
  }
}

/** A page with the overlay open, the index made. */
async function overlayOver(session: ChromiumSession): Promise<Page> {
  const reader = await session.openOwn('reader.html#q=letbane');
  await reader.locator('.hit-list').waitFor();
  while ((await storedRows(reader, 'unindexed')) > 0) await reader.waitForTimeout(500);
  // What is to be merged is merged.
  await reader.waitForTimeout(3000);
  await reader.close();
  const page = await session.open(PLACES.agenda);
  const overlay = page.locator(OVERLAY);
  await overlay.getByRole('button', { name: /^Sagsspor: / }).click();
  await overlay.getByRole('tablist').waitFor();
  return page;
}

/** Searches as the overlay does; tells how long the answer took, ms. */
async function searcher(session: ChromiumSession, page: Page): Promise<(query: string) => Promise<number>> {
  const ask = await workerAsker(session, page);
  return async (query) => {
    const request: SearchRequest = {
      ...{ query, limit: 20, offset: 0, sort: 'relevance', grouped: true, facets: false },
    };
    const { ms, answer } = await ask('search', request);
    if (!((answer as SearchResult).total > 0)) throw new Error('Nothing found.');
    return ms;
  };
}

declare global {
  /** In the worker: how long the last query took. In the page: how long each keystroke took. All ms. */
  var lastQueryMs: number;
  var paintedMs: number[];
}

/** Runs in the worker: a query is one transaction over the index. */
function watchQueries(): void {
  const { objectStore } = IDBTransaction.prototype;
  const known = new WeakSet<IDBTransaction>();
  IDBTransaction.prototype.objectStore = function (this: IDBTransaction, name) {
    if (!known.has(this) && this.objectStoreNames.contains('searchParts')) {
      const start = performance.now();
      known.add(this);
      this.addEventListener('complete', () => {
        globalThis.lastQueryMs = performance.now() - start;
      });
    }
    return objectStore.call(this, name);
  };
}

const lastQuery = (worker: Worker): Promise<number> => worker.evaluate(() => globalThis.lastQueryMs);

/** Types, and tells for each letter how long it took until what was found was painted, ms. */
async function keystrokes(page: Page): Promise<number[]> {
  const field = page.locator(OVERLAY).getByRole('combobox');
  await page.evaluate(watchPainting);
  for (const typed of TYPED) {
    await field.fill('');
    await field.click();
    for (const letter of typed.slice(0, 8)) {
      await field.press(letter);
      await page.waitForTimeout(400);
    }
  }
  return page.evaluate(() => globalThis.paintedMs);
}

/** Runs in the page. */
function watchPainting(): void {
  globalThis.paintedMs = [];
  let pressed = 0;
  const root = document.querySelector('[data-sagsspor]')?.shadowRoot;
  if (!root) throw new Error('No overlay.');
  window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
  new MutationObserver((changes) => {
    const isHits = changes.some(({ target }) => (target as Element).parentElement?.closest('.hit-list'));
    if (pressed === 0 || !isHits) return;
    const start = pressed;
    pressed = 0;
    // The frame that shows it is over when the next task runs.
    requestAnimationFrame(() => setTimeout(() => globalThis.paintedMs.push(performance.now() - start)));
  }).observe(root, { subtree: true, childList: true, characterData: true });
}
