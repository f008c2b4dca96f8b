import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syddanmark } from '../stories/syddanmark.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { overlayOf } from './harness/steps.ts';
import { type StoryPage, saveStory, storyPages } from './harness/story-pages.ts';
import { badge, clickNotification, notified } from './harness/toolbar.ts';

const pages = storyPages(syddanmark);
const agenda = (date: string) =>
  pages.find((page) => page.date === date && page.kind === 'agenda') as StoryPage;

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser({ grantable: true });
  await (await saveStory(session, agenda('2023-09-14'))).close();
});
afterAll(() => session.close());

const toggle = () => reader.getByRole('switch', { name: /^Giv besked om rådgivning/ });
const news = () => reader.locator('.news-item');

describe('a search that is followed', () => {
  it('is followed from its results, and gives no notifications unasked', async () => {
    reader = await session.openOwn('reader.html#q=r%C3%A5dgivning');
    await reader.getByRole('button', { name: 'Følg søgningen' }).click();
    await reader.getByRole('textbox', { name: 'Navn' }).press('Enter');
    await reader.getByRole('button', { name: 'Du følger søgningen' }).click();
    await reader.getByText('Intet nyt').waitFor();
    expect(await toggle().getAttribute('aria-checked')).toBe('false');
    expect(await badge(reader)).toBe('');
    await reader.close();
  });

  it('gives them when that is switched on and the browser has leave', async () => {
    await session.grantNotifications();
    reader = await session.openOwn('reader.html#news=');
    await toggle().click();
    await expect.poll(() => toggle().getAttribute('aria-checked')).toBe('true');
  });

  it('tells of a new agenda that answers it: where news stand, on the button, and in one notification', async () => {
    const page = await saveStory(session, agenda('2024-06-20'));
    // The page says more of itself than how much is new elsewhere.
    await expect.poll(() => badge(reader)).toBe('✓');
    await overlayOf(page)
      .getByRole('tab', { name: /^Nyt\s*1/ })
      .click();
    await overlayOf(page)
      .getByText('Passer til søgningen “rådgivning”: “rådgivning”, “rådgivningen”')
      .waitFor();
    await expect.poll(() => notified(reader)).toEqual(['news']);
    await page.close();

    await reader.bringToFront();
    await reader.getByRole('button', { name: /^4 ?Åben rådgivning på ungdomsuddannelser/ }).waitFor();
    expect(await news().count()).toBe(1);
    await expect.poll(() => badge(reader)).toBe('1');
    await picture(reader, 'nyt-light');
    await expectAccessible(reader);
  });

  it('leads to the news from the notification', async () => {
    const [opened] = await Promise.all([
      session.context.waitForEvent('page'),
      clickNotification(session, 'news'),
    ]);
    await opened.getByRole('heading', { name: 'Nyt', exact: true }).waitFor();
    expect(opened.url()).toMatch(/reader\.html#news=$/);
    expect(await notified(reader)).toEqual([]);
    await opened.close();
  });

  it('tells it once, though the worker dies as soon as the next agenda is saved', async () => {
    const page = await saveStory(session, agenda('2024-11-14'));
    await session.killWorker();
    await page.close();
    await reader.bringToFront();
    await expect.poll(() => news().count()).toBe(2);
    await expect.poll(() => badge(reader)).toBe('2');
    await expect.poll(() => notified(reader)).toEqual(['news']);
  });

  it('has its number and its notification gone when all is seen, and the number again when that is undone', async () => {
    await reader.getByRole('button', { name: 'Markér alle som set' }).click();
    await expect.poll(() => badge(reader)).toBe('');
    await expect.poll(() => notified(reader)).toEqual([]);
    await reader.getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(() => badge(reader)).toBe('2');
    // What was seen once is counted again, and not told anew.
    expect(await notified(reader)).toEqual([]);
  });

  it('is told of after a restart of the browser as before', async () => {
    await session.restart();
    reader = await session.openOwn('reader.html#news=');
    await expect.poll(() => badge(reader)).toBe('2');
    await reader.getByRole('button', { name: /^4 ?Åben rådgivning på ungdomsuddannelser/ }).click();
    await reader
      .getByRole('heading', { name: /Åben rådgivning/ })
      .first()
      .waitFor();
    await expect.poll(() => badge(reader)).toBe('1');
  });
});
