/** The failsafe: no path takes an unusual share of what the user made without having been agreed to. */
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { writeBackup } from '@/lib/archive/desk/backup.ts';
import { purgeBriefings } from '@/lib/archive/desk/briefings.ts';
import { purgeHighlights } from '@/lib/archive/desk/highlights.ts';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { answers, OWN_TABLES, upgradeGuarded } from '@/lib/archive/failsafe.ts';
import { purge } from '@/lib/archive/removal.ts';
import type { BookmarkRow } from '@/lib/archive/rows.ts';
import { ARCHIVE_VERSIONS } from '@/lib/archive/versions/index.ts';
import { KnownError } from '@/lib/errors.ts';
import { isUnusual, lossOf, UnusualLoss, withConsent } from '@/lib/failsafe.ts';
import { contentOf, freshArchive, importing } from '../archive/support.ts';
import { demoSource } from '../keeping/support.ts';

const HERE = 'kkr-midtjylland/2024-11-15';
const ELSEWHERE = 'kkr-hovedstaden/2020-01-01';

function bookmark(n: number, meetingId: string, note = ''): BookmarkRow {
  return {
    ...{ itemKey: `${meetingId}#${n}`, meetingId, createdAt: '2026-01-01T00:00:00.000Z', removedAt: null },
    ...{ number: String(n), title: `Punkt ${n}`, isHeading: false, body: null, date: null },
    ...{ note, tags: [], status: null, colour: null, text: '' },
  };
}

/** An archive with a meeting, and bookmarks in it and elsewhere. */
async function archiveWith(here: number, elsewhere: number, note = ''): Promise<Archive> {
  const db = await freshArchive();
  await importing(db, demoSource('kkr-midtjylland-2024-11-15.html'));
  await db.bookmarks.bulkPut([
    ...Array.from({ length: here }, (_, n) => bookmark(n, HERE, note)),
    ...Array.from({ length: elsewhere }, (_, n) => bookmark(n, ELSEWHERE, note)),
  ]);
  return db;
}
const keysIn = async (db: Archive, meetingId: string) =>
  (await db.bookmarks.where({ meetingId }).primaryKeys()) as string[];
const refused = { code: 'unusual-loss' };

describe('the rule', () => {
  it('takes twenty rows, and a fifth of them, for usual', () => {
    expect(isUnusual({ rows: 20, of: 20 })).toBe(false);
    expect(isUnusual({ rows: 21, of: 21 })).toBe(true);
    expect(isUnusual({ rows: 100, of: 500 })).toBe(false);
    expect(isUnusual({ rows: 101, of: 500 })).toBe(true);
  });

  it('tells its numbers across a message, and takes nothing for numbers that are none', () => {
    const loss = { rows: 30, of: 40, counts: { bookmarks: 30 } };
    expect(lossOf(new Error(new UnusualLoss(loss).message))).toEqual(loss);
    for (const message of ['unusual-loss: ', 'unusual-loss: {"rows":-1,"of":2}', 'unusual-loss: []', 'other'])
      expect(lossOf(new Error(message))).toBeNull();
    expect(lossOf(new KnownError('unexpected'))).toBeNull();
  });

  it('is asked about once, and again only where there is more by then', async () => {
    const asked: number[] = [];
    let gone = 30;
    const run = async (accepts = 0) => {
      if (gone > accepts) throw new UnusualLoss({ rows: gone, of: 50, counts: {} });
      return 'done';
    };
    const ask = async ({ rows }: { rows: number }) => {
      asked.push(rows);
      gone = 40;
      return true;
    };
    expect(await withConsent(run, ask)).toBe('done');
    expect(asked).toEqual([30, 40]);
    gone = 50;
    expect(await withConsent(run, async () => false)).toBeNull();
  });
});

