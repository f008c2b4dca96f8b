import type { Keeper, KeepingState } from '@/lib/desk/keeping.ts';

export const NOTHING_KEPT: KeepingState = {
  counts: {
    ...{ meetings: 0, documents: 0, bookmarks: 0, cases: 0, highlights: 0 },
    ...{ corrections: 0, briefings: 0, searches: 0, words: 0 },
  },
  ...{ lastBackup: null, isDue: false, everyDays: null, hasFailed: false, bytes: null, folder: null },
};

/** A keeper with nothing to keep. */
export const fakeKeeper = (change: Partial<Keeper> = {}): Keeper => ({
  canSchedule: true,
  askToSave: async () => true,
  state: async () => NOTHING_KEPT,
  schedule: async () => {},
  remindLater: async () => {},
  backup: async () => ({ name: 'sagsspor-2026-01-01.sagsspor.gz', file: new Blob(['backup']) }),
  saved: async () => {},
  inspect: async () => ({ createdAt: '2026-01-01T08:00:00.000Z', counts: NOTHING_KEPT.counts, changes: [] }),
  salvage: async () => ({ createdAt: '2026-01-01T08:00:00.000Z', counts: NOTHING_KEPT.counts, changes: [] }),
  replace: async () => {},
  merge: async (ids) => ({ taken: ids.length, undo: async () => {} }),
  forget: async () => {},
  table: async () => [],
  oparl: async () => new Blob(['{}']),
  retention: async () => ({ years: null, isDecided: false, held: 0 }),
  oldMeetings: async () => ({ meetings: [], bytes: 0 }),
  retain: async () => ({ removed: 0, undo: async () => {} }),
  deleteAll: async () => NOTHING_KEPT.counts,
  ...change,
});
