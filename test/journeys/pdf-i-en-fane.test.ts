import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import { PLACES } from './harness/places.ts';
import { expectSavedMeetings, overlayOf } from './harness/steps.ts';

describe('a PDF tab', () => {
  it('offers to open it in the reader, and nothing else; there it is read, saved and shown', async () => {
    const session = await launchChromium();
    try {
      const page = await session.context.newPage();
      await page.goto(PLACES.pdf).catch(() => {}); // the viewer replaces the page while it loads
      const open = overlayOf(page).getByRole('button');
      await open.first().waitFor();
      expect(await open.allInnerTexts()).toEqual(['Åbn i læseren']);
      const [reader] = await Promise.all([session.context.waitForEvent('page'), open.click()]);
      await reader.getByRole('heading', { level: 1, name: /^KKR Hovedstaden, 2\. september 2025/ }).waitFor();
      await reader
        .getByRole('region', { name: 'Kilde' })
        .getByRole('heading', { name: 'Side 2', exact: true })
        .waitFor();
      // Back leads out of the reader, not into the document on its way in.
      expect(reader.url()).toContain('#meeting=');
      await expectSavedMeetings(session, [/KKR Hovedstaden/]);
    } finally {
      await session.close();
    }
  });

  it.runIf(findBrowser(['firefox']))('is read from its address in Firefox too', async () => {
    const session = await launchFirefox();
    try {
      const reader = await session.newTab();
      await reader.visit(session.own(`reader.html#document=${encodeURIComponent(PLACES.pdf)}`));
      await reader.sees(/Mødet er gemt/);
      await reader.sees(/Konsekvenser af sundhedsreformen/);
      await reader.sees(/^Side 2$/);
    } finally {
      await session.close();
    }
  });
});
