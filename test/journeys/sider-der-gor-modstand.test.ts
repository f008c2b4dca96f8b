import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { openOverlay, overlayOf } from './harness/steps.ts';

const GREEDY = 'https://www.kl.dk/politik/kkr/kkr-sjaelland/moedemateriale/dagsorden-graadig/';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await launchBrowser();
});
beforeEach(async () => {
  page = await openOverlay(session, GREEDY);
});
afterAll(() => session.close());

const panel = () => overlayOf(page).getByRole('complementary', { name: 'Sagsspor' });

describe('a page that resets every style, takes every key and throws out what is not its own', () => {
  it('does not reach the panel’s looks', async () => {
    const looks = await panel().evaluate((element) => {
      const { display, direction, position, fontSize } = getComputedStyle(element);
      return { display, direction, position, fontSize };
    });
    expect(looks).toEqual({ display: 'block', direction: 'ltr', position: 'fixed', fontSize: '14px' });
    expect(await panel().boundingBox()).toEqual({ x: 920, y: 0, width: 360, height: 900 });
  });

  it('hears no key that is meant for the panel', async () => {
    const title = await page.title();
    const search = overlayOf(page).getByRole('combobox', { name: 'Søg i gemte møder' });
    await search.click();
    await search.pressSequentially('/b?ou');
    expect(await search.inputValue()).toBe('/b?ou');
    // The first puts away suggestions, where some are shown or on their way.
    await expect
      .poll(async () => {
        if (await search.inputValue()) await search.press('Escape');
        return search.inputValue();
      })
      .toBe('');
    await overlayOf(page)
      .getByRole('button', { name: /^2\.1 / })
      .focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('b');
    await overlayOf(page).getByText('Mødet er gemt, og bogmærket er sat.').waitFor();
    await overlayOf(page).getByRole('button', { name: 'Fortryd' }).first().click();
    expect(await page.title()).toBe(title);
  });

  it('has the panel back as it was, when it drew itself again', async () => {
    const search = overlayOf(page).getByRole('combobox', { name: 'Søg i gemte møder' });
    await search.fill('cykelstier');
    await page.evaluate(() => document.getElementById('redraw')?.click());
    await overlayOf(page).waitFor({ state: 'attached' });
    expect(await search.inputValue()).toBe('cykelstier');
  });

  it('that will not have us at any price is left in peace', async () => {
    await page.evaluate(() => {
      new MutationObserver(() => document.querySelector('[data-sagsspor]')?.remove()).observe(
        document.documentElement,
        { childList: true },
      );
      document.querySelector('[data-sagsspor]')?.remove();
    });
    await expect.poll(() => overlayOf(page).count()).toBe(0);
  });
});

it('Escape closes a panel that was open when the page came', async () => {
  const next = await openOverlay(session);
  await next.reload();
  await overlayOf(next).getByRole('tablist').waitFor();
  await next.keyboard.press('Escape');
  await overlayOf(next)
    .getByRole('button', { name: /^Sagsspor: / })
    .waitFor();
});
