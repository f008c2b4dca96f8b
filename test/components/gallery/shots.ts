/**
 * Takes pictures of every surface in its states, and runs axe on each. Run by hand; nothing here is part of the product.
 * Usage: node test/components/gallery/shots.ts FOLDER [NAME…]. Exits 1 when axe objects to anything.
 */
import type { Page } from 'playwright-core';
import { fieldShots } from './field-shots.ts';
import { searchShots } from './search-shots.ts';
import { type Shot, takeShots } from './take.ts';

const [folder = 'gallery-shots', ...only] = process.argv.slice(2);
const MEETING = `#meeting=${encodeURIComponent('kkr-hovedstaden/2025-06-18')}`;
const DAMAGED = `#meeting=${encodeURIComponent('kkr-hovedstaden/2025-09-02')}`;

const openRow = (page: Page) =>
  page
    .getByRole('button', { name: /3\.2 Revision/ })
    .first()
    .click();
const openItem = (title: RegExp) => (page: Page) =>
  page.locator('.item-row').filter({ hasText: title }).first().click();
const goToItem =
  (title: RegExp, contents = 'Indhold') =>
  (page: Page) =>
    page.getByRole('navigation', { name: contents }).getByRole('link', { name: title }).click();
const scrollTo = (selector: string) => (page: Page) =>
  page.locator(selector).first().scrollIntoViewIfNeeded();
const search = (words: string) => (page: Page) =>
  page.getByRole('combobox', { name: 'Søg i gemte møder' }).fill(words);

