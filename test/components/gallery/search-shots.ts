import type { Page } from 'playwright-core';

const search = (words: string) => async (page: Page) => {
  await page.locator('input[type=search], [role=combobox]').first().fill(words);
  await page.waitForTimeout(700);
};
const refine =
  (words: string, name = 'Afgræns') =>
  async (page: Page) => {
    await search(words)(page);
    await page.locator('[data-rest]').first().focus();
    await page.getByRole('button', { name }).click();
  };
const openSimilar = async (page: Page) => {
  await page
    .getByRole('button', { name: /3\.2 Revision/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Flere som dette' }).click();
  await page.getByRole('button', { name: 'Flere som dette' }).scrollIntoViewIfNeeded();
};
/** Far down, where the heading goes along with its hits. */
const scrolled = async (page: Page) => {
  await search('klima')(page);
  await page.locator('[data-rest]').first().focus();
  await page
    .locator('[data-rest]')
    .first()
    .evaluate((main) => main.scrollTo(0, 200_300));
  await page.waitForTimeout(400);
};
const toTheEnd = async (page: Page) => {
  await search('klima')(page);
  await page.locator('[data-rest]').first().focus();
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
};
const flat = async (page: Page) => {
  await search('klima')(page);
  await page.locator('[data-rest]').first().focus();
  await page.getByRole('button', { name: 'Mødevis' }).click();
};

/** What a search finds, in all its states. */
export const searchShots: {
  name: string;
  query: string;
  size: [number, number];
  forced?: boolean;
  act: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'results-large', query: 'scene=sidebar-large', size: [360, 760], act: search('klima') },
  { name: 'results-large-dark', query: 'scene=sidebar-large&theme=dark', size: [360, 760], act: scrolled },
  { name: 'results-320', query: 'scene=sidebar-large', size: [320, 640], act: search('klima') },
  { name: 'results-320-refine', query: 'scene=sidebar-large', size: [320, 760], act: refine('klima') },
  {
    name: 'results-320-refine-dark',
    query: 'scene=sidebar-large&theme=dark',
    size: [320, 760],
    act: refine('kkr:sjælland år:2025 klima'),
  },
  { name: 'results-560-flat', query: 'scene=sidebar-large', size: [560, 760], act: flat },
  { name: 'results-end', query: 'scene=sidebar-large', size: [360, 760], act: toTheEnd },
  {
    name: 'results-english',
    query: 'scene=sidebar-large&language=en',
    size: [360, 760],
    act: refine('klima', 'Narrow'),
  },
  { name: 'results-short', query: 'scene=sidebar-short', size: [360, 760], act: search('lærepalds budget') },
  { name: 'results-unknown', query: 'scene=sidebar-unheard', size: [320, 640], act: search('klimaaliance') },
  {
    name: 'results-unknown-dark',
    query: 'scene=sidebar-unheard&theme=dark',
    size: [360, 640],
    act: search('klimaaliance'),
  },
  {
    name: 'results-filtered',
    query: 'scene=sidebar-filtered',
    size: [360, 640],
    act: search('år:2011 klima'),
  },
  { name: 'results-apart', query: 'scene=sidebar-apart', size: [360, 640], act: search('vand budget') },
  { name: 'results-empty', query: 'scene=sidebar-empty', size: [360, 640], act: search('klima') },
  { name: 'results-refused', query: 'scene=sidebar-refused', size: [360, 640], act: search('klima') },
  {
    name: 'results-forced',
    query: 'scene=sidebar-large',
    size: [360, 760],
    forced: true,
    act: refine('år:2025 klima'),
  },
  { name: 'results-overlay', query: 'scene=overlay-open-large', size: [1100, 760], act: search('klima') },
  { name: 'results-reader', query: 'scene=reader-large', size: [1280, 800], act: search('klima') },
  {
    name: 'results-reader-dark',
    query: 'scene=reader-large&theme=dark',
    size: [1280, 800],
    act: search('år:2025 klima'),
  },
  { name: 'results-reader-900', query: 'scene=reader-large', size: [900, 760], act: scrolled },
  { name: 'results-reader-800', query: 'scene=reader-large', size: [800, 760], act: refine('klima') },
  {
    name: 'results-reader-unheard',
    query: 'scene=reader-unknown',
    size: [1280, 700],
    act: search('klimaaliance'),
  },
  { name: 'results-similar', query: 'scene=sidebar-alike', size: [360, 900], act: openSimilar },
  {
    name: 'results-similar-reader',
    query: `scene=reader-alike&theme=dark#meeting=${encodeURIComponent('kkr-hovedstaden/2025-06-18')}`,
    size: [1280, 900],
    act: async (page) => {
      const similar = page.getByRole('button', { name: 'Flere som dette' }).nth(1);
      await similar.click();
      await similar.scrollIntoViewIfNeeded();
    },
  },
];
