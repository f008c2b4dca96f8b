/** An archive as an official of KKR Sjælland might have it on the Friday before a meeting, for pictures of every view. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dropFile } from '../../test/journeys/harness/steps.ts';
import { type StoryPage, storyPages } from '../../test/journeys/harness/story-pages.ts';
import { sjaelland } from '../../test/stories/sjaelland.ts';
import { syddanmark } from '../../test/stories/syddanmark.ts';
import { ROOT } from '../lib/paths.ts';

/** Four days before the meeting that is prepared. */
export const TODAY = new Date('2025-01-31T09:30:00+01:00');
export const PREPARED = '2025-02-04';
/** The matter that is followed, treated at several meetings. */
export const MATTER = 'Fordeling af praktikpladser til social- og sundhedselever';
/** A printed agenda, of which pages can be shown beside the text. */
const PRINTED = 'seeds/site/www.kl.dk/media/k3vq7x1d/dagsorden-kkr-hovedstaden-02-09-2025.pdf';

const table = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const BUDGET = `<!doctype html><html lang="da"><title>Dagsorden</title><h1>DAGSORDEN</h1><p>KKR Nordjylland</p>
<p>Dato: 24. januar 2025 kl. 10.00</p><p>Sted: Aalborg Rådhus</p>
<h2>1.1. Budget og regnskab for det fælles sekretariat</h2><p>SAG-2025-00310 gitb</p><h3>Indstilling</h3>
<p>Det indstilles, at KKR Nordjylland godkender budgettet.</p><h3>Baggrund</h3>
<p>Budgettet for 2025 er lagt frem for kommunerne.</p>
${table([
  ['Mio. kr.', '2022', '2023', '2024', '2025'],
  ['Drift', '11,8', '12,5', '13,0', '13,2'],
  ['Anlæg', '3,6', '4,0', '5,1', '6,0'],
  ['I alt', '15,4', '16,5', '18,1', '19,2'],
])}
<h2>1.2. Pladser på specialområdet</h2><p>SAG-2025-00311 gitb</p><h3>Indstilling</h3>
<p>Det indstilles, at KKR Nordjylland drøfter fordelingen.</p><h3>Baggrund</h3><p>Kommunerne har indberettet antallet af pladser.</p>
${table([
  ['Kommune', '2024', '2025'],
  ['Aalborg', '1.250', '1.310'],
  ['Hjørring', '480', '490'],
  ['Frederikshavn', '460', '505'],
])}</html>`;

const FOLLOWED = ['Erfaringer med akutaftalen', 'Forberedelse af rammeaftale'];
const BOOKMARKED = [MATTER, 'Digital byggesagsmappe', 'Regnvandsbede i villaveje'];
const CHOSEN = [MATTER, 'Forberedelse af rammeaftale', 'Digital byggesagsmappe'];

const saved = (page: StoryPage) =>
  page.date >= '2024-01-01' && !(page.date === PREPARED && page.kind === 'minutes');

async function put(reader: Page, name: string, type: string, content: Buffer, date: RegExp): Promise<void> {
  // From home: the paper before it may be of the same meeting, and would look the same.
  await go(reader, '#', '.add-document');
  await dropFile(reader, name, type, content);
  await reader.getByRole('heading', { level: 1, name: date }).waitFor({ timeout: 60_000 });
}

const printedDate = (date: string) =>
  new RegExp(
    new Intl.DateTimeFormat('da', { dateStyle: 'long', timeZone: 'UTC' })
      .format(new Date(date))
      .replaceAll('.', '\\.'),
  );

/** The articles of items whose heading begins with the words. */
const item = (reader: Page, title: string) =>
  reader.locator('article[data-key]').filter({ hasText: title }).first();

/** Fills the archive of an open reader, which is left at a case. */
export async function fillArchive(reader: Page): Promise<void> {
  await put(
    reader,
    'dagsorden.pdf',
    'application/pdf',
    readFileSync(join(ROOT, PRINTED)),
    /2\. september 2025/,
  );
  await put(reader, 'budget.html', 'text/html', Buffer.from(BUDGET), /24\. januar 2025/);
  for (const page of [...storyPages(syddanmark), ...storyPages(sjaelland)].filter(saved)) {
    // What comes in after this is news of it.
    if (page.date === PREPARED) await follow(reader, 'praktikpladser');
    await put(
      reader,
      `${page.kind}-${page.date}.html`,
      'text/html',
      Buffer.from(page.html),
      printedDate(page.date),
    );
  }
  for (const title of BOOKMARKED)
    await item(reader, title)
      .getByRole('button', { name: /^Bogmærke: / })
      .click();
  for (const title of [MATTER, ...FOLLOWED]) {
    await item(reader, title)
      .getByRole('button', { name: /^Følg sagen: / })
      .click();
    await said(reader, /følger du/);
  }
  await brief(reader);
  await annotate(reader);
  await gather(reader);
}

/** Puts items into a briefing: the first makes it, the others go to where it is. */
async function brief(reader: Page): Promise<void> {
  const choice = reader.locator('.add-panel button');
  for (const [at, title] of CHOSEN.entries()) {
    await item(reader, title)
      .getByRole('button', { name: /^Til briefing: / })
      .click();
    await choice.nth(at === 0 ? 0 : 1).waitFor();
    await choice.first().click();
    await said(reader, /er lavet|er lagt i/);
  }
}

/** Goes to a view, and waits for what stands in it. */
async function go(reader: Page, hash: string, shows: string): Promise<void> {
  await reader.evaluate((next) => {
    location.hash = next;
  }, hash);
  await reader.locator(shows).first().waitFor();
}

/** Follows a search by its words. */
async function follow(reader: Page, query: string): Promise<void> {
  await go(reader, `#q=${query}`, 'mark');
  await reader.getByRole('button', { name: 'Følg søgningen' }).click();
  await reader.getByRole('textbox', { name: 'Navn' }).press('Enter');
  await said(reader, /Følger søgningen/);
}

/** A state and a note each, as one gives them by keys. */
async function annotate(reader: Page): Promise<void> {
  await go(reader, '#bookmarks=', '.bookmark');
  await reader
    .getByRole('button', { name: /Fordeling af praktikpladser/ })
    .first()
    .focus();
  await reader.keyboard.press('2');
  await reader.keyboard.press('n');
  await reader
    .getByRole('textbox', { name: 'Note' })
    .fill('Spørg til tallet for **Lolland** – det faldt også sidste år.');
  await reader.getByText('Gemt', { exact: true }).waitFor();
  await reader.keyboard.press('Escape');
}

/** The case with all its treatments, as Sagsspor proposes them. */
async function gather(reader: Page): Promise<void> {
  await go(reader, '#cases=', '.card a');
  await reader.locator('.card a').filter({ hasText: MATTER }).click();
  await reader.getByRole('button', { name: /^Tag de \d+ sikre/ }).click();
  await said(reader, /lagt i sagen/);
}

const said = (reader: Page, text: RegExp) =>
  reader.locator('.toast-text').filter({ hasText: text }).last().waitFor();
