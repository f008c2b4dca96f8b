/** One interleaving: a few doings in two lanes at once, bad luck among them; then everything settles, and all of it is looked at. */
import type { SagssporClient } from '@/lib/client.ts';
import {
  auditDecisions,
  auditRows,
  auditSearch,
  auditTexts,
  findable,
  type Known,
  printingsOf,
  savedEditions,
  TABLES,
} from './audit.ts';
import { type BadLuck, someBadLuck } from './bad-luck.ts';
import type { FaultyBrowser } from './browser.ts';
import { type Doing, mayPurge, type Scene, someDoing } from './doings.ts';
import { dump, underWay } from './in-browser/raw.ts';
import { type Attempt, Model } from './model.ts';
import { COMMON, PAPERS } from './papers.ts';
import type { Chance } from './random.ts';

/** After so long (ms) a doing hangs: one that was interrupted is told so at once. */
const PATIENCE_MS = 60_000;
const HUNG = 'never answered';
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What an archive went through since it was empty. */
export interface Life {
  model: Model;
  known: Known;
  /** How often what happened. */
  counts: Map<string, number>;
}

export const newLife = (counts: Life['counts']): Life => ({
  model: new Model(),
  known: { keys: new Map() },
  counts,
});

/** Runs one, and returns what does not hold, with what was done; empty when all holds. */
export async function interleave(
  browser: FaultyBrowser,
  { model, known, counts }: Life,
  chance: Chance,
  { seed, kills }: { seed: string; kills: boolean },
): Promise<string[]> {
  const log: string[] = [];
  const problems: string[] = [];
  const accepted = new Map<string, Attempt>();
  const plan = [1, 2].map((lane) => ({
    byMessage: lane === 1,
    doings: Array.from({ length: 1 + chance.below(3) }, () => someDoing(chance, seed)),
  }));
  const luck = someBadLuck(chance, kills);
  const begun = performance.now();
  const note = (what: string) =>
    log.push(
      `${Math.round(performance.now() - begun)
        .toString()
        .padStart(5)} ms ${what}`,
    );
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

  await browser.openAll();
  // Awake, so that what is to befall the worker finds one.
  await browser.callFromTab('settings', []).catch(() => {});
  await Promise.all([
    ...plan.map(({ byMessage, doings }) => runLane(doings, byMessage)),
    ...luck.map((own) => befall(own)),
  ]);

  async function runLane(doings: readonly Doing[], byMessage: boolean): Promise<void> {
    const call = async (method: keyof SagssporClient, args: unknown[]) =>
      byMessage
        ? browser.callFromTab(method, args)
        : (await browser.bench()).evaluate(([name, given]) => asReader.call(name, given), [
            method,
            args,
          ] as const);
    const scene: Scene = { browser, model, known, call, accepted, problems };
    for (const doing of doings) {
      const lane = byMessage ? 'tab' : 'reader';
      note(`${lane}: ${doing.name}`);
      const outcome = await Promise.race([
        doing.do(scene).then(
          () => 'done',
          (error: Error) => `not done (${error.message.split('\n')[0]})`,
        ),
        pause(PATIENCE_MS).then(() => HUNG),
      ]);
      if (outcome === HUNG) problems.push(`${doing.name}: ${HUNG}`);
      note(`${lane}: ${doing.name}: ${outcome}`);
      count(`${doing.name.replace(/ (paper|on|from|kkr).*|\d.*/, '').trim()}: ${outcome.split(' (')[0]}`);
    }
  }

  async function befall({ name, at, befall: happen }: BadLuck): Promise<void> {
    await pause(at);
    note(name);
    count(name.replace(/-?\d+/g, 'n'));
    // What it would befall may be gone by now.
    await happen(browser, model).catch((error: Error) => note(`${name}: ${error.message.split('\n')[0]}`));
  }

  await browser.leaveRoom();
  if (luck.some(({ tampers }) => tampers)) {
    await browser.killWorker();
    await browser.closeBench();
  }
  const hasRefused = luck.some(({ refuses }) => refuses);
  problems.push(...(await settle(browser, accepted, hasRefused, kills, model)));
  problems.push(...(await look(browser, model, known)));
  return problems.length > 0 ? [...problems, ...log] : [];
}

/** All faults are over: lets everything that was interrupted come to its end, as the product's own surfaces would. */
async function settle(
  browser: FaultyBrowser,
  accepted: ReadonlyMap<string, Attempt>,
  hasRefused: boolean,
  isNew: boolean,
  model: Model,
): Promise<string[]> {
  const page = await browser.bench();
  if (isNew) await page.evaluate(() => asReader.startUp());
  if (isNew) mayPurge(model);
  const problems: string[] = [];
  for (const [importId, attempt] of accepted) {
    const until = Date.now() + PATIENCE_MS;
    for (let isRunning = true; isRunning; await pause(30)) {
      const status = (await browser.callFromTab('importStatus', [importId])) as {
        state: string;
        code?: string;
      };
      if (status.state === 'done') attempt.confirmed();
      if (status.state === 'failed' && !hasRefused)
        problems.push(`an accepted import failed: ${status.code}`);
      isRunning = status.state === 'running' && Date.now() < until;
    }
  }
  await page.evaluate(() => asReader.resume());
  await page.evaluate(() => asReader.tend());
  // Work of the worker that is going on by itself.
  for (let still = 0; still < 400 && (await page.evaluate(underWay)).length > 0; still++) await pause(25);
  return problems;
}

async function look(browser: FaultyBrowser, model: Model, known: Known): Promise<string[]> {
  const page = await browser.bench();
  const rows = await page.evaluate(dump, TABLES);
  if (!rows) return ['the archive is gone'];
  const problems = auditRows(rows);
  const saved = savedEditions(rows, problems);
  problems.push(...auditTexts(rows, saved, known), ...auditDecisions(rows, saved, model));
  const wanted = findable(rows);
  const queries = PAPERS.flatMap(({ editions }) => editions.flatMap(printingsOf));
  const found = await page.evaluate(search, queries);
  problems.push(...auditSearch(wanted, found));
  const [all] = await page.evaluate(search, [COMMON]);
  const keys = [...new Set(wanted.values())].sort();
  if (String(all?.keys.toSorted()) !== String(keys))
    problems.push(`search for all finds ${all?.keys.length} of ${keys.length}`);
  problems.push(
    ...(await page.evaluate(() => asReader.problems())).map((problem) => `integrity: ${problem}`),
  );
  return problems;
}

/** Runs in a page: keys of what is found by each query, words as they are typed. */
function search(queries: readonly string[]): Promise<{ query: string; keys: string[]; damaged: boolean }[]> {
  const asked = { limit: 200, offset: 0, sort: 'relevance', grouped: false, facets: false };
  return Promise.all(
    queries.map(async (query) => {
      const result = (await asReader.call('search', [{ query, ...asked }])) as {
        hits: { itemKey: string; missing: string[] }[];
        damaged: boolean;
      };
      const hits = result.hits.filter(({ missing }) => missing.length === 0);
      return { query, keys: hits.map(({ itemKey }) => itemKey), damaged: result.damaged };
    }),
  );
}
