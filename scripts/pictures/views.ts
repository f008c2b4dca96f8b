/** Every view there is, how to come to it, and what it is called in `docs/views.md`. */
import type { Page } from 'playwright-core';
import { MATTER, PREPARED } from './archive.ts';

export interface View {
  /** Name of its files, and of the view on the command line. */
  name: string;
  caption: string;
  /** Address in the reader, or a page of the extension; `addresses` is what was found in the archive. */
  at: string | ((addresses: Addresses) => string);
  /** Only ever seen narrow. */
  narrow?: true;
  /** What is done before the picture is taken, by the width of the window (px). */
  prepare?: (page: Page, width: number) => Promise<void>;
}

/** Parts of addresses that only the archive knows. */
export interface Addresses {
  case: string;
  briefing: string;
}

const meeting = (id: string) => `#meeting=${encodeURIComponent(id)}`;
const SITTING = `kkr-sjaelland/${PREPARED}`;

/** Brings the first thing that says so into the middle of the window. */
async function centre(page: Page, text: string, selector = 'article[data-key] h3'): Promise<void> {
  const found = page.locator(selector).filter({ hasText: text }).first();
  await found.waitFor({ state: 'attached' });
  // Twice: what lies between is measured only when it comes near.
  for (let times = 0; times < 2; times++) {
    await found.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(300);
  }
}

/** The place one had come to is offered, and not taken. */
async function toTop(page: Page): Promise<void> {
  const offer = page.getByRole('button', { name: /^(Gå til begyndelsen|Go to the beginning)$/ });
  if (await offer.isVisible()) await offer.click();
  await page.evaluate(() => window.scrollTo(0, 0));
}

const press = (key: string) => async (page: Page) => {
  await page.locator('.reader').focus();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
};

export const VIEWS: readonly View[] = [
  { name: 'home', caption: 'Home: what cannot wait, and all that is saved', at: '#' },
  {
    ...{ name: 'meeting', caption: 'A meeting, where it is read' },
    at: meeting(SITTING),
    prepare: toTop,
  },
  {
    ...{ name: 'item', caption: 'An item: what is asked, what was found in it, its case' },
    at: meeting(SITTING),
    async prepare(page) {
      await toTop(page);
      await centre(page, MATTER);
    },
  },
  {
    ...{ name: 'source', caption: 'The printed page beside the text' },
    at: meeting('kkr-hovedstaden/2025-09-02'),
    async prepare(page, width) {
      if (width < 900) await page.getByRole('button', { name: /^(Kilde|Source)$/ }).click();
      else await centre(page, 'Konsekvenser af sundhedsreformen');
      await page.locator('canvas').first().waitFor();
    },
  },
  {
    ...{ name: 'charts', caption: 'A table, drawn' },
    at: meeting('kkr-nordjylland/2025-01-24'),
    async prepare(page) {
      const show = page.getByRole('button', { name: /^(Vis som (kurve|søjler)|Show as )/ });
      while ((await show.count()) > 0) await show.first().click();
      await centre(page, 'Budget og regnskab');
    },
  },
  {
    name: 'follow-up',
    caption: 'A meeting among its neighbours',
    at: `#follow-up=${encodeURIComponent('kkr-sjaelland/2024-11-19')}`,
  },
  { name: 'search', caption: 'Search, with filters and what was found', at: '#q=praktikpladser' },
  { name: 'board', caption: 'Cases on a board', at: '#cases=' },
  { name: 'case', caption: 'A case, from meeting to meeting', at: (found) => found.case },
  { name: 'deadlines', caption: 'Deadlines of all meetings', at: '#deadlines=' },
  {
    ...{ name: 'month', caption: 'Deadlines, by month' },
    at: '#deadlines=',
    prepare: (page) =>
      page
        .getByRole('radio', { name: /^(Måned|Month)$/ })
        .or(page.getByRole('button', { name: /^(Måned|Month)$/ }))
        .first()
        .click(),
  },
  { name: 'news', caption: 'News of cases and saved searches', at: '#news=' },
  { name: 'bookmarks', caption: 'Bookmarks with notes, tags and states', at: '#bookmarks=' },
  { name: 'fora', caption: 'What fora have told', at: '#fora=' },
  { name: 'year', caption: 'The meetings of a year, by body', at: '#year=' },
  {
    name: 'briefing',
    caption: 'A briefing: items in one’s own order, with speaking notes',
    at: (found) => found.briefing,
  },
  { name: 'print', caption: 'The same, as it is printed', at: (found) => `${found.briefing}&print=1` },
  { name: 'settings', caption: 'Settings', at: '#settings=' },
  { name: 'sites', caption: 'Sites, and access to them', at: '#sites=' },
  { name: 'keeping', caption: 'Backups, and data out', at: '#keeping=' },
  { name: 'health', caption: 'The health of the archive', at: '#health=' },
  {
    name: 'palette',
    caption: 'The palette: anything, in a few letters',
    at: '#',
    prepare: press('Control+k'),
  },
  { name: 'help', caption: 'All keys', at: '#', prepare: press('?') },
  {
    ...{ name: 'sidepanel', caption: 'The side panel', at: 'sidepanel.html', narrow: true },
    prepare: (page) => page.getByRole('tab', { name: /^(Sager|Cases)/ }).click(),
  },
  {
    ...{ name: 'welcome', caption: 'The welcome' },
    at: 'welcome.html',
    prepare: (page) => page.getByRole('button', { name: /^(Næste|Next)$/ }).click(),
  },
];
