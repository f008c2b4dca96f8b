/** From an agenda to what one has in hand at the meeting: chosen, ordered, commented, printed, handed on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { dropFile } from './harness/steps.ts';

const AGENDA = join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt');

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  reader = await session.openOwn('reader.html');
});
afterAll(() => session.close());

const numbers = () =>
  reader
    .locator('.entry-title')
    .evaluateAll((all) => all.map(({ textContent }) => textContent?.split(' ')[0]));
const titleOf = (number: string) =>
  reader.getByRole('link', { name: new RegExp(`^${number.replace('.', '\\.')} `) });
const said = (text: RegExp) => reader.locator('.toast-text').filter({ hasText: text }).waitFor();

async function saved(button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    reader.waitForEvent('download'),
    reader.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The text of each page of a PDF, blanks single. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' '),
    );
  }
  await document.loadingTask.destroy();
  return pages;
}

describe('a briefing', () => {
  it('is begun at an item, where it is read', async () => {
    await dropFile(reader, 'dagsorden.txt', 'text/plain', readFileSync(AGENDA));
    const item = reader
      .getByRole('article')
      .filter({ hasText: 'SAG-2025-03121' })
      .filter({
        has: reader.getByRole('heading', { name: /^3\.5 Konsekvenser/ }),
      });
    await item.getByRole('button', { name: /^Bogmærke: 3\.5/ }).click();
    await item.getByRole('button', { name: /^Til briefing: 3\.5/ }).click();
    await reader.getByRole('button', { name: 'Ny briefing …' }).click();
    await said(/er lavet/);
    await reader.getByRole('button', { name: 'Vis', exact: true }).click();
    await titleOf('3.5').waitFor();
    expect(await numbers()).toEqual(['3.5']);
  });

  it('has a name of its own', async () => {
    await reader.getByRole('button', { name: /^Navn: / }).click();
    await reader.getByRole('textbox', { name: 'Navn' }).fill('Formøde: borgmesteren');
    await reader.keyboard.press('Enter');
    await expect.poll(() => reader.title()).toBe('Formøde: borgmesteren – Sagsspor');
  });

  it('takes more items of the meeting, one by one', async () => {
    await reader.getByRole('button', { name: 'Tilføj punkter' }).click();
    for (const name of [/^1\.1 /, /^3\.1 /, /^3\.9 /]) await reader.getByRole('checkbox', { name }).check();
    expect(await reader.getByRole('checkbox', { name: /^3\.5 / }).isDisabled()).toBe(true);
    await reader.getByRole('button', { name: 'Tilføj 3 punkter' }).click();
    await expect.poll(numbers).toEqual(['3.5', '1.1', '3.1', '3.9']);
    await reader.getByRole('button', { name: 'Færdig' }).click();
    // The keyboard goes back to where it came from.
    const adding = reader.getByRole('button', { name: 'Tilføj punkter' });
    await expect.poll(() => adding.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('is put in order by keys and by pointer, and undone', async () => {
    await titleOf('3.9').focus();
    for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'Space']) await reader.keyboard.press(key);
    await expect.poll(numbers).toEqual(['3.5', '3.9', '1.1', '3.1']);
    await said(/står nu på plads 2 af 4/);
    const first = reader.locator('.entry').first();
    const toggle = reader.getByRole('button', { name: 'Kun overskrifter' });
    await toggle.click();
    // Only headings are left to be dragged over.
    await expect.poll(async () => (await first.boundingBox())?.height ?? 999).toBeLessThan(90);
    const grips = reader.locator('.entry-grip');
    await grips.nth(3).hover();
    await reader.mouse.down();
    // The browser takes the first move for the beginning of a drag.
    for (const y of [5, 3, 1]) await grips.nth(0).hover({ position: { x: 4, y }, force: true });
    await reader.mouse.up();
    await expect.poll(numbers).toEqual(['3.1', '3.5', '3.9', '1.1']);
    await first.getByRole('button', { name: /^Tag ud: 3\.1/ }).click();
    await expect.poll(numbers).toEqual(['3.5', '3.9', '1.1']);
    await reader.getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(numbers).toEqual(['3.1', '3.5', '3.9', '1.1']);
    await toggle.click();
  });

  it('has speaking notes, and the user’s own words', async () => {
    const entry = reader.locator('.entry').filter({ has: titleOf('3.5') });
    await entry.getByText('Drøfte, Beslutte').waitFor();
    await entry.getByRole('button', { name: /^Skriv kommentar/ }).click();
    await entry
      .getByRole('textbox')
      .fill('Spørg til **økonomien**:\n\n- 29 kommuner\n- <script>alert(1)</script>');
    await entry.getByRole('button', { name: 'Færdig' }).click();
    await entry.getByText('økonomien').waitFor();
    await reader.reload();
    await titleOf('3.5').waitFor();
    expect(await numbers()).toEqual(['3.1', '3.5', '3.9', '1.1']);
    await entry.getByText('<script>alert(1)</script>').waitFor();
    await expectAccessible(reader);
  });

  it('leaves as a Word file, read again with its headings, lists and tables', async () => {
    await reader.getByRole('radio', { name: 'Hele teksten' }).check();
    await said(/Valget er gemt/);
    const { name, bytes } = await saved('Gem som Word');
    expect(name).toBe('formøde-borgmesteren.docx');
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    const headings = [...value.matchAll(/<h1>(?:<a[^>]*><\/a>)*([\d.]+) /g)].map(([, number]) => number);
    expect(headings).toEqual(['3.1', '3.5', '3.9', '1.1']);
    expect(value).toContain('<h2>Talepunkter</h2>');
    expect(value).toContain('<strong>økonomien</strong>');
    expect(value).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>');
    expect(value).not.toMatch(/Sagsspor/);
  });

  it('leaves as Markdown', async () => {
    const { name, bytes } = await saved('Gem som Markdown');
    expect(name).toBe('formøde-borgmesteren.md');
    const text = bytes.toString('utf8');
    expect(text.match(/^## [\d.]+/gm)).toEqual(['## 3.1', '## 3.5', '## 3.9', '## 1.1']);
    expect(text).toContain('Spørg til **økonomien**:');
    expect(text).toContain('\\<script\\>');
  });

  it('is printed as it is shown: cover, contents with their pages, numbers, and nothing of ours', async () => {
    await reader.getByRole('link', { name: 'Vis udskrift' }).click();
    const contents = reader.getByRole('navigation', { name: 'Indhold' }).getByRole('listitem');
    await contents.first().waitFor();
    expect(await reader.title()).toBe('Formøde: borgmesteren');
    const told = await contents.evaluateAll((rows) =>
      rows.map((row) => ({
        number: row.textContent?.split(' ')[0] ?? '',
        page: Number(row.querySelector('.page-number')?.textContent),
      })),
    );
    expect(told.map(({ number }) => number)).toEqual(['3.1', '3.5', '3.9', '1.1']);
    await expectAccessible(reader);
    const pages = await pagesOf(await reader.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages[0]).toMatch(/^ ?Formøde: borgmesteren KKR Hovedstaden tirsdag 2\. september 2025/);
    expect(pages[0]).not.toMatch(/1 \/ \d/);
    expect(pages[1]).toMatch(/Indhold 3\.1 /);
    for (const [index, text] of pages.slice(1).entries())
      expect(text).toContain(`${index + 2} / ${pages.length}`);
    // Where long tables are split, columns and pages of the browser may differ by one.
    for (const { number, page } of told) {
      const title = await reader
        .getByRole('heading', { level: 2, name: new RegExp(`^${number} `) })
        .textContent();
      expect(pages.slice(page - 1, page + 1).join(' '), `${number} on page ${page}`).toContain(title);
    }
    const shown = await reader.getByText(/^\d+ sider$/).textContent();
    expect(Math.abs(Number.parseInt(shown ?? '', 10) - pages.length)).toBeLessThan(2);
    expect(pages.join(' ')).not.toMatch(/Sagsspor|Gem som Word|Søg i gemte/);
  });

  it('fits a narrow window', async () => {
    await reader.setViewportSize({ width: 320, height: 700 });
    for (const address of ['#briefings=', reader.url().split('#')[1]?.replace('&print=1', '') ?? '']) {
      await reader.evaluate((hash) => {
        location.hash = hash;
      }, address);
      await reader.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await expectAccessible(reader);
    }
  });
});
