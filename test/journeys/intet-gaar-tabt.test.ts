/** What guards the archive, in a real browser: the failsafe, damaged backups, newer archives, old meetings, and that nothing is left. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expectAccessible } from './harness/axe.ts';
import { type ChromiumSession, launchChromium, picture } from './harness/chromium.ts';
import { storedRows } from './harness/old-archive.ts';

const AGENDA = join(ROOT, 'seeds/demo/kkr-midtjylland-2024-11-15.html');
const BACKUP = join(ROOT, 'test/backups/1-6.sagsspor.gz');
const TITLE = /^KKR Midtjylland, 15\. november 2024/;

async function goTo(reader: Page, hash: string): Promise<void> {
  await reader.evaluate((next) => {
    location.hash = next;
  }, hash);
}

async function openWithMeeting(session: ChromiumSession): Promise<Page> {
  const reader = await session.openOwn('reader.html');
  await reader.locator('.add-document input[type=file]').setInputFiles(AGENDA);
  await reader.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  return reader;
}

async function toData(reader: Page): Promise<void> {
  await goTo(reader, '#keeping=');
  await reader.getByRole('button', { name: 'Hent sikkerhedskopi', exact: true }).waitFor();
}

/** Bookmarks past our own code: as many as a year of work leaves. */
const addBookmarks = (reader: Page, n: number) =>
  reader.evaluate(
    (count) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('sagsspor');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('bookmarks', 'readwrite');
          for (let at = 0; at < count; at++)
            transaction.objectStore('bookmarks').put({
              ...{ itemKey: `kkr-x/2020-01-01#${at}`, meetingId: 'kkr-x/2020-01-01', removedAt: null },
              ...{ createdAt: '2026-01-01T08:00:00.000Z', number: String(at), title: `Punkt ${at}` },
              ...{ isHeading: false, body: null, date: '2020-01-01', note: 'Min note', tags: [] },
              ...{ status: null, colour: null, text: '' },
            });
          transaction.onabort = () => fail(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    n,
  );

describe('a backup that lacks much of what one has', () => {
  let session: ChromiumSession;
  let reader: Page;
  beforeAll(async () => {
    session = await launchChromium();
    reader = await openWithMeeting(session);
    await addBookmarks(reader, 30);
  });
  afterAll(() => session.close());

  const replace = async () => {
    await toData(reader);
    await reader.locator('.keeping-page input[type=file]').setInputFiles(BACKUP);
    await reader.getByRole('radio', { name: /^Erstat mit arkiv/ }).check();
    await reader.getByRole('checkbox', { name: 'Hent først en kopi af det, jeg har nu' }).uncheck();
    await reader.getByRole('button', { name: 'Erstat arkivet' }).click();
    return reader.getByRole('alertdialog', { name: 'Det er meget på én gang' });
  };

  it('is not put in its place before the numbers were seen; Escape keeps everything', async () => {
    const dialog = await replace();
    await dialog.getByText(/Det fjerner 3\d af de 3\d/).waitFor();
    await dialog.getByText(/30\s+bogmærker/).waitFor();
    await expectAccessible(reader);
    await picture(reader, 'sikring-1280');
    await reader.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(reader);
    await picture(reader, 'sikring-320');
    await reader.setViewportSize({ width: 1280, height: 800 });
    await reader.keyboard.press('Escape');
    await reader.getByText('Stoppet. Intet er fjernet.').waitFor();
    expect(await storedRows(reader, 'bookmarks')).toBe(30);
  });

  it('is, once somebody has agreed to the number', async () => {
    const dialog = await replace();
    await dialog.getByRole('button', { name: /^Fjern de 3\d$/ }).click();
    await reader.getByText('Arkivet er erstattet af kopien.').waitFor();
    expect(await storedRows(reader, 'bookmarks')).toBeLessThan(30);
  });
});

describe('a damaged backup', () => {
  let session: ChromiumSession;
  beforeAll(async () => {
    session = await launchChromium();
  });
  afterAll(() => session.close());

  it('is refused, then gives what is sound of it, and names what is not', async () => {
    const reader = await session.openOwn('reader.html');
    await toData(reader);
    const short = join(mkdtempSync(join(tmpdir(), 'sagsspor-')), 'kopi.sagsspor.gz');
    const file = readFileSync(BACKUP);
    writeFileSync(short, file.subarray(0, Math.floor(file.length * 0.9)));
    await reader.locator('.keeping-page input[type=file]').setInputFiles(short);
    await reader.getByText('Sikkerhedskopien er beskadiget: noget af den mangler eller er ændret.').waitFor();
    await reader.getByRole('button', { name: 'Brug det, der er helt' }).click();
    await reader.getByText('Filen ender, før den skal').waitFor();
    await reader
      .getByText(/mangler helt/)
      .first()
      .waitFor();
    await expectAccessible(reader);
    await picture(reader, 'beskadiget-kopi');
    expect(await storedRows(reader, 'sources')).toBe(0);
  });
});

describe('old meetings', () => {
  let session: ChromiumSession;
  afterEach(() => session.close());

  it('are shown before they go, and can be brought back', async () => {
    session = await launchChromium();
    const reader = await openWithMeeting(session);
    await toData(reader);
    await reader.getByRole('radio', { name: 'Efter 1 år' }).check();
    await reader.getByText(/1\s+møde ville blive slettet/).waitFor();
    await reader.getByText('Vis hvilke').click();
    await reader.getByRole('listitem').filter({ hasText: 'KKR Midtjylland' }).first().waitFor();
    await expectAccessible(reader);
    await picture(reader, 'gamle-moeder');
    await reader.getByRole('button', { name: 'Slå til, og slet dem nu' }).click();
    await reader.getByText(/1\s+møde er fjernet/).waitFor();
    expect(await storedRows(reader, 'meetings')).toBe(0);
    await reader.getByText(/Slået til: møder ældre end 1 år/).waitFor();
    await reader.keyboard.press('u');
    await expect.poll(() => storedRows(reader, 'meetings')).toBe(1);
  });
});

/** Everything that is stored for an extension, by looking. Runs in a page of ours. */
async function stored() {
  const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
  const files: string[] = [];
  const root = await navigator.storage.getDirectory();
  for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
  const rows: Record<string, number> = {};
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  for (const name of databases) {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    for (const store of db.objectStoreNames)
      rows[`${name}.${store}`] = await new Promise<number>((done) => {
        const counting = db.transaction(store).objectStore(store).count();
        counting.onsuccess = () => done(counting.result);
      });
    db.close();
  }
  return {
    databases,
    rows: Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0)),
    local: Object.keys(await storage.local.get(null)),
    sync: Object.keys(await storage.sync.get(null)),
    session: Object.keys(await storage.session.get(null)),
    here: [localStorage.length, sessionStorage.length],
    caches: await caches.keys(),
    files,
  };
}

