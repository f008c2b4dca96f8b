import { afterAll, beforeAll, describe, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { type FirefoxSession, launchFirefox } from './harness/firefox.ts';
import { PLACES } from './harness/places.ts';
import type { Tab } from './harness/tab.ts';

const FIELD = /Søg i gemte møder/;

/** What other journeys prove of search in Chromium, as far as a browser can make a difference: keys, focus, history, the index. */
describe.runIf(findBrowser(['firefox']))('searching in Firefox', () => {
  let session: FirefoxSession;
  let page: Tab;
  beforeAll(async () => {
    session = await launchFirefox();
    page = await session.newTab();
    await page.visit(PLACES.agenda);
    await page.presses('button', /dagsorden fundet/);
    await page.presses('button', /^Gem$/);
    await page.sees(/^Gemt$/);
  });
  afterAll(() => session.close());

  it('finds as one types in the page, and a half-typed filter is offered', async () => {
    await page.types(FIELD, 'hovedst');
    await page.presses('text', /^kkr:hovedstaden$/);
    await page.sees(/^KKR: hovedstaden$/);
    await page.types(FIELD, 'klimaalliancen');
    await page.sees(/^\d+ punkter? i 1 møde$/);
    await page.sees(/^Klimaalliancen$/i);
  });

  it('opens the first hit on Enter, and leads back to what was found', async () => {
    await page.key('Escape');
    await page.key('Enter');
    await page.presses('button', /Tilbage til søgningen/);
    await page.sees(/^\d+ punkter? i 1 møde$/);
  });

  it('puts a search away with Escape: suggestions, then words, then the panel', async () => {
    await page.presses('field', FIELD);
    await page.key('Escape');
    await page.sees(/^Punkter$/);
    await page.types(FIELD, 'klima');
    await page.sees(/^klimaalliancen$/);
    await page.key('Escape');
    await page.sees(/^\d+ punkter? i 1 møde$/);
    await page.key('Escape');
    await page.sees(/^Punkter$/);
    await page.key('Escape');
    await page.presses('button', /^Sagsspor: /);
  });

  it('is an address of the reader, where Back leads through what was searched', async () => {
    const reader = await session.newTab();
    await reader.visit(session.own('reader.html'));
    await reader.types(FIELD, 'sundhedsreform');
    await reader.sees(/^\d+ punkter?( i 1 møde)?$/);
    await reader.sees(/^sundhedsreformen$/i);
    await reader.key('Escape');
    await reader.key('Enter');
    await reader.key('Enter');
    await reader.sees(/^Indhold$/);
    await reader.back();
    await reader.sees(/^sundhedsreformen$/i);
    await reader.back();
    await reader.sees(/^Gemte møder$/);

    const later = await session.newTab();
    await later.visit(session.own('reader.html#q=klimaalliancen&sort=date'));
    await later.sees(/^\d+ punkter? i 1 møde$/);
    await later.presses('button', /Klimaalliancen i Hovedstadsregionen/);
    await later.sees(/^Indhold$/);
  });

  it('finds the same when the browser was closed meanwhile', async () => {
    await session.restart();
    const again = await session.newTab();
    await again.visit(PLACES.agenda);
    await again.types(FIELD, 'klimaallianse');
    await again.sees(/Klimaalliancen/i);
  });
});
