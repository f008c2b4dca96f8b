import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Archive, openArchive } from '@/lib/archive/database.ts';
import { toKnownError } from '@/lib/archive/failures.ts';
import { readSettings, saveSettings } from '@/lib/archive/user-data.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('opening the archive', () => {
  it('refuses an archive of a newer release, and leaves it untouched', async () => {
    const name = 'newer';
    const newer = new Dexie(name);
    newer.version(999).stores({ meta: 'key', future: 'id' });
    await newer.open();
    await newer.table('future').put({ id: 1, what: 'unknown to this release' });
    newer.close();

    await expect(openArchive(name)).rejects.toMatchObject({ code: 'archive-newer' });

    const again = new Dexie(name);
    await again.open();
    expect(again.verno).toBe(999);
    expect(await again.table('future').toArray()).toEqual([{ id: 1, what: 'unknown to this release' }]);
    again.close();
  });

  it('refuses it too when it became newer while being opened', async () => {
    const name = 'newer-meanwhile';
    const newer = new Dexie(name);
    newer.version(999).stores({ meta: 'key' });
    await newer.open();
    newer.close();
    vi.spyOn(indexedDB, 'databases').mockResolvedValue([]);
    await expect(openArchive(name)).rejects.toMatchObject({ code: 'archive-newer' });
  });

  it('makes way when another context upgrades or deletes it', async () => {
    const db = await openArchive('in-the-way');
    await Dexie.delete('in-the-way');
    expect(db.isOpen()).toBe(false);
    await expect(
      db.meetings.toArray().catch((error) => Promise.reject(toKnownError(error))),
    ).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it('says storage-failed when the browser refuses', async () => {
    vi.spyOn(Archive.prototype, 'open').mockImplementation(() => {
      throw new Dexie.OpenFailedError(
        'A mutation operation was attempted on a database that did not allow it',
      );
    });
    await expect(openArchive('refused')).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it('says storage-full when the disk is full, however deeply that is wrapped', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(toKnownError(full).code).toBe('storage-full');
    expect(toKnownError(new Dexie.AbortError('aborted', full)).code).toBe('storage-full');
    // A write of many rows tells of each by itself.
    expect(toKnownError(new Dexie.BulkError('1 of 2 failed', [full])).code).toBe('storage-full');
    const aborted = new DOMException('', 'AbortError');
    expect(toKnownError(new Dexie.BulkError('1 of 2 failed', [aborted])).code).toBe('storage-failed');
    expect(toKnownError(new Error('what?')).code).toBe('unexpected');
    expect(toKnownError('not even an error').code).toBe('unexpected');
  });
});

describe('settings', () => {
  it('begin with the defaults, and change only where told', async () => {
    const db = await openArchive('settings');
    expect(await readSettings(db)).toMatchObject({ language: 'auto', overlayWidth: 360 });
    await saveSettings(db, { language: 'da' });
    await saveSettings(db, { overlayWidth: 400 });
    db.close();
    const later = await openArchive('settings');
    expect(await readSettings(later)).toMatchObject({ language: 'da', overlayWidth: 400, theme: 'auto' });
  });
});
