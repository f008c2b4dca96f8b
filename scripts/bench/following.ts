import type { Page } from 'playwright-core';
import { type PackedHead, pack } from '../../lib/tracking/packed.ts';
import type { Sitting } from '../../lib/tracking/types.ts';
import { type ChromiumSession, launchChromium } from '../../test/journeys/harness/chromium.ts';
import { putOldArchive, storedRows } from '../../test/journeys/harness/old-archive.ts';
import { AT_A_SITTING } from '../../test/journeys/harness/saved-years.ts';
import { openOverlay } from '../../test/journeys/harness/steps.ts';
import { buildIfChanged } from '../lib/build.ts';
import { type Asked, workerAsker } from './ask-worker.ts';
import { madeUpFeatures } from './made-up.ts';
import { median, type Result } from './result.ts';

const MEETINGS = 400;
const BODIES = 5;
const ROUNDS = 5;
/** Rows written at once. */
const BATCH = 20;

/**
 * What a user meets among 10,000 items of 3,500 letters, in the built extension in a real Chromium: the first question to a
 * worker that was just woken, message and waking included.
 */
export async function following(): Promise<Result[]> {
  buildIfChanged('chrome');
  const session = await launchChromium();
  try {
    await putOldArchive(session, MEETINGS);
    const reader = await session.openOwn('reader.html#/');
    while ((await storedRows(reader, 'findings')) < MEETINGS || (await storedRows(reader, 'unindexed')) > 0)
      await reader.waitForTimeout(500);
    await reader.close();
    const stored = await session.openOwn('manifest.json');
    const sittings = await sittingsIn(stored);
    await putTexts(stored, sittings);
    const page = await openOverlay(session);
    const asking: Asking = { page, ask: await workerAsker(session, page) };
    const newest = sittings.at(-1)?.id ?? '';
    const { caseId } = (await asking.ask('createCase', `${newest}#8`)).answer as { caseId: string };
    const [nothing, meeting, proposals] = [
      await colds(session, asking, 'cases'),
      await colds(session, asking, 'followUp', newest),
      await colds(session, asking, 'case', caseId),
    ];
    const again = [(await asking.ask('case', caseId)).ms, (await asking.ask('followUp', newest)).ms];
    const scanning = await stored.evaluate(scan);
    const peer = { name: 'cosine with all texts, one item', value: scanning };
    const waking = `the same wake for a list that compares nothing: ${nothing.toFixed(0)} ms`;
    return [
      {
        what: `woken worker: a meeting of ${AT_A_SITTING} items against ${MEETINGS * AT_A_SITTING}`,
        ...{ value: meeting, budget: 1000, unit: 'ms', peer },
        notes: [waking, `asked again: ${again[1]?.toFixed(0)} ms`, `worker's heap: ${await heapOf(session)}`],
      },
      {
        what: 'woken worker: proposals for a new case, with its page',
        ...{ value: proposals, budget: 1000, unit: 'ms', peer },
        notes: [`asked again: ${again[0]?.toFixed(0)} ms of 300 ms`],
      },
    ];
  } finally {
    await session.close();
  }
}

interface Asking {
  page: Page;
  ask: (method: string, ...args: unknown[]) => Promise<Asked>;
}

/** Median of asking a worker that was ended before, ms. */
async function colds(session: ChromiumSession, { page, ask }: Asking, method: string, ...args: string[]) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await session.killWorker();
    await page.waitForTimeout(500);
    times.push((await ask(method, ...args)).ms);
  }
  return median(times);
}

async function heapOf(session: ChromiumSession): Promise<string> {
  const worker = await session.worker();
  const bytes = await worker.evaluate(
    () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
  );
  return bytes > 0 ? `${(bytes / 1024 / 1024).toFixed(0)} MB` : 'not told';
}

/** Runs in the page: the sittings of the archive in the order their meetings were saved. */
const sittingsIn = (page: Page): Promise<Sitting[]> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('sagsspor');
      opening.onsuccess = () => done(opening.result);
    });
    const rows = await new Promise<{ sitting: Sitting }[]>((done) => {
      const all = db.transaction('features').objectStore('features').getAll();
      all.onsuccess = () => done(all.result);
    });
    db.close();
    return rows.map(({ sitting }) => sitting).sort((a, b) => a.date.localeCompare(b.date));
  });

interface TextRow {
  meetingId: string;
  stamp: string;
  sitting: Sitting;
  heads: string;
  /** One letter a byte. */
  bytes: string;
}

/** Gives the archive's items texts of the usual length, as following keeps them. */
async function putTexts(page: Page, sittings: readonly Sitting[]): Promise<void> {
  const keyAt = (n: number, at: number) => `${sittings[n]?.id}#${at}`;
  const batch: TextRow[] = [];
  for (const { sitting, features } of madeUpFeatures(sittings, {
    bodies: BODIES,
    items: AT_A_SITTING,
    keyAt,
  })) {
    const { heads, bytes } = pack(features);
    batch.push({
      ...{ meetingId: sitting.id, stamp: `made up ${sitting.id}`, sitting },
      ...{ heads: JSON.stringify(heads), bytes: Buffer.from(bytes).toString('latin1') },
    });
    if (batch.length === BATCH) await page.evaluate(put, batch.splice(0));
  }
  await page.evaluate(put, batch);
}

/** Runs in the page. */
function put(rows: TextRow[]): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('sagsspor');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('features', 'readwrite');
      for (const { bytes, ...row } of rows)
        writing
          .objectStore('features')
          .put({ ...row, bytes: Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)) });
      writing.onabort = () => fail(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

/** Runs in the page: reads all texts as they are kept, and compares one item's words with those of all, ms. */
async function scan(): Promise<number> {
  const start = performance.now();
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('sagsspor');
    opening.onsuccess = () => done(opening.result);
  });
  const rows = await new Promise<{ heads: string; bytes: Uint8Array }[]>((done) => {
    const all = db.transaction('features').objectStore('features').getAll();
    all.onsuccess = () => done(all.result);
  });
  db.close();
  const decoder = new TextDecoder();
  const texts = rows.flatMap(({ heads, bytes }) =>
    (JSON.parse(heads) as PackedHead[]).map(
      ({ at }) => new Set(decoder.decode(bytes.subarray(at[0], at[1])).split('\n')),
    ),
  );
  const own = texts.at(-1) ?? new Set<string>();
  const found = texts.map((terms) => {
    let common = 0;
    for (const term of own) if (terms.has(term)) common++;
    return common / Math.sqrt(own.size * terms.size);
  });
  found.sort((a, b) => b - a);
  return performance.now() - start;
}
