import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { launchFirefox } from './harness/firefox.ts';
import { PLACES } from './harness/places.ts';
import { openOverlay, overlayOf, save } from './harness/steps.ts';

let session: Session;
beforeEach(async () => {
  session = await launchBrowser();
});
afterEach(() => session.close());

describe('a page that changes under the panel', () => {
  it('is followed from news to agenda to agenda and back, without a reload', async () => {
    const page = await session.open(PLACES.clientSide);
    await page.getByRole('link', { name: 'Dagsorden', exact: true }).click();
    await overlayOf(page)
      .getByRole('button', { name: /^Sagsspor: / })
      .click();
    await overlayOf(page).getByText('5. maj 2025').waitFor();
    await page.getByRole('link', { name: 'Næste dagsorden' }).click();
    await overlayOf(page).getByText('9. juni 2025').waitFor();
    await save(page);
    await page.goBack();
    await overlayOf(page).getByText('5. maj 2025').waitFor();
    await page.getByRole('link', { name: 'Nyhed' }).click();
    await overlayOf(page).getByRole('complementary').waitFor({ state: 'detached' });
  });

  it('is noticed when its agenda comes late', async () => {
    const page = await openOverlay(session, PLACES.lateContent);
    await overlayOf(page).getByText('12. marts 2025').waitFor();
  });
});

it('an address that usually has papers, and has none, says so', async () => {
  const page = await openOverlay(session, PLACES.emptyIndex);
  await overlayOf(page)
    .getByText(/Her plejer at være en dagsorden/)
    .waitFor();
});

it('a list of papers is shown as such', async () => {
  const page = await openOverlay(session, PLACES.index);
  await overlayOf(page).getByText('Mødemateriale på siden').waitFor();
  await overlayOf(page).getByRole('link', { name: /2025/ }).first().waitFor();
});

describe('a page that is hard on guests', () => {
  it('with a policy that allows nothing still gets the panel, with its styles', async () => {
    const page = await openOverlay(session, PLACES.strictPolicy);
    await save(page);
    const panel = overlayOf(page).getByRole('complementary', { name: 'Sagsspor' });
    expect(await panel.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
  });

  it('with fixed bars on top of everything leaves the panel in reach', async () => {
    const page = await openOverlay(session, PLACES.fixedBars);
    await save(page);
  });

  it('as they were made in 2017 is read', async () => {
    const page = await openOverlay(session, PLACES.oldAgenda);
    await overlayOf(page).getByText('Færgerne til Lolland').waitFor();
  });

  it('with minutes that nowhere say so is read as minutes', async () => {
    const page = await openOverlay(session, PLACES.minutes);
    await overlayOf(page).getByText('· Referat').waitFor();
  });
});

describe('a hostile page', () => {
  const MARKUP = '<img src=x onerror="document.title=1">';

  it('has its markup shown as text, in the panel and in the reader, and none of it runs', async () => {
    const page = await openOverlay(session, PLACES.hostile);
    const title = await page.title();
    await overlayOf(page).getByText(MARKUP).first().waitFor();
    await save(page);
    const reader = await session.openOwn('reader.html');
    await reader
      .getByRole('button', { name: /KKR Hovedstaden/ })
      .first()
      .click();
    await reader.getByText(MARKUP).first().waitFor();
    for (const surface of [page, reader]) expect(await surface.title()).not.toMatch(/^\d+$/);
    expect(await page.title()).toBe(title);
    const images = await overlayOf(page).evaluate((host) => host.shadowRoot?.querySelectorAll('img').length);
    expect(images).toBe(0);
    const links = await reader
      .locator('a[href]')
      .evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    for (const link of links) expect(link).toMatch(/^(https?:|#)/);
  });

  it('cannot press our buttons', async () => {
    const page = await openOverlay(session, PLACES.hostile);
    await page.evaluate(() => {
      const root = document.querySelector('[data-sagsspor]')?.shadowRoot;
      for (const button of root?.querySelectorAll('button') ?? []) button.click();
    });
    await overlayOf(page).getByRole('button', { name: 'Gem', exact: true }).waitFor();
    const reader = await session.openOwn('reader.html');
    await reader.getByText('Ingen gemte møder endnu').waitFor();
  });
});

it.runIf(findBrowser(['firefox']))(
  'pages of every kind are looked at in Firefox too, and none of them fails',
  async () => {
    const firefox = await launchFirefox();
    try {
      const page = await firefox.newTab();
      for (const place of ['news', 'oldLandingPage', 'aboutAgendas'] as const) {
        await page.visit(PLACES[place]);
        // Nothing is to be seen; what fails is told when the browser closes.
        await new Promise((done) => setTimeout(done, 1000));
      }
      await page.visit(PLACES.index);
      await page.presses('button', /^Sagsspor: mødemateriale/);
      await page.sees(/^Mødemateriale på siden/);
      // The panel stays open from page to page.
      for (const place of ['minutes', 'hostile', 'oldAgenda'] as const) {
        await page.visit(PLACES[place]);
        await page.presses('button', /^Gem$/);
        await page.sees(/^Gemt$/);
      }
    } finally {
      await firefox.close();
    }
  },
);
