/**
 * `npm run icons`: draws docs/images/icon.svg at the sizes toolbars and stores ask for, into public/icon/, and those of an
 * installed app, into web/icon/.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser, howToGetABrowser } from './lib/browsers.ts';
import { ROOT } from './lib/paths.ts';

interface Icon {
  file: string;
  size: number;
  /** Kept free around it, as a share of the size: systems cut a circle from a maskable icon. */
  margin?: number;
  /** Behind it; nothing where not given. */
  paper?: string;
}
const ICONS: Icon[] = [
  ...[16, 32, 48, 96, 128].map((size) => ({ file: `public/icon/${size}.png`, size })),
  ...[192, 512].map((size) => ({ file: `web/icon/${size}.png`, size })),
  { file: 'web/icon/180.png', size: 180, paper: '#0b5e8a' },
  { file: 'web/icon/maskable-512.png', size: 512, margin: 0.1, paper: '#0b5e8a' },
];

const found = findBrowser(['chromium', 'chrome', 'edge']);
if (!found) throw new Error(howToGetABrowser(['chromium', 'chrome', 'edge']));
const svg = readFileSync(join(ROOT, 'docs/images/icon.svg'), 'utf8');
const browser = await launch({
  executablePath: found.executable,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const { file, size, margin = 0, paper = 'transparent' } of ICONS) {
  mkdirSync(join(ROOT, dirname(file)), { recursive: true });
  await page.setViewport({ width: size, height: size });
  const inner = Math.round(size * (1 - 2 * margin));
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${paper}}svg{display:block;width:${inner}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(ROOT, file) as `${string}.png`, omitBackground: true });
}
await browser.close();
console.log(`Drew ${ICONS.map(({ file }) => file).join(', ')}.`);
