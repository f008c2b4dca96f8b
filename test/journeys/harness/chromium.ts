import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser, howToGetABrowser } from '../../../scripts/lib/browsers.ts';
import { builtFolder } from '../../../scripts/lib/build.ts';
import { openOverlayRoots } from '../../../scripts/lib/closed-root.ts';
import { chromiumArguments } from '../../../scripts/lib/launch.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type SiteServer, serveSites } from '../../../scripts/lib/site-server.ts';
import { strayInLogs } from './net-log.ts';
import { strayRequests } from './network.ts';
import { type LaunchOptions, type Session, until } from './session.ts';

export { picture, until } from './session.ts';

/** A session with what only Chromium has. */
export interface ChromiumSession extends Session {
  extensionId: string;
  /** The service worker, started if it sleeps. */
  worker(): Promise<Worker>;
}

type Api = typeof import('wxt/browser').browser;

const BROWSERS = ['chromium', 'chrome', 'edge'] as const;

/** The built extension in a real Chromium with a profile of its own, before the mapped sites. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumSession> {
  const built = builtFolder('chrome');
  const isCopied = options.grantable || options.permissions;
  const folder = isCopied ? mkdtempSync(join(tmpdir(), 'sagsspor-build-')) : built;
  if (isCopied) cpSync(built, folder, { recursive: true });
  if (options.permissions) givePermissions(join(folder, 'manifest.json'), options.permissions);
  const profile = mkdtempSync(join(tmpdir(), 'sagsspor-'));
  const site = await serveSites(
    options.roots ?? [join(ROOT, 'seeds/site'), join(ROOT, 'test/pages'), ...(options.sites ?? [])],
  );
  const failures: string[] = [];
  /** The browser's own logs of its network, one a start. */
  const logs: string[] = [];
  const start = () => {
    const log = join(profile, `net-log-${logs.length}.json`);
    logs.push(log);
    return launch(profile, folder, site, { ...options, log }, failures);
  };
  let run = await start();

  const worker = async () =>
    run.context.serviceWorkers().at(-1) ?? (await run.context.waitForEvent('serviceworker'));
  /** The extension comes in with more in its manifest, and again as it is built. */
  const give = async (list: 'permissions' | 'host_permissions', more: string) => {
    const file = join(folder, 'manifest.json');
    const built = readFileSync(file, 'utf8');
    const manifest = JSON.parse(built);
    writeFileSync(file, JSON.stringify({ ...manifest, [list]: [...manifest[list], more] }));
    await run.load();
    writeFileSync(file, built);
    await run.load();
  };
  return {
    get context() {
      return run.context;
    },
    get extensionId() {
      return run.extensionId;
    },
    get origin() {
      return `chrome-extension://${run.extensionId}`;
    },
    seen: site.seen,
    answers: site.answers,
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
    worker,
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
      run = await start();
    },
    async grant(host) {
      await give('host_permissions', `https://${host}/*`);
      await until(async () =>
        (await worker()).evaluate(async (pattern) => {
          const { scripting } = (globalThis as unknown as { chrome: Api }).chrome;
          const scripts = await scripting.getRegisteredContentScripts();
          return scripts.some(({ matches }) => matches?.includes(pattern));
        }, `https://${host}/*`),
      );
    },
    async grantNotifications() {
      await give('permissions', 'notifications');
    },
    async pressIcon(page) {
      // Just installed, the worker may not yet listen.
      await until(async () =>
        (await worker()).evaluate(() =>
          (globalThis as unknown as { chrome: Api }).chrome.action.onClicked.hasListeners(),
        ),
      );
      const { targetInfos } = await run.browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url());
      await run.send('Extensions.triggerAction', { id: run.extensionId, targetId: tab?.targetId ?? '' });
    },
    goOffline: () => site.close(),
    async close() {
      await run.context.close();
      await site.close();
      const stray = [...strayRequests(site.seen), ...strayInLogs(logs, site.hosts)];
      rmSync(profile, { recursive: true, force: true });
      if (folder !== built) rmSync(folder, { recursive: true, force: true });
      if (stray.length > 0) throw new Error(`Requests went to ${stray.join(', ')}`);
      if (failures.length > 0) throw new Error(`Uncaught errors:\n${failures.join('\n')}`);
    },
  };
}

function givePermissions(file: string, given: string[]): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...given] }));
}

async function launch(
  profile: string,
  folder: string,
  site: SiteServer,
  options: LaunchOptions & { log: string },
  failures: string[],
): Promise<{
  context: BrowserContext;
  browser: CDPSession;
  extensionId: string;
  load: () => Promise<{ id: string }>;
  send: (method: string, params: Record<string, string>) => Promise<{ id: string }>;
}> {
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
    args: [...chromiumArguments(site), '--disable-component-update', `--log-net-log=${options.log}`],
  });
  if (!options.welcome)
    context.on('page', (page) => {
      if (page.url().endsWith('/welcome.html')) void page.close();
      else
        page.once('framenavigated', (frame) => {
          if (frame.url().endsWith('/welcome.html') && frame.url().startsWith('chrome-extension:'))
            void page.close();
        });
    });
  context.on('weberror', (event) => {
    const { stack, message } = event.error();
    const isOurs =
      /^chrome-extension:/.test(event.page()?.url() ?? '') || /chrome-extension:/.test(stack ?? '');
    if (isOurs || !options.hostile) failures.push(stack ?? message);
  });
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The browser has no debugging session of its own.');
  // Not in Playwright's table of commands; Chrome ignores --load-extension since version 137.
  const send = browser.send.bind(browser) as unknown as (
    method: string,
    params: Record<string, string>,
  ) => Promise<{ id: string }>;
  const load = () => send('Extensions.loadUnpacked', { path: folder });
  const { id } = await load();
  const openRoots = (page: Page) =>
    context
      .newCDPSession(page)
      .then((debug) => openOverlayRoots(debug, (world) => world === 'isolated' || !options.hostile))
      .catch(() => {}); // closed meanwhile
  context.on('page', (page) => void openRoots(page));
  await Promise.all(context.pages().map(openRoots));
  return { context, browser, extensionId: id, load, send };
}
