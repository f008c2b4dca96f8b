import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page, type Protocol } from 'puppeteer-core';
import { findBrowser, howToGetABrowser } from '../lib/browsers.ts';
import { bundled } from './bundle.ts';
import type { Method, Requests } from './in-browser/protocol.ts';
import { serveBench } from './server.ts';

/** Building an index of 100,000 items takes minutes in some engines. */
const PATIENCE_MS = 3_600_000;
const NAMES = ['chromium', 'chrome', 'edge'] as const;

/** A headless Chromium with a profile of its own, the items, and workers with engines. */
export interface BenchBrowser {
  start(engine: string): Promise<void>;
  stop(): Promise<void>;
  ask<M extends Method>(method: M, args: Requests[M]['args']): Promise<Requests[M]['answer']>;
  /** Milliseconds from starting a worker to its first answer. */
  cold(engine: string, query: string): Promise<number>;
  /** The same from starting a new browser process on the same profile. */
  coldProcess(engine: string, query: string): Promise<number>;
  /** Bytes the running worker holds after collecting garbage, typed arrays included. */
  heapBytes(): Promise<number>;
  /** Begins to note what the running worker does; the function given ends it, and gives milliseconds by function, most first. */
  profile(): Promise<() => Promise<{ name: string; ms: number }[]>>;
  /** Forgets everything stored. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it. `lines`: the items, meeting by meeting. Throws where there is no browser of the kind. */
export async function openBrowser(
  engines: string[],
  lines: string[],
  { minify = true } = {},
): Promise<BenchBrowser> {
  const found = findBrowser(NAMES);
  if (!found) throw new Error(howToGetABrowser(NAMES));
  const server = await serveBench(await bundled(engines, minify), lines);
  const profile = mkdtempSync(join(tmpdir(), 'sagsspor-search-'));
  const launched = () =>
    launch({
      executablePath: found.executable,
      headless: true,
      pipe: true,
      userDataDir: profile,
      args: ['--no-sandbox', '--disable-background-networking'],
      protocolTimeout: PATIENCE_MS,
    });
  const opened = async (browser: Browser, path = '/'): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(server.origin + path);
    return page;
  };
  let browser = await launched();
  let page = await opened(browser);
  const workerClient = () => {
    const client = page.workers().at(-1)?.client;
    if (!client) throw new Error('no worker');
    return client;
  };
  const ready = () => page.waitForFunction('window.bench !== undefined');
  await ready();

  return {
    async start(engine) {
      const created = new Promise((resolve) => page.once('workercreated', resolve));
      await page.evaluate((name) => window.bench.start(name), engine);
      await created;
    },
    stop: () => page.evaluate(() => window.bench.stop()),
    ask: <M extends Method>(method: M, args: Requests[M]['args']) =>
      page.evaluate((m, a) => window.bench.ask(m as M, a as Requests[M]['args']), method, args) as Promise<
        Requests[M]['answer']
      >,
    cold: (engine, query) => page.evaluate((name, q) => window.bench.cold(name, q), engine, query),
    async coldProcess(engine, query) {
      await browser.close();
      const started = Date.now();
      browser = await launched();
      const asked = new URLSearchParams({ first: engine, query });
      page = await opened(browser, `/?${asked}`);
      await page.waitForFunction('window.firstAnswer !== undefined', { timeout: PATIENCE_MS });
      await ready();
      return page.evaluate((since) => (window.firstAnswer ?? Number.NaN) - since, started);
    },
    async heapBytes() {
      const client = workerClient();
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize, ...more } = await client.send('Runtime.getHeapUsage');
      const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = more as Record<string, number>;
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    },
    async profile() {
      const client = workerClient();
      await client.send('Profiler.enable');
      await client.send('Profiler.start');
      return async () => selfTimes((await client.send('Profiler.stop')).profile);
    },
    async clear() {
      const client = await page.createCDPSession();
      await client.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'indexeddb' });
      await client.detach();
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Time spent in each function itself. */
function selfTimes({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile) {
  const names = new Map(
    nodes.map(({ id, callFrame }) => [
      id,
      `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber + 1}`,
    ]),
  );
  const times = new Map<string, number>();
  samples.forEach((id, i) => {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  });
  return [...times].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms);
}
