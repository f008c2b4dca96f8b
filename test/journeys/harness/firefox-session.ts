import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, firefox } from 'playwright-core';
import { findBrowser, howToGetABrowser } from '../../../scripts/lib/browsers.ts';
import { builtFolder } from '../../../scripts/lib/build.ts';
import { FIREFOX_ADDRESS, firefoxPreferences } from '../../../scripts/lib/launch.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type SiteServer, serveSites } from '../../../scripts/lib/site-server.ts';
import { openOverlayRoots } from './firefox-overlay.ts';
import { type FirefoxRelay, relayTo } from './firefox-relay.ts';
import { giveLeave, pressIconOn, runInBackground, stopBackground } from './gecko.ts';
import { strayRequests } from './network.ts';
import type { LaunchOptions, Session } from './session.ts';

const WELCOME = `${FIREFOX_ADDRESS}/welcome.html`;

/** The built extension in a real Firefox with a profile of its own, before the mapped sites. */
export async function launchInFirefox(options: LaunchOptions = {}): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'sagsspor-'));
  const site = await serveSites(
    options.roots ?? [join(ROOT, 'seeds/site'), join(ROOT, 'test/pages'), ...(options.sites ?? [])],
  );
  const failures: string[] = [];
  let run = await launch(profile, site, options, failures);
  if (options.permissions) await giveLeave(run.relay, { permissions: options.permissions });

  const goTo = async (address: string) => {
    const page = await run.context.newPage();
    await page.goto(address);
    return page;
  };
  return {
    get context() {
      return run.context;
    },
    origin: FIREFOX_ADDRESS,
    seen: site.seen,
    answers: site.answers,
    open: goTo,
    openOwn: (path) => goTo(`${FIREFOX_ADDRESS}/${path}`),
    worker: async () => ({
      evaluate: (code: unknown, argument?: unknown) =>
        runInBackground<never>(run.relay, String(code), argument),
    }),
    killWorker: () => stopBackground(run.relay),
    async restart() {
      await run.close();
      run = await launch(profile, site, options, failures);
    },
    grant: (host) => giveLeave(run.relay, { origins: [`https://${host}/*`] }),
    grantNotifications: () => giveLeave(run.relay, { permissions: ['notifications'] }),
    async pressIcon(page) {
      await page.bringToFront();
      await pressIconOn(run.relay, page.url());
    },
    goOffline: () => site.close(),
    async close() {
      await run.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true });
      const stray = strayRequests(site.seen);
      if (stray.length > 0) throw new Error(`Requests went to ${stray.join(', ')}`);
      if (failures.length > 0) throw new Error(`Uncaught errors:\n${failures.join('\n')}`);
    },
  };
}

interface Run {
  context: BrowserContext;
  relay: FirefoxRelay;
  close(): Promise<void>;
}

async function launch(
  profile: string,
  site: SiteServer,
  options: LaunchOptions,
  failures: string[],
): Promise<Run> {
  const found = findBrowser(['firefox']);
  if (!found) throw new Error(howToGetABrowser(['firefox']));
  rmSync(join(profile, 'WebDriverBiDiServer.json'), { force: true });
  const relay = await relayTo(profile);
  openOverlayRoots(relay, !options.hostile);
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: wrapped(found.executable, profile, relay.address),
    headless: true,
    // Firefox sets the size of all pages only where it has no hidden ones; a window has it by itself.
    viewport: null,
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '985' },
    ignoreHTTPSErrors: true,
    args: ['--remote-allow-system-access'], // for pages of the extension
    firefoxUserPrefs: {
      ...firefoxPreferences({
        proxy: site.proxy,
        language: options.locale ?? 'da-DK',
        grantsUnasked: true,
      }),
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': 1,
    },
  });
  context.on('weberror', (error) => failures.push(error.error().stack ?? error.error().message));
  await relay.send('webExtension.install', {
    extensionData: { type: 'path', path: builtFolder('firefox') },
  });
  // It comes with every install, and here the extension is installed at every start.
  const welcomed = () => context.pages().find((page) => page.url() === WELCOME);
  while (!welcomed()) await wait(50);
  if (!options.welcome) await welcomed()?.close();
  return {
    context,
    relay,
    async close() {
      await context.close();
      relay.close();
    },
  };
}

/** Playwright reads from what a browser prints where to connect; this one prints where the relay is. */
function wrapped(executable: string, profile: string, address: string): string {
  const file = join(profile, 'firefox.sh');
  writeFileSync(
    file,
    `#!/bin/sh\necho "WebDriver BiDi listening on ${address}" >&2\nexec "${executable}" "$@" 2>"${profile}/stderr.txt"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}
