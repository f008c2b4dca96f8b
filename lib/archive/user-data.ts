/**
 * What the user made, apart from following: settings. Nothing but the user's own acts changes these rows: what an organisation
 * decides is laid over them as they are read.
 */
import { decidedBy, type Policy } from '../agenda/policy.ts';
import { SYNCED_SETTINGS, type SyncedName, type SyncedSettings } from '../agenda/synced-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../agenda/views.ts';
import type { Archive } from './database.ts';
import type { SettingTimes } from './rows.ts';

/** Settings as the user chose them, over the defaults: a setting that a later release adds has its default. */
export async function chosenByUser(db: Archive): Promise<Settings> {
  const row = await db.meta.get('settings');
  return { ...DEFAULT_SETTINGS, ...(row?.key === 'settings' ? row.value : {}) };
}

/** Settings as they hold: what the organisation decides goes before what the user chose. */
export async function readSettings(db: Archive): Promise<Settings> {
  return withDecided(await chosenByUser(db), db.policyInForce.policy);
}

function withDecided(chosen: Settings, policy: Policy): Settings {
  const decided = decidedBy(policy);
  if (decided.length === 0) return chosen;
  const { language = chosen.language, closedItemsNeverStored, welcomeSilent } = policy;
  const keepClosed = chosen.keepClosed && !closedItemsNeverStored;
  return { ...chosen, language, keepClosed, welcome: chosen.welcome && !welcomeSilent, decided };
}

/** A change without what is not the user's to choose. */
function allowedChange({ decided: _, ...change }: Partial<Settings>, policy: Policy): Partial<Settings> {
  const decided: readonly string[] = decidedBy(policy);
  return Object.fromEntries(Object.entries(change).filter(([name]) => !decided.includes(name)));
}

async function readTimes(db: Archive): Promise<SettingTimes> {
  const row = await db.meta.get('settingTimes');
  return row?.key === 'settingTimes' ? row.value : {};
}

/** Saves what the user chose, and when; resolves to what holds. What the organisation decides is not chosen. */
export async function saveSettings(db: Archive, wanted: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.meta, async () => {
    const { policy } = db.policyInForce;
    const change = allowedChange(wanted, policy);
    const before = await chosenByUser(db);
    const times = await readTimes(db);
    const names = (Object.keys(change) as (keyof Settings)[]).filter((name) => change[name] !== before[name]);
    const chosen = Object.fromEntries(names.map((name) => [name, nextTime(times[name])]));
    const value = { ...before, ...change };
    await db.meta.bulkPut([
      { key: 'settings', value },
      { key: 'settingTimes', value: { ...times, ...chosen } },
    ]);
    if (before.keepClosed && !value.keepClosed) await db.meta.put({ key: 'sealing', value: true });
    const held = withDecided(value, policy);
    if (held.keepClosed) await db.meta.delete('sealing');
    return held;
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
    const [settings, times] = [await chosenByUser(db), await readTimes(db)];
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
      { key: 'settings', value: { ...(await chosenByUser(db)), ...part(({ value }) => value) } },
      { key: 'settingTimes', value: { ...(await readTimes(db)), ...part(({ at }) => at) } },
    ]);
  });
}
