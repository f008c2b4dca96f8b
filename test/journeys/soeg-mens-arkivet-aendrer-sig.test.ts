import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { damageIndex, putOldArchive, storedRows } from './harness/old-archive.ts';
import { RARE, YEARLY } from './harness/saved-years.ts';
import { type Searching, searchingIn } from './harness/searching.ts';
import { openOverlay, overlayOf, saved } from './harness/steps.ts';

const MEETINGS = 40;
/** Stands in the agenda of the page, and in nothing that was saved before. */
const SOUGHT = '"Copenhagen Capacity"';

let session: Session;
let reader: Page;
let page: Page;
let panel: Locator;
let inReader: Searching;
let inOverlay: Searching;
beforeAll(async () => {
  session = await launchBrowser();
  await putOldArchive(session, MEETINGS);
  reader = await session.openOwn(`reader.html#q=${encodeURIComponent(SOUGHT)}`);
  inReader = searchingIn(reader, reader.locator('body'));
  page = await openOverlay(session);
  panel = overlayOf(page);
  inOverlay = searchingIn(page, panel);
});
afterAll(() => session.close());

const nothing = () => reader.getByText('Intet punkt passer til').waitFor();

describe('a search that stands open while the archive changes', () => {
  it('has what is saved elsewhere, as soon as it is saved', async () => {
    await nothing();
    await panel.getByRole('button', { name: 'Gem', exact: true }).click();
    await saved(page);
    await inReader.hits.locator('mark').first().waitFor();
    await expect.poll(inReader.meetings).toEqual(['KKR Hovedstaden, 2. september 2025']);
  });

  it('is found in the overlay that saved it, beside what was there', async () => {
    await inOverlay.asks('sundhedsreformen');
    await expect.poll(inOverlay.found).toMatch(/punkter/);
    await inOverlay.asks('sundhedsreformen 2/9-2025');
    await expect.poll(inOverlay.meetings).toContain('KKR Hovedstaden, 2. september 2025');
    await inOverlay.clear();
  });

  it('loses what is removed, and has it again when that is undone', async () => {
    await panel.getByRole('tab', { name: /^Møder/ }).click();
    await panel.getByRole('button', { name: /^Fjern KKR Hovedstaden, 2. september 2025/ }).click();
    await nothing();
    await panel.getByRole('button', { name: 'Fortryd' }).last().click();
    await inReader.hits.locator('mark').first().waitFor();
    await expect.poll(inReader.meetings).toEqual(['KKR Hovedstaden, 2. september 2025']);
  });
});

describe('a search that the worker dies under', () => {
  it('answers every letter, and nothing is said of it', async () => {
    await inOverlay.field.click();
    const typed = 'letbane';
    for (let length = 1; length <= typed.length; length++) {
      await session.killWorker();
      await inOverlay.field.press(typed.charAt(length - 1));
      await expect
        .poll(async () => (await inOverlay.hits.locator('mark').first().textContent())?.toLowerCase())
        .toMatch(new RegExp(`^${typed.slice(0, length)}`));
      expect(await panel.getByRole('alert').count()).toBe(0);
    }
    expect(await inOverlay.titles()).toContain(RARE);
  });

  it('answers when the next letter comes before it is awake', async () => {
    await inOverlay.clear();
    await inOverlay.field.click();
    for (const letter of 'sundhedsref') {
      await inOverlay.field.press(letter);
      if ('nde'.includes(letter)) await session.killWorker();
    }
    await expect.poll(async () => (await inOverlay.titles())[0]).toBe(YEARLY);
    expect(await panel.getByRole('alert').count()).toBe(0);
    await inOverlay.clear();
  });
});

describe('a search in an index that is damaged on disk', () => {
  it('answers, says that something may be missing, and is whole again by itself', async () => {
    await reader.goto(reader.url().replace(/#.*/, `#q=${encodeURIComponent(`"${YEARLY}"`)}`));
    await expect.poll(inReader.found).toBe(`${MEETINGS} punkter`);
    await damageIndex(reader);
    // Another context, with nothing of the index in memory.
    await reader.reload();
    await reader.getByText('Noget kan mangle så længe.').waitFor();
    await expect.poll(inReader.found).toBe(`${MEETINGS} punkter`);
    await expect.poll(() => reader.getByText('Noget kan mangle').count()).toBe(0);
    expect(await storedRows(reader, 'unindexed')).toBe(0);
  });
});
