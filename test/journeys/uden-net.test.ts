import { it } from 'vitest';
import { launchBrowser } from './harness/browser.ts';
import { expectSavedMeetings, openOverlay, save } from './harness/steps.ts';

it('a saved meeting is read and searched without a network', async () => {
  const session = await launchBrowser();
  try {
    await save(await openOverlay(session));
    await session.goOffline();
    await session.context.setOffline(true);
    const reader = await expectSavedMeetings(session, [/KKR Hovedstaden/]);
    await reader
      .getByRole('button', { name: /KKR Hovedstaden/ })
      .first()
      .click();
    await reader.getByRole('heading', { name: /Konsekvenser af sundhedsreformen/ }).waitFor();
    const search = await session.openOwn('reader.html');
    await search.getByRole('combobox', { name: 'Søg i gemte møder' }).fill('klimaalliancen');
    await search.locator('mark').first().waitFor();
  } finally {
    await session.close();
  }
});
