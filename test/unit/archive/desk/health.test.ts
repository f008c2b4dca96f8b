/** Whether all is well, and what is told of it to those who look for errors. */
import { describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { noteSite } from '@/lib/archive/desk/health-sites.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { NO_SURROUNDINGS } from '@/lib/archive/desk/keeping.ts';
import { stage } from '@/lib/archive/import.ts';
import { checkCanary } from '@/lib/archive/integrity.ts';
import { DEFAULT_FORM } from '@/lib/desk/briefings.ts';
import { usedArchive } from '../../keeping/support.ts';
import { document, freshArchive } from '../support.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-05T08:00:00.000Z');
const at = (hours: number) => new Date(START + hours * HOUR);
const deskOf = (db: Archive) => createDesk(async () => db, { ...NO_SURROUNDINGS, release: '0.7.1' });

describe('A site', () => {
  it('is noted with when something was found, and when nothing was where there should be', async () => {
    const db = await freshArchive();
    await noteSite(db, 'www.kl.dk', 'agenda', at(0));
    await noteSite(db, 'www.kl.dk', 'unexpected-nothing', at(1));
    await noteSite(db, 'www.kl.dk', 'unexpected-nothing', at(2));
    const missed = { foundAt: at(0).toISOString(), missedAt: at(2).toISOString(), missed: 2 };
    expect(await db.siteEvents.toArray()).toEqual([{ site: 'www.kl.dk', ...missed }]);
  });

  it('works again when something is found', async () => {
    const db = await freshArchive();
    await noteSite(db, 'www.kl.dk', 'unexpected-nothing', at(0));
    await noteSite(db, 'www.kl.dk', 'index', at(0.1));
    expect(await db.siteEvents.get('www.kl.dk')).toMatchObject({ missed: 0, foundAt: at(0.1).toISOString() });
  });

  it('is not written of at every page that is read', async () => {
    const db = await freshArchive();
    await noteSite(db, 'www.kl.dk', 'agenda', at(0));
    await noteSite(db, 'www.kl.dk', 'agenda', at(0.5));
    expect(await db.siteEvents.get('www.kl.dk')).toMatchObject({ foundAt: at(0).toISOString() });
    await noteSite(db, 'www.kl.dk', 'agenda', at(2));
    expect(await db.siteEvents.get('www.kl.dk')).toMatchObject({ foundAt: at(2).toISOString() });
  });

  it('is not noted for a page where nothing is to be expected', async () => {
    const db = await freshArchive();
    await noteSite(db, 'www.kl.dk', 'nothing');
    expect(await db.siteEvents.count()).toBe(0);
  });
});

