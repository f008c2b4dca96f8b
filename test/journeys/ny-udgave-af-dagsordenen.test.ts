import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syddanmark } from '../stories/syddanmark.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { overlayOf, saved } from './harness/steps.ts';
import { publish, type StoryPage, saveStory, storyPages } from './harness/story-pages.ts';

const paper = storyPages(syddanmark).find(
  ({ date, kind }) => date === '2024-06-20' && kind === 'agenda',
) as StoryPage;
const FOLLOW_UP = 'follow-up=kkr-syddanmark%2F2024-06-20';
const NOTED = 'Telemedicin til hjertesvigt';
const OTHER = 'Kemikalier i kunstgræs';

/** The agenda sent out again, with something else in it. */
const again = (change: (html: string) => string): StoryPage => ({ ...paper, html: change(paper.html) });

const reworded = (html: string) =>
  html
    .replace(
      new RegExp(`(${NOTED}[\\s\\S]*?<p>Sagsfremstilling</p>\\n<p>)`),
      '$1Udgiften er nu opgjort til 3,1 mio. kr. ',
    )
    .replace(
      new RegExp(`(${OTHER}[\\s\\S]*?<p>Indstilling</p>\\n<p>)[^<]*`),
      '$1Det indstilles, at KKR Syddanmark godkender et fælles forbud.',
    );

let session: Session;
let page: Page;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  page = await saveStory(session, paper);
  await overlayOf(page)
    .getByRole('button', { name: new RegExp(`^5 ?${NOTED}`) })
    .focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Hvad siger Odense?');
  await overlayOf(page).getByText('Gemt', { exact: true }).nth(1).waitFor();
  reader = await session.openOwn('reader.html#meeting=kkr-syddanmark%2F2024-06-20');
  await reader
    .getByRole('heading', { name: new RegExp(OTHER) })
    .first()
    .waitFor();
});
afterAll(() => session.close());

const main = () => reader.getByRole('main');
const goTo = (route: string) => reader.goto(reader.url().replace(/#.*/, `#${route}`));

describe('an agenda that is sent out again', () => {
  it('with other blanks alone has not changed', async () => {
    publish(
      session.answers,
      again((html) => html.replaceAll('. ', '.  ').replaceAll('</p>', '</p>\n\n ')),
    );
    await page.reload();
    await saved(page);
    await goTo('bookmarks=');
    await main().getByText('Hvad siger Odense?').waitFor();
    expect(await main().getByText('Ændret, siden du skrev').count()).toBe(0);
    await goTo(FOLLOW_UP);
    await main().getByText('Intet er ændret.').or(main().getByText('Du har ikke læst')).first().waitFor();
  });

  it('with other words says so at the page, and is brought up to date', async () => {
    publish(session.answers, again(reworded));
    await page.reload();
    await overlayOf(page)
      .getByText(/^Ændret siden du gemte: 2 ændre/)
      .waitFor();
    await overlayOf(page).getByRole('button', { name: 'Opdatér' }).click();
    await saved(page);
    await page.close();
  });

  it('marks the item one has written of, until one has seen it', async () => {
    await reader.bringToFront();
    await goTo('bookmarks=');
    await main().getByText('Ændret, siden du skrev').waitFor();
    await picture(reader, 'aendret-siden-light');
  });

  it('shows exactly what changed since it was read, and nothing else', async () => {
    await goTo(FOLLOW_UP);
    await main().getByText('ændret: sagsfremstilling').waitFor();
    const changes = await main()
      .locator('section')
      .filter({ hasText: 'Ændret, siden du læste mødet' })
      .first()
      .innerText();
    expect(changes.match(/^\d+ .+$/gm)).toEqual([`5 ${NOTED}`, `10 ${OTHER}`]);
    expect(await main().locator('ins').allInnerTexts()).toEqual([
      expect.stringContaining('Udgiften er nu opgjort til 3,1 mio. kr.'),
      expect.stringContaining('godkender et fælles forbud'),
    ]);
    expect(await main().locator('del').allInnerTexts()).toEqual([expect.stringContaining('drøfter sagen')]);
    await expectAccessible(reader);
    await picture(reader, 'aendringer-light');
  });

  it('is read when one says so, here and at the bookmark', async () => {
    await main().getByRole('button', { name: 'Jeg har læst ændringerne' }).click();
    await main().getByText('Intet er ændret.').waitFor();
    await goTo('bookmarks=');
    await main().getByText('Hvad siger Odense?').waitFor();
    expect(await main().getByText('Ændret, siden du skrev').count()).toBe(0);
  });
});
