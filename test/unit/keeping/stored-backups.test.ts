/** Backups that earlier releases wrote: every one of them can be taken in. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { listBookmarks } from '@/lib/archive/following/bookmarks.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { listMeetings, meetingView } from '@/lib/archive/meetings.ts';
import { search } from '@/lib/archive/search.ts';
import { readSettings } from '@/lib/archive/user-data.ts';
import { ARCHIVE_VERSIONS } from '@/lib/archive/versions/index.ts';
import { BACKUP_VERSION } from '@/lib/exchange/backup-format.ts';
import { asked } from '../../search/asked.ts';
import type { Dump } from '../../upgrades/dump.ts';
import { freshArchive } from '../archive/support.ts';

const folder = 'test/backups';
const names = readdirSync(folder);
/** The archive they are all of. */
const dump = JSON.parse(readFileSync('test/upgrades/5.json', 'utf8')) as Dump;
const live = (table: string) =>
  (dump.tables[table] as { removedAt?: string | null }[]).filter(({ removedAt }) => !removedAt);

it('are kept of every version of the file, and of every archive since there are backups', () => {
  const archives = ARCHIVE_VERSIONS.map(({ number }) => number).filter((number) => number >= 6);
  const kept = names.map((name) => name.split('.')[0]);
  for (const archive of archives) expect(kept).toContainEqual(expect.stringMatching(`-${archive}$`));
  for (let format = 1; format <= BACKUP_VERSION; format++)
    expect(kept).toContainEqual(expect.stringMatching(`^${format}-`));
});

describe.each(names)('%s', (name) => {
  const file = new Blob([readFileSync(`${folder}/${name}`)]);

  it('is taken in whole: meetings, what the user made, search', async () => {
    const db = await freshArchive();
    const keeper = createKeeper(async () => db);
    await keeper.inspect(file);
    await keeper.replace();
    const meetings = await listMeetings(db);
    expect(meetings.map(({ id }) => id).sort()).toEqual(
      (dump.tables.meetings as { id: string }[]).map(({ id }) => id).sort(),
    );
    for (const { id, itemCount } of meetings)
      expect((await meetingView(db, id)).items.filter(({ isHeading }) => !isHeading)).toHaveLength(itemCount);
    const bookmarks = await listBookmarks(db);
    expect(bookmarks).toHaveLength(live('bookmarks').length);
    expect(bookmarks.filter(({ present }) => present).length).toBeGreaterThan(3);
    expect(await db.cases.count()).toBe(dump.tables.cases?.length);
    expect(await db.files.count()).toBeGreaterThan(0);
    expect(await readSettings(db)).toMatchObject({ language: 'da', overlayWidth: 420 });
    expect((await search(db, asked('sundhedsreform'))).hits.length).toBeGreaterThan(0);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('tells what it would bring to an empty archive', async () => {
    const db = await freshArchive();
    const { changes } = await createKeeper(async () => db).inspect(file);
    expect(new Set(changes.map(({ subject }) => subject))).toEqual(
      new Set([
        ...['meetings', 'bookmarks', 'cases', 'deadlines', 'searches', 'words'],
        ...['briefings', 'corrections', 'highlights'],
      ]),
    );
  });
});
