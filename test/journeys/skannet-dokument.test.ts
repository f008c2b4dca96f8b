import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { launchFirefox } from './harness/firefox.ts';
import { agendaLines, scannedPdf } from './harness/papers.ts';
import { dropFile } from './harness/steps.ts';

/** Recognition takes seconds a page, and the machine may have other things to do. */
const PATIENCE = 240_000;

const agenda = (length: number): string[] =>
  agendaLines({
    date: '2. september 2025',
    titles: [
      'Klimaalliancen i Hovedstadsregionen',
      'Økonomi og budget',
      'Nye veje for kollektiv trafik',
      'Udpegning',
    ],
    length,
  });

function scan(lines: string[], pages: number): Buffer {
  const share = Math.ceil(lines.length / pages);
  return scannedPdf(
    Array.from({ length: pages }, (_, page) => lines.slice(page * share, (page + 1) * share)),
  );
}
/** So many that nobody is too late to stop them: two at a time, each takes a good while. */
const PAGES = 12;
const pagesDone = async (bar: Locator): Promise<number> => Number(await bar.getAttribute('value'));

/** From now on keeps how many pages the reader says that it has recognised; returns how to ask for them. */
async function countsTold(reader: Page): Promise<() => Promise<number[]>> {
  const told = await reader.evaluateHandle(() => {
    const counts: number[] = [];
    new MutationObserver(() => {
      const count = /Genkender tekst i billeder: (\d+)/.exec(document.body.innerText)?.[1];
      if (count !== undefined) counts.push(Number(count));
    }).observe(document, { subtree: true, childList: true, characterData: true });
    return counts;
  });
  return () => told.jsonValue();
}

describe('a dropped scan', () => {
  let session: Session;
  beforeEach(async () => {
    session = await launchBrowser();
  });
  afterEach(() => session.close());

  it(
    'shows its progress, is stopped, survives the browser, goes on where it was and is saved',
    async () => {
      const reader = await session.openOwn('reader.html');
      await dropFile(reader, 'skannet.pdf', 'application/pdf', scan(agenda(14), PAGES));

      // progress, page by page
      await reader
        .getByText(/Genkender tekst i billeder: [1-9]\d* af 12 sider/)
        .waitFor({ timeout: PATIENCE });

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
});

it.runIf(findBrowser(['firefox']))(
  'a dropped scan is recognised in Firefox too',
  async () => {
    const session = await launchFirefox();
    try {
      const reader = await session.newTab();
      await reader.visit(session.own('reader.html'));
      await reader.sees(/^Læg et dokument ind$/);
      await reader.drops('skannet.pdf', 'application/pdf', scan(agenda(1), 2));
      await reader.sees(/^Genkendt tekst\./, PATIENCE);
      await reader.sees(/Økonomi og budget/);
      await reader.sees(/^Læs billederne igen$/);
    } finally {
      await session.close();
    }
  },
  PATIENCE,
);
