import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { PLACES } from './harness/places.ts';

/** How many mutation observers live in the content script's own world of this page, after a garbage collection. */
async function observersLeft(session: ChromiumSession, page: Page): Promise<number> {
  const cdp = await session.context.newCDPSession(page);
  const world = new Promise<number>((found) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${session.extensionId}`) found(context.id);
    });
  });
  await cdp.send('Runtime.enable');
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'MutationObserver.prototype',
    contextId: await world,
  });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: count } = await cdp.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length }',
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  // Lets go of what was counted, which would else live on for the next count.
  await cdp.detach();
  return count.value as number;
}

describe('a page that holds no agenda', () => {
  let session: ChromiumSession;
  beforeAll(async () => {
    session = await launchChromium();
  });
  afterAll(() => session.close());

  it.each(['news', 'aboutAgendas', 'oldLandingPage'] as const)(
    '(%s) is left exactly as its server sent it',
    async (place) => {
      const page = await session.open(PLACES[place]);
      // The content script has run once its world exists.
      await observersLeft(session, page);
      const [shown, sent] = await page.evaluate(async () => {
        const html = await (await fetch(location.href)).text();
        const untouched = new DOMParser().parseFromString(html, 'text/html');
        return [document.documentElement.outerHTML, untouched.documentElement.outerHTML];
      });
      expect(shown).toBe(sent);
    },
  );

  it.each(['news', 'aboutAgendas', 'hugeNews'] as const)('(%s) is not watched', async (place) => {
    expect(await observersLeft(session, await session.open(PLACES[place]))).toBe(0);
  });

  it('is watched for late content only where some is to be expected, and only for a while', async () => {
    const page = await session.open(PLACES.oldLandingPage);
    expect(await observersLeft(session, page)).toBe(1);
    await expect.poll(() => observersLeft(session, page), { interval: 1000 }).toBe(0);
  });

  it('is told of by no badge', async () => {
    const page = await session.open(PLACES.news);
    await observersLeft(session, page);
    const worker = await session.worker();
    const badges = await worker.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      const tabs = await api.tabs.query({});
      return Promise.all(tabs.map((tab) => api.action.getBadgeText({ tabId: tab.id ?? 0 })));
    });
    expect(badges.filter((text) => text !== '')).toEqual([]);
  });
});
