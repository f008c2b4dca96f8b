import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser, howToGetABrowser } from '../lib/browsers.ts';
import { chromiumArguments } from '../lib/launch.ts';
import { ROOT } from '../lib/paths.ts';
import { serveSites } from '../lib/site-server.ts';
import { median, type Result } from './result.ts';

const BROWSERS = ['chromium', 'chrome', 'edge'] as const;
const ROOTS = ['seeds/site', 'test/pages'].map((folder) => join(ROOT, folder));
/** Fresh loads of each page. */
const LOADS = 5;

interface Look {
  adapter: string;
  kind: string;
  ms: number;
  peerMs: number;
}

/**
 * The first look at each page of the demo site and the zoo, of every platform, as it happens to a user: a fresh page, code
 * not yet warm. Against `document.body.innerText.length` on the same page, the shortest way to ask a page for its text.
 */
export async function firstLook(): Promise<Result> {
  const found = findBrowser(BROWSERS);
  if (!found) throw new Error(howToGetABrowser([...BROWSERS]));
  const script = await bundled();
  const site = await serveSites(ROOTS);
  const browser = await chromium.launch({ executablePath: found.executable, args: chromiumArguments(site) });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const pages = ROOTS.flatMap((root) => globSync('*.*/**/index.html', { cwd: root }))
      .map((file) => `https://${dirname(file).replaceAll('\\', '/')}/`)
      .toSorted();
    const rows: { address: string; looks: Look[] }[] = [];
    for (const address of pages) rows.push({ address, looks: await looksAt(page, address, script) });
    const all = rows.flatMap((row) => row.looks);
    return {
      what: `detection, first look, median of ${rows.length} pages × ${LOADS}`,
      value: median(all.map((look) => look.ms)),
      budget: 2,
      unit: 'ms',
      peer: { name: 'body.innerText.length', value: median(all.map((look) => look.peerMs)) },
      notes: [
        ...Object.entries(Object.groupBy(all, ({ adapter }) => adapter)).map(
          ([adapter, looks = []]) => `${figures(looks)}  ${adapter}, all pages`,
        ),
        ...rows.map(({ address, looks }) => `${figures(looks)}  ${looks[0]?.kind}  ${address.slice(8)}`),
      ],
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

const figures = (looks: Look[]): string =>
  `${median(looks.map((look) => look.ms)).toFixed(2)} ms  (${median(looks.map((look) => look.peerMs)).toFixed(2)})`;

async function looksAt(page: Page, address: string, script: string): Promise<Look[]> {
  const looks: Look[] = [];
  for (let i = 0; i < LOADS; i += 1) {
    await page.goto(address);
    // An app shows nothing worth a look when it has only just loaded.
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    await page.evaluate(script);
    looks.push(await page.evaluate(LOOK));
  }
  return looks;
}

/** Runs in the page. The peer goes second, so that layout it asks for is not counted against detection, nor the reverse. */
const LOOK = `(() => {
  const url = new URL(location.href);
  const start = performance.now();
  const adapter = sites.adapterOrGeneric(url);
  const { kind } = adapter.detect(document, url);
  const between = performance.now();
  document.body.innerText.length;
  return { adapter: adapter.id, kind, ms: between - start, peerMs: performance.now() - between };
})()`;

/** The adapters as one script that leaves `sites` behind. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(ROOT, 'lib/sites/index.ts'), name: 'sites', formats: ['iife'] },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk) throw new Error('The adapters could not be bundled.');
  return chunk.code.replace(/^(?:var|const|let) sites\b/m, 'globalThis.sites');
}
