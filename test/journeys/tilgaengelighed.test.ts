/** For everyone (WCAG 2.2 AA): every view there is, in both themes, by keyboard, at 400 % and in forced colours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session, until } from './harness/browser.ts';
import { misfits, unseen, walk } from './harness/measuring.ts';
import { dropFile, openOverlay, overlayOf } from './harness/steps.ts';

const AGENDA = join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt');
const MEETING = encodeURIComponent('kkr-hovedstaden/2025-09-02');
/** Every view of the reader by its address, and what is in it when it is there. Cases and briefings are found in their lists. */
const VIEWS: Record<string, { at: string; shows: string }> = {
  home: { at: '#', shows: 'main' },
  search: { at: '#q=sundhed', shows: 'mark' },
  'no hits': { at: '#q=xyzzyx', shows: 'main' },
  meeting: { at: `#meeting=${MEETING}`, shows: 'article h3' },
  'follow-up': { at: `#follow-up=${MEETING}`, shows: 'main h2' },
  cases: { at: '#cases=', shows: 'main h1' },
  deadlines: { at: '#deadlines=', shows: 'main h1' },
  news: { at: '#news=', shows: 'main h1' },
  bookmarks: { at: '#bookmarks=', shows: 'main h1' },
  fora: { at: '#fora=', shows: 'main h1' },
  briefings: { at: '#briefings=', shows: 'main h1' },
  settings: { at: '#settings=', shows: 'main h1' },
  keeping: { at: '#keeping=', shows: 'main h1' },
  sites: { at: '#sites=', shows: 'main h1' },
  year: { at: '#year=', shows: 'main h1' },
  health: { at: '#health=', shows: 'main h1' },
};

/** An archive with a meeting, a bookmark, a case that is followed and a briefing. */
async function fill(reader: Page): Promise<void> {
  await dropFile(reader, 'dagsorden.txt', 'text/plain', readFileSync(AGENDA));
  const item = reader.getByRole('article').filter({ hasText: 'SAG-2025-03121' });
  await item.getByRole('button', { name: /^Bogmærke: 3\.5/ }).click();
  const create = reader.getByRole('button', { name: 'Ny briefing …' });
  // The choice closes when the page scrolls, as it may while a long meeting is being drawn.
  await until(async () => {
    if (!(await create.isVisible())) await item.getByRole('button', { name: /^Til briefing: 3\.5/ }).click();
    await create.click({ timeout: 1000 });
    return true;
  });
  await reader.locator('.toast-text').filter({ hasText: 'er lavet' }).waitFor();
  await item.getByRole('button', { name: /^Følg sagen: 3\.5/ }).click();
  await reader.locator('.toast-text').filter({ hasText: 'følger du' }).waitFor();
}

async function go(reader: Page, at: string, shows: string): Promise<void> {
  await reader.evaluate((hash) => {
    location.hash = hash;
  }, at);
  await reader.locator(shows).first().waitFor({ state: 'attached' });
  await reader.locator('.skeleton').first().waitFor({ state: 'detached' });
}

