import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { openOverlay, overlayOf } from './harness/steps.ts';

let session: Session;
beforeEach(async () => {
  session = await launchBrowser();
});
afterEach(() => session.close());

describe('the panel over the page', () => {
  it('keeps what is typed in it from the page', async () => {
    const page = await openOverlay(session);
    await page.evaluate(() => {
      for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput'])
        window.addEventListener(type, () => {
          document.title = 'the page heard it';
        });
    });
    const title = await page.title();
    const search = overlayOf(page).getByRole('combobox', { name: 'Søg i gemte møder' });
    await search.click();
    await search.pressSequentially('budget');
    expect(await search.inputValue()).toBe('budget');
    expect(await page.title()).toBe(title);
  });

  it('closes with Escape, and focus returns to the tab at the edge', async () => {
    const page = await openOverlay(session);
    await page.keyboard.press('Escape');
    const edge = overlayOf(page).getByRole('button', { name: /^Sagsspor: / });
    await edge.waitFor();
    const focused = await overlayOf(page).evaluate((host) =>
      host.shadowRoot?.activeElement?.getAttribute('aria-label'),
    );
    expect(focused).toMatch(/^Sagsspor: /);
  });

  it('is as wide and as open on the next page as it was left', async () => {
    const page = await openOverlay(session);
    const edge = overlayOf(page).getByRole('separator');
    await edge.focus();
    await edge.press('End');
    await expectWidth(page, 560);
    const next = await session.open(page.url());
    await overlayOf(next).getByRole('tablist').waitFor();
    await expectWidth(next, 560);
  });

  it('shows an item in the page, and marks it', async () => {
    const page = await openOverlay(session);
    await overlayOf(page)
      .getByRole('button', { name: /^Vis i siden: 3\.9 / })
      .click();
    await overlayOf(page)
      .getByText(/Punktet er vist i siden/)
      .waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
  });

  it('opens the item in the reader', async () => {
    const page = await openOverlay(session);
    await overlayOf(page).getByRole('button', { name: 'Gem', exact: true }).click();
    await overlayOf(page).getByText('Gemt', { exact: true }).waitFor();
    await overlayOf(page)
      .getByRole('button', { name: /^3\.5 Konsekvenser/ })
      .focus();
    const [reader] = await Promise.all([session.context.waitForEvent('page'), page.keyboard.press('o')]);
    await reader.getByRole('heading', { name: /Konsekvenser af sundhedsreformen/ }).waitFor();
  });

  it('opens the browser’s own side panel', async () => {
    const page = await openOverlay(session);
    await overlayOf(page).getByRole('button', { name: 'Indstillinger og hjælp' }).click();
    await overlayOf(page).getByRole('button', { name: 'Åbn i sidepanelet' }).click();
    const worker = await session.worker();
    const opened = () =>
      worker.evaluate(async () => {
        const api = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
        return (await api.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length;
      });
    await expect.poll(opened).toBe(1);
  });
});

async function expectWidth(page: Awaited<ReturnType<typeof openOverlay>>, width: number): Promise<void> {
  const panel = overlayOf(page).getByRole('complementary', { name: 'Sagsspor' });
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(width);
}
