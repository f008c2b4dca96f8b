/** Pictures of cases. Usage: node test/components/gallery/cases-shots.ts FOLDER [NAME…]. Exits 1 when axe objects. */
import type { Page } from 'playwright-core';
import { type Shot, takeShots } from './take.ts';

const [folder = 'gallery-shots', ...only] = process.argv.slice(2);

const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const unfold = async (page: Page) => {
  for (const summary of await page.locator('.treatment summary').all()) await summary.click();
};
const click = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first().click();

const shots: Shot[] = [
  { name: 'case-wide', query: 'scene=cases-page', size: [1280, 1500] },
  { name: 'case-dark', query: 'scene=cases-page&theme=dark', size: [1280, 1500], act: unfold },
  { name: 'case-unfolded', query: 'scene=cases-page', size: [1100, 2000], act: unfold },
  { name: 'case-english', query: 'scene=cases-page&language=en', size: [1280, 1700], act: unfold },
  {
    name: 'case-table',
    query: 'scene=cases-page',
    size: [1000, 700],
    act: click(/Vis som tabel/),
  },
  { name: 'case-long', query: 'scene=cases-page-long', size: [1000, 700] },
  { name: 'case-new', query: 'scene=cases-page-new', size: [1000, 700] },
  { name: 'case-edit', query: 'scene=cases-page', size: [1000, 500], act: click(/^Titel/) },
  { name: 'case-split', query: 'scene=cases-page', size: [1000, 1000], act: click('Del sagen') },
  {
    name: 'case-merge',
    query: 'scene=cases-page',
    size: [1000, 2200],
    act: click(/Læg sammen/),
  },
  {
    name: 'case-accepted',
    query: 'scene=cases-page',
    size: [1000, 1000],
    act: async (page) => {
      await page.locator('[data-row]').first().focus();
      await press('a')(page);
    },
  },
  { name: 'case-600', query: 'scene=cases-page', size: [600, 1800] },
  { name: 'case-320', query: 'scene=cases-part', size: [320, 3600], act: unfold },
  { name: 'case-360-dark', query: 'scene=cases-part&theme=dark', size: [360, 2600] },
  { name: 'case-forced', query: 'scene=cases-page', size: [1000, 1800], forced: true, act: unfold },
  { name: 'case-print', query: 'scene=cases-page', size: [794, 1800], print: true },
  { name: 'board-wide', query: 'scene=cases-board', size: [1280, 700] },
  { name: 'board-dark', query: 'scene=cases-board&theme=dark', size: [900, 800] },
  {
    name: 'board-lifted',
    query: 'scene=cases-board',
    size: [1280, 700],
    act: async (page) => {
      await page.locator('[data-row]').first().focus();
      await press('Space', 'ArrowRight', 'ArrowDown')(page);
    },
  },
  {
    name: 'board-dragged',
    query: 'scene=cases-board',
    size: [1280, 700],
    act: async (page) => {
      await page.locator('.card').first().hover();
      await page.mouse.down();
      const target = await page.locator('[data-status=ongoing] .card').nth(1).boundingBox();
      if (!target) return;
      await page.mouse.move(target.x + 40, target.y - 30, { steps: 4 });
      await page.mouse.move(target.x + 40, target.y + 4, { steps: 4 });
    },
  },
  { name: 'board-320', query: 'scene=cases-board', size: [320, 1400] },
  { name: 'board-forced', query: 'scene=cases-board', size: [1100, 700], forced: true },
  { name: 'hostile-320', query: 'scene=cases-hostile', size: [320, 2600], act: unfold },
  { name: 'hostile-1000', query: 'scene=cases-hostile', size: [1000, 1400], act: unfold },
  { name: 'board-full', query: 'scene=cases-board-full', size: [1000, 1200] },
  { name: 'board-empty', query: 'scene=cases-board-empty', size: [800, 400] },
  { name: 'pane-360', query: 'scene=cases-pane', size: [360, 900] },
  { name: 'pane-empty', query: 'scene=cases-pane-empty', size: [360, 400] },
  { name: 'follow', query: 'scene=cases-follow', size: [420, 360], act: click(/^Følg sagen/) },
  { name: 'meeting', query: 'scene=cases-meeting', size: [1000, 1500] },
  { name: 'meeting-dark-360', query: 'scene=cases-meeting&theme=dark', size: [360, 1800] },
  { name: 'meeting-english', query: 'scene=cases-meeting&language=en', size: [800, 1500] },
  { name: 'meeting-agenda', query: 'scene=cases-meeting-agenda', size: [800, 700] },
  { name: 'fora', query: 'scene=cases-fora', size: [900, 700] },
  { name: 'fora-320-dark', query: 'scene=cases-fora&theme=dark', size: [320, 900] },
  { name: 'reader-board', query: 'scene=cases-reader-board', size: [1280, 700] },
  { name: 'reader-case', query: 'scene=cases-reader-case', size: [1280, 900] },
  { name: 'reader-case-320-dark', query: 'scene=cases-reader-case&theme=dark', size: [320, 900] },
  { name: 'reader-meeting', query: 'scene=cases-reader-meeting', size: [1280, 800] },
  {
    name: 'reader-meeting-item',
    query: 'scene=cases-reader-meeting',
    size: [1000, 900],
    act: async (page) => {
      await page.locator('article').filter({ hasText: '3.2 Revision' }).first().scrollIntoViewIfNeeded();
      await page.locator('.follow-case').nth(4).scrollIntoViewIfNeeded();
    },
  },
  { name: 'reader-followup', query: 'scene=cases-reader-followup', size: [800, 900] },
  { name: 'reader-fora', query: 'scene=cases-reader-fora', size: [800, 600] },
  { name: 'sidebar-items', query: 'scene=cases-sidebar', size: [360, 900] },
  {
    name: 'sidebar-open',
    query: 'scene=cases-sidebar',
    size: [360, 1200],
    act: click(/3\.2 Revision/),
  },
  {
    name: 'sidebar-cases',
    query: 'scene=cases-sidebar',
    size: [320, 800],
    act: (page) => page.getByRole('tab', { name: /Sager/ }).click(),
  },
  {
    name: 'sidebar-case-dark',
    query: 'scene=cases-sidebar&theme=dark',
    size: [360, 1200],
    act: async (page) => {
      await page.getByRole('tab', { name: /Sager/ }).click();
      await page.getByRole('button', { name: /^Klimaalliancen/ }).click();
    },
  },
  { name: 'fora-empty', query: 'scene=cases-fora-empty', size: [600, 400] },
];

await takeShots(
  shots.map((shot) => ({ ...shot, today: '2025-09-10' })),
  'following.html',
  folder,
  only,
);
