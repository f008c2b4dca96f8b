/** Takes pictures of scenes, and runs axe on each. Run by hand, through the lists of shots beside it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import preact from '@preact/preset-vite';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { misfits } from '../../journeys/harness/measuring.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface Shot {
  name: string;
  query: string;
  size: [number, number];
  act?: (page: Page) => Promise<unknown>;
  print?: boolean;
  forced?: boolean;
  dark?: boolean;
  /** The day it is taken on (`YYYY-MM-DD`), for scenes that tell what has passed. */
  today?: string;
}

/**
 * Pictures every shot whose name has one of `only` in it, all without any. Sets exit code 1 when axe objects.
 * @param page the HTML file of the scenes, beside this one
 */
export async function takeShots(
  shots: readonly Shot[],
  page: string,
  folder: string,
  only: readonly string[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    resolve: { alias: { '@': root } },
    server: { port: 0, host: '127.0.0.1', fs: { allow: [root] }, hmr: false, watch: null },
    plugins: [preact()],
    logLevel: 'error',
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  let objections = 0;
  try {
    for (const shot of shots.filter(
      ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
    )) {
      const [width, height] = shot.size;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: shot.dark ? 'dark' : 'light',
        forcedColors: shot.forced ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      const tab = await context.newPage();
      tab.on('pageerror', (error) => console.log(shot.name, 'page error', error.message));
      tab.on('console', (message) => message.type() === 'error' && console.log(shot.name, message.text()));
      if (shot.today) await tab.clock.setFixedTime(new Date(`${shot.today}T10:00:00Z`));
      await tab.goto(`${base}${page}?${shot.query}`);
      await tab.locator('.sagsspor').first().waitFor({ state: 'attached' });
      await tab.waitForTimeout(350);
      await shot.act?.(tab);
      await tab.waitForTimeout(350);
      if (shot.print) await tab.emulateMedia({ media: 'print' });
      await tab.screenshot({ path: join(folder, `${shot.name}.png`) });
      for (const misfit of shot.print ? [] : await misfits(tab)) console.log(`${shot.name}: ${misfit}`);
      const axe = new AxeBuilder({ page: tab }).options({ rules: { 'target-size': { enabled: true } } });
      const { violations } = await (shot.forced ? axe.disableRules('color-contrast') : axe).analyze();
      for (const { id, help, nodes } of violations) {
        objections++;
        console.log(
          `${shot.name}: ${id}: ${help}\n  ${nodes
            .slice(0, 3)
            .map((node) => `${node.target} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)
            .join('\n  ')}`,
        );
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`${objections} objections`);
  process.exitCode = objections > 0 ? 1 : 0;
}
