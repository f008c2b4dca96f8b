import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syddanmark } from '../stories/syddanmark.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { downloadedBy } from './harness/calendar.ts';
import { overlayOf } from './harness/steps.ts';
import { type StoryPage, saveStory, storyPages } from './harness/story-pages.ts';
import { badge } from './harness/toolbar.ts';

const pages = storyPages(syddanmark);
const paper = (date: string, kind: StoryPage['kind'] = 'agenda') =>
  pages.find((page) => page.date === date && page.kind === kind) as StoryPage;
const MATTER = 'Handleplan for unges mentale sundhed';

let session: Session;
let page: Page;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  const before = [
    paper('2023-11-16'),
    paper('2023-11-16', 'minutes'),
    paper('2024-06-20'),
    paper('2024-06-20', 'minutes'),
  ];
  for (const one of before) await (await saveStory(session, one)).close();
});
afterAll(() => session.close());

const main = () => reader.getByRole('main');
const treatment = (day: string): Locator =>
  main()
    .locator('.treatment')
    .filter({ hasText: `${day} KKR` });
const promise = () =>
  main()
    .locator('section')
    .filter({ has: reader.getByRole('heading', { name: 'Løfter' }) })
    .last()
    .innerText();

describe('an official follows a case', () => {
  it('marks an item in the page, writes a note and sets a tag, all by keyboard', async () => {
    page = await saveStory(session, paper('2024-01-25'));
    const row = overlayOf(page).getByRole('button', { name: new RegExp(`^7 ${MATTER}`) });
    await row.focus();
    await page.keyboard.press('b');
    await overlayOf(page).getByText('Bogmærke sat.').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Spørg **Vejle** om rådgivningen');
    await overlayOf(page).getByText('Gemt', { exact: true }).nth(1).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('#');
    await page.keyboard.type('unge');
    await page.keyboard.press('Enter');
    await overlayOf(page).getByRole('button', { name: 'Fjern mærkaten unge' }).waitFor();
    await page.keyboard.press('Escape');
    // The note is shown as it was meant.
    await expect.poll(() => overlayOf(page).locator('strong').allTextContents()).toContain('Vejle');
  });

  it('makes a case of it with one key', async () => {
    await page.keyboard.press('f');
    await overlayOf(page).getByText(`Nu følger du “${MATTER}”.`).waitFor();
    await overlayOf(page).getByText(`I sagen “${MATTER}”`).first().waitFor();
    await expectAccessible(page, '[data-sagsspor]');
    await page.close();
  });

  it('accepts two proposals, each with its reasons', async () => {
    reader = await session.openOwn('reader.html#cases=');
    await reader.getByRole('link', { name: MATTER }).first().click();
    await main().getByRole('heading', { name: '2 forslag' }).waitFor();
    await expectAccessible(reader);
    await picture(reader, 'sag-med-forslag-light');
    await main().getByText('“fra sidste møde”').waitFor();
    await main().getByText(`Nævner “${MATTER}”, behandlet 25. januar 2024`).waitFor();
    await main()
      .getByRole('button', { name: `Hører til sagen: 6 ${MATTER}` })
      .click();
    await main().getByRole('heading', { name: '1 forslag' }).waitFor();
    // The keyboard stands at the next one.
    await reader.keyboard.press('a');
    await main().getByText('Ingen forslag lige nu').waitFor();
  });

  it('sees the trail: what was asked, decided and promised, and what changed in between', async () => {
    await expect
      .poll(() => main().locator('.treatment h3').allInnerTexts())
      .toEqual([
        '20. juni 2024 KKR Syddanmark',
        '25. januar 2024 KKR Syddanmark',
        '16. november 2023 KKR Syddanmark',
      ]);
    expect(await treatment('16. november 2023').innerText()).toMatch(/Udsat[\s\S]*7 mio\. kr\./);
    const second = await treatment('25. januar 2024').innerText();
    expect(second).toMatch(/6,4 mio\. kr\.\s+nyt\s+7 mio\. kr\.\s+nævnes ikke mere/);
    await treatment('25. januar 2024').getByText('Ændret i ordlyden siden sidst').click();
    expect(await treatment('25. januar 2024').locator('ins').allInnerTexts()).toContainEqual(
      expect.stringContaining('Sagen er genoptaget fra sidste møde.'),
    );
    // The day has passed, and nothing of it has been saved.
    expect(await promise()).toMatch(
      /Der gives en ny status på mødet den 14\. november 2024\.[\s\S]*overskredet/,
    );
    await picture(reader, 'sag-light');
  });

  it('takes the promise along in a calendar', async () => {
    const { name, entries } = await downloadedBy(reader, () =>
      main().getByRole('button', { name: 'Frister til kalender' }).click(),
    );
    expect(name).toBe('handleplan-for-unges-mentale-sundhed.ics');
    expect(entries).toMatchObject([
      { from: '2024-11-14', to: '2024-11-15', title: expect.stringMatching(/^Lovet: /) },
    ]);
  });

  it('is told when a new agenda brings what was promised', async () => {
    await (await saveStory(session, paper('2024-11-14'))).close();
    await reader.bringToFront();
    await expect.poll(() => badge(reader)).toBe('1');
    await reader.getByRole('link', { name: /^Nyt/ }).click();
    await main().getByText(`Hører måske til sagen “${MATTER}”: henviser til det: “juni 2024”`).waitFor();
    await picture(reader, 'nyt-om-en-sag-light');
    await main()
      .getByRole('button', { name: /^15 ?Psykologer til de unges rådgivninger/ })
      .click();
    await main().getByRole('heading', { name: '1 forslag' }).waitFor();
    // Seen, since it was opened.
    await expect.poll(() => badge(reader)).toBe('');
  });

  it('sees the promise ticked and the trail go on when it is accepted', async () => {
    await main()
      .getByRole('button', { name: /^Hører til sagen: 15 / })
      .click();
    await expect.poll(promise).toMatch(/holdt på KKR Syddanmark, 14\. november 2024/);
    expect(await main().locator('.treatment h3').first().innerText()).toBe(
      '14. november 2024 KKR Syddanmark',
    );
    await expectAccessible(reader);
    await picture(reader, 'sag-fulgt-light');
    // And it is no deadline any more.
    await reader.getByRole('link', { name: 'Frister' }).click();
    await main().getByRole('checkbox', { name: 'Vis også færdige' }).waitFor();
    const told = main().locator('.deadline').filter({ hasText: '4 Åben rådgivning på ungdomsuddannelser' });
    expect(await told.count()).toBe(0);
    await main().getByRole('checkbox', { name: 'Vis også færdige' }).check();
    await expect.poll(() => told.allInnerTexts()).toEqual([expect.stringContaining('holdt')]);
  });

  it('has bookmark, note and tag where bookmarks are', async () => {
    await reader.getByRole('link', { name: 'Bogmærker' }).click();
    const row = main().getByRole('listitem').filter({ hasText: MATTER });
    await row.first().waitFor();
    expect(await row.first().innerText()).toMatch(/unge[\s\S]*Spørg Vejle om rådgivningen/);
  });
});
