import { NO_POLICY } from '@/lib/agenda/policy.ts';
import type { About } from '@/lib/desk/about.ts';
import {
  type Health,
  type Overview,
  STORED_KINDS,
  type StorageUse,
  type YearView,
} from '@/lib/desk/overview.ts';

export const healthy: Health = {
  ...{ sites: [], imports: [], waiting: 0, unindexed: 0, outdated: 0, extractor: 5 },
  ...{ integrity: null, since: null, lastBackup: null, backupFailed: false },
};
const kinds = Object.fromEntries(
  STORED_KINDS.map((kind) => [kind, { rows: 0, bytes: 0 }]),
) as StorageUse['kinds'];
export const emptyStorage: StorageUse = { kinds, usage: 0, quota: null, persisted: null, removed: 0 };
const emptyYear: YearView = { years: [], bodies: [], sittings: [], undated: 0 };

export const about: About = {
  ...{ release: '0.7.1', build: 'chrome', archive: 6, extractor: 5 },
  browser: { name: 'chromium', version: 140, system: 'Windows' },
  policy: NO_POLICY,
};

/** An archive that is well, and empty. */
export const fakeOverview = (change: Partial<Overview> = {}): Overview => ({
  year: async () => emptyYear,
  storage: async () => emptyStorage,
  persist: async () => true,
  free: async () => {},
  health: async () => healthy,
  check: async () => {},
  retryImport: async () => null,
  discardImport: async () => {},
  about: async () => about,
  log: async () => [],
  eraseLog: async () => {},
  diagnostic: async () => ({ name: 'sagsspor-diagnose-2026-01-05.json', text: '{}\n' }),
  ...change,
});
