/** Pictures of briefings. Usage: node test/components/gallery/briefing-shots.ts FOLDER [NAME…]. */
import type { Page } from 'playwright-core';
import { type Shot, takeShots } from './take.ts';

const [folder = 'gallery-shots', ...only] = process.argv.slice(2);

const choose = (page: Page) => page.getByRole('button', { name: /^(Tilføj punkter|Add items)$/ }).click();
const shots: Shot[] = [
  { name: 'briefings-wide', query: '#briefings=', size: [1280, 800] },
  { name: 'briefings-empty-320-dark', query: 'empty&theme=dark#briefings=', size: [320, 700] },
  {
    name: 'briefings-new-320',
    query: '#briefings=',
    size: [320, 700],
    act: (page) => page.getByRole('button', { name: 'Ny briefing' }).click(),
  },
  { name: 'briefing-wide', query: '#briefing=b1', size: [1280, 1500] },
  { name: 'briefing-wide-dark-english', query: 'theme=dark&language=en#briefing=b1', size: [1280, 1500] },
  { name: 'briefing-320', query: '#briefing=b1', size: [320, 1800] },
  { name: 'briefing-320-dark-english', query: 'theme=dark&language=en#briefing=b1', size: [320, 1800] },
  { name: 'briefing-choose-wide', query: '#briefing=b1', size: [1280, 1000], act: choose },
  { name: 'briefing-choose-320-dark', query: 'theme=dark#briefing=b1', size: [320, 1000], act: choose },
  { name: 'briefing-empty-wide', query: '#briefing=b3', size: [1280, 900] },
  {
    name: 'briefing-lifted',
    query: '#briefing=b1',
    size: [1280, 1200],
    act: async (page) => {
      await page.locator('[data-row]').nth(1).focus();
      await page.keyboard.press(' ');
      await page.keyboard.press('ArrowUp');
    },
  },
  {
    name: 'briefing-comment-320',
    query: '#briefing=b1',
    size: [320, 1400],
    act: (page) => page.getByRole('button', { name: /^Skriv kommentar: 3\.1 / }).click(),
  },
  { name: 'briefing-forced', query: '#briefing=b1', size: [1280, 1200], forced: true },
  { name: 'print-wide', query: '#briefing=b1&print=1', size: [1280, 1000] },
  {
    name: 'print-whole-dark-english',
    query: 'theme=dark&language=en&text=whole#briefing=b1&print=1',
    size: [1280, 1000],
  },
  { name: 'print-320', query: '#briefing=b1&print=1', size: [320, 700] },
  { name: 'print-short-320-dark', query: 'short&theme=dark#briefing=b1&print=1', size: [320, 700] },
  {
    name: 'add-320',
    query: '#meeting=kkr-hovedstaden%2F2025-06-18',
    size: [320, 800],
    act: async (page) => {
      const button = page.getByRole('button', { name: /^Til briefing: 3\.1 / });
      await button.scrollIntoViewIfNeeded();
      await button.press('Enter');
    },
  },
];

await takeShots(shots, 'briefing.html', folder, only);
