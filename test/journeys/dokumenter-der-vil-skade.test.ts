/** Files made to hurt, offered to the reader: each is told for what it is, the page answers meanwhile, and the archive is as it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BOMBS } from '../hostile/documents/bombs.ts';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { agendaLines } from './harness/papers.ts';
import { wordFile } from './harness/word.ts';

let session: ChromiumSession;
let reader: Page;
let folder: string;
beforeEach(async () => {
  session = await launchChromium();
  reader = await session.openOwn('reader.html');
  folder = mkdtempSync(join(tmpdir(), 'sagsspor-'));
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true });
});

const TOO_LARGE = /Dokumentet er større/;
const TANGLED = /bygget så indviklet/;
const WORST: [bomb: string, says: RegExp][] = [
  ['a Word file that inflates a thousand times', TOO_LARGE],
  ['a Word file nested a hundred thousand deep', TANGLED],
  ['a billion laughs', /Denne slags fil kan Sagsspor ikke læse/],
  ['HTML nested a hundred thousand deep', TANGLED],
  ['a hundred megabytes of text in one line', TOO_LARGE],
  ['more than ten thousand items', TOO_LARGE],
  ['a PDF page that inflates a thousand times', TANGLED],
  ['a PDF of a hundred thousand pages', TOO_LARGE],
  ['a PDF whose pages are their own parents', /Filen er beskadiget/],
  ['a picture of ten thousand million pixels', TOO_LARGE],
];

const choose = (files: string[]) => reader.locator('input[type=file]').setInputFiles(files);
/** Everything the archive holds, by table. */
const archive = () =>
  reader.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const kept = ['meetings', 'documents', 'versions', 'items', 'sources', 'bookmarks'];
    const tables = kept.filter((table) => db.objectStoreNames.contains(table));
    const held: Record<string, string> = {};
    for (const table of tables)
      held[table] = await new Promise((resolve) => {
        const asked = db.transaction(table).objectStore(table).getAll();
        asked.onsuccess = () => resolve(JSON.stringify(asked.result));
      });
    db.close();
    return held;
  });

it('the ten worst are each told for what they are, while the page answers, and nothing that was saved has changed', {
  timeout: 300_000,
}, async () => {
  const paper = { date: '2. september 2025', titles: ['Klimaalliancen', 'Økonomi og budget'] };
  const own = join(folder, 'dagsorden.docx');
  writeFileSync(own, wordFile(agendaLines(paper)));
  await choose([own]);
  await reader.getByRole('heading', { level: 1, name: /^KKR Hovedstaden, 2\. september 2025/ }).waitFor();
  const before = await archive();
  expect(before.items).toContain('Klimaalliancen');

  await reader.goto(reader.url().replace(/#.*/, ''));
  const files = WORST.map(([bomb], at) => {
    const { file, make } = BOMBS[bomb]!;
    const path = join(folder, `${at}-${file}`);
    writeFileSync(path, make());
    return path;
  });
  await choose(files);
  const underway = reader.getByRole('region', { name: 'Undervejs' });
  await underway.waitFor();
  // A click is answered while files are being read.
  await reader.getByRole('button', { name: /KKR Hovedstaden · Dagsorden/ }).click();
  await reader.getByRole('heading', { level: 3, name: /Økonomi og budget/ }).waitFor();
  await reader.goBack();

  for (const [at, [bomb, says]] of WORST.entries()) {
    const entry = underway.getByRole('listitem').filter({ hasText: `${at}-${BOMBS[bomb]!.file}` });
    await entry.getByText(says).waitFor({ timeout: 120_000 });
  }
  expect(await archive()).toEqual(before);
});
