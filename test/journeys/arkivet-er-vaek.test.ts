import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { PLACES } from './harness/places.ts';

describe('an archive that vanished behind our back', () => {
  let session: Session;
  beforeAll(async () => {
    session = await launchBrowser();
  });
  afterAll(() => session.close());

  it('is told of after the next start, until the user has understood', async () => {
    const page = await session.open(PLACES.agenda);
    await page.getByRole('button', { name: /dagsorden fundet/ }).click();
    await page.getByRole('button', { name: /^Gem$/ }).click();
    await page.getByRole('button', { name: 'Fortryd' }).waitFor();

    // As a cleaning tool would: the database goes, extension storage stays. The first start had planted the canary.
    const worker = await session.worker();
    await expect
      .poll(() => worker.evaluate('chrome.storage.local.get("canary").then((s) => s.canary)'))
      .toBeTruthy();
    const own = await session.openOwn('icon/16.png');
    const deleted = own.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('sagsspor');
          request.onsuccess = () => resolve('deleted');
          request.onerror = () => resolve('failed');
        }),
    );
    expect(await deleted).toBe('deleted');
    await session.restart();

    const reader = await session.openOwn('reader.html');
    await expect
      .poll(async () => {
        await reader.reload();
        return reader.getByText('De gemte møder er forsvundet fra browseren.').isVisible();
      })
      .toBe(true);
    await picture(reader, 'arkivet-er-vaek');
    await reader.getByRole('button', { name: 'Forstået' }).click();
    await reader.reload();
    await reader.getByText('Ingen gemte møder').first().waitFor();
    expect(await reader.getByText('De gemte møder er forsvundet').count()).toBe(0);
  });
});
