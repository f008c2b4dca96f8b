import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import { PLACES } from './harness/places.ts';
import { openOverlay, overlayOf, save } from './harness/steps.ts';

/** What Chromium's own page of extensions calls, when a person chooses there which sites an extension may read. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
}

/** Chooses it as a person would, in the browser's own page. */
async function chooseAccess(
  session: ChromiumSession,
  hostAccess: 'ON_CLICK' | 'ON_ALL_SITES',
): Promise<void> {
  const page = await session.open(`chrome://extensions/?id=${session.extensionId}`);
  await page.evaluate(
    async ({ extensionId, hostAccess }) => {
      const { developerPrivate } = (
        globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
      ).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    { extensionId: session.extensionId, hostAccess },
  );
  await page.close();
}

/** The prompt is the browser's own and cannot be answered here; what is asked, and that it is in the click, can be seen. */
async function noteWhatIsAsked(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser })
      .chrome;
    permissions.request = (async ({ origins = [] }: { origins?: string[] }) => {
      document.title = `${origins.join(' ')} ${navigator.userActivation.isActive}`;
      return false;
    }) as typeof permissions.request;
  });
}

const MISSING = /mangler adgang til 4 websteder/;

it('a browser that lets Sagsspor read nothing is noticed, said, and asked', async () => {
  const session = await launchChromium({ welcome: true });
  try {
    await chooseAccess(session, 'ON_CLICK');
    const page = await session.open(PLACES.agenda);
    const panel = await session.openOwn('sidepanel.html');
    await panel.getByText(MISSING).waitFor();
    await noteWhatIsAsked(panel);
    await panel.getByRole('button', { name: 'Giv adgang til dem alle' }).click();
    await panel.getByText(/Browseren gav ikke adgang/).waitFor();
    expect(await panel.title()).toBe(
      'https://www.kl.dk/* https://kl.dk/* https://backoffice.kl.dk/* https://web.firstagenda.com/* true',
    );

    for (const place of ['reader.html#settings=', 'welcome.html']) {
      const own = await session.openOwn(place);
      if (place === 'welcome.html') await own.getByRole('button', { name: 'Næste' }).click();
      await own.getByText(MISSING).waitFor();
      await own.getByRole('button', { name: 'Giv adgang til www.kl.dk' }).waitFor();
      await own.close();
    }

    // Nothing of ours was in the page all the while. Pointing at it still works: the browser lets in what it held back.
    expect(await overlayOf(page).count()).toBe(0);
    await page.bringToFront();
    await session.pressIcon(page);
    await overlayOf(page)
      .getByRole('button', { name: /^Sagsspor: dagsorden/ })
      .click();
    await save(page);

    // Granted in the browser's own page, it is noticed by what stands open.
    await chooseAccess(session, 'ON_ALL_SITES');
    await panel.getByText(MISSING).waitFor({ state: 'detached' });
    await openOverlay(session);
  } finally {
    await session.close();
  }
});

it.runIf(findBrowser(['firefox']))('and in Firefox, where the click itself gives it', async () => {
  const session = await launchFirefox();
  try {
    await session.takeAway('www.kl.dk');
    const panel = await session.newTab();
    await panel.visit(session.own('sidepanel.html'));
    await panel.sees(/mangler adgang til ét websted/);
    await panel.presses('button', /^Giv adgang til www\.kl\.dk$/);
    await panel.sees(/^Sagsspor kender nu/);
    const page = await session.newTab();
    await page.visit(PLACES.agenda);
    await page.presses('button', /^Sagsspor: dagsorden/);
  } finally {
    await session.close();
  }
});
