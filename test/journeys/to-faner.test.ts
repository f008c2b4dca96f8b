import { expect, it } from 'vitest';
import { launchBrowser } from './harness/browser.ts';
import { expectSavedMeetings, openOverlay, overlayOf, saved } from './harness/steps.ts';

it('two tabs save the same agenda at once, and there is one meeting', async () => {
  const session = await launchBrowser();
  try {
    const tabs = [await openOverlay(session), await openOverlay(session)];
    const gem = tabs.map((tab) => overlayOf(tab).getByRole('button', { name: 'Gem', exact: true }));
    await Promise.all(gem.map((button) => button.click()));
    await Promise.all(tabs.map(saved));
    const reader = await expectSavedMeetings(session, [/KKR Hovedstaden/]);
    expect(await reader.getByText('14 punkter').count()).toBe(1);
  } finally {
    await session.close();
  }
});
