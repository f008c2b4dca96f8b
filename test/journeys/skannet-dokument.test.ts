import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { agendaLines, scannedPdf } from './harness/papers.ts';
import { dropFile } from './harness/steps.ts';

/** Recognition takes seconds a page, and the machine may have other things to do. */
const PATIENCE = 240_000;

let session: ChromiumSession;
beforeEach(async () => {
  session = await launchChromium();
});
afterEach(() => session.close());

const lines = agendaLines({
  date: '2. september 2025',
  titles: [
    'Klimaalliancen i Hovedstadsregionen',
    'Økonomi og budget',
    'Nye veje for kollektiv trafik',
    'Udpegning',
  ],
});

async function scan(): Promise<Buffer> {
  const third = Math.ceil(lines.length / 3);
  const tab = await session.context.newPage();
  const file = await scannedPdf(
    tab,
    [0, 1, 2].map((page) => lines.slice(page * third, (page + 1) * third)),
  );
  await tab.close();
  return file;
}
const pagesDone = async (page: Page): Promise<number> =>
  Number(await page.getByRole('progressbar').getAttribute('value'));

it(
  'a dropped scan shows its progress, is stopped, survives the browser, goes on where it was and is saved',
  async () => {
    const reader = await session.openOwn('reader.html');
    await dropFile(reader, 'skannet.pdf', 'application/pdf', await scan());

    // progress, page by page
    await reader.getByText(/Genkender tekst i billeder: side [1-3] af 3/).waitFor({ timeout: PATIENCE });
    const before = await pagesDone(reader);
    expect(before).toBeGreaterThan(0);

    // stopped
    await reader.getByRole('button', { name: 'Sæt på pause' }).click();
    await reader.getByRole('heading', { name: 'Læsningen er sat på pause' }).waitFor();

    // the browser is closed, and opened again: paused it stays, and no page is lost
    await session.restart();
    const later = await session.openOwn('reader.html');
    const bar = later.getByRole('progressbar', { name: 'skannet.pdf' });
    await bar.waitFor();
    expect(Number(await bar.getAttribute('value'))).toBeGreaterThanOrEqual(before);

    // gone on with, from where it was
    await later.getByRole('link', { name: 'skannet.pdf' }).click();
    await later.getByRole('button', { name: 'Fortsæt' }).click();
    await later
      .getByRole('heading', { level: 1, name: /^KKR Hovedstaden, 2\. september 2025/ })
      .waitFor({ timeout: PATIENCE });
    await later.getByRole('heading', { level: 3, name: /Økonomi og budget/ }).waitFor();

    // and said to be what it is
    await later.getByText('Genkendt tekst.').waitFor();
    await later.getByRole('button', { name: 'Læs billederne igen' }).waitFor();
  },
  2 * PATIENCE,
);
