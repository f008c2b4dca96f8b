/** What fails is noted on the machine, without a word of what was read; seen, saved and deleted where support looks. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { dropFile } from './harness/steps.ts';

const SECRET = 'Borgerens hemmelige sag';

let session: Session;
beforeEach(async () => {
  session = await launchBrowser();
});
afterEach(() => session.close());

/** Everything in the log's database as it lies there; null where there is none. */
const STORED = async (): Promise<string | null> => {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'sagsspor-log')) return null;
  const ended = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await ended(indexedDB.open('sagsspor-log'));
  const rows = await ended(db.transaction('entries').objectStore('entries').getAll());
  db.close();
  return JSON.stringify(rows);
};

it('a file that cannot be read is noted by its code and the place in our code, and by nothing of its own', async () => {
  const reader = await session.openOwn('reader.html');
  const broken = Buffer.from(`%PDF-1.7\n${SECRET}\n1 0 obj <</Type/Catalog>> endobj\n`);
  await dropFile(reader, `${SECRET}.pdf`, 'application/pdf', broken);
  await reader.getByRole('heading', { name: 'Dokumentet blev ikke læst' }).waitFor();

  const health = await session.openOwn('reader.html#health=');
  const log = health.getByRole('region', { name: 'Fejllog' });
  await log.getByRole('listitem').filter({ hasText: 'reading' }).waitFor();
  expect(await log.innerText()).toMatch(/reader · reading · chunks\/[\w-]+\.js:\d+:\d+/);
  const stored = await health.evaluate(STORED);
  expect(stored).toContain('"step":"reading"');
  expect(stored).not.toMatch(/hemmelig|borger/i);

  await health.getByRole('button', { name: 'Vis filen' }).click();
  const file = health.getByRole('region', { name: 'Filens indhold' });
  await file.getByText('"step": "reading"').waitFor();
  expect(await file.innerText()).not.toMatch(/hemmelig|borger/i);

  await log.getByRole('button', { name: 'Slet loggen' }).click();
  await log.getByText('Ingen fejl er noteret.').waitFor();
  expect(await health.evaluate(STORED)).toBeNull();
});

it('is there when the archive cannot be opened, with the version and a file for support', async () => {
  // A later release has been here: the archive refuses, and is not touched.
  await (await session.worker()).evaluate(async () => {
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const deleted = indexedDB.deleteDatabase('sagsspor');
      deleted.onsuccess = () => {
        const request = indexedDB.open('sagsspor', 9990);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      };
    });
    newer.close();
  });
  const health = await session.openOwn('reader.html#health=');
  const about = health.getByRole('region', { name: 'Om Sagsspor' });
  await about.getByText('ukendt').first().waitFor();
  await health
    .getByRole('region', { name: 'Fejllog' })
    .getByText(/archive-newer/)
    .first()
    .waitFor();
  await health.getByRole('button', { name: 'Vis filen' }).click();
  await health.getByText('"failed": "archive-newer"').waitFor();
});
