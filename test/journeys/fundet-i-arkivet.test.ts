import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { dropFile } from './harness/steps.ts';

const PAPERS = [
  'kkr-hovedstaden-2025-09-02.txt',
  'kkr-hovedstaden-2024-04-26-referat.txt',
  'kkr-midtjylland-2024-11-15.html',
].map((name) => join(ROOT, 'seeds/demo', name));

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  reader = await session.openOwn('reader.html');
});
afterAll(() => session.close());

const field = () => reader.getByRole('combobox', { name: 'Søg i gemte møder' });
const found = () => reader.locator('.found').textContent();
const hit = (name: RegExp) => reader.locator('.hit-list').getByRole('button', { name }).first();

describe('what is found in an archive of several meetings', () => {
  it('is put by meeting, with the words marked, and counted', async () => {
    for (const file of PAPERS) {
      const type = file.endsWith('.html') ? 'text/html' : 'text/plain';
      await dropFile(reader, basename(file), type, readFileSync(file));
      await reader.locator('article.reader-item').first().waitFor();
      await reader.getByRole('link', { name: 'Sagsspor: Forside' }).click();
      await reader.getByText('Gemte møder').first().waitFor();
    }
    await field().fill('rekruttering');
    await reader.getByRole('heading', { name: 'KKR Midtjylland, 15. november 2024' }).waitFor();
    await expect.poll(found).toMatch(/^\d+ punkter i [23] møder$/);
    await expect
      .poll(() =>
        hit(/arbejdskraft/)
          .locator('mark')
          .first()
          .textContent(),
      )
      .toMatch(/^rekruttering/i);
  });

  it('is narrowed down by what it can be told apart by, and back', async () => {
    const before = await found();
    const year = reader.getByRole('group', { name: 'År' });
    await year.getByRole('button', { name: /^2025/ }).click();
    await expect.poll(found).not.toBe(before);
    await expect
      .poll(() => reader.locator('.hit-list h2').allTextContents())
      .toEqual(['KKR Hovedstaden, 2. september 2025']);
    // The other years are still to be had, beside this one.
    await expect.poll(() => year.getByRole('button', { name: /^2024/ }).count()).toBe(1);
    await year.getByRole('button', { name: /^2025/ }).click();
    await expect.poll(found).toBe(before);
  });

  it('is come back to where one left, with the keyboard there', async () => {
    await hit(/arbejdskraft/).focus();
    await reader.keyboard.press('Enter');
    await reader.locator('article.reader-item').first().waitFor();
    await reader.goBack();
    await expect
      .poll(() => reader.evaluate(() => document.activeElement?.closest('.hit-list') !== null))
      .toBe(true);
    await expect
      .poll(() => reader.evaluate(() => document.activeElement?.textContent))
      .toMatch(/arbejdskraft/);
  });

  it('leads on to what is like it', async () => {
    await reader.keyboard.press('Enter');
    const item = reader.locator('article.reader-item', { hasText: 'udenlandsk arbejdskraft' }).first();
    await item.getByRole('button', { name: 'Flere som dette' }).click();
    await item.locator('.similar li').first().waitFor();
    await expect.poll(() => item.locator('.similar li .meta').first().textContent()).toMatch(/^KKR .*20\d\d/);
  });

  it('is, when a word is nowhere, what may have been meant', async () => {
    await field().fill('sundhedsrefrom');
    await reader.getByText('Viser “sundhedsreformen”, for “sundhedsrefrom” findes ikke.').waitFor();
    await field().fill('xqzzyw');
    await reader.getByText('Intet punkt passer til “xqzzyw”.').waitFor();
    await field().fill('år:2011 rekruttering');
    // Away from the field, suggestions no longer lie over what is below.
    await reader.getByRole('main').focus();
    await reader.getByRole('button', { name: 'Fjern filtrene' }).click();
    await expect.poll(found).toMatch(/^\d+ punkter i [23] møder$/);
  });
});
