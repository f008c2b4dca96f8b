import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import { findBrowser, howToGetABrowser } from '../../../scripts/lib/browsers.ts';
import { builtFolder } from '../../../scripts/lib/build.ts';
import { openOverlayRootsInFirefox } from '../../../scripts/lib/closed-root.ts';
import { FIREFOX_ADDON, FIREFOX_ADDRESS, launchWithExtension } from '../../../scripts/lib/launch.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type Answer, serveSites } from '../../../scripts/lib/site-server.ts';
import { until } from './chromium.ts';
import { strayRequests } from './network.ts';
import { puppeteerTab, type Tab } from './tab.ts';

export interface FirefoxSession {
  /** What sites answer instead of their files, by address. */
  answers: Map<string, Answer>;
  /** A new tab, blank. */
  newTab(): Promise<Tab>;
  /** The tab that opens when this is done. */
  tabOpenedBy(act: () => Promise<void>): Promise<Tab>;
  /** Address of one of our own pages (`reader.html`). */
  own(path: string): string;
  /** Presses the toolbar button with the tab in front, which is what gives the extension its page. */
  pressIcon(): Promise<void>;
  /** Takes a site away from the extension, as a person may. */
  takeAway(host: string): Promise<void>;
  restart(): Promise<void>;
  /** Ends everything, and throws if a page failed or a request went where none should. */
  close(): Promise<void>;
}

/** The built extension in a real Firefox with a profile of its own, before the mapped sites. */
export async function launchFirefox(options: { sites?: string[] } = {}): Promise<FirefoxSession> {
  const found = findBrowser(['firefox']);
  if (!found) throw new Error(howToGetABrowser(['firefox']));
  const folder = builtFolder('firefox');
  const profile = mkdtempSync(join(tmpdir(), 'sagsspor-'));
  const site = await serveSites([
    join(ROOT, 'seeds/site'),
    join(ROOT, 'test/pages'),
    ...(options.sites ?? []),
  ]);
  const launch = async () => {
    const browser = await launchWithExtension(found, {
      folder,
      profile,
      headless: true,
      proxy: site.proxy,
      language: 'da',
      grantsUnasked: true,
    });
    await openOverlayRootsInFirefox(browser);
    await withoutWelcome(browser);
    return browser;
  };
  let browser = await launch();
  const failures: string[] = [];
  const tabOf = (page: Page): Tab => {
    page.on('pageerror', (error) => failures.push(String(error)));
    return puppeteerTab(page);
  };
  return {
    answers: site.answers,
    newTab: async () => tabOf(await browser.newPage()),
    async tabOpenedBy(act) {
      const [target] = await Promise.all([
        new Promise<Target>((opened) => browser.once('targetcreated', opened)),
        act(),
      ]);
      const page = await target.page();
      if (!page) throw new Error('What opened is no tab.');
      return tabOf(page);
    },
    pressIcon: () => inBrowser(browser, PRESS),
    takeAway: (host) => inBrowser(browser, takeAway(host)),
    own: (path) => `${FIREFOX_ADDRESS}/${path}`,
    async restart() {
      await browser.close();
      browser = await launch();
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true });
      const stray = strayRequests(site.seen);
      if (stray.length > 0) throw new Error(`Requests went to ${stray.join(', ')}`);
      if (failures.length > 0) throw new Error(`Uncaught errors:\n${failures.join('\n')}`);
    },
  };
}

/**
 * The welcome comes with every install, and here the extension is installed at every start. Its tab says by itself where it is:
 * to the tool it stays blank.
 */
async function withoutWelcome(browser: Browser): Promise<void> {
  await until(async () => {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href);
      if (!address.endsWith('/welcome.html')) continue;
      await page.close();
      return true;
    }
    return false;
  });
}

/** The debugging protocol itself: Puppeteer knows no command for the browser's own window. */
interface Debugging {
  connection: { send<T>(command: string, asked: object): Promise<{ result: T }> };
}

/** As Firefox's own toolbar does it, in the browser's window. */
const PRESS = `(() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ADDON}');
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
})()`;

/** As Firefox's own page of extensions does it, when a person takes a site away there. */
const takeAway = (host: string) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ADDON}');
  const taken = { permissions: [], origins: ['https://${host}/*'] };
  await ExtensionPermissions.remove('${FIREFOX_ADDON}', taken, extension);
})()`;

/** Runs in the browser's own window. */
async function inBrowser(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as Debugging;
  const { result: windows } = await connection.send<{ contexts: object[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { result: done } = await connection.send<{ type: string }>('script.evaluate', {
    expression,
    target: windows.contexts[0],
    awaitPromise: true,
  });
  if (done.type !== 'success') throw new Error(`The browser itself could not do this:\n${expression}`);
}
