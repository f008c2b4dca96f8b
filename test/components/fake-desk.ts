import type { Desk } from '@/lib/desk.ts';
import { fakeBriefings } from './fake-briefings.ts';
import { fakeKeeper } from './fake-keeper.ts';
import { fakeOverview } from './fake-overview.ts';
import { fakeCorrections, fakeHighlights } from './fake-passages.ts';

/** A desk with nothing on it. */
export const fakeDesk = (change: Partial<Desk> = {}): Desk => ({
  briefings: fakeBriefings(),
  corrections: fakeCorrections(),
  highlights: fakeHighlights(),
  files: { bytes: async () => null },
  keeping: fakeKeeper(),
  overview: fakeOverview(),
  places: {
    keep: async () => {},
    last: async () => null,
    recent: async () => [],
    read: async () => [],
    unread: async () => {},
  },
  recents: { list: async () => [], used: async () => {} },
  ...change,
});
