import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser, howToGetABrowser } from '../../../scripts/lib/browsers.ts';
import { builtFolder } from '../../../scripts/lib/build.ts';
import { chromiumArguments } from '../../../scripts/lib/launch.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type Seen, type SiteServer, serveSites } from '../../../scripts/lib/site-server.ts';
import { strayRequests } from './network.ts';

export interface ChromiumSession {
  context: BrowserContext;
  extensionId: string;
  /** What the network saw, since the start or the last restart. */
  seen: Seen[];
  /** A new tab at an address of a mapped host. */
  open(address: string): Promise<Page>;
  /** A new tab with one of our own pages (`reader.html#/…`). */
  openOwn(path: string): Promise<Page>;
  /** The service worker, started if it sleeps. */
  worker(): Promise<Worker>;
  /** Ends the worker as the browser would; false when it was not running. */
  killWorker(): Promise<boolean>;
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>;
  /** Takes the sites away, as when the network is gone. */
  goOffline(): Promise<void>;
  /** Ends everything, and throws if a page failed or a request went where none should. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folders of hosts; the demo site and the page zoo when not given. */
  roots?: string[];
  colorScheme?: 'light' | 'dark';
  locale?: string;
}

const BROWSERS = ['chromium', 'chrome', 'edge'] as const;

/** The built extension in a real Chromium with a profile of its own, before the mapped sites. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumSession> {
  const folder = builtFolder('chrome');
  const profile = mkdtempSync(join(tmpdir(), 'sagsspor-'));
  const site = await serveSites(options.roots ?? [join(ROOT, 'seeds/site'), join(ROOT, 'test/pages')]);
  const failures: string[] = [];
  let run = await launch(profile, folder, site, options, failures);

  return {
    get context() {
      return run.context;
    },
    get extensionId() {
      return run.extensionId;
    },
    seen: site.seen,
    async open(address) {
      const page = await run.context.newPage();
      await page.goto(address);
      return page;
    },
    async openOwn(path) {
      const page = await run.context.newPage();
      await page.goto(`chrome-extension://${run.extensionId}/${path}`);
      return page;
    },
    worker: async () => run.context.serviceWorkers()[0] ?? (await run.context.waitForEvent('serviceworker')),
    async killWorker() {
      const { targetInfos } = await run.browser.send('Target.getTargets');
      const target = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.includes(run.extensionId),
      );
      if (!target) return false;
      const { success } = await run.browser.send('Target.closeTarget', { targetId: target.targetId });
      return success;
    },
    async restart() {
      await run.context.close();
      run = await launch(profile, folder, site, options, failures);
    },
    goOffline: () => site.close(),
    async close() {
      await run.context.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true });
      const stray = strayRequests(site.seen);
      if (stray.length > 0) throw new Error(`Requests went to ${stray.join(', ')}`);
      if (failures.length > 0) throw new Error(`Uncaught errors:\n${failures.join('\n')}`);
    },
  };
}

async function launch(
  profile: string,
  folder: string,
  site: SiteServer,
  options: LaunchOptions,
  failures: string[],
): Promise<{ context: BrowserContext; browser: CDPSession; extensionId: string }> {
  const found = findBrowser(BROWSERS);
  if (!found) throw new Error(howToGetABrowser(BROWSERS));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executable,
    headless: true,
    viewport: { width: 1280, height: 900 },
    locale: options.locale ?? 'da-DK',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...chromiumArguments(site), '--disable-component-update'],
  });
  context.on('weberror', (error) => failures.push(error.error().stack ?? error.error().message));
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The browser has no debugging session of its own.');
  // Not in Playwright's table of commands; Chrome ignores --load-extension since version 137.
  const load = browser.send.bind(browser) as unknown as (
    method: string,
    params: { path: string },
  ) => Promise<{ id: string }>;
  const { id } = await load('Extensions.loadUnpacked', { path: folder });
  return { context, browser, extensionId: id };
}

/** Keeps a picture in test-results/, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(ROOT, 'test-results');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
