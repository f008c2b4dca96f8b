import { join } from 'node:path';
import type { SourceDocument } from '../../lib/agenda/source.ts';
import { type Understanding, understand } from '../../lib/pipeline.ts';
import { findBrowser } from './browsers.ts';
import type * as LivePage from './live-page-look.ts';
import { ROOT } from './paths.ts';

/** An address no site has: the page is answered from memory, and everything else it asks for is refused. */
const ADDRESS = 'https://page.invalid/';
/** How often to look (ms), and how long nothing may have changed: shorter once there is something like an agenda. */
const STEP = 100;
const QUIET = { found: 1500, nothing: 2500 };
/** As patient as the monitor in the product is. */
const LONGEST = 12_000;

/** An inline script that can write a page: without network no other can. */
const WRITES =
  /innerHTML|outerHTML|textContent|innerText|append|prepend|insert(?:Before|Adjacent)|replaceChild|createElement|attachShadow|setHTML|document\.write|customElements/;
/** A page with more to read than this (characters) is written already, whatever its scripts do besides. */
const WRITTEN = 2000;

/** The same as `understand`, but a page that its scripts have yet to write is let run in a browser first. */
export async function understandPage(source: SourceDocument): Promise<Understanding> {
  const seen = understand(source);
  if (source.mediaType !== 'text/html' || seen.draft || seen.documents.length > 0) return seen;
  const length = seen.lines.reduce((sum, line) => sum + line.text.length, 0);
  if (length > WRITTEN || !scriptsOf(source.content).some((script) => WRITES.test(script))) return seen;
  const content = await renderPage(source.content);
  return content === null ? seen : understand({ ...source, content });
}

const scriptsOf = (html: string): string[] =>
  html
    .split(/<script(?=[\s>])/i)
    .slice(1)
    .map((rest) => rest.split(/<\/script/i, 1)[0] ?? '');

/**
 * A page as it stands once its scripts have run: in headless Chromium, without any network, taken by the product's own
 * content script code. Null when no Chromium, Chrome or Edge is found.
 */
async function renderPage(html: string): Promise<string | null> {
  const found = findBrowser(['chromium', 'chrome', 'edge']);
  if (!found) return null;
  const { chromium } = await import('playwright-core');
  const [script, browser] = await Promise.all([
    bundled(),
    chromium.launch({
      executablePath: found.executable,
      args: ['--proxy-server=127.0.0.1:9', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    }),
  ]);
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.route('**', (route) =>
      route.request().url() === ADDRESS && route.request().isNavigationRequest()
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    const start = Date.now();
    let state = '';
    let since = start;
    for (let now = start; now - start < LONGEST; now = Date.now()) {
      const seen = await page.evaluate(() => livePage.look());
      if (seen.state !== state) since = now;
      state = seen.state;
      if (!seen.busy && now - since >= (seen.found ? QUIET.found : QUIET.nothing)) break;
      await page.waitForTimeout(STEP);
    }
    return await page.evaluate(() => livePage.take());
  } finally {
    await browser.close();
  }
}

declare const livePage: Pick<typeof LivePage, 'look' | 'take'>;

/** The code that runs in the page, as one script that leaves `livePage` behind. */
async function bundled(): Promise<string> {
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: { entry: join(ROOT, 'scripts/lib/live-page-look.ts'), name: 'livePage', formats: ['iife'] },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk) throw new Error('The page script could not be bundled.');
  return chunk.code.replace(/^(?:var|const|let) livePage\b/m, 'globalThis.livePage');
}
