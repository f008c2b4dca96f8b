import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { syddanmark } from '../stories/syddanmark.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { overlayOf } from './harness/steps.ts';
import { type StoryPage, saveStory, storyPages } from './harness/story-pages.ts';

const papers = storyPages(syddanmark);
const paper = (date: string, kind: StoryPage['kind'] = 'agenda') =>
  papers.find((page) => page.date === date && page.kind === kind) as StoryPage;
const MATTER = 'Handleplan for unges mentale sundhed';

/** What is followed, by WCAG 2.2 AA and with pictures to be looked at, wide and narrow. */
describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let session: Session;
  let reader: Page;
  beforeAll(async () => {
    session = await launchBrowser({ colorScheme });
    await (await saveStory(session, paper('2023-11-16'))).close();
    const page = await saveStory(session, paper('2024-01-25'));
    await overlayOf(page)
      .getByRole('button', { name: new RegExp(`^7 ?${MATTER}`) })
      .focus();
    await page.keyboard.press('f');
    await overlayOf(page).getByText(`Nu følger du “${MATTER}”.`).waitFor();
    await page.close();
    await (await saveStory(session, paper('2024-06-20', 'minutes'))).close();
    reader = await session.openOwn('reader.html#cases=');
  });
  afterAll(() => session.close());

  it.each([
    ['tavle', 'cases=', '.card'],
    ['frister', 'deadlines=', '.deadline'],
    ['nyt', 'news=', '.news-item'],
    ['bogmaerker', 'bookmarks=', 'main'],
    ['fora', 'fora=', 'main'],
  ])('%s', async (name, route, awaited) => {
    await reader.goto(reader.url().replace(/#.*/, `#${route}`));
    await look(name, awaited);
  });

  it('sag', async () => {
    await reader.goto(reader.url().replace(/#.*/, '#cases='));
    await reader.getByRole('link', { name: MATTER }).click();
    await look('sag', '.treatment');
  });

  async function look(name: string, awaited: string): Promise<void> {
    await reader.locator(awaited).first().waitFor();
    for (const width of [1280, 320]) {
      await reader.setViewportSize({ width, height: 900 });
      await expectAccessible(reader);
      await picture(reader, `foelg-${name}-${width}-${colorScheme}`);
    }
  }
});
