/** `npm run icons`: draws docs/images/icon.svg at the sizes toolbars and stores ask for, into public/icon/. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser, howToGetABrowser } from './lib/browsers.ts';
import { ROOT } from './lib/paths.ts';

const SIZES = [16, 32, 48, 96, 128];

const found = findBrowser(['chromium', 'chrome', 'edge']);
if (!found) throw new Error(howToGetABrowser(['chromium', 'chrome', 'edge']));
const svg = readFileSync(join(ROOT, 'docs/images/icon.svg'), 'utf8');
const folder = join(ROOT, 'public/icon');
mkdirSync(folder, { recursive: true });
const browser = await launch({
  executablePath: found.executable,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${size}.png`) as `${string}.png`, omitBackground: true });
}
await browser.close();
console.log(`Drew ${SIZES.join(', ')} px into public/icon/.`);
