import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session, until } from './harness/browser.ts';
import { storedRows } from './harness/old-archive.ts';
import { savedYears } from './harness/saved-years.ts';
import { siteFolder } from './harness/site-folder.ts';

/** A page of meeting material, as it might be after the site was made over: nothing of it is known. */
const SILENT = 'www.kl.dk/politik/kkr/kkr-hovedstaden/moedemateriale/2031/index.html';
const site = siteFolder({
  [SILENT]: `<!doctype html><html lang="da"><meta charset="utf-8"><title>Materiale | KL</title>
    <main><h1>Materiale</h1><p>Hent dokumenter i vores nye portal.</p></main></html>`,
});
const AGENDA = join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt');
const MEETINGS = 400;

async function goTo(reader: Page, hash: string, heading: string): Promise<void> {
  await reader.evaluate((next) => {
    location.hash = next;
  }, hash);
  await reader.getByRole('heading', { name: heading, level: 1 }).waitFor();
}

/** Puts the list of many meetings into the archive, without their papers: what home draws. */
async function putMeetings(reader: Page): Promise<void> {
  const rows: object[] = [];
  for (const { meetings = [] } of savedYears(MEETINGS)) rows.push(...meetings);
  await reader.evaluate(
    (all) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('sagsspor');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction('meetings', 'readwrite');
          for (const row of all) work.objectStore('meetings').put(row);
          work.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    rows,
  );
}

describe('the whole archive at a glance', () => {
  let session: Session;
  let reader: Page;
  beforeAll(async () => {
    session = await launchBrowser({ sites: [site.root] });
    reader = await session.openOwn('reader.html');
  });
  afterAll(async () => {
    await session.close();
    site.remove();
  });

  it('begins with the first steps', async () => {
    await reader.getByRole('region', { name: 'Sådan kommer du i gang' }).waitFor();
    await expectAccessible(reader);
    await picture(reader, 'overblik-tomt');
  });

  it('notes a page of meeting material on which nothing is found', async () => {
    const page = await session.open(`https://${SILENT}`);
    // A page is given ten seconds to show something.
    await expect.poll(() => storedRows(reader, 'siteEvents'), { interval: 500, timeout: 30_000 }).toBe(1);
    await page.close();
    await goTo(reader, '#health=', 'Arkivets tilstand');
    const row = reader.getByRole('row', { name: /www\.kl\.dk/ });
    await row.getByText(/1\sside, senest i dag/).waitFor();
    await reader.getByText('Noget kræver opmærksomhed').waitFor();
  });

  it('gives a diagnostic file that holds nothing of what is saved', async () => {
    await goTo(reader, '#', 'Forside');
    await reader.locator('.add-document input[type=file]').setInputFiles(AGENDA);
    await reader.getByRole('heading', { name: /^KKR Hovedstaden, 2\. september 2025/, level: 1 }).waitFor();
    await goTo(reader, '#health=', 'Arkivets tilstand');
    await reader.getByRole('button', { name: 'Vis filen' }).click();
    const seen = await reader.getByRole('region', { name: 'Filens indhold' }).innerText();
    const [download] = await Promise.all([
      reader.waitForEvent('download'),
      reader.getByRole('button', { name: 'Gem filen' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^sagsspor-diagnose-\d{4}-\d\d-\d\d\.json$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.trim()).toBe(seen.trim());
    const file = JSON.parse(text);
    expect(file).toMatchObject({
      rows: { documents: 1 },
      health: { sites: [{ site: 'www.kl.dk', pages: 1 }] },
    });
    expect(file.release).toMatch(/^\d/);
    expect(text).not.toMatch(/hovedstaden|dagsorden|klima|2031|moedemateriale/i);
    await expectAccessible(reader);
  });

  it('goes through a year by keys', async () => {
    await goTo(reader, '#year=2025', 'Årets møder');
    const meeting = reader.getByRole('link', { name: /2\. september 2025/ });
    await meeting.waitFor();
    await reader.getByRole('button', { name: 'Året efter' }).focus();
    await reader.keyboard.press('Tab');
    await reader.keyboard.press('Tab');
    await until(() => meeting.evaluate((link) => link === document.activeElement));
    await expectAccessible(reader);
    await reader.keyboard.press('PageDown');
    await reader.getByText('Ingen møder i 2026').waitFor();
    await reader.keyboard.press('PageUp');
    await until(() => meeting.evaluate((link) => link === document.activeElement));
    await reader.keyboard.press('Enter');
    await reader.getByRole('heading', { name: /^KKR Hovedstaden, 2\. september 2025/, level: 1 }).waitFor();
  });

  it(`is useful with ${MEETINGS} meetings`, async () => {
    await putMeetings(reader);
    await reader.goto(reader.url().replace(/#.*|$/, '#health='));
    await reader.reload();
    await reader.getByRole('heading', { name: 'Arkivets tilstand' }).waitFor();
    const took = await reader.evaluate(async () => {
      const begun = performance.now();
      location.hash = '#';
      while (document.querySelectorAll('.home .meetings li').length === 0)
        await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - begun;
    });
    console.info(`home at ${MEETINGS} meetings: ${Math.round(took)} ms`);
    await reader.getByRole('searchbox', { name: 'Find et gemt møde' }).fill('hovedstaden september 2025');
    await reader
      .getByRole('status')
      .getByText(/^\d+ af \d+/)
      .waitFor();
    await expectAccessible(reader);
  });

  it('has its surfaces pictured', async () => {
    for (const [hash, name, heading] of [
      ['#', 'hjem', null],
      ['#year=2025', 'aaret', 'Årets møder'],
      ['#health=', 'tilstand', 'Arkivets tilstand'],
    ] as const) {
      if (heading) await goTo(reader, hash, heading);
      await until(
        async () => (await reader.locator('[role=status]', { hasText: 'Læser arkivet' }).count()) === 0,
      );
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [320, 'dark'],
      ] as const) {
        await reader.emulateMedia({ colorScheme });
        await reader.setViewportSize({ width, height: 900 });
        await expectAccessible(reader);
        await picture(reader, `overblik-${name}-${width}-${colorScheme}`);
      }
    }
  });
});
