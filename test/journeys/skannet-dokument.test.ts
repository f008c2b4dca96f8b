import type { Locator, Page } from 'playwright-core';
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

/** So many that nobody is too late to stop them: two at a time, each takes a good while. */
const PAGES = 12;
const lines = agendaLines({
  date: '2. september 2025',
  titles: [
    'Klimaalliancen i Hovedstadsregionen',
    'Økonomi og budget',
    'Nye veje for kollektiv trafik',
    'Udpegning',
  ],
  length: 14,
});

async function scan(): Promise<Buffer> {
  const share = Math.ceil(lines.length / PAGES);
  const tab = await session.context.newPage();
  const file = await scannedPdf(
    tab,
    Array.from({ length: PAGES }, (_, page) => lines.slice(page * share, (page + 1) * share)),
  );
  await tab.close();
  return file;
}
const pagesDone = async (bar: Locator): Promise<number> => Number(await bar.getAttribute('value'));

/** From now on keeps how many pages the reader says that it has recognised; returns how to ask for them. */
async function countsTold(reader: Page): Promise<() => Promise<number[]>> {
  const told = await reader.evaluateHandle(() => {
    const counts: number[] = [];
    new MutationObserver(() => {
      const count = /Genkender tekst i billeder: side (\d+)/.exec(document.body.innerText)?.[1];
      if (count !== undefined) counts.push(Number(count));
    }).observe(document, { subtree: true, childList: true, characterData: true });
    return counts;
  });
  return () => told.jsonValue();
}

it(
  'a dropped scan shows its progress, is stopped, survives the browser, goes on where it was and is saved',
  async () => {
    const reader = await session.openOwn('reader.html');
    await dropFile(reader, 'skannet.pdf', 'application/pdf', await scan());

    // progress, page by page
    await reader.getByText(/Genkender tekst i billeder: side [1-9]\d* af 12/).waitFor({ timeout: PATIENCE });

    // stopped
    await reader.getByRole('button', { name: 'Sæt på pause' }).click();
    await reader.getByRole('heading', { name: 'Læsningen er sat på pause' }).waitFor();
    const before = await pagesDone(reader.getByRole('progressbar'));
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(PAGES);

    // the browser is closed, and opened again: paused it stays, and no page is lost
    await session.restart();
    const later = await session.openOwn('reader.html');
    const bar = later.getByRole('progressbar', { name: 'skannet.pdf' });
    await bar.waitFor();
    expect(await pagesDone(bar)).toBeGreaterThanOrEqual(before);

    // gone on with, from where it was
    await later.getByRole('link', { name: 'skannet.pdf' }).click();
    const told = await countsTold(later);
    await later.getByRole('button', { name: 'Fortsæt' }).click();
    await later
      .getByRole('heading', { level: 1, name: /^KKR Hovedstaden, 2\. september 2025/ })
      .waitFor({ timeout: PATIENCE });
    await later.getByRole('heading', { level: 3, name: /Økonomi og budget/ }).waitFor();

    expect(Math.min(...(await told()))).toBeGreaterThanOrEqual(before);

    // and said to be what it is
    await later.getByText('Genkendt tekst.').waitFor();
    await later.getByRole('button', { name: 'Læs billederne igen' }).waitFor();
  },
  2 * PATIENCE,
);
