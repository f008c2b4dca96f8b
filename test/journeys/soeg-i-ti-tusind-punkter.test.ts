import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { putOldArchive, storedRows } from './harness/old-archive.ts';
import { AT_A_SITTING, RARE, YEARLY } from './harness/saved-years.ts';
import { type Searching, searchingIn } from './harness/searching.ts';
import { openOverlay, overlayOf } from './harness/steps.ts';

const MEETINGS = 400;
const ITEMS = MEETINGS * AT_A_SITTING;
/** Every item has this word. */
const EVERYWHERE = 'kommunerne';
/** Hits drawn at once, at most: some windows full of them, however many there are. */
const MOST_DRAWN = 60;

let session: Session;
beforeAll(async () => {
  session = await launchBrowser();
  await putOldArchive(session, MEETINGS);
});
afterAll(() => session.close());

const opened = async (path: string): Promise<Page> => session.openOwn(path);

describe('ten thousand items of twelve years, saved by the release before', () => {
  it('are found while their index is being made, and said to be', async () => {
    const reader = await opened('reader.html#q=sundhedsreformen');
    await reader.getByText('Søgningen er ved at blive gjort klar igen.').waitFor();
    await reader.locator('.hit-list mark').first().waitFor();
    await expect.poll(() => storedRows(reader, 'unindexed'), { timeout: 60_000 }).toBe(0);
    await expect.poll(() => reader.getByText('gjort klar igen').count()).toBe(0);
    await reader.close();
  });

  it('are all still there, and each of them found', async () => {
    const reader = await opened(`reader.html#q=${encodeURIComponent(`"${YEARLY}"`)}`);
    const { found } = searchingIn(reader, reader.locator('body'));
    await expect.poll(found).toBe(`${MEETINGS} punkter`);
    for (const table of ['sources', 'documents', 'versions', 'meetings', 'vocabularies'])
      expect(await storedRows(reader, table), table).toBe(MEETINGS);
    expect(await storedRows(reader, 'items')).toBe(ITEMS);
    await reader.close();
  });
});

const SURFACES: [string, () => Promise<[Page, Locator]>, string][] = [
  [
    'the overlay',
    async () => {
      const page = await openOverlay(session);
      return [page, overlayOf(page)];
    },
    '[data-sagsspor]',
  ],
  [
    'the side panel',
    async () => {
      const page = await opened('sidepanel.html');
      await page.setViewportSize({ width: 380, height: 900 });
      return [page, page.locator('body')];
    },
    'body',
  ],
  [
    'the reader',
    async () => {
      const page = await opened('reader.html');
      return [page, page.locator('body')];
    },
    'body',
  ],
];

