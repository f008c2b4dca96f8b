/** What the user made, apart from following: settings. Nothing but the user's own acts changes these rows. */
import { SYNCED_SETTINGS, type SyncedName, type SyncedSettings } from '../agenda/synced-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../agenda/views.ts';
import type { Archive } from './database.ts';
import type { SettingTimes } from './rows.ts';

/** Settings as saved, over the defaults: a setting that a later release adds has its default. */
export async function readSettings(db: Archive): Promise<Settings> {
  const row = await db.meta.get('settings');
  return { ...DEFAULT_SETTINGS, ...(row?.key === 'settings' ? row.value : {}) };
}

async function readTimes(db: Archive): Promise<SettingTimes> {
  const row = await db.meta.get('settingTimes');
  return row?.key === 'settingTimes' ? row.value : {};
}

/** Saves what the user chose, and when. */
export async function saveSettings(db: Archive, change: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.meta, async () => {
    const before = await readSettings(db);
    const times = await readTimes(db);
    const names = (Object.keys(change) as (keyof Settings)[]).filter((name) => change[name] !== before[name]);
    const chosen = Object.fromEntries(names.map((name) => [name, nextTime(times[name])]));
    const value = { ...before, ...change };
    await db.meta.bulkPut([
      { key: 'settings', value },
      { key: 'settingTimes', value: { ...times, ...chosen } },
    ]);
    if (before.keepClosed && !value.keepClosed) await db.meta.put({ key: 'sealing', value: true });
    if (value.keepClosed) await db.meta.delete('sealing');
    return value;
  });
}

/** Now, or just after the last time: where a clock is wrong, a later choice is still the later one. */
function nextTime(last: string | undefined): string {
  const after = last === undefined ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(Date.now(), Number.isNaN(after) ? 0 : after)).toISOString();
}

/** What this archive has to say of the settings that are synced: those the user ever chose. */
export async function chosenSettings(db: Archive): Promise<SyncedSettings> {
  return db.transaction('r', db.meta, async () => {
    const [settings, times] = [await readSettings(db), await readTimes(db)];
    const names = Object.keys(SYNCED_SETTINGS) as SyncedName[];
    return Object.fromEntries(
      names
        // Chosen before times were kept: older than anything.
        .filter((name) => times[name] !== undefined || settings[name] !== DEFAULT_SETTINGS[name])
        .map((name) => [name, { value: settings[name], at: times[name] ?? '' }]),
    );
  });
}

/** Takes over what was chosen on another machine, with its times. */
export async function takeSettings(db: Archive, taken: SyncedSettings): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const part = <T>(of: (chosen: { value: unknown; at: string }) => T) =>
      Object.fromEntries(Object.entries(taken).map(([name, chosen]) => [name, of(chosen)]));
    await db.meta.bulkPut([
      { key: 'settings', value: { ...(await readSettings(db)), ...part(({ value }) => value) } },
      { key: 'settingTimes', value: { ...(await readTimes(db)), ...part(({ at }) => at) } },
    ]);
  });
}
