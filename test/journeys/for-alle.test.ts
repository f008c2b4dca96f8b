import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { openOverlay, overlayOf, save } from './harness/steps.ts';

/** Every surface, by WCAG 2.2 AA and with a picture to be looked at. */
describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await launchBrowser({ colorScheme });
    page = await openOverlay(session);
  });
  afterAll(() => session.close());

  it('the overlay, with an item open, is accessible', async () => {
    await overlayOf(page)
      .getByRole('button', { name: /^3\.5 Konsekvenser/ })
      .click();
    await overlayOf(page).getByText('Indstilling').first().scrollIntoViewIfNeeded();
    await expectAccessible(page, '[data-sagsspor]');
    await picture(page, `overlay-${colorScheme}`);
  });

  it('the overlay with search results is accessible', async () => {
    await save(page);
    await overlayOf(page).getByRole('combobox', { name: 'Søg i gemte møder' }).fill('klimaalliancen');
    await overlayOf(page).locator('mark').first().waitFor();
    await expectAccessible(page, '[data-sagsspor]');
    await picture(page, `search-${colorScheme}`);
  });

  it.each([320, 360, 560])('the side panel at %i px is accessible', async (width) => {
    const panel = await session.openOwn('sidepanel.html');
    await panel.setViewportSize({ width, height: 900 });
    await panel.getByRole('tab', { name: 'Møder' }).click();
    await panel.getByText('KKR Hovedstaden').first().waitFor();
    await expectAccessible(panel);
    await picture(panel, `sidepanel-${width}-${colorScheme}`);
  });

  it('the reader is accessible: home, and a meeting, wide and narrow', async () => {
    const reader = await session.openOwn('reader.html');
    await reader.getByRole('heading', { name: 'Gemte møder' }).waitFor();
    await expectAccessible(reader);
    await picture(reader, `reader-home-${colorScheme}`);
    await reader
      .getByRole('button', { name: /KKR Hovedstaden/ })
      .first()
      .click();
    await reader
      .getByRole('heading', { name: /Konsekvenser af sundhedsreformen/ })
      .first()
      .waitFor();
    for (const width of [1280, 800, 360]) {
      await reader.setViewportSize({ width, height: 900 });
      await expectAccessible(reader);
      await picture(reader, `reader-${width}-${colorScheme}`);
    }
  });
});