describe('Health', () => {
  it('says nothing is amiss in a new archive', async () => {
    const { overview } = deskOf(await freshArchive());
    expect(await overview.health()).toMatchObject({
      ...{ sites: [], imports: [], waiting: 0, unindexed: 0, outdated: 0 },
      ...{ integrity: null, since: null, lastBackup: null, backupFailed: false },
    });
  });

  it('puts sites that lack something first', async () => {
    const db = await freshArchive();
    await noteSite(db, 'www.kl.dk', 'agenda', at(5));
    await noteSite(db, 'a.firstagenda.com', 'unexpected-nothing', at(1));
    const { sites } = await deskOf(db).overview.health();
    expect(sites.map(({ site }) => site)).toEqual(['a.firstagenda.com', 'www.kl.dk']);
  });

  it('lists an import that was interrupted, tries it again, and lets go of it', async () => {
    const db = await freshArchive();
    const { overview } = deskOf(db);
    const id = await stage(db, document('ikke en dagsorden', { name: 'Udkast' }));
    expect((await overview.health()).imports).toEqual([]); // it may be running just now
    await db.imports.update(id, { stagedAt: at(0).toISOString() });
    expect((await overview.health()).imports).toMatchObject([{ id, name: 'Udkast', state: 'interrupted' }]);
    expect(await overview.retryImport(id)).toBe('not-an-agenda');
    expect((await overview.health()).imports).toMatchObject([{ id, state: 'failed', code: 'not-an-agenda' }]);
    await overview.discardImport(id);
    expect(await db.imports.count()).toBe(0);
    await overview.discardImport(id);
  });

  it('lets go of no import that came in', async () => {
    const db = await usedArchive();
    const { overview } = deskOf(db);
    const before = await db.imports.toArray();
    for (const { id } of before) await overview.discardImport(id);
    expect(await db.imports.toArray()).toEqual(before);
  });

  it('knows since when the archive is here, how it was checked, and what search still lacks', async () => {
    const db = await usedArchive();
    const { overview } = deskOf(db);
    await checkCanary(db, { read: async () => null, write: async () => {} });
    await db.documents.toCollection().modify((row) => {
      row.currentVersion = 'borte';
    });
    await overview.check();
    await db.unindexed.put({ meetingId: 'm' });
    const health = await overview.health();
    expect(health.unindexed).toBe(1);
    expect(Date.parse(health.since ?? '')).toBeLessThanOrEqual(Date.now());
    expect(health.integrity?.lost).toBeGreaterThan(0);
  });

  it('counts what an older extractor understood', async () => {
    const db = await usedArchive();
    const { currentVersion } = (await db.documents.toCollection().first()) ?? { currentVersion: '' };
    await db.versions.update(currentVersion, { extractorVersion: 1 });
    expect((await deskOf(db).overview.health()).outdated).toBe(1);
  });
});

const SECRET = 'Hemmelig-Ågerup';

/** The same value with a secret in each of its texts. */
function planted(value: unknown): unknown {
  if (typeof value === 'string') return value + SECRET;
  if (Array.isArray(value)) return value.map(planted);
  if (ArrayBuffer.isView(value)) return new TextEncoder().encode(SECRET);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, planted(inner)]));
}

function textsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const inner of Object.values(value)) textsIn(inner, into);
  return into;
}

/** An archive with a row in every table. */
async function fullArchive(): Promise<Archive> {
  const db = await usedArchive();
  const at = '2026-01-05T08:00:00.000Z';
  await stage(db, document('noget', { name: 'Fortroligt notat', address: 'https://intranet.example/notat' }));
  await db.readings.put({
    ...{ id: 'laesning', fileId: 'fil', state: 'failed', images: 'auto', phase: 'pages', code: 'encrypted' },
    ...{ done: 0, pages: 0, importId: null, attempts: 1, startedAt: at },
    file: { name: 'Navnet på filen.pdf', mediaType: 'application/pdf' } as never,
  });
  await db.readPages.put({ readingId: 'laesning', page: 1, reading: { lines: ['en linje'] } as never });
  await db.batches.put({
    ...{ id: 'b', title: 'Materiale til KKR', address: 'https://www.kl.dk/x', startedAt: at },
    ...{ state: 'paused', code: 'try-later', notBefore: null },
  });
  await db.batchDocuments.put({
    ...{
      batchId: 'b',
      order: 0,
      troubles: 0,
      href: 'https://www.kl.dk/x.pdf',
      title: 'Referat',
      kind: 'minutes',
    },
    ...{ date: '2026-01-05', state: 'failed', code: 'login-needed', meetingId: null, readingId: '' },
  });
  await db.unindexed.put({ meetingId: 'et møde' });
  await db.briefings.put({
    ...{
      id: 'en briefing',
      title: 'Til formanden',
      entries: [],
      createdAt: at,
      changedAt: at,
      removedAt: null,
    },
    form: DEFAULT_FORM,
  });
  await db.removals.put({ meetingId: 'et fjernet møde', removedAt: at });
  await db.toNotice.put({ meetingId: 'et nyt møde', added: ['et punkt'], changed: [], stamp: 'stempel 1' });
  await db.news.put({
    ...{ id: 'en nyhed', at, seen: false, notify: false, why: { kind: 'changed', fields: ['title'] } },
    ...{ itemKey: 'k', meetingId: 'm', body: null, date: null, number: '1', title: 'Et nyt punkt' },
    isHeading: false,
  });
  await db.siteEvents.put({ site: 'odense.firstagenda.com', foundAt: at, missedAt: at, missed: 1 });
  await db.siteEvents.put({ site: 'dagsorden.hvidovre.dk', foundAt: at, missedAt: null, missed: 0 });
  await db.meta.put({
    key: 'integrity',
    value: { checkedAt: at, problems: ['kkr/2025: x'], repaired: 0, lost: ['y'] },
  });
  await db.meta.put({ key: 'canary', value: `${at} en-kanariefugl` });
  await db.meta.put({ key: 'recentChoices', value: ['sag:letbane'] });
  return db;
}

