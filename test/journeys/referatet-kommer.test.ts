import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syddanmark } from '../stories/syddanmark.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { type StoryPage, saveStory, storyPages } from './harness/story-pages.ts';

const papers = storyPages(syddanmark).filter(({ date }) => date === '2024-06-20');
const paper = (kind: StoryPage['kind']) => papers.find((page) => page.kind === kind) as StoryPage;
/** The minutes as they are, but for two items whose decision is not written yet. */
const UNWRITTEN = ['Skolemad fra centralkøkken', 'Motionsstier i mørke'];
const minutes = (): StoryPage => {
  const { html, ...page } = paper('minutes');
  return {
    ...page,
    html: UNWRITTEN.reduce(
      (text, title) =>
        text.replace(
          new RegExp(`(${title}(?:(?!<p>Beslutning)[\\s\\S])*)<p>Beslutning</p>\\n<p>.*</p>\\n`),
          '$1',
        ),
      html,
    ),
  };
};

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  await (await saveStory(session, paper('agenda'))).close();
  reader = await session.openOwn('reader.html#follow-up=kkr-syddanmark%2F2024-06-20');
});
afterAll(() => session.close());

const main = () => reader.getByRole('main');

describe('what did we decide', () => {
  it('is not known before the minutes are saved, and that is said', async () => {
    await reader.getByText('Referatet er ikke gemt endnu, så ingen beslutninger er kendt.').waitFor();
  });

  it('is answered in one view when they are, though the worker dies right after', async () => {
    const page = await saveStory(session, minutes());
    await session.killWorker();
    await page.close();
    await reader.bringToFront();
    await main().getByRole('heading', { name: '6 punkter uden beslutning' }).waitFor();
    const decisions = await main().locator('.decisions > li').allInnerTexts();
    expect(decisions).toHaveLength(10);
    expect(decisions.find((text) => text.includes('Fordeling af pladser'))).toMatch(
      /Godkendt\s+Fordelingen blev godkendt\./,
    );
    await expectAccessible(reader);
    await picture(reader, 'hvad-besluttede-vi-light');
  });

  it('lists what has no decision: what is standing, and what was left open', async () => {
    const rest = main().getByRole('heading', { name: '6 punkter uden beslutning' }).locator('+ ul > li');
    expect((await rest.allInnerTexts()).map((text) => text.trim())).toEqual([
      '1 Godkendelse af referat',
      '2 Godkendelse af dagsorden',
      '3 Siden sidst',
      ...UNWRITTEN.map((title) => expect.stringContaining(title)),
      '16 Punkter til næste møde',
    ]);
  });

  it('is complete when the minutes are sent out again with what was missing', async () => {
    await (await saveStory(session, paper('minutes'))).close();
    await reader.bringToFront();
    await main().getByRole('heading', { name: '4 punkter uden beslutning' }).waitFor();
  });
});