describe('removing', () => {
  it('many bookmarks at once is refused with the numbers, changes nothing, and is done once agreed to', async () => {
    const db = await archiveWith(30, 5);
    const client = createArchiveClient(db);
    const before = await contentOf(db);
    const keys = await keysIn(db, HERE);
    const error = await client.changeBookmarks(keys, { on: false }).catch((cause: unknown) => cause);
    expect(lossOf(error)).toEqual({ rows: 30, of: 36, counts: { bookmarks: 30 } });
    expect(await contentOf(db)).toEqual(before);
    await expect(client.changeBookmarks(keys, { on: false }, 29)).rejects.toMatchObject(refused);
    await client.changeBookmarks(keys, { on: false }, 30);
    expect(await client.bookmarks()).toHaveLength(5);
  });

  it('a few, or a small share of many, is not', async () => {
    const few = await archiveWith(20, 0);
    await createArchiveClient(few).changeBookmarks(await keysIn(few, HERE), { on: false });
    const many = await archiveWith(25, 200);
    await createArchiveClient(many).changeBookmarks(await keysIn(many, HERE), { on: false });
    expect(await createArchiveClient(many).bookmarks()).toHaveLength(200);
  });

  it('a meeting in which most of one’s bookmarks stand is refused; the same meeting with few is not', async () => {
    const db = await archiveWith(25, 5);
    const client = createArchiveClient(db);
    expect(lossOf(await client.removeMeeting(HERE).catch((cause: unknown) => cause))).toEqual({
      ...{ rows: 26, of: 31 },
      counts: { meetings: 1, bookmarks: 25 },
    });
    expect(await client.meetings()).toHaveLength(1);
    await client.removeMeeting(HERE, 26);
    expect(await client.meetings()).toHaveLength(0);
    const other = await archiveWith(5, 25);
    await createArchiveClient(other).removeMeeting(HERE);
    expect(await createArchiveClient(other).meetings()).toHaveLength(0);
  });

  it('for good, later, takes only what had been removed: it is never refused', async () => {
    const db = await archiveWith(40, 0);
    const client = createArchiveClient(db);
    await client.changeBookmarks(await keysIn(db, HERE), { on: false }, 40);
    await client.removeMeeting(HERE);
    await purge(db, '2999-01-01T00:00:00.000Z');
    expect(await db.bookmarks.count()).toBe(0);
    expect(await db.documents.count()).toBe(0);
  });

  it('for good, many highlights and briefings that had been removed one by one, is never refused either', async () => {
    const db = await freshArchive();
    const at = '2026-01-01T00:00:00.000Z';
    const { itemKey, meetingId, body, date, number, title, isHeading } = bookmark(1, HERE);
    const item = { itemKey, meetingId, body, date, number, title, isHeading };
    const form = { text: 'none', notes: true, ownNotes: true, attachments: true, front: true } as const;
    for (let n = 0; n < 30; n++) {
      await db.highlights.put({
        ...{ ...item, id: `h${n}`, quote: 'x', before: '', after: '', colour: 'red', note: '' },
        ...{ createdAt: at, removedAt: at },
      });
      await db.briefings.put({
        ...{ id: `b${n}`, title: 'x', form, entries: [], createdAt: at, changedAt: at, removedAt: at },
      });
    }
    await purgeHighlights(db, '2999');
    await purgeBriefings(db, '2999');
    expect(await db.highlights.count()).toBe(0);
    expect(await db.briefings.count()).toBe(0);
  });
});

describe('a backup in place of the archive', () => {
  it('is refused where it lacks much of it, and where other notes would go; the archive stays as it was', async () => {
    const small = (await writeBackup(await archiveWith(1, 0), { closed: false })).file;
    const db = await archiveWith(30, 0, 'Min note');
    const before = await contentOf(db);
    const keeper = createKeeper(async () => db);
    await keeper.inspect(small);
    await expect(keeper.replace()).rejects.toMatchObject(refused);
    expect(await contentOf(db)).toEqual(before);
    await keeper.replace({ accepts: 30 });
    expect(await db.bookmarks.count()).toBe(1);

    const other = await archiveWith(30, 0, 'En anden');
    const same = (await writeBackup(await archiveWith(30, 0, 'Min'), { closed: false })).file;
    const again = createKeeper(async () => other);
    await again.inspect(same);
    expect(lossOf(await again.replace().catch((cause: unknown) => cause))).toMatchObject({ rows: 30 });
  });

  it('goes through where all is in it, words added or not', async () => {
    const file = (await writeBackup(await archiveWith(30, 0, 'Min note, og mere'), { closed: false })).file;
    const db = await archiveWith(30, 0, 'Min note');
    const keeper = createKeeper(async () => db);
    await keeper.inspect(file);
    await keeper.replace();
    expect((await db.bookmarks.toArray()).every(({ note }) => note === 'Min note, og mere')).toBe(true);
  });

  it('taken in part can be taken back, however much it was', async () => {
    const file = (await writeBackup(await archiveWith(60, 0), { closed: false })).file;
    const db = await freshArchive();
    const keeper = createKeeper(async () => db);
    const { changes } = await keeper.inspect(file);
    const merged = await keeper.merge(changes.map(({ id }) => id));
    expect(await db.bookmarks.count()).toBe(60);
    await merged.undo();
    expect(await db.bookmarks.count()).toBe(0);
  });
});

