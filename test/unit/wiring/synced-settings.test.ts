import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onSettingsTold } from '@/entrypoints/shared/settings-signal.ts';
import { onSyncedSettings, sharingSettings, syncSettings } from '@/entrypoints/shared/synced-settings.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { readSettings, saveSettings } from '@/lib/archive/user-data.ts';
import { freshArchive } from '../archive/support.ts';

type Changes = Record<string, unknown>;

/** A browser's storage areas: what is set is told to all who listen. `sync` is one for all machines. */
const areas = vi.hoisted(() => {
  const area = () => {
    const held: Record<string, unknown> = {};
    const listeners = new Set<(changes: Record<string, unknown>) => void>();
    return {
      held,
      refuses: false,
      async get(keys: string[]) {
        if (this.refuses) throw new Error('sync is switched off');
        return Object.fromEntries(keys.filter((key) => key in held).map((key) => [key, held[key]]));
      },
      async set(items: Record<string, unknown>) {
        if (this.refuses) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
        Object.assign(held, structuredClone(items));
        for (const listener of listeners) listener(items);
      },
      onChanged: {
        addListener: (listener: (changes: Record<string, unknown>) => void) => void listeners.add(listener),
        removeListener: (listener: (changes: Record<string, unknown>) => void) =>
          void listeners.delete(listener),
      },
    };
  };
  return { local: area(), sync: area() as ReturnType<typeof area> | undefined, area };
});
vi.mock('wxt/browser', () => ({ browser: { storage: areas } }));

beforeEach(() => {
  areas.local = areas.area();
  areas.sync = areas.area();
});

async function machine() {
  const archive = await freshArchive();
  return { archive, client: sharingSettings(createArchiveClient(archive), archive) };
}
const synced = () => Object.keys(areas.sync?.held ?? {});

describe('settings in the browser’s sync', () => {
  it('go from one machine to another, and back', async () => {
    const [one, other] = [await machine(), await machine()];
    await one.client.saveSettings({ theme: 'dark', language: 'en' });
    await vi.waitFor(() => expect(synced()).toEqual(['setting.language', 'setting.theme']));
    await syncSettings(other.archive);
    expect(await readSettings(other.archive)).toMatchObject({ theme: 'dark', language: 'en' });
    await other.client.saveSettings({ theme: 'light' });
    await vi.waitFor(() => expect(areas.sync?.held['setting.theme']).toMatchObject({ value: 'light' }));
    await syncSettings(one.archive);
    expect((await readSettings(one.archive)).theme).toBe('light');
  });

  it('are looks alone: neither what is stored of closed items nor the width of a panel', async () => {
    const { client, archive } = await machine();
    await client.saveSettings({ keepClosed: true, overlayWidth: 500, overlayOpen: true });
    await syncSettings(archive);
    expect(synced()).toEqual([]);
  });

  it('are told of where they come in, once', async () => {
    const heard = vi.fn();
    onSyncedSettings(heard);
    await areas.sync?.set({ 'setting.theme': { value: 'dark', at: '2026-03-02T08:00:00.000Z' } });
    await areas.sync?.set({ other: 1 });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['refuses', () => Object.assign(areas.sync ?? {}, { refuses: true })],
    ['is missing', () => Object.assign(areas, { sync: undefined })],
  ])('are saved all the same where sync %s', async (_, breakIt) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    breakIt();
    const { client, archive } = await machine();
    onSyncedSettings(() => {});
    await client.saveSettings({ theme: 'dark' });
    await syncSettings(archive);
    expect((await readSettings(archive)).theme).toBe('dark');
  });
});

describe('saved settings', () => {
  it('are told to every context, also when they came from another machine', async () => {
    const { client, archive } = await machine();
    const heard = vi.fn<(changes?: Changes) => void>();
    const stop = onSettingsTold(heard);
    await client.saveSettings({ overlayOpen: true });
    expect(heard).toHaveBeenCalledTimes(1);
    await areas.sync?.set({ 'setting.serif': { value: true, at: '2026-03-02T08:00:00.000Z' } });
    await syncSettings(archive);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    await client.saveSettings({ overlayOpen: false });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('that were there already are told to nobody', async () => {
    const { archive } = await machine();
    await saveSettings(archive, { serif: true });
    await syncSettings(archive);
    const heard = vi.fn();
    onSettingsTold(heard);
    await syncSettings(archive);
    expect(heard).not.toHaveBeenCalled();
  });
});
