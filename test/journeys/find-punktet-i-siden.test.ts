import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { openOverlay, overlayOf } from './harness/steps.ts';

const PAPERS = 'https://www.kl.dk/politik/kkr/kkr-syddanmark/moedemateriale';

let session: Session;
beforeAll(async () => {
  session = await launchBrowser();
});
afterAll(() => session.close());

interface Place {
  text: string;
  top: number;
}

/** Remembers from now on what stands under the mark in the page, and a little after: the mark is gone after two seconds. */
async function watchMark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = (): Place | null => {
      const host = document.querySelector('[data-sagsspor]');
      const mark = host?.shadowRoot?.querySelector('.place-mark')?.getBoundingClientRect();
      if (!mark) return null;
      const [x, y] = [mark.left + 12, mark.top + 14];
      const element = document.elementsFromPoint(x, y).find((found) => found !== host);
      const next = element?.nextElementSibling?.textContent ?? '';
      const at = document.caretPositionFromPoint(x, y);
      const line = at?.offsetNode.nodeValue?.slice(Math.max(0, at.offset - 8), at.offset + 40) ?? '';
      const text = [element?.textContent?.slice(0, 200), next.slice(0, 60), line].join('\n');
      return { text: text.replace(/-\n/g, '').replace(/\s+/g, ' '), top: mark.top };
    };
    const watching = () => {
      const seen = look();
      if (seen) Object.assign(window, { lastMark: seen });
      requestAnimationFrame(watching);
    };
    watching();
  });
}

/** What stood under the last mark, or null where there was none. */
const marked = (page: Page): Promise<Place | null> =>
  page.evaluate(() => (window as unknown as { lastMark?: Place }).lastMark ?? null);

async function openWatched(address?: string): Promise<Page> {
  const page = await openOverlay(session, address);
  await watchMark(page);
  return page;
}

async function show(page: Page, name: RegExp): Promise<void> {
  await overlayOf(page).getByRole('button', { name }).click();
}

/** A title as the page may print it: recognition misread æ, ø and å, and the overlay shows them repaired. */
const asPrinted = (title: string) =>
  new RegExp(title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[æøå]/gi, '\\S{1,2}'));

const expectMarked = (page: Page, text: string | RegExp) =>
  expect.poll(async () => (await marked(page))?.text ?? '').toMatch(text);

describe('an item is found in the page', () => {
  it('for each item of the agenda, at its own title and not another of the same name', async () => {
    const page = await openWatched();
    const buttons = overlayOf(page).getByRole('button', { name: /^Vis i siden: / });
    await buttons.first().waitFor();
    const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
    expect(names).toHaveLength(14);
    for (const [index, name] of names.entries()) {
      await buttons.nth(index).click();
      const title = name?.replace(/^Vis i siden: [\d.]+ /, '').slice(0, 20) ?? '';
      await expectMarked(page, asPrinted(title));
      // The case line follows the title of the item, and no other line of the same words.
      await expectMarked(page, /SAG-2025-03121/);
    }
  });

  it('clear of a bar that stays, also where the contents name it first', async () => {
    const page = await openWatched(`${PAPERS}/dagsorden-foldet/`);
    await show(page, /^Vis i siden: 1\.2 /);
    await expectMarked(page, /^1\.2\. Siden sidst SAG/);
    const bar = await page.evaluate(() => document.querySelector('header')?.getBoundingClientRect().bottom);
    expect((await marked(page))?.top).toBeGreaterThan(bar ?? 0);
  });

  it.each([
    ['an accordion', /^Vis i siden: 2\.1 /, /^2\.1\. Fælles beredskab ved oversvømmelser SAG/],
    ['a fold', /^Vis i siden: 2\.2 /, /^2\.2\. Udpegning til bestyrelsen for havnen SAG/],
  ])('in %s, which is opened', async (_, name, heading) => {
    const page = await openWatched(`${PAPERS}/dagsorden-foldet/`);
    await show(page, name);
    await expectMarked(page, heading);
  });

  it('in one long text that scrolls in a box', async () => {
    const page = await openWatched(`${PAPERS}/dagsorden-i-en-boks/`);
    await show(page, /^Vis i siden: 2\.2 /);
    await expectMarked(page, /Udpegning til bestyrelsen for havnen/);
    const box = await page.locator('#boks').boundingBox();
    const top = (await marked(page))?.top ?? 0;
    expect(top).toBeGreaterThan(box?.y ?? 0);
    expect(top).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  });

  it('or said not to be, when nobody could see it', async () => {
    const page = await openWatched(`${PAPERS}/dagsorden-foldet/`);
    await show(page, /^Vis i siden: 2\.3 /);
    await overlayOf(page).getByText('Punktet blev ikke fundet i siden.').waitFor();
    expect(await marked(page)).toBeNull();
  });
});
