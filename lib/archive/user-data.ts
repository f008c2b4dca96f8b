/** What the user made, apart from following: settings. Nothing but the user's own acts changes these rows. */
import { DEFAULT_SETTINGS, type Settings } from '../agenda/views.ts';
import type { Archive } from './database.ts';

/** Settings as saved, over the defaults: a setting that a later release adds has its default. */
export async function readSettings(db: Archive): Promise<Settings> {
  const row = await db.meta.get('settings');
  return { ...DEFAULT_SETTINGS, ...(row?.key === 'settings' ? row.value : {}) };
}

export async function saveSettings(db: Archive, change: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.meta, async () => {
    const value = { ...(await readSettings(db)), ...change };
    await db.meta.put({ key: 'settings', value });
    return value;
  });
}