describe.each(SURFACES)('searching ten thousand items in %s', (name, open, part) => {
  let page: Page;
  let root: Locator;
  let search: Searching;
  beforeAll(async () => {
    [page, root] = await open();
    page.setDefaultTimeout(10_000);
    search = searchingIn(page, root);
    await search.field.waitFor();
  });
  afterEach(() => search.clear());
  afterAll(() => page.close());

  const pictured = (state: string) =>
    picture(page, `soeg-${name.replace(/^the /, '').replace(' ', '-')}-${state}`);
  /** In the reader they stand beside the hits, elsewhere they are unfolded. */
  const facet = async (name: string): Promise<Locator> => {
    const refine = root.getByRole('button', { name: 'Afgræns' });
    if ((await refine.isVisible()) && (await refine.getAttribute('aria-expanded')) === 'false')
      await refine.click();
    return root.getByRole('group', { name });
  };

  it('answers letter by letter', async () => {
    await search.field.click();
    const typed = 'letbanep';
    for (let length = 1; length <= typed.length; length++) {
      await search.field.press(typed.charAt(length - 1));
      const sofar = typed.slice(0, length);
      await expect
        .poll(async () => (await search.hits.locator('mark').first().textContent())?.toLowerCase())
        .toMatch(new RegExp(`^${sofar}`));
    }
    await expect.poll(search.found).toMatch(/^1 punkt/);
    expect(await search.titles()).toEqual([RARE]);
  });

  it('takes a filter that is suggested, and Backspace takes it off', async () => {
    await search.field.click();
    await search.field.pressSequentially('sundhedsreformen kkr:syd');
    await root.getByRole('option', { name: /^kkr:syddanmark/ }).waitFor();
    await search.field.press('ArrowDown');
    await search.field.press('Enter');
    await root.getByRole('button', { name: 'Fjern filteret KKR: syddanmark' }).waitFor();
    await expect
      .poll(async () => new Set((await search.meetings()).map((heading) => heading.replace(/,.*/, ''))))
      .toEqual(new Set(['KKR Syddanmark']));
    await search.field.press('Home');
    await search.field.press('Backspace');
    await search.field.press('Backspace');
    await expect.poll(async () => new Set(await search.meetings()).size).toBeGreaterThan(3);
    expect(await root.getByRole('button', { name: /^Fjern filteret/ }).count()).toBe(0);
  });

  it('is narrowed down, ordered and put by meeting', async () => {
    await search.asks(`"${YEARLY}"`);
    await expect.poll(search.found).toBe('400 punkter');
    const year = await facet('År');
    await year.getByRole('button', { name: /^2022/ }).click();
    await expect.poll(search.found).toMatch(/^35 punkter/);
    await (await facet('KKR og udvalg')).getByRole('button', { name: /^KKR Nordjylland/ }).click();
    await expect.poll(search.found).toBe('7 punkter i 7 møder');
    await root.getByRole('button', { name: 'Nyeste' }).click();
    const latestFirst = [12, 10, 8, 6, 4, 3, 1].map((month) => new Date(2022, month - 1, 14));
    await expect
      .poll(search.meetings)
      .toEqual(
        latestFirst.map(
          (day) =>
            `KKR Nordjylland, ${day.toLocaleDateString('da-DK', { day: 'numeric', month: 'long', year: 'numeric' })}`,
        ),
      );
    await root.getByRole('button', { name: 'Mødevis' }).click();
    await expect.poll(search.meetings).toEqual([]);
    expect(await search.hits.getByText('KKR Nordjylland, 14. december 2022').count()).toBe(1);
    await root.getByRole('button', { name: 'Mødevis' }).click();
    await root.getByRole('button', { name: 'Bedste' }).click();
  });

  it('says what may have been meant, and searches for it', async () => {
    await search.field.fill('letbaneprojktet');
    await root.getByText('Viser “letbaneprojektet”, for “letbaneprojktet” findes ikke.').waitFor();
    expect(await search.titles()).toEqual([RARE]);
    await search.field.fill('qzxvwq');
    await root.getByText('Intet punkt passer til “qzxvwq”.').waitFor();
  });

  it('is gone through by keyboard to the last hit of all, and back up to the field', async () => {
    await search.asks(EVERYWHERE);
    await expect.poll(search.found).toBe('10.000 punkter');
    await search.field.press('ArrowDown');
    await expect.poll(async () => (await search.focused())?.place).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(search.focused).toMatchObject({ place: ITEMS, of: ITEMS });
    await expect.poll(async () => (await search.focused())?.text).toMatch(/Kommunerne har drøftet/);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    const { place = 0 } = (await search.focused()) ?? {};
    expect(place).toBeGreaterThan(ITEMS - MOST_DRAWN);
    expect(place).toBeLessThan(ITEMS - 1);
    await page.keyboard.press('Home');
    await expect.poll(async () => (await search.focused())?.place).toBe(1);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => search.field.evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(await search.drawn()).toBeLessThan(MOST_DRAWN);
  });

  it('draws few hits of thousands, wherever it is scrolled to', async () => {
    await search.asks(EVERYWHERE);
    await expect.poll(search.found).toBe('10.000 punkter');
    const scrolled = (share: number) =>
      search.hits.evaluate((list, share) => {
        const scroller = list.closest('[data-rest]');
        if (scroller) scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
      }, share);
    for (const share of [0.1, 0.5, 0.51, 0.9, 1, 0.3]) {
      await scrolled(share);
      expect(await search.drawn()).toBeLessThan(MOST_DRAWN);
    }
    // What one stops at is there to be read.
    await expect.poll(() => search.hits.locator('[aria-busy=true]').count()).toBe(0);
    await expect.poll(() => search.hits.locator('mark').count()).toBeGreaterThan(3);
    await pictured('midt');
    await scrolled(0);
  });

  // The side panel is the overlay's tree.
  if (name === 'the side panel') return;
  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await search.asks('kkr:hovedstaden sundhedsrefomen');
    await facet('År');
    await pictured(colorScheme);
    await search.field.press('End');
    await search.field.press(' ');
    await root.getByRole('option').first().waitFor();
    await pictured(`forslag-${colorScheme}`);
    await expectAccessible(page, part);
  });
});

describe('a search of ten thousand items that was kept as an address', () => {
  it('is the same search, and one comes back to the hit one left deep in it', async () => {
    const reader = await opened(`reader.html#q=${EVERYWHERE}&sort=date&flat=1`);
    const search = searchingIn(reader, reader.locator('body'));
    await expect.poll(search.found).toBe('10.000 punkter');
    expect(await search.meetings()).toEqual([]);
    await search.field.press('ArrowDown');
    await reader.keyboard.press('End');
    await expect.poll(async () => (await search.focused())?.text).toMatch(/10\. januar 2014/);
    await reader.keyboard.press('Enter');
    await reader.getByRole('navigation', { name: 'Indhold' }).waitFor();
    await reader.goBack();
    await expect.poll(search.focused).toMatchObject({ place: ITEMS, of: ITEMS });
    await reader.close();
  });
});