const shots: Shot[] = [
  ...fieldShots,
  ...searchShots,
  { name: 'sidebar-360', query: 'scene=sidebar-found', size: [360, 760] },
  { name: 'sidebar-320', query: 'scene=sidebar-archive', size: [320, 640] },
  { name: 'sidebar-320-open', query: 'scene=sidebar-archive', size: [320, 900], act: openRow },
  { name: 'sidebar-560-open', query: 'scene=sidebar-found', size: [560, 900], act: openRow },
  { name: 'sidebar-open-dark', query: 'scene=sidebar-archive&theme=dark', size: [360, 900], act: openRow },
  { name: 'sidebar-english', query: 'scene=sidebar-found&language=en', size: [360, 760] },
  {
    name: 'sidebar-saving',
    query: 'scene=sidebar-saving',
    size: [360, 500],
    act: (page) => page.getByRole('button', { name: 'Gem', exact: true }).click(),
  },
  {
    name: 'sidebar-failed',
    query: 'scene=sidebar-failed',
    size: [360, 500],
    act: (page) => page.getByRole('button', { name: 'Gem', exact: true }).click(),
  },
  {
    name: 'sidebar-saved',
    query: 'scene=sidebar-found',
    size: [360, 500],
    act: async (page) => {
      await page.getByRole('button', { name: 'Gem', exact: true }).click();
      await page.getByText('Mødet er gemt.').waitFor();
    },
  },
  { name: 'sidebar-changed', query: 'scene=sidebar-changed', size: [360, 500] },
  {
    name: 'sidebar-warnings',
    query: 'scene=sidebar-found',
    size: [360, 640],
    act: (page) => page.getByRole('button', { name: /usikre/ }).click(),
  },
  {
    name: 'sidebar-bookmark',
    query: 'scene=sidebar-found',
    size: [360, 640],
    act: async (page) => {
      await page.getByRole('button', { name: 'Bogmærke: 1.1 Godkendelse af referat' }).click();
      await page.getByText('bogmærket er sat').waitFor();
    },
  },
  { name: 'sidebar-search', query: 'scene=sidebar-archive', size: [360, 760], act: search('klima') },
  {
    name: 'sidebar-search-none',
    query: 'scene=sidebar-archive',
    size: [360, 500],
    act: search('vand klmia'),
  },
  {
    name: 'sidebar-meetings',
    query: 'scene=sidebar-archive',
    size: [360, 500],
    act: (page) => page.getByRole('tab', { name: /Møder/ }).click(),
  },
  {
    name: 'sidebar-meetings-empty',
    query: 'scene=sidebar-empty',
    size: [360, 500],
    act: (page) => page.getByRole('tab', { name: /Møder/ }).click(),
  },
  {
    name: 'sidebar-bookmarks',
    query: 'scene=sidebar-archive&theme=dark',
    size: [360, 500],
    act: (page) => page.getByRole('tab', { name: /Bogm/ }).click(),
  },
  {
    name: 'sidebar-opened',
    query: 'scene=sidebar-archive',
    size: [360, 760],
    act: async (page) => {
      await search('klima')(page);
      await page.getByRole('button', { name: /3\.2/ }).first().click();
    },
  },
  { name: 'sidebar-index', query: 'scene=sidebar-index', size: [360, 640] },
  { name: 'sidebar-index-320', query: 'scene=sidebar-index&theme=dark', size: [320, 640] },
  {
    name: 'sidebar-meetings-upcoming',
    query: 'scene=sidebar-index',
    size: [360, 500],
    act: (page) => page.getByRole('tab', { name: /Møder/ }).click(),
  },
  { name: 'sidebar-gathering', query: 'scene=sidebar-gathering', size: [360, 760] },
  { name: 'sidebar-gathered-dark', query: 'scene=sidebar-gathered&theme=dark', size: [320, 640] },
  {
    name: 'sidebar-selection',
    query: 'scene=sidebar-archive',
    size: [320, 700],
    act: async (page) => {
      await page.getByRole('tab').first().focus();
      await page.keyboard.press('t');
    },
  },
  {
    name: 'sidebar-selection-other-dark',
    query: 'scene=sidebar-archive&theme=dark',
    size: [360, 700],
    act: async (page) => {
      await page.getByRole('tab').first().focus();
      await page.keyboard.press('t');
      await page.getByRole('combobox', { name: 'Møde' }).selectOption('');
      await page.getByLabel('Titel').fill('');
      await page.getByRole('button', { name: 'Gem punktet' }).click();
    },
  },
  {
    name: 'sidebar-minutes',
    query: 'scene=sidebar-minutes',
    size: [360, 500],
    act: (page) =>
      page
        .getByText(/fraværende/)
        .first()
        .click(),
  },
  { name: 'sidebar-facts', query: 'scene=sidebar-facts', size: [360, 760] },
  { name: 'sidebar-facts-read', query: 'scene=sidebar-facts-read&theme=dark', size: [320, 640] },
  { name: 'sidebar-facts-item', query: 'scene=sidebar-facts', size: [360, 1500], act: openItem(/3\.1/) },
  {
    name: 'sidebar-facts-item-320-dark',
    query: 'scene=sidebar-facts-minutes&theme=dark',
    size: [320, 1500],
    act: openItem(/3\.1/),
  },
  {
    name: 'sidebar-facts-item-english',
    query: 'scene=sidebar-facts-minutes&language=en',
    size: [560, 1200],
    act: openItem(/3\.1/),
  },
  { name: 'sidebar-facts-fora', query: 'scene=sidebar-facts', size: [360, 900], act: openItem(/2\.1/) },
  {
    name: 'sidebar-facts-table',
    query: 'scene=sidebar-facts',
    size: [360, 1000],
    act: async (page) => {
      await openItem(/3\.2/)(page);
      await page.getByText('Sagsfremstilling').click();
    },
  },
  {
    name: 'sidebar-facts-announced',
    query: 'scene=sidebar-facts',
    size: [360, 900],
    act: async (page) => {
      await openItem(/4\.1/)(page);
      await page.getByText(/3 punkter varslet/).click();
    },
  },
  {
    name: 'sidebar-facts-place',
    query: 'scene=sidebar-facts',
    size: [360, 900],
    act: async (page) => {
      await openItem(/3\.1/)(page);
      await page.getByRole('button', { name: 'Scenarie 2' }).click();
    },
  },
  {
    name: 'sidebar-facts-forced',
    query: 'scene=sidebar-facts-minutes',
    size: [360, 1200],
    act: openItem(/3\.1/),
    forced: true,
  },
  { name: 'sidebar-generic', query: 'scene=sidebar-generic', size: [360, 500] },
  { name: 'sidebar-pdf', query: 'scene=sidebar-pdf', size: [360, 400] },
  { name: 'sidebar-nothing', query: 'scene=sidebar-nothing', size: [360, 400] },
  { name: 'sidebar-unknown', query: 'scene=sidebar-unknown', size: [360, 400] },
  { name: 'sidebar-error', query: 'scene=sidebar-error', size: [360, 400] },
  { name: 'sidebar-loading', query: 'scene=sidebar-loading', size: [360, 400] },
  {
    name: 'sidebar-help',
    query: 'scene=sidebar-found',
    size: [360, 760],
    act: async (page) => {
      await page.getByRole('tab').first().focus();
      await page.keyboard.press('?');
    },
  },
  {
    name: 'sidebar-menu',
    query: 'scene=sidebar-found',
    size: [360, 640],
    act: (page) => page.getByRole('button', { name: 'Indstillinger og hjælp' }).click(),
  },
  { name: 'sidebar-forced', query: 'scene=sidebar-archive', size: [360, 760], forced: true },
  { name: 'overlay-closed', query: 'scene=overlay-closed', size: [1000, 600] },
  { name: 'overlay-open', query: 'scene=overlay-open', size: [1000, 700] },
  { name: 'overlay-open-auto-dark', query: 'scene=overlay-open&theme=auto', size: [1000, 700], dark: true },
  { name: 'reader-home', query: 'scene=reader-archive', size: [1280, 800] },
  { name: 'reader-home-empty-dark', query: 'scene=reader-empty&theme=dark', size: [1280, 700] },
  { name: 'reader-home-320', query: 'scene=reader-archive', size: [320, 900] },
  {
    name: 'reader-failed',
    query: 'scene=reader-failed',
    size: [1280, 700],
    act: async (page) => {
      await page.getByLabel('Indsæt tekst').fill('x');
      await page.getByRole('button', { name: 'Læs teksten' }).click();
    },
  },
  { name: 'reader-progress', query: 'scene=reader-progress', size: [1280, 800] },
  { name: 'reader-progress-320-dark', query: 'scene=reader-progress&theme=dark', size: [320, 900] },
  { name: 'reader-reading', query: 'scene=reader-reading#reading=r1', size: [1280, 600] },
  {
    name: 'reader-reading-paused-dark',
    query: 'scene=reader-reading&theme=dark#reading=r2',
    size: [800, 500],
  },
  { name: 'reader-reading-locked', query: 'scene=reader-reading#reading=r3', size: [360, 600] },
  { name: 'reader-reading-permission', query: 'scene=reader-reading#reading=r4', size: [1000, 600] },
  { name: 'reader-reading-gone', query: 'scene=reader-reading#reading=x', size: [800, 400] },
  { name: 'reader-batch', query: 'scene=reader-batch#batch=b1', size: [1280, 800] },
  { name: 'reader-batch-320', query: 'scene=reader-batch#batch=b1', size: [320, 800] },
  { name: 'reader-batch-paused-dark', query: 'scene=reader-batch&theme=dark#batch=b2', size: [1000, 900] },
  {
    name: 'reader-batch-done-english',
    query: 'scene=reader-batched&language=en#batch=b1',
    size: [1000, 600],
  },
  { name: 'reader-batch-forced', query: 'scene=reader-batch#batch=b1', size: [800, 800], forced: true },
  { name: 'reader-sites', query: 'scene=reader-archive#sites=www.hillerod.dk', size: [1000, 600] },
  { name: 'reader-sites-320-dark', query: 'scene=reader-archive&theme=dark#sites=', size: [320, 700] },
  { name: 'reader-sites-forced', query: 'scene=reader-archive#sites=', size: [600, 600], forced: true },
  {
    name: 'reader-scan',
    query: `scene=reader-scan${MEETING}`,
    size: [1280, 800],
    act: (page) =>
      page.getByRole('navigation', { name: 'Indhold' }).getByRole('link', { name: /4\.1/ }).click(),
  },
  { name: 'reader-scan-top-dark', query: `scene=reader-scan&theme=dark${MEETING}`, size: [1280, 800] },
  { name: 'reader-search', query: 'scene=reader-archive', size: [1280, 800], act: search('klima') },
  { name: 'reader-meeting', query: `scene=reader-archive${MEETING}`, size: [1280, 800] },
  {
    name: 'reader-item-dark',
    query: `scene=reader-archive&theme=dark${MEETING}`,
    size: [1280, 800],
    act: (page) =>
      page.getByRole('navigation', { name: 'Indhold' }).getByRole('link', { name: /3\.2/ }).click(),
  },
  {
    name: 'reader-item',
    query: `scene=reader-archive${MEETING}`,
    size: [1280, 800],
    act: (page) =>
      page.getByRole('navigation', { name: 'Indhold' }).getByRole('link', { name: /3\.2/ }).click(),
  },
  {
    name: 'reader-print',
    query: `scene=reader-archive&theme=dark${MEETING}`,
    size: [794, 1120],
    print: true,
  },
  { name: 'reader-800', query: `scene=reader-archive${MEETING}`, size: [800, 800] },
  { name: 'reader-360', query: `scene=reader-archive${MEETING}`, size: [360, 760] },
  {
    name: 'reader-360-contents',
    query: `scene=reader-archive${MEETING}`,
    size: [360, 760],
    act: (page) => page.getByRole('button', { name: 'Indhold' }).click(),
  },
  {
    name: 'reader-damaged',
    query: `scene=reader-damaged${DAMAGED}`,
    size: [1280, 900],
    act: (page) => page.getByText('3 punkter er varslet').click(),
  },
  {
    name: 'reader-damaged-item',
    query: `scene=reader-damaged&repairs${DAMAGED}`,
    size: [1280, 1100],
    act: goToItem(/3\.1/),
  },
  {
    name: 'reader-damaged-item-dark',
    query: `scene=reader-damaged&repairs&theme=dark${DAMAGED}`,
    size: [1280, 1100],
    act: goToItem(/3\.1/),
  },
  {
    name: 'reader-damaged-chip',
    query: `scene=reader-damaged${DAMAGED}`,
    size: [900, 900],
    act: async (page) => {
      await page.getByRole('button', { name: /1\. december 2025/ }).click();
      await page.waitForTimeout(100);
    },
  },
  {
    name: 'reader-damaged-tip',
    query: `scene=reader-damaged&repairs${DAMAGED}`,
    size: [1280, 900],
    act: async (page) => {
      await goToItem(/3\.1/)(page);
      await page.locator('.mark[data-kind=deadline][data-tip]').hover();
    },
  },
  {
    name: 'reader-damaged-words',
    query: `scene=reader-damaged&repairs${DAMAGED}`,
    size: [1280, 900],
    act: async (page) => {
      await page.locator('.mark[data-kind=repair]', { hasText: 'medfinansiere' }).click();
      await page.getByRole('button', { name: 'Lær ordet medfinanslere' }).click();
    },
  },
  {
    name: 'reader-damaged-words-320-dark',
    query: `scene=reader-damaged&repairs&theme=dark${DAMAGED}`,
    size: [320, 760],
    act: async (page) => {
      await page.locator('.mark[data-kind=repair]', { hasText: 'medfinansiere' }).click();
      await page.getByRole('button', { name: 'Fortryd rettelsen af mgdet' }).click();
    },
  },
  {
    name: 'reader-damaged-as-read',
    query: `scene=reader-damaged${DAMAGED}`,
    size: [1000, 800],
    act: async (page) => {
      await page.getByRole('button', { name: 'Vis teksten som den blev læst' }).click();
    },
  },
  {
    name: 'reader-damaged-table',
    query: `scene=reader-damaged${DAMAGED}`,
    size: [1280, 800],
    act: goToItem(/3\.2/),
  },
  {
    name: 'reader-damaged-table-320-dark',
    query: `scene=reader-damaged&theme=dark${DAMAGED}`,
    size: [320, 900],
    act: scrollTo('table >> text=Hele landet'),
  },
  {
    name: 'reader-damaged-fora',
    query: `scene=reader-damaged&language=en${DAMAGED}`,
    size: [1000, 900],
    act: goToItem(/2\.1/, 'Contents'),
  },
  {
    name: 'reader-damaged-forced',
    query: `scene=reader-damaged&repairs${DAMAGED}`,
    size: [1280, 1100],
    forced: true,
    act: goToItem(/3\.1/),
  },
  {
    name: 'reader-damaged-320',
    query: `scene=reader-damaged&repairs${DAMAGED}`,
    size: [320, 1600],
  },
  {
    name: 'reader-damaged-print',
    query: `scene=reader-damaged&repairs&theme=dark${DAMAGED}`,
    size: [794, 1800],
    print: true,
  },
  {
    name: 'reader-decided',
    query: `scene=reader-decided${DAMAGED}`,
    size: [1280, 900],
    act: goToItem(/3\.1/),
  },
  {
    name: 'reader-decided-dark',
    query: `scene=reader-decided&theme=dark${DAMAGED}`,
    size: [800, 900],
    act: goToItem(/3\.2/),
  },
];

// Deadlines are told from this day.
const dated = shots.map((shot) => (shot.query.includes('-facts') ? { ...shot, today: '2025-08-28' } : shot));
await takeShots(dated, '', folder, only);
