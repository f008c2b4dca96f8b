/** The app on the web: the reader without an extension, from a host that serves files and nothing else. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launch } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, howToGetABrowser } from '../../scripts/lib/browsers.ts';
import { buildWeb, WEB_FOLDER } from '../../scripts/lib/build-web.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { agendaPdf, scannedPdf } from './harness/papers.ts';
import { hostFolder, type StaticHost } from './harness/static-host.ts';
import { playwrightTab, puppeteerTab, type Tab } from './harness/tab.ts';

const AGENDA = readFileSync(join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt'));
const PDF = agendaPdf({
  date: '3. oktober 2025',
  titles: ['Rammeaftale for specialområdet', 'Status på letbanen'],
});

interface Opened {
  tab: Tab;
  /** Is the app kept for use without a net? */
  isKept(): Promise<boolean>;
  /** How many pages of the source are drawn. */
  drawn(): Promise<number>;
  page: Page | null;
  end(): Promise<void>;
}
const failures: string[] = [];

const countDrawn = () => document.querySelectorAll('.page-drawn canvas').length;

async function inChromium(): Promise<Opened> {
  const found = findBrowser(['chromium', 'chrome', 'edge']);
  if (!found) throw new Error(howToGetABrowser(['chromium']));
  const profile = mkdtempSync(join(tmpdir(), 'sagsspor-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executable,
    ...{ headless: true, locale: 'da-DK', reducedMotion: 'reduce', viewport: { width: 1180, height: 820 } },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  context.on('weberror', (error) => failures.push(String(error.error())));
  const page = await context.newPage();
  return {
    tab: playwrightTab(page),
    page,
    isKept: () =>
      page.evaluate(
        async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
      ),
    drawn: () => page.evaluate(countDrawn),
    async end() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function inFirefox(): Promise<Opened> {
  const found = findBrowser(['firefox']);
  if (!found) throw new Error(howToGetABrowser(['firefox']));
  const browser = await launch({
    executablePath: found.executable,
    ...{ browser: 'firefox', headless: true, extraPrefsFirefox: { 'intl.accept_languages': 'da' } },
    defaultViewport: { width: 1180, height: 820 },
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  return {
    tab: puppeteerTab(page),
    page: null,
    isKept: () =>
      page.evaluate(
        async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
      ),
    drawn: () => page.evaluate(countDrawn),
    end: () => browser.close(),
  };
}

beforeAll(async () => {
  await buildWeb();
});

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
])('the app on the web in %s', (_, open) => {
  let host: StaticHost;
  let opened: Opened;
  beforeEach(async () => {
    failures.length = 0;
    host = await hostFolder(WEB_FOLDER);
    opened = await open();
  });
  afterEach(async () => {
    await opened.end();
    await host.close();
    expect(failures).toEqual([]);
  });

  it('opens files, finds what they say, and goes on without a net', async () => {
    const { tab } = opened;
    await tab.visit(host.address);
    await tab.sees(/^Læg et dokument ind/);
    await tab.drops('dagsorden.txt', 'text/plain', AGENDA);
    await tab.sees(/^Konsekvenser af sundhedsreformen/);
    await expect.poll(() => opened.isKept()).toBe(true);
    await host.close();

    await tab.visit(host.address);
    await tab.sees(/^Læg et dokument ind/);
    await tab.sees(/KKR Hovedstaden/);
    await tab.drops('referat.pdf', 'application/pdf', PDF);
    await tab.sees(/^Rammeaftale for specialområdet$/);
    await expect.poll(() => opened.drawn()).toBe(1);
    await tab.visit(`${host.address}#q=letbanen`);
    await tab.sees(/Status på/);
    // All that was asked for lay below its own folder.
    expect(
      host.asked.filter((path) => !path.startsWith('/apps/sagsspor/') && path !== '/favicon.ico'),
    ).toEqual([]);
  });

  it('reads a scan with what it brought along, also without a net', async () => {
    const { tab } = opened;
    await tab.visit(host.address);
    await expect.poll(() => opened.isKept()).toBe(true);
    await host.close();
    await tab.drops(
      'scan.pdf',
      'application/pdf',
      scannedPdf([
        [
          'DAGSORDEN',
          '',
          'KKR Sjælland',
          'Dato: 4. juni 2025 kl. 10.00',
          '',
          '1.1. Økonomi og årsregnskab',
          'SAG-2025-03121 gitb',
          '',
          'Indstilling',
          'Det indstilles, at KKR Sjælland godkender årsregnskabet.',
        ],
      ]),
    );
    await tab.sees(/Økonomi og årsregnskab/, 60_000);
    await expect.poll(() => opened.drawn()).toBe(1);
  });
});

describe('the app on the web', () => {
  it('can be installed: a manifest with icons of the sizes it says, and a worker', async () => {
    const manifest = JSON.parse(readFileSync(join(WEB_FOLDER, 'sagsspor.webmanifest'), 'utf8'));
    expect(manifest).toMatchObject({ display: 'standalone', start_url: './', scope: './' });
    for (const { src, sizes } of manifest.icons) {
      const png = readFileSync(join(WEB_FOLDER, src));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    const host = await hostFolder(WEB_FOLDER);
    const { page, end } = await inChromium();
    try {
      await page?.goto(host.address);
      const session = await page?.context().newCDPSession(page);
      // It looks once the page and its worker are there.
      await expect
        .poll(async () => (await session?.send('Page.getInstallabilityErrors'))?.installabilityErrors)
        .toEqual([]);
    } finally {
      await end();
      await host.close();
    }
  });

  it('carries no call of the extension API, and no address but its own', async () => {
    const host = await hostFolder(WEB_FOLDER);
    const { page, tab, end } = await inChromium();
    try {
      await tab.visit(host.address);
      await tab.sees(/^Læg et dokument ind/);
      expect(
        await page?.evaluate(
          () => 'chrome' in globalThis && 'runtime' in (globalThis as never as { chrome: object }).chrome,
        ),
      ).toBe(false);
      if (page) await expectAccessible(page);
    } finally {
      await end();
      await host.close();
    }
  });
});
