import { beforeEach, describe, expect, it, vi } from 'vitest';
import { welcome } from '@/entrypoints/background/welcome.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { freshArchive } from '../archive/support.ts';

const held = vi.hoisted(() => ({
  synced: {} as Record<string, unknown>,
  syncs: true,
  opened: [] as string[],
  archive: undefined as unknown,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://abc${path}` },
    tabs: { create: async ({ url }: { url: string }) => held.opened.push(url) },
    storage: {
      local: { set: async () => {} },
      sync: {
        get: async () => {
          if (!held.syncs) throw new Error('sync is switched off');
          return held.synced;
        },
        set: async () => {},
      },
    },
  },
}));
vi.mock('@/entrypoints/shared/archive.ts', () => ({ openedArchive: async () => held.archive }));

beforeEach(async () => {
  const archive = await freshArchive();
  Object.assign(held, { synced: {}, syncs: true, opened: [] });
  held.archive = { archive, client: createArchiveClient(archive) };
});

describe('the welcome after an install', () => {
  it('opens', async () => {
    await welcome();
    expect(held.opened).toEqual(['chrome-extension://abc/welcome.html']);
  });

  it('stays away where the user said on another machine that once was enough', async () => {
    held.synced['setting.welcome'] = { value: false, at: '2026-03-02T08:00:00.000Z' };
    await welcome();
    expect(held.opened).toEqual([]);
  });

  it('opens where nothing is synced', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    held.syncs = false;
    await welcome();
    expect(held.opened).toHaveLength(1);
  });
});
