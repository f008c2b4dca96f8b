/** The source beside the text: whoever doubts what was read looks at what was printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { agendaLines, agendaPdf, scannedPdf } from './harness/papers.ts';
import { dropFile } from './harness/steps.ts';

const PATIENCE = 240_000;
const TITLES = [
  'Klimaalliancen i Hovedstadsregionen',
  'Økonomi og budget',
  'Nye veje for kollektiv trafik',
  'Udpegning til bestyrelsen',
];

let session: Session;
beforeAll(async () => {
  session = await launchBrowser();
});
afterAll(() => session.close());

/** Drops a file on the reader, and waits until its meeting is open. */
async function opened(name: string, type: string, content: Buffer, title: RegExp): Promise<Page> {
  const reader = await session.openOwn('reader.html');
  await reader.setViewportSize({ width: 1280, height: 800 });
  await dropFile(reader, name, type, content);
  await reader.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: PATIENCE });
  return reader;
}
const column = (reader: Page): Locator => reader.getByRole('region', { name: 'Dokumentets sider' });
const pageShown = (reader: Page): Promise<number> =>
  reader.getByLabel('Side', { exact: true }).inputValue().then(Number);

/** Of every page in sight, how much of it is ink: parts of its pixels. */
const ink = (reader: Page): Promise<number[]> =>
  column(reader)
    .locator('canvas')
    .evaluateAll((all) =>
      (all as HTMLCanvasElement[]).map((canvas) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
        let dark = 0;
        for (let at = 0; at < (data?.length ?? 0); at += 4) if ((data?.[at] ?? 255) < 128) dark++;
        return dark / (canvas.width * canvas.height);
      }),
    );
/** How far below the top of the column the mark of the item begins, px; null where none is in sight. */
const markFrom = (reader: Page): Promise<number | null> =>
  column(reader).evaluate((box) => {
    const mark = box.querySelector('.page-mark')?.getBoundingClientRect();
    return mark ? Math.round(mark.top - box.getBoundingClientRect().top) : null;
  });
const go = (reader: Page, title: string) => reader.getByRole('link', { name: title }).click();

describe('a PDF', () => {
  let reader: Page;
  beforeAll(async () => {
    const pdf = agendaPdf({ date: '2. september 2025', titles: TITLES, length: 60 });
    reader = await opened('dagsorden.pdf', 'application/pdf', pdf, /2\. september 2025/);
  });

  it('is shown as printed, at the item one reads, whose text is marked', async () => {
    await column(reader).locator('canvas').first().waitFor();
    await go(reader, '1.3 Nye veje for kollektiv trafik');
    await expect.poll(() => pageShown(reader)).toBeGreaterThan(2);
    await expect.poll(() => markFrom(reader)).toSatisfy((from) => from > 20 && from < 60);
    await expect.poll(async () => Math.min(...(await ink(reader)))).toBeGreaterThan(0.005);
    await expectAccessible(reader, '.source');
  });

  it('has a few pages drawn, however many it has', async () => {
    const pages = await column(reader).locator('[data-page]').count();
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(6);
  });

  it('is enlarged by keys, sharp, and stays where one is', async () => {
    await column(reader).focus();
    const before = await pageShown(reader);
    const width = () =>
      column(reader)
        .locator('canvas')
        .first()
        .evaluate((canvas) => (canvas as HTMLCanvasElement).width);
    const at = await width();
    await reader.keyboard.press('+');
    await reader.keyboard.press('+');
    await reader.getByRole('button', { name: /^150 %/ }).waitFor();
    await expect.poll(width).toBeGreaterThan(at * 1.4);
    expect(await pageShown(reader)).toBe(before);
    await reader.keyboard.press('0');
    await reader.getByRole('button', { name: /^100 %/ }).waitFor();
  });

  it('is scrolled by keys, and gone through by page numbers', async () => {
    const field = reader.getByLabel('Side', { exact: true });
    await field.fill('2');
    await field.press('Enter');
    await expect.poll(() => pageShown(reader)).toBe(2);
    await column(reader).focus();
    await reader.keyboard.press('End');
    await expect.poll(() => pageShown(reader)).toBeGreaterThan(4);
    await expect.poll(async () => Math.max(0, ...(await ink(reader)))).toBeGreaterThan(0.002);
    await reader.keyboard.press('Home');
    await expect.poll(() => pageShown(reader)).toBe(1);
  });

  it('is its text for whoever prefers that', async () => {
    await reader.getByRole('button', { name: 'Tekst', exact: true }).click();
    await go(reader, '1.2 Økonomi og budget');
    await expect.poll(() => reader.locator('[data-here]').textContent()).toMatch(/Økonomi og budget/);
    await reader.getByRole('button', { name: 'Sider', exact: true }).click();
    await expect.poll(() => markFrom(reader)).toSatisfy((from) => from !== null && from > 20 && from < 60);
  });

  it('has a view of its own on a narrow screen, in dark colours white', async () => {
    await reader.emulateMedia({ colorScheme: 'dark' });
    await reader.setViewportSize({ width: 320, height: 640 });
    await reader.getByRole('button', { name: 'Kilde', exact: true }).click();
    await expect.poll(() => markFrom(reader)).toSatisfy((from) => from !== null && from > 20 && from < 60);
    await expect.poll(async () => Math.max(0, ...(await ink(reader)))).toBeGreaterThan(0.002);
    const corner = await column(reader)
      .locator('canvas')
      .first()
      .evaluate((canvas) =>
        Array.from((canvas as HTMLCanvasElement).getContext('2d')?.getImageData(2, 2, 1, 1).data ?? []),
      );
    expect(corner).toEqual([255, 255, 255, 255]);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(reader, '.source');
    await reader.close();
  });
});

it(
  'a scan is shown as it was scanned, at the item',
  async () => {
    const lines = agendaLines({ date: '5. november 2025', titles: TITLES.slice(0, 2), length: 3 });
    const reader = await opened('skannet.pdf', 'application/pdf', scannedPdf([lines]), /5\. november 2025/);
    await go(reader, '1.2 Økonomi og budget');
    await expect.poll(() => markFrom(reader)).not.toBeNull();
    await expect.poll(async () => Math.max(0, ...(await ink(reader)))).toBeGreaterThan(0.005);
    await reader.close();
  },
  PATIENCE,
);

it('a document without pages is its saved text', async () => {
  const text = readFileSync(join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt'));
  const reader = await opened('dagsorden.txt', 'text/plain', text, /2\. september 2025/);
  await reader.getByRole('document', { name: 'Den gemte tekst, som den blev læst' }).waitFor();
  await reader.close();
});
