import type { Page } from 'playwright-core';

const field = (page: Page) => page.getByRole('combobox', { name: /Søg i gemte|Search saved/ });
const typed =
  (words: string, ...keys: string[]) =>
  async (page: Page) => {
    await field(page).click();
    await page.keyboard.type(words, { delay: 15 });
    await page.waitForTimeout(400);
    for (const key of keys) await page.keyboard.press(key);
  };
/** Earlier searches, made by opening what they found. */
const before = async (page: Page) => {
  for (const words of ['klima', 'kkr:hovedstaden revision', 'frist: klimaalliancen finansiering']) {
    await typed(words, 'Enter')(page);
    await page.waitForTimeout(500);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
    await field(page).fill('');
    await page.keyboard.press('Escape');
    await field(page).blur();
  }
  await field(page).click();
};
const help = async (page: Page) => {
  await page.getByRole('tab').first().focus();
  await page.keyboard.press('?');
  await page.locator('.help-typed').last().scrollIntoViewIfNeeded();
};

/** What one searches with, in all its states. */
export const fieldShots: {
  name: string;
  query: string;
  size: [number, number];
  forced?: boolean;
  act: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'field-empty-360', query: 'scene=sidebar-archive', size: [360, 640], act: typed('') },
  { name: 'field-before-320', query: 'scene=sidebar-archive', size: [320, 640], act: before },
  {
    name: 'field-words-320',
    query: 'scene=sidebar-archive',
    size: [320, 640],
    act: typed('kli', 'ArrowDown', 'ArrowDown'),
  },
  {
    name: 'field-chips-320-dark',
    query: 'scene=sidebar-archive&theme=dark',
    size: [320, 640],
    act: typed('kkr:hovedstaden år:2025 klima', 'Escape'),
  },
  {
    name: 'field-chips-560',
    query: 'scene=sidebar-archive',
    size: [560, 640],
    act: typed('kkr:"KKR Hovedstaden" type:drøftelse beløb:>1mio rev', 'ArrowDown'),
  },
  {
    name: 'field-many-320',
    query: 'scene=sidebar-archive',
    size: [320, 640],
    act: typed('kkr:"Udvalget for Sundhed, Ældre og Nære Velfærdsopgaver" fra:2024 frist: er:bogmærket x'),
  },
  {
    name: 'field-back-360',
    query: 'scene=sidebar-archive',
    size: [360, 640],
    act: typed('kkr:hovedstaden ', 'Backspace'),
  },
  { name: 'field-values-360', query: 'scene=sidebar-archive', size: [360, 640], act: typed('type:') },
  {
    name: 'field-reader',
    query: 'scene=reader-archive',
    size: [1280, 700],
    act: typed('kkr:hovedstaden rev', 'ArrowDown'),
  },
  {
    name: 'field-reader-empty-dark',
    query: 'scene=reader-archive&theme=dark',
    size: [1280, 700],
    act: typed(''),
  },
  {
    name: 'field-reader-320',
    query: 'scene=reader-archive',
    size: [320, 640],
    act: typed('kkr:hovedstaden år:2025 rev'),
  },
  {
    name: 'field-english',
    query: 'scene=sidebar-archive&language=en',
    size: [360, 640],
    act: typed('deadline: year:2025 dec'),
  },
  {
    name: 'field-forced',
    query: 'scene=sidebar-archive',
    size: [360, 640],
    forced: true,
    act: typed('kkr:hovedstaden kli', 'ArrowDown'),
  },
  {
    name: 'field-overlay',
    query: 'scene=overlay-open',
    size: [1000, 640],
    act: typed('kkr:hovedstaden kli'),
  },
  { name: 'field-help-320', query: 'scene=sidebar-archive', size: [320, 760], act: help },
  { name: 'field-help-english', query: 'scene=sidebar-archive&language=en', size: [560, 760], act: help },
];
