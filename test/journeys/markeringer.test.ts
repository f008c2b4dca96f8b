import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';

const NAME = 'kkr-midtjylland-2024-11-15.html';
const PRINTED = readFileSync(join(ROOT, 'seeds/demo', NAME), 'utf8');
const SUM = 'Udgiften til den fælles koordinator er 635.000 kroner pr. år.';
const GONE = 'De tekniske løsninger er i vidt omfang på plads.';
const MOVED = 'Analysen giver et øjebliksbillede af situationen på beredskabsområdet.';
/** Sent out again: a sum is another, a sentence has gone, and one stands elsewhere. */
const AGAIN = PRINTED.replace('635.000 kroner', '642.000 kroner')
  .replace(GONE, '')
  .replace(MOVED, '')
  .replace('Udgifterne på beredskabsområdet', `${MOVED} Udgifterne på beredskabsområdet`);

let session: Session;
let reader: Page;
let folder: string;
let item: Locator;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  session = await launchBrowser();
  reader = await session.openOwn('reader.html');
  await add(PRINTED);
  item = reader.locator('article[data-key]', { has: reader.getByRole('heading', { name: /^3\.1 / }) });
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true });
});

async function add(html: string): Promise<void> {
  const file = join(folder, NAME);
  writeFileSync(file, html);
  await reader.goto(reader.url().replace(/#.*|$/, '#'));
  await reader.locator('.add-document input[type=file]').setInputFiles(file);
  await reader.getByRole('heading', { name: /KKR Midtjylland/, level: 1 }).waitFor();
}

/** Selects words of the page as a pointer does: the selection is told of, and rests. */
const select = (words: string) =>
  reader.evaluate((wanted) => {
    for (const piece of document.querySelectorAll('article [data-at]')) {
      const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const text = nodes.map(({ data }) => data).join('');
      const start = text.indexOf(wanted);
      if (start < 0) continue;
      piece.scrollIntoView({ block: 'center' });
      const point = (offset: number): [Text, number] => {
        let from = 0;
        for (const node of nodes) {
          if (offset <= from + node.length) return [node, offset - from];
          from += node.length;
        }
        throw new Error('no such letter');
      };
      getSelection()?.setBaseAndExtent(...point(start), ...point(start + wanted.length));
      return;
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);

const tools = () => reader.getByRole('dialog', { name: 'Fremhæv teksten' });
const marked = () => reader.getByRole('dialog', { name: 'Fremhævningen' });
async function mark(words: string, colour: string): Promise<void> {
  await select(words);
  await tools().getByRole('button', { name: colour }).click();
  await marked().waitFor();
}
const entry = (state: string) => reader.locator(`.item-passages .passage[data-state=${state}]`);
const shot = async (name: string) => {
  for (const [theme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    await reader.emulateMedia({ colorScheme: theme });
    await reader.setViewportSize({ width, height: 800 });
    await picture(reader, `${name}-${theme}-${width}`);
  }
  await reader.emulateMedia({ colorScheme: 'light' });
  await reader.setViewportSize({ width: 1280, height: 800 });
};

describe('marked passages', () => {
  it('are marked by selecting, with a note, and by keys alone', async () => {
    await mark(SUM, 'Gul');
    await marked().getByRole('button', { name: 'Skriv note' }).click();
    await marked().getByRole('textbox', { name: 'Note' }).fill('Er det **med** moms?');
    await expectAccessible(reader);
    await shot('markering');
    await reader.keyboard.press('Escape');
    await mark(GONE, 'Rød');
    await mark(MOVED, 'Grøn');
    await reader.keyboard.press('Escape');

    await item.getByRole('heading', { level: 3 }).focus();
    await reader.keyboard.press('h');
    await expect.poll(() => tools().textContent()).toMatch(/Afsnit \d+ af \d+/);
    await tools().getByRole('button', { name: 'Blå' }).focus();
    await reader.keyboard.press('Enter');
    await marked().waitFor();
    await reader.keyboard.press('Escape');
    await expect
      .poll(() => item.locator('.mark[data-kind=highlight][data-colour=blue]').count())
      .toBeGreaterThan(0);
    await reader.getByText('Fremhævninger i mødet (4)').waitFor();
  });

  it('are exact, moved, doubtful or lost when the paper comes again changed', async () => {
    await add(AGAIN);
    await entry('lost').waitFor();
    expect(await entry('lost').textContent()).toContain(GONE);
    expect(await entry('doubtful').textContent()).toContain('635.000');
    await expect.poll(() => item.locator('.mark[data-state=doubtful]').allTextContents()).not.toEqual([]);
    const sum = await item.locator('.mark[data-state=doubtful]').allTextContents();
    expect(sum.join('')).toContain('642.000');
    await expect.poll(() => item.locator('.mark[data-state=moved]').allTextContents()).toContain(MOVED);
    await entry('lost').scrollIntoViewIfNeeded();
    await expectAccessible(reader);
    await shot('markering-aendret');
  });

  it('are listed with the bookmarks', async () => {
    await reader.evaluate(() => {
      location.hash = '#bookmarks=';
    });
    const list = reader.getByRole('region', { name: 'Fremhævninger' });
    await list.getByText(GONE).waitFor();
    expect(await list.getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
    await expectAccessible(reader);
    await shot('markering-bogmaerker');
    await list.getByRole('button', { name: /3\.1/ }).first().click();
    await item.waitFor();
  });
});

describe('a corrected title', () => {
  it('is shown, told quietly, and found by search', async () => {
    await item.getByRole('button', { name: /^Ret nummer, titel eller grænse/ }).click();
    const form = reader.getByRole('form', { name: 'Ret punktet' });
    await form.getByRole('textbox', { name: 'Titel' }).fill('Genbrugspladsernes nattevagter');
    await expectAccessible(reader);
    await shot('rettelse');
    await form.getByRole('button', { name: 'Gem rettelse' }).click();
    await reader.getByRole('heading', { name: '3.1 Genbrugspladsernes nattevagter' }).waitFor();
    await item.getByText('Rettet af dig').waitFor();
    await found();
  });

  it('survives that all is understood anew', async () => {
    await reader.evaluate(async () => {
      const open = indexedDB.open((await indexedDB.databases())[0]?.name ?? '');
      const db = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result);
      });
      const work = db.transaction(['versions', 'meta'], 'readwrite');
      work.objectStore('meta').delete('rebuilt');
      const versions = work.objectStore('versions');
      versions.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        cursor?.update({ ...cursor.value, extractorVersion: 0 });
        cursor?.continue();
      };
      await new Promise((done) => {
        work.oncomplete = done;
      });
      db.close();
    });
    await session.restart();
    reader = await session.openOwn('reader.html');
    await found();
    await reader
      .getByRole('button', { name: /Genbrugspladsernes nattevagter/ })
      .first()
      .click();
    await reader.getByRole('heading', { name: '3.1 Genbrugspladsernes nattevagter' }).waitFor();
  });

  it('is offered as a report that is seen first, then saved', async () => {
    await reader.getByText('Dine rettelser i mødet (1)').click();
    await reader.getByRole('button', { name: 'Vis rapport' }).click();
    const shown = await reader.getByRole('region', { name: /^Rapporten/ }).textContent();
    await expectAccessible(reader);
    await shot('rettelse-rapport');
    const [download] = await Promise.all([
      reader.waitForEvent('download'),
      reader.getByRole('button', { name: 'Gem rapporten som fil' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^sagsspor-rettelser-kkr-midtjylland-2024-11-15\.json$/);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toBe(shown);
    expect(JSON.parse(saved)).toMatchObject({
      corrections: [
        {
          extracted: { number: '3.1', title: 'Organisering af affaldssortering og genbrugspladser' },
          right: { title: 'Genbrugspladsernes nattevagter' },
        },
      ],
    });
    expect(saved).not.toContain('koordinator');
  });
});

async function found(): Promise<void> {
  await reader.goto(reader.url().replace(/#.*|$/, '#q=nattevagter'));
  await reader
    .getByRole('button', { name: /Genbrugspladsernes nattevagter/ })
    .first()
    .waitFor();
}
