import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syddanmark } from '../stories/syddanmark.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { overlayOf } from './harness/steps.ts';
import { type StoryPage, saveStory, storyPages } from './harness/story-pages.ts';

const agenda = storyPages(syddanmark).find(
  ({ date, kind }) => date === '2023-09-14' && kind === 'agenda',
) as StoryPage;
const MATTERS = ['Pollenmåling i flere byer', 'Hundeskove og ansvar', 'Tilskud til pendlerparkering'];
const [FIRST = '', SECOND = '', THIRD = ''] = MATTERS;

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  const page = await saveStory(session, agenda);
  for (const title of MATTERS) {
    await overlayOf(page)
      .getByRole('button', { name: new RegExp(`^\\d+ ?${title}`) })
      .focus();
    await page.keyboard.press('f');
    await overlayOf(page).getByText(`Nu følger du “${title}”.`).waitFor();
  }
  await page.close();
  reader = await session.openOwn('reader.html#cases=');
});
afterAll(() => session.close());

/** What stands in each column, from the top. */
const columns = () =>
  reader
    .locator('.board-column')
    .evaluateAll((all) =>
      all.map((column) => [...column.querySelectorAll('.card-title')].map(({ textContent }) => textContent)),
    );
const card = (title: string) => reader.locator('.card').filter({ hasText: title });
const focused = () => reader.evaluate(() => document.activeElement?.textContent);

describe('the board of cases', () => {
  it('has the cases where they begin, and takes no more of the page than there is', async () => {
    await expect.poll(columns).toEqual([[FIRST, SECOND, THIRD], [], [], []]);
    await picture(reader, 'tavle-light');
    await expectAccessible(reader);
  });

  it('is moved about by keys, and the card keeps focus', async () => {
    await card(FIRST).getByRole('link').focus();
    await reader.keyboard.press('ArrowDown');
    expect(await focused()).toBe(SECOND);
    await reader.keyboard.press(' ');
    await reader.keyboard.press('ArrowRight');
    await reader.keyboard.press('ArrowRight');
    await expect.poll(columns).toEqual([[FIRST, THIRD], [], [SECOND], []]);
    expect(await reader.locator('[role=status]').filter({ hasText: 'Afventer, plads 1 af 1.' }).count()).toBe(
      1,
    );
    await reader.keyboard.press(' ');
    await reader.getByText(`Sluppet: ${SECOND}. Afventer, plads 1 af 1.`).first().waitFor();
    expect(await focused()).toBe(SECOND);
  });

  it('takes a lifted card back on Escape, and nothing is written', async () => {
    await card(FIRST).getByRole('link').focus();
    await reader.keyboard.press(' ');
    await reader.keyboard.press('ArrowRight');
    await expect.poll(columns).toEqual([[THIRD], [FIRST], [SECOND], []]);
    await reader.keyboard.press('Escape');
    await expect.poll(columns).toEqual([[FIRST, THIRD], [], [SECOND], []]);
    await expect.poll(focused).toBe(FIRST);
  });

  it('is moved about by dragging, to a place among the others', async () => {
    // Above the middle of the card that waits there.
    await card(THIRD).dragTo(card(SECOND), { targetPosition: { x: 40, y: 4 } });
    await expect.poll(columns).toEqual([[FIRST], [], [THIRD, SECOND], []]);
    await card(FIRST).dragTo(reader.locator('.board-column[data-status=done]'));
    await expect.poll(columns).toEqual([[], [], [THIRD, SECOND], [FIRST]]);
    await reader.getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(columns).toEqual([[FIRST], [], [THIRD, SECOND], []]);
  });

  it('says the same of a case on its page, and after a restart of the browser', async () => {
    await card(SECOND).getByRole('link').click();
    const status = reader.getByRole('combobox', { name: 'Status' });
    await expect.poll(() => status.inputValue()).toBe('waiting');
    await status.selectOption('done');
    await reader.getByText('Status er nu: Afsluttet.').waitFor();
    await session.restart();
    reader = await session.openOwn('reader.html#cases=');
    await expect.poll(columns).toEqual([[FIRST], [], [THIRD], [SECOND]]);
  });

  it('is saved as a report, for Word and as Markdown', async () => {
    const report = async (button: string): Promise<{ name: string; bytes: Buffer }> => {
      const [download] = await Promise.all([
        reader.waitForEvent('download'),
        reader.getByRole('button', { name: button }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const word = await report('Statusrapport (Word)');
    expect(word.name).toMatch(/\.docx$/);
    const { value } = await mammoth.extractRawText({ buffer: word.bytes });
    const markdown = await report('Gem som Markdown');
    expect(markdown.name).toMatch(/\.md$/);
    for (const title of MATTERS) {
      expect(value).toContain(title);
      expect(markdown.bytes.toString('utf8')).toContain(title);
    }
  });
});
