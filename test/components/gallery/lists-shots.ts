/** Pictures of bookmarks, deadlines, searches and news. Usage: node test/components/gallery/lists-shots.ts FOLDER [NAME…]. */
import type { Page } from 'playwright-core';
import { type Shot, takeShots } from './take.ts';

const [folder = 'gallery-shots', ...only] = process.argv.slice(2);

const press =
  (...keys: string[]) =>
  async (page: Page) => {
    await page.locator('[data-row]').first().focus();
    for (const key of keys) await page.keyboard.press(key);
  };
const month = async (page: Page) => page.getByRole('button', { name: /^(Måned|Month)$/ }).click();
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
const wide: [number, number] = [1100, 900];

const shots: Shot[] = [
  { name: 'bookmarks-360', query: 'scene=bookmarks', size: [360, 900] },
  { name: 'bookmarks-320-dark', query: 'scene=bookmarks&theme=dark', size: [320, 900] },
  { name: 'bookmarks-wide', query: 'scene=bookmarks', size: wide },
  { name: 'bookmarks-english-dark', query: 'scene=bookmarks&theme=dark&language=en', size: [800, 800] },
  { name: 'bookmarks-note', query: 'scene=bookmarks', size: [360, 900], act: press('n') },
  {
    name: 'bookmarks-note-preview-wide-dark',
    query: 'scene=bookmarks&theme=dark',
    size: wide,
    act: async (page) => {
      await press('n')(page);
      await page.getByRole('button', { name: 'Vis', exact: true }).click();
    },
  },
  {
    name: 'bookmarks-tags-320',
    query: 'scene=bookmarks',
    size: [320, 900],
    act: async (page) => {
      await press('#')(page);
      await page.keyboard.type('so');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'bookmarks-chosen-360',
    query: 'scene=bookmarks',
    size: [360, 900],
    act: press('x', 'Shift+ArrowDown', 'Shift+ArrowDown'),
  },
  {
    name: 'bookmarks-chosen-wide-dark',
    query: 'scene=bookmarks&theme=dark',
    size: wide,
    act: press('x', 'ArrowDown', 'ArrowDown', 'x'),
  },
  {
    name: 'bookmarks-undo',
    query: 'scene=bookmarks',
    size: [360, 700],
    act: press('x', 'Shift+ArrowDown', 'Delete'),
  },
  {
    name: 'bookmarks-gone',
    query: 'scene=bookmarks',
    size: [360, 1000],
    act: (page) => page.getByText('Vis punktets tekst').click(),
  },
  {
    name: 'bookmarks-filtered-none',
    query: 'scene=bookmarks',
    size: [360, 500],
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('read');
      await page.getByRole('combobox', { name: 'Farve', exact: true }).selectOption('red');
    },
  },
  { name: 'bookmarks-empty', query: 'scene=bookmarks-empty', size: [360, 400] },
  {
    name: 'bookmarks-failing',
    query: 'scene=bookmarks-failing',
    size: [360, 700],
    act: async (page) => {
      await press('n')(page);
      await page.keyboard.type('Ikke tabt');
      await page.waitForTimeout(900);
      await page.getByRole('radio', { name: 'Følg op' }).click({ force: true });
    },
  },
  {
    name: 'bookmarks-forced',
    query: 'scene=bookmarks',
    size: [500, 900],
    forced: true,
    act: press('x', 'n'),
  },

  { name: 'deadlines-360', query: 'scene=deadlines', size: [360, 1200] },
  { name: 'deadlines-320-dark', query: 'scene=deadlines&theme=dark', size: [320, 1200] },
  { name: 'deadlines-wide', query: 'scene=deadlines-wide', size: [1100, 1200] },
  { name: 'deadlines-wide-dark', query: 'scene=deadlines-wide&theme=dark', size: wide },
  { name: 'deadlines-english', query: 'scene=deadlines-wide&language=en', size: [800, 1200] },
  { name: 'deadlines-tools', query: 'scene=deadlines', size: [360, 800], act: press('n') },
  { name: 'deadlines-done', query: 'scene=deadlines', size: [360, 700], act: press('s') },
  {
    name: 'deadlines-settled',
    query: 'scene=deadlines-wide',
    size: [1000, 1300],
    act: (page) => page.getByLabel('Vis også færdige').check(),
  },
  {
    name: 'deadlines-filtered-none',
    query: 'scene=deadlines',
    size: [360, 500],
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Udvalg', exact: true }).selectOption('kkr-sjaelland');
      await page.getByRole('combobox', { name: 'Ansvarlig', exact: true }).selectOption('K29');
    },
  },
  { name: 'deadlines-many', query: 'scene=deadlines-many', size: wide },
  { name: 'deadlines-empty-dark', query: 'scene=deadlines-empty&theme=dark', size: [600, 300] },
  { name: 'deadlines-forced', query: 'scene=deadlines-wide', size: wide, forced: true },
  { name: 'month-wide', query: 'scene=deadlines-wide', size: wide, act: month },
  { name: 'month-wide-dark', query: 'scene=deadlines-wide&theme=dark', size: wide, act: month },
  {
    name: 'month-october',
    query: 'scene=deadlines-wide',
    size: [1100, 1200],
    act: async (page) => {
      await month(page);
      await page.locator('[data-day="2025-09-10"]').focus();
      for (const key of ['PageDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    },
  },
  { name: 'month-320', query: 'scene=deadlines-wide', size: [320, 1100], act: month },
  { name: 'month-360-dark', query: 'scene=deadlines-wide&theme=dark', size: [360, 1000], act: month },
  { name: 'month-english', query: 'scene=deadlines-wide&language=en', size: [900, 900], act: month },
  { name: 'month-forced', query: 'scene=deadlines-wide', size: [900, 900], act: month, forced: true },

  { name: 'news-360', query: 'scene=news', size: [360, 1000] },
  { name: 'news-320-dark', query: 'scene=news&theme=dark', size: [320, 1100] },
  { name: 'news-wide', query: 'scene=news', size: wide },
  { name: 'news-english', query: 'scene=news&language=en', size: [560, 900] },
  {
    name: 'news-seen',
    query: 'scene=news',
    size: [360, 900],
    act: (page) => page.getByRole('button', { name: 'Markér alle som set' }).click(),
  },
  { name: 'news-empty', query: 'scene=news-empty', size: [360, 600] },
  { name: 'news-forced-dark', query: 'scene=news', size: [500, 900], forced: true, dark: true },
  {
    name: 'search-naming',
    query: 'scene=news',
    size: [360, 1200],
    act: (page) => page.getByRole('button', { name: 'Følg søgningen' }).click(),
  },
  {
    name: 'search-rename-dark',
    query: 'scene=news&theme=dark',
    size: [360, 1200],
    act: async (page) => {
      await page.getByRole('button', { name: 'Omdøb Klimaalliancen' }).click();
      await page.getByLabel('Navn').fill('');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'sidebar-tabs-360', query: 'scene=lists-sidebar', size: [360, 760] },
  {
    name: 'sidebar-tabs-320-dark',
    query: 'scene=lists-sidebar&theme=dark',
    size: [320, 640],
    act: tab('Bogmærker'),
  },
  { name: 'sidebar-tabs-560', query: 'scene=lists-sidebar', size: [560, 760], act: tab('Frister') },
  { name: 'sidebar-news-360', query: 'scene=lists-sidebar', size: [360, 900], act: tab('Nyt') },
  {
    name: 'sidebar-news-english',
    query: 'scene=lists-sidebar&language=en',
    size: [360, 900],
    act: tab('News'),
  },
  {
    name: 'sidebar-note-360',
    query: 'scene=lists-sidebar',
    size: [360, 900],
    act: async (page) => {
      await page.locator('.items [data-row]').nth(3).focus();
      await page.keyboard.press('n');
    },
  },
  {
    name: 'sidebar-search-follow',
    query: 'scene=lists-sidebar',
    size: [360, 700],
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Søg i gemte møder' }).fill('klima');
      await page.waitForTimeout(400);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'sidebar-keys',
    query: 'scene=lists-sidebar',
    size: [360, 1100],
    act: async (page) => {
      await page.getByRole('tab').first().focus();
      await page.keyboard.press('?');
    },
  },
  {
    name: 'reader-search-follow',
    query: 'scene=lists-reader#q=klima',
    size: [1280, 700],
    act: (page) => page.getByRole('button', { name: 'Følg søgningen' }).click(),
  },
  { name: 'reader-home', query: 'scene=lists-reader', size: [1280, 900] },
  { name: 'reader-home-dark', query: 'scene=lists-reader&theme=dark', size: [1280, 900] },
  { name: 'reader-home-360', query: 'scene=lists-reader', size: [360, 1600] },
  { name: 'reader-deadlines', query: 'scene=lists-reader#deadlines=', size: [1280, 800] },
  { name: 'reader-bookmarks-dark', query: 'scene=lists-reader&theme=dark#bookmarks=', size: [1000, 800] },
  { name: 'reader-news', query: 'scene=lists-reader#news=', size: [1280, 800] },
  { name: 'reader-news-360', query: 'scene=lists-reader#news=', size: [360, 900] },
  {
    name: 'reader-note',
    query: `scene=lists-reader#meeting=${encodeURIComponent('kkr-hovedstaden/2025-06-18')}`,
    size: [1280, 900],
    act: async (page) => {
      await page
        .getByRole('navigation', { name: 'Indhold' })
        .getByRole('link', { name: /3\.1 Brug/ })
        .click();
    },
  },
  { name: 'cards', query: 'scene=cards', size: [420, 800] },
  { name: 'cards-dark', query: 'scene=cards&theme=dark', size: [320, 900] },
];

/** The day the fixtures are told on. */
const onTheDay = shots.map((shot) => ({ today: '2025-09-10', ...shot }));
await takeShots(onTheDay, 'following.html', folder, only);
