/**
 * Settings in the browser's own sync, one key each, so that two machines do not overwrite each other. Where there is no
 * sync (switched off, forbidden, full) everything goes on without.
 */
import { browser } from 'wxt/browser';
import {
  agreeOnSettings,
  SYNCED_SETTINGS,
  type SyncedName,
  type SyncedSettings,
} from '@/lib/agenda/synced-settings.ts';
import type { Settings } from '@/lib/agenda/views.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { chosenSettings, takeSettings } from '@/lib/archive/user-data.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { noteFailure } from '@/lib/log/note.ts';
import { tellSettings } from './settings-signal.ts';

const PREFIX = 'setting.';
const NAMES = Object.keys(SYNCED_SETTINGS) as SyncedName[];

const syncStorage = () => (browser.storage as Partial<typeof browser.storage>).sync;

/** Makes this archive and the browser's sync agree. May be called by any context, at any time, and twice. */
export async function syncSettings(archive: Archive): Promise<void> {
  try {
    const sync = syncStorage();
    if (!sync) return;
    const stored = await sync.get(NAMES.map((name) => PREFIX + name));
    const found = Object.fromEntries(NAMES.map((name) => [name, stored[PREFIX + name]]));
    const { take, give } = agreeOnSettings(await chosenSettings(archive), found);
    if (Object.keys(take).length > 0) {
      await takeSettings(archive, take);
      await tellSettings();
    }
    if (Object.keys(give).length > 0) await sync.set(withPrefix(give));
  } catch (error) {
    noteFailure('sync', error);
  }
}

const withPrefix = (settings: SyncedSettings) =>
  Object.fromEntries(Object.entries(settings).map(([name, chosen]) => [PREFIX + name, chosen]));

/** Hears of choices made on other machines. */
export function onSyncedSettings(listener: () => void): void {
  syncStorage()?.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  });
}

/** A client that tells other contexts of settings as they are saved, and other machines of those that are synced. */
export function sharingSettings(client: SagssporClient, archive: Archive): SagssporClient {
  return {
    ...client,
    async saveSettings(change: Partial<Settings>) {
      const saved = await client.saveSettings(change);
      await tellSettings();
      if (NAMES.some((name) => name in change)) void syncSettings(archive);
      return saved;
    },
  };
}
