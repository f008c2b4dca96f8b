import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from '../lib/browsers.ts';
import { bundled } from './bundle.ts';
import { PAGE, serveBench } from './server.ts';

const ATTEMPTS = 5;

/**
 * Milliseconds from a message to an extension's sleeping service worker to its first result, several times, the index of
 * the items in its storage. Null where there is no Chromium.
 */
export async function wakeTimes(
  engine: string,
  lines: string[],
  queries: string[],
): Promise<number[] | null> {
  const found = findBrowser(['chromium']);
  if (!found) return null;
  const folder = mkdtempSync(join(tmpdir(), 'sagsspor-wake-'));
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  const scripts = await bundled([engine]);
  const server = await serveBench(scripts, lines);
  writeExtension(extension, engine, scripts, server.origin);
  const browser = await launch({
    executablePath: found.executable,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    args: ['--no-sandbox'],
    protocolTimeout: 3_600_000,
  });
  try {
    const id = await browser.installExtension(extension);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/page.html`);
    await page.waitForFunction('window.bench !== undefined');
    await page.evaluate((name) => window.bench.start(name), engine);
    await page.evaluate((address) => window.bench.ask('build', { address }), `${server.origin}/items.jsonl`);
    await page.evaluate(() => window.bench.stop());
    const times: number[] = [];
    for (const query of queries) {
      let ms: number | null = null;
      // Now and then the browser starts it again at once: that is no waking.
      for (let attempt = 0; ms === null && attempt < ATTEMPTS; attempt++) {
        await putToSleep(browser, id);
        ms = await page.evaluate((asked) => window.bench.wake(asked), query);
      }
      if (ms !== null) times.push(ms);
    }
    return times;
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function writeExtension(folder: string, engine: string, scripts: Map<string, string>, origin: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, code] of scripts) writeFileSync(join(folder, path), code);
  writeFileSync(join(folder, 'page.html'), PAGE);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'bench',
      version: '1',
      background: { service_worker: `engine-${engine}.js`, type: 'module' },
      host_permissions: [`${origin.replace(/:\d+$/, '')}/*`],
      permissions: ['unlimitedStorage'],
    }),
  );
}

/** Ends the service worker as the browser does after thirty quiet seconds. */
async function putToSleep(browser: Browser, id: string): Promise<void> {
  const isOurs = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().includes(id);
  const target = browser.targets().find(isOurs);
  const worker = await target?.worker();
  await worker?.close();
  while (browser.targets().some(isOurs)) await new Promise((resolve) => setTimeout(resolve, 20));
  // It has to be gone, not only going.
  await new Promise((resolve) => setTimeout(resolve, 300));
}
