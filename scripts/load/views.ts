/**
 * `node scripts/load/views.ts`: every view over 10,000 items and 1,000 bookmarks, in the built extension in a real Chromium:
 * from the address to the last thing drawn. Prints a row a view, and what the page holds; exits 1 when one is slower than 300 ms.
 */
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/journeys/harness/chromium.ts';
import { putOldArchive, storedRows } from '../../test/journeys/harness/old-archive.ts';
import { AT_A_SITTING } from '../../test/journeys/harness/saved-years.ts';
import { median } from '../bench/result.ts';
import { buildIfChanged } from '../lib/build.ts';

const MEETINGS = 400;
/** Of each meeting: more than a thousand in all. */
const BOOKMARKED = 3;
const BUDGET_MS = 300;
const ROUNDS = 5;
/** The keys of the harness's archive (`saved-years.ts`). */
const MEETING = 'kkr-hovedstaden/2025-04-10';

const VIEWS: Record<string, string> = {
  home: '#q=',
  'search, a word of every meeting': '#q=sundhedsreformen',
  'search, by date and flat': '#q=kommunerne&sort=date&flat=1',
  'search, bookmarked': '#q=bogm%C3%A6rket',
  meeting: `#meeting=${encodeURIComponent(MEETING)}`,
  'item of a meeting': `#meeting=${encodeURIComponent(MEETING)}&item=${encodeURIComponent(`${MEETING}#20`)}`,
  'meeting among its neighbours': `#follow-up=${encodeURIComponent(MEETING)}`,
  bookmarks: '#bookmarks=',
  cases: '#cases=',
  deadlines: '#deadlines=',
  news: '#news=',
  fora: '#fora=',
  year: '#year=2025',
  briefings: '#briefings=',
  'backup and exports': '#keeping=',
  health: '#health=',
  sites: '#sites=',
  settings: '#settings=',
};

buildIfChanged('chrome');
const session = await launchChromium();
let slow = 0;
try {
  await putOldArchive(session, MEETINGS, BOOKMARKED);
  const page = await session.openOwn('reader.html');
  await settled(page);
  console.log(
    `${await storedRows(page, 'items')} items (${AT_A_SITTING} a meeting), ${await storedRows(page, 'bookmarks')} bookmarks; ms, of ${BUDGET_MS}`,
  );
  for (const [name, hash] of Object.entries(VIEWS)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const away = name === 'settings' ? '#health=' : '#settings=';
      await page.evaluate(opened, away);
      times.push(await page.evaluate(opened, hash));
    }
    const [first = 0] = times;
    const usual = median(times);
    if (usual > BUDGET_MS) slow++;
    console.log(
      `${usual > BUDGET_MS ? 'SLOW' : 'ok  '} ${name.padEnd(34)} median ${usual.toFixed(0).padStart(4)}  first ${first.toFixed(0).padStart(4)}  most ${Math.max(
        ...times,
      )
        .toFixed(0)
        .padStart(4)}`,
    );
  }
  const debug = await session.context.newCDPSession(page);
  await debug.send('HeapProfiler.collectGarbage');
  const { usedSize } = await debug.send('Runtime.getHeapUsage');
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  console.log(`the reader holds ${mega(usedSize)}, the disk ${mega(stored)}`);
} finally {
  await session.close();
}
process.exitCode = slow > 0 ? 1 : 0;

function mega(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

/** Waits until the archive is upgraded, read for findings, and indexed, and the worker has nothing more to do. */
async function settled(page: Page): Promise<void> {
  while ((await storedRows(page, 'findings')) < MEETINGS || (await storedRows(page, 'unindexed')) > 0)
    await page.waitForTimeout(1000);
  await page.waitForTimeout(5000);
}

/**
 * Runs in the reader: goes to an address; ms until the last change of the page that was followed by a second of quiet, and its
 * painting.
 */
async function opened(hash: string): Promise<number> {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const start = performance.now();
  let last = start;
  const watch = new MutationObserver(() => {
    last = performance.now();
    void painted().then(() => {
      last = Math.max(last, performance.now());
    });
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  location.hash = hash;
  while (last === start || performance.now() - last < 1000) {
    await new Promise((done) => setTimeout(done, 50));
    if (performance.now() - start > 20_000) throw new Error(`Nothing shown at ${hash}.`);
  }
  watch.disconnect();
  return last - start;
}