describe('any other path is stopped by the database itself', () => {
  const ways: [string, (db: Archive) => PromiseLike<unknown>][] = [
    ['clear', (db) => db.bookmarks.clear()],
    ['a range', (db) => db.bookmarks.where('itemKey').startsWith('kkr').delete()],
    ['a filter', (db) => db.bookmarks.filter(() => true).delete()],
    ['keys', async (db) => db.bookmarks.bulkDelete(await keysIn(db, HERE))],
    [
      'one by one, in one transaction',
      async (db) => {
        const keys = await keysIn(db, HERE);
        await db.transaction('rw', db.bookmarks, async () => {
          for (const key of keys) await db.bookmarks.delete(key);
        });
      },
    ],
  ];
  it.each(ways)('%s', async (_, remove) => {
    const db = await archiveWith(30, 0);
    await expect(Promise.resolve(remove(db))).rejects.toThrow();
    expect(await db.bookmarks.count()).toBe(30);
  });

  it('unless the transaction answers for it', async () => {
    const db = await archiveWith(30, 0);
    await db.transaction('rw', db.bookmarks, async () => {
      answers();
      await db.bookmarks.clear();
    });
    expect(await db.bookmarks.count()).toBe(0);
  });

  it('whatever share is removed, by however many acts: what is left is all of it, or what was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        async (here, there) => {
          const db = await archiveWith(here, there);
          const total = here + there;
          const ended = await createArchiveClient(db)
            .changeBookmarks(await keysIn(db, HERE), { on: false })
            .then(
              () => 'done',
              () => 'refused',
            );
          expect(ended).toBe(isUnusual({ rows: here, of: total + 1 }) ? 'refused' : 'done');
          expect(await createArchiveClient(db).bookmarks()).toHaveLength(ended === 'done' ? there : total);
          db.close();
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('an upgrade step', () => {
  it('that loses much is undone, and the archive stays of its version, with all in it', async () => {
    const name = `upgrade-${Math.random()}`;
    const old = new Dexie(name);
    old.version(1).stores({ documents: 'id', bookmarks: 'itemKey' });
    await old.open();
    await old.table('bookmarks').bulkPut(Array.from({ length: 30 }, (_, n) => ({ itemKey: `b${n}` })));
    old.close();
    const next = new Dexie(name);
    next.version(1).stores({ documents: 'id', bookmarks: 'itemKey' });
    next
      .version(2)
      .stores({})
      .upgrade((transaction) =>
        upgradeGuarded(transaction, async (tx) => void (await tx.table('bookmarks').clear())),
      );
    await expect(next.open()).rejects.toThrow(/unusual-loss/);
    next.close();
    await old.open();
    expect(await old.table('bookmarks').count()).toBe(30);
    old.close();
  });

  it('of no release drops a table of the user’s', () => {
    for (const { number, stores } of ARCHIVE_VERSIONS)
      for (const table of OWN_TABLES) expect(stores[table], `${table} in ${number}`).not.toBeNull();
  });

  it('guards tables there are', async () => {
    const db = await openArchive(`names-${Math.random()}`);
    const names = db.tables.map(({ name }) => name);
    for (const table of OWN_TABLES) expect(names).toContain(table);
  });
});
