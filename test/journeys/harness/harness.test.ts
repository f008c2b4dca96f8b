import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type ChromiumSession, launchChromium } from './chromium.ts';
import { BROWSERS_OWN, strayRequests } from './network.ts';

/** The journeys are only as good as what carries them. */
describe('the harness of the journeys', () => {
  const root = mkdtempSync(join(tmpdir(), 'sites-'));
  let session: ChromiumSession;
  beforeAll(async () => {
    mkdirSync(join(root, 'www.kl.dk'));
    writeFileSync(join(root, 'www.kl.dk/index.html'), '<!doctype html><html lang="da"><h1>Møde</h1>');
    session = await launchChromium({ roots: [root] });
  });
  afterAll(async () => {
    // The proxy's word, then the browser's own, which knows who asked.
    const own = `chrome-extension://${session.extensionId}`;
    await expect(session.close()).rejects.toThrow(
      `Requests went to stranger.example, stranger.example (asked by https://www.kl.dk), POST www.kl.dk (asked by ${own})`,
    );
    rmSync(root, { recursive: true });
  });

  it('loads the built extension', async () => {
    const worker = await session.worker();
    expect(worker.url()).toBe(`chrome-extension://${session.extensionId}/background.js`);
  });

  it('shows a mapped page under its own address', async () => {
    const page = await session.open('https://www.kl.dk/');
    expect(await page.textContent('h1')).toBe('Møde');
  });

  it('sees a request that goes astray, though nothing answers it', async () => {
    const page = await session.open('https://www.kl.dk/');
    await page.evaluate(() => fetch('https://stranger.example/?what=was+read').catch(() => null));
    expect(strayRequests(session.seen)).toEqual(['stranger.example']);
  });

  it('sees when the extension itself sends anything, were it to a site it may read', async () => {
    const page = await session.openOwn('reader.html');
    await page.evaluate(() => fetch('https://www.kl.dk/', { method: 'POST', body: 'what was read' }));
  });

  it('excuses only hosts that the build does not name', () => {
    const files = globSync('.output/*-mv3/**/*.{js,html,css}', { cwd: ROOT });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8');
      for (const host of BROWSERS_OWN) expect(text, `${file} names ${host}`).not.toContain(host);
    }
  });
});
