import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { launchFirefox } from './harness/firefox.ts';
import { PLACES } from './harness/places.ts';
import { openOverlay, overlayOf, saved } from './harness/steps.ts';

const choose = (page: Page, title: string) => page.locator('.k33z').getByText(title).click();
const rowOf = (page: Page, name: RegExp) => overlayOf(page).getByRole('button', { name, expanded: false });
const gathered = (page: Page, seen: number, all: number) =>
  overlayOf(page).getByText(`${seen} af ${all} punkter samlet`).waitFor();

describe('a meeting in an app that shows one item at a time', () => {
  let session: Session;
  beforeEach(async () => {
    session = await launchBrowser();
  });
  afterEach(() => session.close());

  it('is gathered as it is read: what is missing is marked, and what is closed is left alone', async () => {
    const page = await openOverlay(session, PLACES.prepare);
    const overlay = overlayOf(page);
    await overlay.getByRole('heading', { name: /KKR Sjælland/ }).waitFor();
    await overlay.getByText('fredag 6. marts 2026 kl. 09.30').waitFor();

    // the first item is opened, and the user says that the meeting is to be gathered
    await choose(page, 'Godkendelse af dagsorden');
    await gathered(page, 1, 5);
    expect(await rowOf(page, /^2\.? ?Fælles indsats/).innerText()).toContain(
      'mangler: åbn punktet i Prepare',
    );
    await overlay.getByRole('button', { name: 'Saml mødet' }).click();
    await saved(page);

    // from now on looking is enough
    await choose(page, 'Fælles indsats for bedre lægedækning');
    await gathered(page, 2, 5);
    await saved(page);
    expect(await rowOf(page, /^2\.? ?Fælles indsats/).innerText()).not.toContain('mangler');
    await choose(page, 'Strategi for genbrug af byggematerialer');
    await gathered(page, 3, 5);
    await choose(page, 'Lukket punkt: Personalesag');
    await page.getByText('Punktet er lukket').waitFor();
    await choose(page, 'Udpegning til bestyrelsen');
    await gathered(page, 4, 5);
    await choose(page, 'Eventuelt');
    await gathered(page, 5, 5);
    await overlay.getByText('Alle punkter er samlet').waitFor();
    await saved(page);

    // one meeting, all of it, and of the closed item nothing but its heading
    const reader = await session.openOwn('reader.html');
    await reader.getByRole('button', { name: /^KKR Sjælland · Dagsorden/ }).click();
    await reader
      .getByText(/udpeger to medlemmer/)
      .first()
      .waitFor();
    await reader
      .getByText(/praktiserende læger/)
      .first()
      .waitFor();
    expect(await reader.locator('main').innerText()).not.toContain('navngiven medarbejder');
  });

  it('takes what is marked, where nothing else would', async () => {
    const page = await openOverlay(session, PLACES.prepare);
    await choose(page, 'Strategi for genbrug af byggematerialer');
    await page.getByText('Byggeriet står for').waitFor();
    // marked as with a mouse, from the title to the last line
    const from = await page.locator('x-indhold .h2n').boundingBox();
    const to = await page.locator('x-indhold .t4').last().boundingBox();
    if (!from || !to) throw new Error('The item is not to be seen.');
    await page.mouse.move(from.x + 1, from.y + 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 160, to.y + to.height - 4, { steps: 8 });
    await page.mouse.up();
    const overlay = overlayOf(page);
    await overlay.getByRole('button', { name: 'Tag det markerede' }).click();
    const form = overlay.getByRole('form', { name: 'Tag det markerede' });
    expect(await form.getByLabel('Tekst').inputValue()).toMatch(
      /^3\.[\s\S]*Byggeriet står for[\s\S]*Det indstilles/,
    );
    expect(await form.getByLabel('Nummer').inputValue()).toBe('3');
    expect(await form.getByLabel('Titel').inputValue()).toBe('Strategi for genbrug af byggematerialer');
    await form.getByRole('button', { name: 'Gem punktet' }).click();
    await overlay.getByText('Punktet er gemt.').waitFor();
    const reader = await session.openOwn('reader.html');
    await reader.getByRole('button', { name: /^KKR Sjælland · Dagsorden/ }).click();
    await reader
      .getByText(/Byggeriet står for en tredjedel/)
      .first()
      .waitFor();
  });
});

it.runIf(findBrowser(['firefox']))('such a meeting is gathered in Firefox too', async () => {
  const firefox = await launchFirefox();
  try {
    const page = await firefox.newTab();
    await page.visit(PLACES.prepare);
    await page.presses('button', /^Sagsspor: /);
    await page.presses('text', /^Godkendelse af dagsorden$/);
    await page.sees(/^1 af 5 punkter samlet$/);
    await page.presses('button', /^Saml mødet$/);
    await page.sees(/^Gemt$/);
    await page.presses('text', /^Fælles indsats for bedre lægedækning$/);
    await page.sees(/^2 af 5 punkter samlet$/);
    const reader = await firefox.newTab();
    await reader.visit(firefox.own('reader.html'));
    await reader.presses('button', /^KKR Sjælland · Dagsorden/);
    await reader.sees(/mangler praktiserende læger/);
  } finally {
    await firefox.close();
  }
});
