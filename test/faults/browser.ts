/** A browser that may be killed, with the extension as it is built and one page more, from which the archive can be looked at. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { SagssporClient } from '@/lib/client.ts';
import { findBrowser, howToGetABrowser } from '../../scripts/lib/browsers.ts';
import { builtFolder } from '../../scripts/lib/build.ts';
import { chromiumArguments } from '../../scripts/lib/launch.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { type SiteServer, serveSites } from '../../scripts/lib/site-server.ts';

const BROWSERS = ['chromium', 'chrome', 'edge'] as const;
/** A page of KL's on which there is nothing: only the way from a page to the worker is wanted. */
const SITE_PAGE = 'https://www.kl.dk/nyheder/politik/';
const BENCH_PAGE = 'bench.html';

/** A copy of the built extension with the page of `in-browser/`; without the permission that lifts every quota. */
export async function benchBuild(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsspor-faults-'));
  cpSync(builtFolder('chrome'), folder, { recursive: true });
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: join(import.meta.dirname, 'in-browser/page.ts'),
        output: { format: 'es', codeSplitting: false, entryFileNames: 'bench.js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  for (const chunk of output)
    if (chunk.type === 'chunk') writeFileSync(join(folder, chunk.fileName), chunk.code);
  writeFileSync(
    join(folder, BENCH_PAGE),
    '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="bench.js"></script>',
  );
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

interface Run {
  context: BrowserContext;
  debug: CDPSession;
  /** Whose words on quotas hold. */
  quota: CDPSession;
  /** Of the extension. */
  id: string;
}

/** The browser of one run of the programme. Contexts that were killed come back when they are next asked for. */
export class FaultyBrowser {
  readonly #folder: string;
  readonly #profile = mkdtempSync(join(tmpdir(), 'sagsspor-faulty-'));
  readonly #site: SiteServer;
  #run: Promise<Run> | undefined;
  /** Bytes beside what is stored, when the browser next starts; ends with `leaveRoom`. */
  #room: number | undefined;
  #id = '';
  #bench: Promise<Page> | undefined;
  #tab: { page: Page; debug: CDPSession; contextId: number } | undefined;

  private constructor(folder: string, site: SiteServer) {
    this.#folder = folder;
    this.#site = site;
  }

  static async open(): Promise<FaultyBrowser> {
    const site = await serveSites([join(ROOT, 'seeds/site'), join(ROOT, 'test/pages')]);
    const browser = new FaultyBrowser(await benchBuild(), site);
    await browser.#running();
    return browser;
  }

  #running(): Promise<Run> {
    this.#run ??= this.#start();
    return this.#run;
  }

  async #start(): Promise<Run> {
    const found = findBrowser(BROWSERS);
    if (!found) throw new Error(howToGetABrowser(BROWSERS));
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: found.executable,
      headless: true,
      locale: 'da-DK',
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [...chromiumArguments(this.#site), '--disable-component-update'],
    });
    const debug = await context.browser()?.newBrowserCDPSession();
    if (!debug) throw new Error('The browser has no debugging session of its own.');
    // Before the archive is opened: how much room there is, is then remembered for half a minute.
    const quota = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
    if (this.#room !== undefined) {
      const origin = `chrome-extension://${this.#id}`;
      const { usage } = await quota.send('Storage.getUsageAndQuota', { origin });
      await quota.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + this.#room });
    }
    const load = debug.send.bind(debug) as unknown as (
      method: string,
      given: object,
    ) => Promise<{ id: string }>;
    this.#id = (await load('Extensions.loadUnpacked', { path: this.#folder })).id;
    return { context, debug, quota, id: this.#id };
  }

  /** The page of ours, opened where there is none. */
  async bench(): Promise<Page> {
    // Who asks while it is being opened waits for the same one.
    this.#bench ??= this.#openBench();
    const opening = this.#bench;
    const gone = () => {
      if (this.#bench === opening) this.#bench = undefined;
    };
    const page = await opening.catch((error: unknown) => {
      gone();
      throw error;
    });
    if (!page.isClosed()) return page;
    gone();
    return this.bench();
  }

  async #openBench(): Promise<Page> {
    const { context, id } = await this.#running();
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${BENCH_PAGE}`);
    await page.waitForFunction('globalThis.asReader !== undefined');
    return page;
  }

  /** Calls the client from a site's page, as the overlay does: by a message of the content script to the worker. */
  async callFromTab(method: keyof SagssporClient, args: unknown[]): Promise<unknown> {
    const { debug, contextId } = await this.#siteTab();
    const message = { id: 1, type: 'client', data: { method, args }, timestamp: 0 };
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `chrome.runtime.sendMessage({...${JSON.stringify(message)}, timestamp: Date.now()})`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    const answer = result.value as { res?: unknown; err?: { message?: string } } | undefined;
    if (!answer || answer.err) throw new Error(answer?.err?.message ?? 'no answer');
    return answer.res;
  }

  async #siteTab() {
    if (this.#tab && !this.#tab.page.isClosed()) return this.#tab;
    const { context, id } = await this.#running();
    const page = await context.newPage();
    const debug = await context.newCDPSession(page);
    const contextId = new Promise<number>((found, lost) => {
      page.once('close', () => lost(new Error('the tab was closed')));
      debug.on('Runtime.executionContextCreated', ({ context: made }) => {
        if (made.origin === `chrome-extension://${id}`) found(made.id);
      });
    });
    contextId.catch(() => {});
    await debug.send('Runtime.enable');
    await page.goto(SITE_PAGE);
    this.#tab = { page, debug, contextId: await contextId };
    return this.#tab;
  }

  async openAll(): Promise<void> {
    await this.bench();
    await this.#siteTab();
  }

  /** Runs a function in the worker, if it runs, or in the page of ours. */
  async tamper(inWorker: boolean, change: (by: number) => void, by: number): Promise<void> {
    const worker = (await this.#running()).context.serviceWorkers().at(-1);
    if (!inWorker) await (await this.bench()).evaluate(change, by);
    else await worker?.evaluate(change, by);
  }

  async killWorker(): Promise<void> {
    const { debug, id } = await this.#running();
    const { targetInfos } = await debug.send('Target.getTargets');
    const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
    if (target) await debug.send('Target.closeTarget', { targetId: target.targetId });
  }

  async closeTab(): Promise<void> {
    await this.#tab?.page.close();
  }

  async closeBench(): Promise<void> {
    await (await this.#bench?.catch(() => undefined))?.close();
  }

  /** Kills the process of our own pages at once, as one that ran out of memory: nothing in it hears of its end. */
  async crashBench(): Promise<void> {
    const { context } = await this.#running();
    const page = await this.#bench?.catch(() => undefined);
    if (!page || page.isClosed()) return;
    const crashed = page.waitForEvent('crash').catch(() => {});
    const debug = await context.newCDPSession(page);
    // Never answered: who would answer is gone.
    debug.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
  }

  /**
   * Kills the browser we started, so that nothing of it can end in order; the next that asks for it starts it again.
   * @param room bytes the disk then has room for; as much as ever, where nothing is said
   */
  async kill(room?: number): Promise<void> {
    const { context, debug } = await this.#running();
    const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
    const own = processInfo.find(({ type }) => type === 'browser');
    if (!own) throw new Error('The browser does not know its own process.');
    const gone = new Promise<void>((done) => context.once('close', () => done()));
    this.#room = room;
    process.kill(own.id, 'SIGKILL');
    await gone;
    this.#run = undefined;
    this.#bench = undefined;
    this.#tab = undefined;
  }

  /** There is room again. */
  async leaveRoom(): Promise<void> {
    if (this.#room === undefined) return;
    this.#room = undefined;
    const { quota, id } = await this.#running();
    await quota.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${id}` });
  }

  async close(): Promise<void> {
    await (await this.#run)?.context.close();
    await this.#site.close();
    rmSync(this.#profile, { recursive: true, force: true });
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
