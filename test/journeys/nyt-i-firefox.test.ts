import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { syddanmark } from '../stories/syddanmark.ts';
import { type FirefoxSession, launchFirefox } from './harness/firefox.ts';
import { publish, type StoryPage, storyPages } from './harness/story-pages.ts';
import type { Tab } from './harness/tab.ts';

const papers = storyPages(syddanmark);
const agenda = (date: string) =>
  papers.find((page) => page.date === date && page.kind === 'agenda') as StoryPage;

const withFirefox = it.skipIf(findBrowser(['firefox']) === null);
let session: FirefoxSession | undefined;
beforeAll(async () => {
  if (findBrowser(['firefox']) !== null) session = await launchFirefox();
});
afterAll(() => session?.close());

async function saveIn(tab: Tab, page: StoryPage, first: boolean): Promise<void> {
  publish(session!.answers, page);
  await tab.visit(page.address);
  if (first) await tab.presses('button', /^Sagsspor: /);
  await tab.presses('button', /^Gem$/);
  await tab.sees(/^Gemt$/);
}

withFirefox(
  'a followed search tells of what is new, when the browser has given leave in the click',
  async () => {
    if (!session) throw new Error('No Firefox.');
    const page = await session.newTab();
    await saveIn(page, agenda('2023-09-14'), true);
    const reader = await session.newTab();
    await reader.visit(session.own('reader.html#q=r%C3%A5dgivning'));
    await reader.presses('button', /^Følg søgningen$/);
    await reader.key('Enter');
    await reader.presses('button', /^Du følger søgningen$/);
    await reader.sees(/^Intet nyt$/);
    await reader.presses('button', /^Giv besked om rådgivning/);
    await reader.seesOn(/^Giv besked om rådgivning/);
    await saveIn(page, agenda('2024-06-20'), false);
    await reader.sees(/^Passer til søgningen “rådgivning”/);
    expect(session).toBeDefined();
  },
);
