/**
 * `npm run pictures:store`: the screenshots of the stores, 1280 × 800, in Danish and English, in the built extension on the demo
 * site. To be looked at before they are committed.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { da } from '../components/i18n/da.ts';
import { en } from '../components/i18n/en.ts';
import { launchChromium } from '../test/journeys/harness/chromium.ts';
import { PLACES } from '../test/journeys/harness/places.ts';
import { overlayOf } from '../test/journeys/harness/steps.ts';
import { buildIfChanged } from './lib/build.ts';
import { ROOT } from './lib/paths.ts';

const ITEM = 'Konsekvenser af sundhedsreformen';

/** The overlay beside an agenda, the same item in the reader, and a search for it. */
async function take(words: typeof da): Promise<void> {
  const session = await launchChromium({ locale: words.locale === 'da' ? 'da-DK' : 'en-GB' });
  const picture = async (page: Page, name: string) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForTimeout(800); // what scrolls has come to rest
    await page.screenshot({ path: join(ROOT, 'store', `${words.locale.slice(0, 2)}-${name}.png`) });
  };
  try {
    const page = await session.open(PLACES.agenda);
    const panel = overlayOf(page);
    const edge = panel.getByRole('button', { name: /^Sagsspor: / });
    await edge.or(panel.getByRole('tablist')).first().waitFor();
    if (await edge.isVisible()) await edge.click();
    await panel.getByRole('button', { name: words.save, exact: true }).click();
    await panel.getByText(words.saved, { exact: true }).waitFor();
    await panel.getByRole('button', { name: words.close, exact: true }).last().click();
    const item = panel.getByRole('button', { name: /^3\.5 / });
    await item.click();
    await item.evaluate((row) => row.scrollIntoView({ block: 'center' }));
    await picture(page, '1-overlay');

    const opened = session.context.waitForEvent('page');
    await panel.getByRole('button', { name: words.openReader }).click();
    const reader = await opened;
    const article = reader.locator('article[data-key]').filter({ hasText: ITEM });
    await article.first().evaluate((found) => found.scrollIntoView({ block: 'start' }));
    await picture(reader, '2-reader');

    const search = await session.openOwn('reader.html');
    await search.getByRole('combobox', { name: words.search }).fill('sundhedsreform');
    await search.locator('mark').first().waitFor();
    await picture(search, '3-search');
  } finally {
    await session.close();
  }
}

buildIfChanged('chrome');
for (const words of [da, en]) await take(words);