describe('“Slet alt”', () => {
  let session: ChromiumSession;
  afterEach(() => session.close());

  it('leaves nothing, wherever one looks, and says what went', async () => {
    session = await launchChromium();
    const reader = await openWithMeeting(session);
    await reader.locator('button.star').first().click();
    // Something of every kind: synced settings, a note of the session, a log, a copy left by a killed restore.
    await goTo(reader, '#settings=');
    await reader.getByRole('radio', { name: 'Mørkt' }).check();
    await reader.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      await storage.session.set({ something: 1 });
      localStorage.setItem('something', '1');
      for (const name of ['sagsspor-log', 'sagsspor-restore-left'])
        await new Promise<void>((done) => {
          const opening = indexedDB.open(name, 1);
          opening.onupgradeneeded = () =>
            opening.result.createObjectStore('entries', { autoIncrement: true });
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        });
    });
    await expect
      .poll(async () => (await reader.evaluate(stored)).sync.length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    await toData(reader);
    await reader.getByRole('button', { name: 'Slet alt …' }).click();
    const form = reader.locator('.delete-section form');
    await form.getByRole('textbox').fill('slet');
    await form.getByRole('button', { name: 'Slet alt nu' }).click();
    await reader.getByText(/^Slettet: 1\s+møde, .*Også slettet: indstillinger/).waitFor();
    const left = await reader.evaluate(stored);
    // The page in front has opened an archive anew: it is empty.
    expect(left.databases).toEqual(['sagsspor']);
    expect(left).toMatchObject({ rows: {}, local: [], sync: [], session: [], caches: [], files: [] });
    expect(left.here).toEqual([0, 0]);
  });
});

describe('an archive of a newer release', () => {
  let session: ChromiumSession;
  afterEach(() => session.close());

  it('is refused in plain words in every page of ours, and not touched', async () => {
    session = await launchChromium();
    const before = await session.openOwn('reader.html');
    await before.getByText('Ingen gemte møder').first().waitFor();
    await before.close();
    const page = await session.openOwn('manifest.json');
    await session.killWorker();
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('sagsspor', 990);
          opening.onerror = () => fail(opening.error);
          opening.onupgradeneeded = () =>
            opening.result.createObjectStore('future', { autoIncrement: true }).add('x');
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        }),
    );
    const said = 'Arkivet er skrevet af en nyere udgave af Sagsspor.';
    const reader = await session.openOwn('reader.html');
    await reader.getByText(said).first().waitFor();
    await expectAccessible(reader);
    await picture(reader, 'nyere-arkiv');
    await goTo(reader, '#keeping=');
    await reader.getByText(said).first().waitFor();
    const panel = await session.openOwn('sidepanel.html');
    await panel.getByRole('tab', { name: /^Møder/ }).click();
    await panel.getByText(said).first().waitFor();
    const found = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ version }) => version),
    );
    expect(found).toContain(990);
    expect(await storedRows(page, 'future')).toBe(1);
  });
});
