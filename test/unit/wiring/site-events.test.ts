/** The worker notes what sites show, of those it may read, and of nothing else. */
import { beforeEach, expect, it, vi } from 'vitest';
import { noteSight } from '@/entrypoints/background/sites.ts';
import type { Archive } from '@/lib/archive/database.ts';
import type { DetectionKind } from '@/lib/sites/types.ts';
import { freshArchive } from '../archive/support.ts';

const held = vi.hoisted(() => ({ archive: null as Archive | null, granted: ['https://www.kl.dk/*'] }));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => held.granted.includes(origin)),
    },
  },
}));
vi.mock('@/entrypoints/shared/archive.ts', () => ({
  openedArchive: async () => {
    if (!held.archive) throw new Error('storage-failed');
    return { archive: held.archive };
  },
}));

const OPEN = { incognito: false };
const seen = (kind: DetectionKind) => ({ kind, confidence: 1, why: ['3 case lines'] });
const noted = async () => (await held.archive?.siteEvents.toArray()) ?? [];

beforeEach(async () => {
  held.archive = await freshArchive();
});

it('by host alone, without address or title', async () => {
  await noteSight(seen('unexpected-nothing'), 'https://www.kl.dk/politik/kkr/hemmelig?q=1', OPEN);
  const [row, ...more] = await noted();
  expect(row).toEqual({ site: 'www.kl.dk', foundAt: null, missedAt: expect.any(String), missed: 1 });
  expect(more).toEqual([]);
});

it('when something was found', async () => {
  await noteSight(seen('agenda'), 'https://www.kl.dk/a', OPEN);
  expect(await noted()).toMatchObject([{ site: 'www.kl.dk', missed: 0, foundAt: expect.any(String) }]);
});

it.each([
  ['a page that is only pointed at', 'agenda', 'https://dagsordener.aarhus.dk/a', OPEN],
  ['a private window', 'agenda', 'https://www.kl.dk/a', { incognito: true }],
  ['a context that is no tab', 'agenda', 'https://www.kl.dk/a', undefined],
  ['a page of which nothing was expected', 'nothing', 'https://www.kl.dk/a', OPEN],
  ['no address', 'agenda', 'intet', OPEN],
] as const)('but not of %s', async (_, kind, address, tab) => {
  await noteSight(seen(kind), address, tab);
  expect(await noted()).toEqual([]);
});

it('and stays quiet where the archive cannot be opened', async () => {
  held.archive = null;
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await noteSight(seen('agenda'), 'https://www.kl.dk/a', OPEN);
  expect(warned).toHaveBeenCalledWith('sites', expect.any(Error));
});
