import { describe, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import { PLACES } from './harness/places.ts';
import { playwrightTab, type Tab } from './harness/tab.ts';

interface Session {
  newTab(): Promise<Tab>;
  own(path: string): string;
  restart(): Promise<void>;
  close(): Promise<void>;
}

async function chromium(): Promise<Session> {
  const session = await launchChromium();
  return {
    newTab: async () => playwrightTab(await session.context.newPage()),
    own: (path) => `chrome-extension://${session.extensionId}/${path}`,
    restart: session.restart,
    close: session.close,
  };
}

/** The first journey, in every browser there is, so that nothing is built which only one of them can do. */
async function firstJourney(session: Session): Promise<void> {
  const page = await session.newTab();
  await page.visit(PLACES.agenda);

  // found
  await page.presses('button', /dagsorden fundet/);
  await page.sees(/KKR Hovedstaden/);
  await page.sees(/14 punkter/);
  // The page prints "@stdanmark": recognition misread it.
  await page.sees(/Status for sundhedsreformen i Østdanmark/);

  // save
  await page.presses('button', /^Gem$/);
  await page.sees(/^Gemt$/);

  // bookmark
  await page.presses('button', /^Bogmærke: 3\.5 /);
  await page.sees(/Bogmærke sat/);

  // read
  const reader = await session.newTab();
  await reader.visit(session.own('reader.html'));
  await reader.presses('button', /KKR Hovedstaden/);
  await reader.sees(/Konsekvenser af sundhedsreformen/);

  // search, in the page
  await page.types(/Søg i gemte møder/, 'klimaalliancen');
  await page.sees(/\d+ punkter? i 1 møde/);

  await session.restart();

  // still there: read, bookmarked, found again, and the page says so
  const later = await session.newTab();
  await later.visit(session.own('reader.html'));
  await later.sees(/KKR Hovedstaden/);
  await later.types(/Søg i gemte møder/, 'sundhedsreformen');
  await later.sees(/\d+ punkter? i 1 møde/);
  const again = await session.newTab();
  await again.visit(PLACES.agenda);
  await again.sees(/^Gemt$/);
  await again.presses('tab', /Bogmærker/);
  await again.sees(/Konsekvenser af sundhedsreformen/);
}

async function untilClosed(launched: Promise<Session>): Promise<void> {
  const session = await launched;
  try {
    await firstJourney(session);
  } finally {
    await session.close();
  }
}

describe('first visit → found → save → bookmark → read → search → restart → still there', () => {
  it('in Chromium', () => untilClosed(chromium()));
  it.runIf(findBrowser(['firefox']))('in Firefox', () => untilClosed(launchFirefox()));
});
