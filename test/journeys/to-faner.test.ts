import { expect, it } from 'vitest';
import { launchChromium } from './harness/chromium.ts';
import { expectSavedMeetings, openOverlay, overlayOf, saved } from './harness/steps.ts';

it('two tabs save the same agenda at once, and there is one meeting', async () => {
  const session = await launchChromium();
  try {
    const tabs = [await openOverlay(session), await openOverlay(session)];
    const gem = tabs.map((tab) => overlayOf(tab).getByRole('button', { name: 'Gem', exact: true }));
    // Clicked in the page itself: a real click needs the tab in front, and only one can be.
    await Promise.all(gem.map((button) => button.evaluate((element) => (element as HTMLElement).click())));
    await Promise.all(tabs.map(saved));
    const reader = await expectSavedMeetings(session, [/KKR Hovedstaden/]);
    expect(await reader.getByText('14 punkter').count()).toBe(1);
  } finally {
    await session.close();
  }
});
