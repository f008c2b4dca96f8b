import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { PLACES } from './harness/places.ts';
import { openOverlay, overlayOf } from './harness/steps.ts';

let session: Session;
beforeAll(async () => {
  session = await launchBrowser();
});
afterAll(() => session.close());

type Api = typeof import('wxt/browser').browser;
type Dispatcher = { dispatch(...args: unknown[]): void };

/** Clicks the toolbar button, or chooses from the menu, with this tab in front: no tool can press the browser's own. */
async function point(page: Page, menu?: Record<string, string>): Promise<void> {
  await page.bringToFront();
  await (await session.worker()).evaluate(async (menu) => {
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    if (menu) (api.contextMenus.onClicked as unknown as Dispatcher).dispatch(menu, tab);
    else (api.action.onClicked as unknown as Dispatcher).dispatch(tab);
  }, menu);
}

/** The reader's address, decoded, once it has opened in a new tab. */
async function readerOpenedBy(act: () => Promise<void>): Promise<string> {
  const [reader] = await Promise.all([session.context.waitForEvent('page'), act()]);
  await reader.waitForURL(/\/reader\.html/, { waitUntil: 'commit' });
  const address = decodeURIComponent(reader.url());
  await reader.close();
  return address.replace(/^.*\/reader\.html/, '');
}

describe('a click on the icon', () => {
  it('closes and opens the panel over an agenda', async () => {
    const page = await openOverlay(session);
    await point(page);
    await overlayOf(page).getByRole('tablist').waitFor({ state: 'hidden' });
    await point(page);
    await overlayOf(page).getByRole('tablist').waitFor();
    await page.close();
  });

  it('opens the panel over a page with nothing, with the archive at hand', async () => {
    const page = await session.open(PLACES.hugeNews);
    expect(await overlayOf(page).count()).toBe(0);
    await point(page);
    await overlayOf(page).getByText('Ingen dagsorden på denne side').waitFor();
    await overlayOf(page).getByRole('tab', { name: 'Møder' }).click();
    await overlayOf(page).getByText('Ingen gemte møder endnu').waitFor();
    await page.close();
  });

  it('opens the reader where no panel can be shown', async () => {
    const page = await session.context.newPage();
    await page.goto('chrome://version/');
    expect(await readerOpenedBy(() => point(page))).toBe('');
    await page.close();
  });

  it('opens a PDF in the reader', async () => {
    const page = await session.context.newPage();
    await page.goto(PLACES.pdf).catch(() => {}); // the viewer replaces the page while it loads
    await overlayOf(page).getByRole('button').first().waitFor();
    expect(await readerOpenedBy(() => point(page))).toContain(`#document=${PLACES.pdf}`);
    await page.close();
  });
});

describe('the menu of the right mouse button', () => {
  it.each([
    ['the page', { menuItemId: 'open-page-in-reader', pageUrl: PLACES.agenda }, /^#/],
    ['a link', { menuItemId: 'open-link-in-reader', linkUrl: PLACES.pdf }, `#document=${PLACES.pdf}`],
    ['nothing but the archive', { menuItemId: 'open-archive' }, /^$/],
    [
      'no address that is not https',
      { menuItemId: 'open-link-in-reader', linkUrl: 'file:///etc/hosts' },
      /^$/,
    ],
  ])('opens %s in the reader', async (_, menu, address) => {
    const page = await session.open(PLACES.news);
    expect(await readerOpenedBy(() => point(page, menu))).toMatch(address);
    await page.close();
  });
});
