import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { expectSavedMeetings, openOverlay, overlayOf, saved } from './harness/steps.ts';

let session: Session;
beforeEach(async () => {
  session = await launchBrowser();
});
afterEach(() => session.close());

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the browser ends the worker while a meeting is being saved', () => {
  // The moments fall before, in and after the steps of an import, which takes about a quarter of a second.
  it.each([0, 10, 30, 80, 200])('%i ms after Gem, and the meeting is saved all the same', async (ms) => {
    const page = await openOverlay(session);
    await overlayOf(page).getByRole('button', { name: 'Gem', exact: true }).click();
    await pause(ms);
    await session.killWorker();
    await saved(page);
    await expectSavedMeetings(session, [/KKR Hovedstaden/]);
  });

  it('again and again, and the meeting is saved all the same', async () => {
    const page = await openOverlay(session);
    await overlayOf(page).getByRole('button', { name: 'Gem', exact: true }).click();
    for (const ms of [20, 60, 40]) {
      await pause(ms);
      await session.killWorker();
    }
    await saved(page);
    await expectSavedMeetings(session, [/KKR Hovedstaden/]);
  });

  it('before Gem, and the next click wakes it', async () => {
    const page = await openOverlay(session);
    expect(await session.killWorker()).toBe(true);
    await overlayOf(page).getByRole('button', { name: 'Gem', exact: true }).click();
    await saved(page);
  });
});
