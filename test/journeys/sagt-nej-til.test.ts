import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syddanmark } from '../stories/syddanmark.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { changeRows, storedRows } from './harness/old-archive.ts';
import { overlayOf } from './harness/steps.ts';
import { type StoryPage, saveStory, storyPages } from './harness/story-pages.ts';

const papers = storyPages(syddanmark);
const agenda = (date: string) =>
  papers.find((page) => page.date === date && page.kind === 'agenda') as StoryPage;
const MATTER = 'Handleplan for unges mentale sundhed';

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  await (await saveStory(session, agenda('2023-11-16'))).close();
  await (await saveStory(session, agenda('2024-06-20'))).close();
  const page = await saveStory(session, agenda('2024-01-25'));
  await overlayOf(page)
    .getByRole('button', { name: new RegExp(`^7 ?${MATTER}`) })
    .focus();
  await page.keyboard.press('f');
  await overlayOf(page).getByText(`Nu følger du “${MATTER}”.`).waitFor();
  await page.close();
  await openCase();
});
afterAll(() => session.close());

const main = () => reader.getByRole('main');
async function openCase(): Promise<void> {
  reader = await session.openOwn('reader.html#cases=');
  await main().getByRole('link', { name: MATTER }).click();
}

describe('what the user said does not belong to a case', () => {
  it('goes, and what was said stands on the page', async () => {
    await main().getByRole('heading', { name: '2 forslag' }).waitFor();
    await main()
      .getByRole('button', { name: /^Hører til sagen: 6 / })
      .click();
    await main().getByRole('heading', { name: '1 forslag' }).waitFor();
    await reader.keyboard.press('x');
    await main().getByText('Ingen forslag lige nu').waitFor();
    await main().getByText('Sagt nej til').waitFor();
  });

  it('is not proposed again though all that is derived is made anew by another extractor', async () => {
    await session.killWorker();
    // As an archive stands on the disk the first time a release with better rules is started.
    expect(await changeRows(reader, 'versions', { extractorVersion: 1 })).toBe(3);
    expect(await changeRows(reader, 'meta', { value: '1 old' }, 'rebuilt')).toBe(1);
    await changeRows(reader, 'findings', { by: 'old' });
    await session.restart();
    await openCase();
    await expect.poll(() => main().locator('.treatment').count()).toBe(2);
    await main().getByText('Ingen forslag lige nu').waitFor();
  });

  it('is not proposed by a new agenda either, nor what hangs on it alone', async () => {
    await (await saveStory(session, agenda('2024-11-14'))).close();
    await reader.bringToFront();
    await expect.poll(() => storedRows(reader, 'toNotice')).toBe(0);
    expect(await storedRows(reader, 'news')).toBe(0);
    await main().getByText('Ingen forslag lige nu').waitFor();
  });

  it('is proposed again when that is taken back', async () => {
    await main().getByText('Sagt nej til').click();
    await main()
      .getByRole('button', { name: /^Overvej igen: 4 / })
      .click();
    await main()
      .getByRole('button', { name: /^Hører til sagen: 4 Åben rådgivning/ })
      .waitFor();
  });
});
