import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchBrowser } from './harness/browser.ts';
import { launchFirefox } from './harness/firefox.ts';
import { PLACES } from './harness/places.ts';
import { expectSavedMeetings, openOverlay, overlayOf, save } from './harness/steps.ts';

const { host } = new URL(PLACES.publication);
const reading = `reader.html#document=${encodeURIComponent(PLACES.publication)}`;

describe('a municipality that Sagsspor does not read yet', () => {
  it('is asked for in the click, and works like kl.dk once it is granted', async () => {
    const session = await launchBrowser({ grantable: true });
    try {
      // nothing there, and nothing fetched from it, before it is granted
      const page = await session.open(PLACES.publication);
      await page.waitForTimeout(1000);
      expect(await overlayOf(page).count()).toBe(0);

      // The prompt is the browser's own and cannot be answered here; that it is asked in the click can be seen.
      const reader = await session.openOwn(reading);
      await reader.evaluate(() => {
        const { permissions } = (globalThis as unknown as { chrome: typeof browserLike }).chrome;
        permissions.request = async ({ origins }) => {
          document.title = `${origins} ${navigator.userActivation.isActive}`;
          return false;
        };
      });
      await reader.getByRole('button', { name: `Giv adgang til ${host}` }).click();
      await reader.getByText(`Browseren gav ikke adgang til ${host}. Intet er ændret.`).waitFor();
      expect(await reader.title()).toBe(`https://${host}/* true`);
      await reader.close();

      await session.grant(host);
      await save(await openOverlay(session, PLACES.publication));
      await expectSavedMeetings(session, [/punkter/]);
      const again = await session.openOwn(reading);
      await again.getByRole('navigation', { name: 'Indhold' }).waitFor();
    } finally {
      await session.close();
    }
  });

  it.runIf(findBrowser(['firefox']))('is granted by the click itself in Firefox', async () => {
    const session = await launchFirefox();
    try {
      const reader = await session.newTab();
      await reader.visit(session.own(`reader.html#sites=${host}`));
      await reader.presses('button', new RegExp(`^Giv adgang til ${host}$`));
      await reader.sees(/^Sagsspor kender nu/);
      const page = await session.newTab();
      await page.visit(PLACES.publication);
      await page.presses('button', /^Sagsspor: (dagsorden|referat)/);
      await page.presses('button', /^Gem$/);
      await page.sees(/^Gemt$/);
    } finally {
      await session.close();
    }
  });
});

it('a page of any other municipality is read when the user points at it, and its site can be known from then on', async () => {
  const session = await launchBrowser();
  try {
    const page = await session.open(PLACES.anyMunicipality);
    expect(await overlayOf(page).count()).toBe(0);
    await session.pressIcon(page);
    const overlay = overlayOf(page);
    await overlay.getByText(/kender ikke dette websted/).waitFor();
    await save(page);
    const [sites] = await Promise.all([
      session.context.waitForEvent('page'),
      overlay.getByRole('button', { name: 'Kend www.egebjerg.dk fremover' }).click(),
    ]);
    await sites.getByRole('button', { name: 'Giv adgang til www.egebjerg.dk' }).waitFor();
    await expectSavedMeetings(session, [/punkter/]);
  } finally {
    await session.close();
  }
});

it.runIf(findBrowser(['firefox']))('such a page is read in Firefox too', async () => {
  const session = await launchFirefox();
  try {
    const page = await session.newTab();
    await page.visit(PLACES.anyMunicipality);
    await session.pressIcon();
    await page.sees(/kender ikke dette websted/);
    await page.presses('button', /^Gem$/);
    await page.sees(/^Gemt$/);
  } finally {
    await session.close();
  }
});

/** As much of the browser as is replaced above. */
declare const browserLike: { permissions: { request(asked: { origins: string[] }): Promise<boolean> } };
