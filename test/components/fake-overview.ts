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
  diagnostic: async () => ({ name: 'sagsspor-diagnose-2026-01-05.json', text: '{}\n' }),
  ...change,
});
