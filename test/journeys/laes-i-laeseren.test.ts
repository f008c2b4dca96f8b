import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { PLACES } from './harness/places.ts';

const AGENDA = join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt');

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  reader = await session.openOwn('reader.html');
});
afterAll(() => session.close());

/** The line marked in the saved text, and how far below the top of its column it stands. */
async function sourceLine(): Promise<{ text: string; from: number }> {
  return reader.evaluate(() => {
    const line = document.querySelector('[data-here]');
    const column = document.querySelector('.source-text');
    const from = (line?.getBoundingClientRect().top ?? 0) - (column?.getBoundingClientRect().top ?? 0);
    return { text: line?.textContent ?? '', from: Math.round(from) };
  });
}

describe('the reader', () => {
  it('takes in a file that is dropped anywhere on it', async () => {
    const file = await reader.evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dagsorden.txt', { type: 'text/plain' }));
        return data;
      },
      readFileSync(AGENDA, 'utf8'),
    );
    const home = reader.getByRole('main');
    await home.dispatchEvent('dragenter', { dataTransfer: file });
    await home.dispatchEvent('dragover', { dataTransfer: file });
    await reader.getByText('Slip for at læse ind').waitFor();
    await home.dispatchEvent('drop', { dataTransfer: file });
    await reader.getByRole('heading', { name: '1.1 Godkendelse af referat' }).waitFor();
    await expect.poll(() => reader.title()).toBe('KKR Hovedstaden, 2. september 2025 – Sagsspor');
  });

  it.each([
    ['1.2 Godkendelse af dagsordenen', /^1\.2\. Godkendelse af dagsordenen/],
    ['3.1 Status på Helhedsanalyse', /^Status pa Helhedsanalyse/],
    ['3.9 Fordeling', /^Fordeling af leerepladser/],
  ])('goes to %s from the contents, with its place in the source beside it', async (item, line) => {
    await reader.getByRole('link', { name: item }).click();
    await expect.poll(sourceLine).toEqual({ text: expect.stringMatching(line), from: 48 });
    const heading = reader.getByRole('heading', { name: item });
    await expect.poll(() => heading.evaluate((found) => found === document.activeElement)).toBe(true);
  });

  it('has an address for each item, and leads back', async () => {
    const address = reader.url();
    const other = await session.context.newPage();
    await other.goto(address);
    await other.getByRole('heading', { name: '3.9 Fordeling' }).waitFor();
    await expect
      .poll(() =>
        other.getByRole('heading', { name: '3.9 Fordeling' }).evaluate((found) => {
          const { top } = found.getBoundingClientRect();
          return top > 0 && top < 200;
        }),
      )
      .toBe(true);
    await other.close();
    await reader.goBack();
    await expect.poll(() => reader.url()).not.toBe(address);
  });

  it('prints the meeting alone', async () => {
    await reader.emulateMedia({ media: 'print' });
    expect(await reader.getByRole('combobox', { name: 'Søg i gemte møder' }).isVisible()).toBe(false);
    expect(await reader.locator('.source, .contents').first().isVisible()).toBe(false);
    expect(await reader.getByRole('heading', { name: '3.9 Fordeling' }).isVisible()).toBe(true);
    await reader.emulateMedia({ media: null });
  });

  it('fetches a document by its address, and Back leads out of it', async () => {
    const page = await session.openOwn('reader.html');
    await page.getByRole('heading', { name: 'Gemte møder' }).waitFor();
    await page.evaluate((address) => {
      location.hash = `document=${encodeURIComponent(address)}`;
    }, PLACES.minutes);
    await page.getByRole('heading', { name: /^KKR Syddanmark/ }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Gemte møder' }).waitFor();
    expect(await page.title()).toBe('Forside – Sagsspor');
  });

  it.each([
    ['nobody has', 'https://www.kl.dk/findes-ikke/', 'Dokumentet kunne ikke hentes.', 'åbnet'],
    ['is no agenda', PLACES.hugeNews, 'Vi fandt ingen dagsorden i dokumentet.', 'læst'],
    [
      'belongs to a stranger',
      'https://stranger.example/',
      'Sagsspor har ikke lov til at hente fra dette websted.',
      'åbnet',
    ],
  ])('says what is wrong with an address that %s', async (_, address, words, done) => {
    const page = await session.openOwn(`reader.html#document=${encodeURIComponent(address)}`);
    await page.getByText(words).waitFor();
    await page.getByRole('heading', { name: `Dokumentet blev ikke ${done}` }).waitFor();
    await page.close();
  });

  it('speaks English throughout, when asked to', async () => {
    const page = await session.openOwn('reader.html');
    await page.getByRole('button', { name: 'Indstillinger og hjælp' }).click();
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Saved meetings' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en-GB');
    const panel = await session.openOwn('sidepanel.html');
    await panel.getByRole('tab', { name: 'Meetings' }).waitFor();
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('en-GB');
  });
});
