/** A Friday afternoon with an agenda: read, fold, find, go on, leave it and come back to where one was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { dropFile } from './harness/steps.ts';

const AGENDA = readFileSync(join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt'));

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  reader = await session.openOwn('reader.html');
  await dropFile(reader, 'dagsorden.txt', 'text/plain', AGENDA);
  await heading(reader, '1.1').waitFor();
});
afterAll(() => session.close());

const heading = (page: Page, number: string) =>
  page.getByRole('heading', { level: 3, name: new RegExp(`^${number.replace('.', '\\.')} `) });
const contents = (page: Page) => page.getByRole('navigation', { name: 'Indhold' });
/** The number of the item that has focus. */
const focused = (page: Page) =>
  page.evaluate(() => /^[\d.]+/.exec(document.activeElement?.textContent ?? '')?.[0]);
/** How far below the top of its column the title of an item stands, CSS px. */
const fromTop = (page: Page, number: string) =>
  heading(page, number).evaluate(
    (title) =>
      title.getBoundingClientRect().top -
      (title.closest('.reading')?.getBoundingClientRect().top ?? Number.NaN),
  );
const isInSight = (page: Page, number: string) =>
  expect.poll(() => fromTop(page, number)).toSatisfy((top: number) => top > 40 && top < 160);
const count = (page: Page) => page.locator('.find-count').innerText();

