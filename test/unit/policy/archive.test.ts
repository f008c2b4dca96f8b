/** A policy goes before what users chose, in the archive itself; and what they chose stays theirs. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '@/lib/agenda/policy.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { changeNote, keepingState } from '@/lib/archive/desk/keeping.ts';
import { sealClosed } from '@/lib/archive/sealing.ts';
import { chosenSettings, readSettings, saveSettings, takeSettings } from '@/lib/archive/user-data.ts';
import { KnownError } from '@/lib/errors.ts';
import type { LogEntry } from '@/lib/log/entry.ts';
import { eraseLog, writeLog } from '@/lib/log/ring.ts';
import { CLOSED_TEXT, HIDDEN } from '../archive/closed-papers.ts';
import { document, importing } from '../archive/support.ts';

let policy: Policy;
let db: Archive;
let made = 0;
beforeEach(async () => {
  policy = {};
  made++;
  db = await openArchive(`policy-${made}`, { policy: () => ({ policy, refused: ['noSuchKey'] }) });
});

const everything = async () => {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
};

describe('A setting the organisation decides', () => {
  it('holds, is told as decided, and is not stored', async () => {
    await saveSettings(db, { language: 'da', theme: 'dark' });
    policy = { language: 'en', welcomeSilent: true };
    expect(await readSettings(db)).toMatchObject({
      ...{ language: 'en', theme: 'dark', welcome: false, decided: ['language', 'welcome'] },
    });
    expect((await chosenSettings(db)).language?.value).toBe('da');
    policy = {};
    const { decided, ...own } = await readSettings(db);
    expect(decided).toBeUndefined();
    expect(own).toMatchObject({ language: 'da', theme: 'dark', welcome: true });
  });

  it('cannot be chosen meanwhile, by this machine or by a message that says what is decided', async () => {
    policy = { language: 'en' };
    const held = await saveSettings(db, { language: 'da', serif: true, decided: [] });
    expect(held).toMatchObject({ language: 'en', serif: true, decided: ['language'] });
    policy = {};
    expect(await readSettings(db)).toMatchObject({ language: 'auto', serif: true });
    expect(await everything()).not.toContain('decided');
  });

  it('lets choices of other machines in beneath it', async () => {
    policy = { language: 'en' };
    await takeSettings(db, { language: { value: 'da', at: '2026-01-01T00:00:00.000Z' } });
    expect((await readSettings(db)).language).toBe('en');
    policy = {};
    expect((await readSettings(db)).language).toBe('da');
  });
});

describe('Closed items that are never to be stored', () => {
  const paper = document(CLOSED_TEXT);

  it('are not, whatever the user chose before', async () => {
    await createArchiveClient(db).saveSettings({ keepClosed: true });
    policy = { closedItemsNeverStored: true };
    await importing(db, paper);
    expect(await everything()).not.toMatch(HIDDEN);
  });

  it('are not, where the user chooses it now', async () => {
    policy = { closedItemsNeverStored: true };
    await createArchiveClient(db).saveSettings({ keepClosed: true });
    await importing(db, paper);
    expect(await everything()).not.toMatch(HIDDEN);
  });

  it('lose what was stored of them, when the worker next looks, and once', async () => {
    await createArchiveClient(db).saveSettings({ keepClosed: true });
    await importing(db, paper);
    expect(await everything()).toMatch(HIDDEN);
    policy = { closedItemsNeverStored: true };
    await sealClosed(db);
    expect(await everything()).not.toMatch(HIDDEN);
    expect(await db.meta.get('sealing')).toBeUndefined();
  });
});

describe('A reminder of backups', () => {
  it('comes when the organisation says, and tells where the copy is to lie', async () => {
    await importing(db, document(CLOSED_TEXT));
    await changeNote(db, { lastBackup: '2026-01-01T08:00:00.000Z' });
    const due = async (day: string) => (await keepingState(db, `${day}T08:00:01.000Z`)).isDue;
    expect([await due('2026-01-16'), await due('2026-02-01')]).toEqual([false, true]);
    policy = { backupReminderDays: 14, backupFolder: 'H:\\Sagsspor' };
    expect([await due('2026-01-14'), await due('2026-01-16')]).toEqual([false, true]);
    expect((await keepingState(db)).folder).toBe('H:\\Sagsspor');
  });
});

describe('Support', () => {
  const failure: LogEntry = {
    ...{
      context: 'worker',
      step: 'import',
      code: 'storage-full',
      names: ['QuotaExceededError'],
      place: null,
    },
    ...{ first: '2026-01-05T08:00:00.000Z', last: '2026-01-05T08:00:00.000Z', count: 3 },
  };
  beforeEach(async () => {
    await eraseLog();
    await writeLog([failure]);
  });

  it('reads in the diagnostic file what failed and which keys are set, not what to', async () => {
    policy = { backupFolder: 'H:\\Borgmesteren', syncServer: 'https://sync.example.dk', alertsOff: true };
    const { text } = await createDesk(async () => db).overview.diagnostic();
    expect(JSON.parse(text)).toMatchObject({
      policy: { set: ['alertsOff', 'backupFolder', 'syncServer'], refused: 1 },
      log: [failure],
    });
    expect(text).not.toMatch(/Borgmester|example|noSuchKey/);
  });

  it('has the file, the version and the log also where the archive cannot be opened', async () => {
    const broken = async (): Promise<Archive> => {
      throw new KnownError('archive-newer', 'Borgmesteren');
    };
    const { overview } = createDesk(broken, {
      ...{ release: '0.7.1', build: 'chrome', canSchedule: false, askToSave: async () => false },
      clearOutside: async () => {},
    });
    const { text } = await overview.diagnostic();
    expect(JSON.parse(text)).toMatchObject({ release: '0.7.1', archive: null, failed: 'archive-newer' });
    expect(JSON.parse(text).log).toEqual([failure]);
    expect(text).not.toContain('Borgmester');
    expect(await overview.about()).toMatchObject({ release: '0.7.1', build: 'chrome', archive: null });
    expect(await overview.log()).toEqual([failure]);
  });
});