async function firstOf(reader: Page, list: string, link: string): Promise<string> {
  await go(reader, list, 'main h1');
  const href = await reader.locator(`main a[href*="${link}"]`).first().getAttribute('href');
  return href?.replace(/^[^#]*/, '') ?? '';
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let session: Session;
  let reader: Page;
  const views = { ...VIEWS };
  beforeAll(async () => {
    session = await launchBrowser({ colorScheme });
    reader = await session.openOwn('reader.html');
    await fill(reader);
    views.case = { at: await firstOf(reader, '#cases=', '#case='), shows: 'main h1' };
    const briefing = await firstOf(reader, '#briefings=', '#briefing=');
    views.briefing = { at: briefing, shows: 'main h1' };
    views.print = { at: `${briefing}&print=1`, shows: '.sheet, main' };
  }, 180_000);
  afterAll(() => session.close());

  it.each([...Object.keys(VIEWS), 'case', 'briefing', 'print'])(
    'the reader’s view “%s” is accessible, and fits a narrow window',
    async (name) => {
      const { at = '', shows = '' } = views[name] ?? {};
      await reader.setViewportSize({ width: 1280, height: 900 });
      await go(reader, at, shows);
      await expectAccessible(reader);
      if (colorScheme === 'dark') return;
      await reader.setViewportSize({ width: 320, height: 640 });
      expect(await misfits(reader)).toEqual([]);
      await expectAccessible(reader);
      await picture(reader, `for-alle-${name}-320`);
    },
  );

  it('what lies over a view is accessible: the menu, the help, the palette', async () => {
    await reader.setViewportSize({ width: 1280, height: 900 });
    await go(reader, '#', 'main');
    const menu = reader.getByRole('button', { name: 'Indstillinger og hjælp' });
    await menu.click();
    await expectAccessible(reader);
    await reader.keyboard.press('Escape');
    for (const [key, name] of [
      ['?', 'Taster og søgning'],
      ['Control+k', ''],
    ] as const) {
      await menu.focus();
      await reader.keyboard.press(key);
      const dialog = name ? reader.getByRole('dialog', { name }) : reader.getByRole('dialog');
      await dialog.waitFor();
      await expectAccessible(reader);
      await reader.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      // Focus is back where it was.
      expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('the side panel, its tabs, and the welcome are accessible', async () => {
    const panel = await session.openOwn('sidepanel.html');
    await panel.setViewportSize({ width: 320, height: 800 });
    for (const tab of await panel.getByRole('tab').all()) {
      await tab.click();
      await panel.locator('.skeleton').first().waitFor({ state: 'detached' });
      await expectAccessible(panel);
      expect(await misfits(panel)).toEqual([]);
    }
    const welcome = await launchWelcome(session);
    for (const step of [1, 2, 3]) {
      await welcome.getByText(`Trin ${step} af 3`).waitFor();
      await expectAccessible(welcome);
      if (step < 3) await welcome.getByRole('button', { name: 'Næste' }).click();
    }
  });
});

/** The welcome as it is opened from the settings: by its own page. */
async function launchWelcome(session: Session): Promise<Page> {
  const page = await session.open('about:blank');
  await page.setViewportSize({ width: 320, height: 640 });
  // The harness closes a welcome that opens by itself, at its first navigation.
  await page.goto(`${session.origin}/welcome.html`);
  return page;
}

describe('by keyboard alone', () => {
  let session: Session;
  let reader: Page;
  beforeAll(async () => {
    session = await launchBrowser();
    reader = await session.openOwn('reader.html');
    await fill(reader);
  }, 180_000);
  afterAll(() => session.close());

  it('the first stop leads past what all views share, to the content', async () => {
    await go(reader, '#settings=', 'main h1');
    await reader.locator('.reader').focus();
    await reader.keyboard.press('Tab');
    await reader.keyboard.press('Enter');
    expect(await reader.evaluate(() => document.activeElement?.localName)).toBe('main');
  });

  it.each([
    ['home', '#'],
    ['settings', '#settings='],
    ['keeping', '#keeping='],
    ['bookmarks', '#bookmarks='],
    ['deadlines', '#deadlines='],
    ['meeting', `#meeting=${MEETING}`],
  ])('focus can be seen at each stop, in the order of the page: %s', async (_, at) => {
    await go(reader, at, 'main');
    await reader.locator('.reader').focus();
    const stops = await walk(reader, 40);
    expect(stops.length).toBeGreaterThan(8);
    expect(unseen(stops)).toEqual([]);
    expect(await reader.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
  });

  it('no stop keeps the keyboard: Tab leads out of the panel and its page again', async () => {
    const page = await openOverlay(session);
    await overlayOf(page).getByRole('tab').first().focus();
    const inside = () => page.evaluate(() => document.activeElement?.matches('[data-sagsspor]') === true);
    let steps = 0;
    while ((await inside()) && steps++ < 150) await page.keyboard.press('Tab');
    expect(steps).toBeLessThan(150);
  });
});

describe('in forced colours', () => {
  it('what is chosen and what can be pressed still has an edge', async () => {
    const session = await launchBrowser();
    const reader = await session.openOwn('reader.html');
    await fill(reader);
    await reader.emulateMedia({ forcedColors: 'active' });
    const edges = (selector: string) =>
      reader
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderBottomWidth, borderBottomColor, outlineStyle, backgroundColor } =
            getComputedStyle(element);
          const around = getComputedStyle(document.body).backgroundColor;
          const hasBorder = Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== around;
          return hasBorder || outlineStyle !== 'none' || backgroundColor !== around;
        });
    await go(reader, `#meeting=${MEETING}`, 'article h3');
    for (const selector of [
      '.reader-nav [aria-current]',
      '.button',
      '.badge',
      '.search-box, .search-field input',
    ])
      expect(await edges(selector), selector).toBe(true);
    await picture(reader, 'for-alle-tvungne-farver');
    await session.close();
  });
});