describe('reading a meeting', () => {
  it('goes from item to item by j and k, each below the bar that names it', async () => {
    await reader.keyboard.press('j');
    await expect.poll(() => focused(reader)).toBe('1.1');
    await reader.keyboard.press('j');
    await reader.keyboard.press('j');
    await expect.poll(() => focused(reader)).toMatch(/^2/);
    await reader.keyboard.press('k');
    await expect.poll(() => focused(reader)).toBe('1.2');
    await isInSight(reader, '1.2');
    await reader.getByRole('button', { name: /^Næste punkt: 2/ }).click();
    await expect.poll(() => focused(reader)).toMatch(/^2/);
  });

  it('reaches the very last item, and does not go past it', async () => {
    const last = contents(reader).getByRole('link').last();
    await last.click();
    await expect.poll(() => reader.locator('.contents [aria-current]').count()).toBe(1);
    await expect.poll(() => last.getAttribute('aria-current')).toBe('true');
    expect(await reader.getByRole('button', { name: 'Næste punkt' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('tells what has been read, once one has been at it', async () => {
    await contents(reader).getByRole('link', { name: /^1\.1/ }).click();
    const line = contents(reader).getByRole('link', { name: /^1\.1/ });
    await expect.poll(() => line.innerText()).toContain('Læst');
    await contents(reader)
      .getByText(/\d+ af \d+ læst/)
      .waitFor();
    await reader.keyboard.press('r');
    await expect.poll(() => line.innerText()).not.toContain('Læst');
  });

  it('folds to what is asked, and lets the browser’s own search into what is folded', async () => {
    const section = reader
      .locator('article')
      .filter({ has: heading(reader, '3.5') })
      .locator('.reader-section');
    await contents(reader).getByRole('link', { name: /^3\.5/ }).click();
    await reader.keyboard.press('z');
    await expect.poll(() => section.nth(0).locator('.prose').getAttribute('hidden')).toBeNull();
    await expect.poll(() => section.nth(1).locator('.prose').getAttribute('hidden')).toBe('until-found');
    expect((await section.nth(1).boundingBox())?.height).toBeLessThan(60);
    await picture(reader, 'reading-folded');
    await reader.evaluate(() => {
      (window as unknown as { find: (text: string) => boolean }).find('Klimaalliancen er etableret');
    });
    await reader.keyboard.press('z');
    await expect.poll(() => section.nth(1).locator('.prose').getAttribute('hidden')).toBeNull();
  });

  it('finds a word however it is spelt, opens what is folded over it, and leads through its places', async () => {
    await reader.keyboard.press('z');
    await reader.keyboard.press('g');
    const field = reader.getByRole('textbox', { name: 'Find i mødet' });
    await field.fill('moede');
    await expect.poll(() => count(reader)).toMatch(/^\d+ af \d+/);
    const all = Number(/af (\d+)/.exec(await count(reader))?.[1]);
    await field.fill('møde');
    await expect.poll(() => count(reader)).toContain(`af ${all}`);
    const marked = await reader.evaluate(() => {
      const found = CSS.highlights.get('sagsspor-found');
      const words = [...(found ?? [])].map((range) => {
        const { startContainer, startOffset, endOffset } = range as StaticRange;
        return startContainer.textContent?.slice(startOffset, endOffset).toLowerCase();
      });
      return { size: found?.size, words: [...new Set(words)] };
    });
    expect(marked).toEqual({ size: all, words: ['møde'] });
    const at = async () => Number.parseInt(await count(reader), 10);
    const before = await at();
    await field.press('Enter');
    expect(await at()).toBe((before % all) + 1);
    await field.press('Shift+Enter');
    expect(await at()).toBe(before);
    // The place gone to is to be seen: nothing folded lies over it.
    await expect
      .poll(() =>
        reader.evaluate(() => {
          const [range] = CSS.highlights.get('sagsspor-found-here') ?? [];
          const text = (range as StaticRange | undefined)?.startContainer.parentElement;
          const { top = 0, bottom = 0 } = text?.getBoundingClientRect() ?? {};
          return text?.checkVisibility({ contentVisibilityAuto: true }) && bottom > 100 && top < innerHeight;
        }),
      )
      .toBe(true);
    await picture(reader, 'reading-found');
    await reader.keyboard.press('Escape');
    await expect.poll(() => field.count()).toBe(0);
    await expect.poll(() => reader.evaluate(() => CSS.highlights.size)).toBe(0);
    await reader.keyboard.press('z');
  });

  it('opens again where it was left, in the middle of an item, and says so', async () => {
    await contents(reader).getByRole('link', { name: /^3\.5/ }).click();
    await isInSight(reader, '3.5');
    await reader.mouse.move(600, 600);
    await reader.mouse.wheel(0, 500);
    await expect.poll(() => fromTop(reader, '3.5')).toBeLessThan(-300);
    await reader.waitForTimeout(300);
    const left = await fromTop(reader, '3.5');
    await reader.waitForTimeout(2500);
    await reader.getByRole('link', { name: 'Sagsspor: Forside' }).click();
    await reader
      .getByRole('button', { name: /^KKR Hovedstaden · Dagsorden/ })
      .first()
      .click();
    await reader.getByText('Du var nået til punkt 3.5').waitFor();
    await expect.poll(async () => Math.abs((await fromTop(reader, '3.5')) - left)).toBeLessThan(120);
    await picture(reader, 'reading-resumed');
    await reader.getByRole('button', { name: 'Gå til begyndelsen' }).click();
    await expect.poll(() => reader.locator('.reading').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  });

  it('has a link to each item, which opens it in a tab of its own', async () => {
    await contents(reader).getByRole('link', { name: /^3\.9/ }).click();
    await reader.keyboard.press('l');
    await reader.getByText(/^Linket til punktet er kopieret/).waitFor();
    const address = await reader.evaluate(() => navigator.clipboard.readText());
    const other = await session.context.newPage();
    await other.goto(address);
    await heading(other, '3.9').waitFor();
    await isInSight(other, '3.9');
    expect(await other.getByText(/^Du var nået til/).count()).toBe(0);
    await other.close();
  });

  it('is set larger, and in a serif, where the user wants it', async () => {
    const text = reader.locator('.reader-item .prose p').first();
    const look = () => text.evaluate((p) => [getComputedStyle(p).fontSize, getComputedStyle(p).lineHeight]);
    expect(await look()).toEqual(['17px', '27.2px']);
    const width = await reader
      .locator('.reading > article')
      .first()
      .evaluate((article) => {
        const probe = document.createElement('div');
        probe.style.width = '68ch';
        article.append(probe);
        const most = probe.getBoundingClientRect().width;
        probe.remove();
        return article.clientWidth - 16 - most;
      });
    expect(width).toBeLessThanOrEqual(1);
  });
});

describe.each([
  ['light', 'da-DK'],
  ['dark', 'en-GB'],
] as const)('in %s colours, in %s', (colorScheme, locale) => {
  it('reads at 320 px without scrolling sideways, tables in themselves', async () => {
    const own = await launchBrowser({ colorScheme, locale });
    try {
      const page = await own.openOwn('reader.html');
      await dropFile(page, 'dagsorden.txt', 'text/plain', AGENDA);
      await heading(page, '1.1').waitFor();
      await picture(page, `reading-1280-${colorScheme}`);
      await page.keyboard.press('j');
      await page.keyboard.press('g');
      await page.locator('.find-bar input').fill('kommunerne');
      await expect.poll(() => count(page)).toMatch(/^\d+ (af|of) \d+/);
      await picture(page, `reading-find-1280-${colorScheme}`);
      await page.locator('.reading').evaluate((column) => column.scrollTo(0, 0));
      await expectAccessible(page);
      await page.locator('.find-bar input').press('Enter');
      await page.setViewportSize({ width: 320, height: 720 });
      await page.waitForTimeout(300);
      await picture(page, `reading-find-320-${colorScheme}`);
      await page.keyboard.press('Escape');
      for (const [at, number] of ['1.1', '3.5', '3.9'].entries()) {
        await heading(page, number).evaluate((title) => title.scrollIntoView());
        await page.waitForTimeout(200);
        await picture(page, `reading-320-${at}-${colorScheme}`);
      }
      // Nothing is wider than its item, which would cut it; only tables scroll, in themselves.
      const wide = await page.evaluate(() => {
        const cut = [...document.querySelectorAll<HTMLElement>('.reading > article')].flatMap((article) =>
          [...article.querySelectorAll<HTMLElement>('.prose > *, header, h3, .item-acts, .facts')].filter(
            (part) => part.getBoundingClientRect().right > article.getBoundingClientRect().right,
          ),
        );
        const page = document.documentElement.scrollWidth - innerWidth;
        return {
          page,
          cut: cut.map(({ className, textContent }) => `${className} ${textContent?.slice(0, 60)}`),
        };
      });
      expect(wide).toEqual({ page: 0, cut: [] });
      // What has gone half under the bar is no target there.
      await page.locator('.reading').evaluate((column) => column.scrollTo(0, 0));
      await expectAccessible(page);
      await page.locator('.pane-switch [data-name="contents"]').click();
      await picture(page, `reading-contents-320-${colorScheme}`);
      await expectAccessible(page);
    } finally {
      await own.close();
    }
  });
});