/** Words of ours that rows hold too. */
const OURS = /^(?:[a-z-]+|www\.kl\.dk|\d{4}-\d\d-\d\d)$/;

describe('The diagnostic file', () => {
  it('tells release, browser, counts, states and sizes', async () => {
    const db = await fullArchive();
    const { name, text } = await deskOf(db).overview.diagnostic();
    expect(name).toMatch(/^sagsspor-diagnose-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text)).toMatchObject({
      ...{ format: 'sagsspor-diagnostic', release: '0.7.1', archive: 6 },
      rows: { documents: 2, siteEvents: 3 },
      work: { readings: { 'failed encrypted': 1 }, fetched: { 'failed login-needed': 1 } },
      health: {
        integrity: { checkedAt: '2026-01-05', problems: 1, lost: 1 },
        sites: expect.arrayContaining([
          { site: '*.firstagenda.com', found: '2026-01-05', missed: '2026-01-05', pages: 1 },
          { site: 'www.kl.dk', found: '2026-01-05', missed: null, pages: 0 },
          { site: 'other', found: '2026-01-05', missed: null, pages: 0 },
        ]),
      },
    });
  });

  it('has no text of any row in it', async () => {
    const db = await fullArchive();
    const { text } = await deskOf(db).overview.diagnostic();
    const texts = new Set<string>();
    for (const table of db.tables) textsIn(await table.toArray(), texts);
    expect(texts.size).toBeGreaterThan(100);
    const told = [...texts].filter((one) => one.length > 3 && !OURS.test(one) && text.includes(one));
    expect(told).toEqual([]);
    expect(text).not.toContain('odense');
    expect(text).not.toContain('hvidovre');
  });

  it('has nothing of a secret that stands in every field of every row', async () => {
    const db = await fullArchive();
    for (const table of db.tables) {
      const rows = (await table.toArray()) as object[];
      await table.clear();
      await table.bulkPut(
        rows.map(
          (row) =>
            (table.name === 'meta'
              ? { ...(planted(row) as object), key: (row as { key: string }).key }
              : planted(row)) as object,
        ),
      );
      expect(await table.count(), table.name).toBeGreaterThan(0);
    }
    const { text } = await deskOf(db).overview.diagnostic();
    expect(text).not.toMatch(/hemmelig|gerup/i);
    expect(JSON.parse(text).papers.channels).toEqual({ other: 2 });
  });

  it('says of a browser no more than its name, its number and the kind of system', async () => {
    vi.stubGlobal('navigator', {
      userAgent: `Mozilla/5.0 (X11; Linux ${SECRET}) Gecko/20100101 Firefox/140.0 ${SECRET}`,
    });
    const { text } = await deskOf(await freshArchive()).overview.diagnostic();
    vi.unstubAllGlobals();
    expect(JSON.parse(text).browser).toEqual({ name: 'firefox', version: 140, system: 'Linux' });
    expect(text).not.toContain(SECRET);
  });
});
