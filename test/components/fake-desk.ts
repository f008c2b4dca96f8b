import type { Desk } from '@/lib/desk.ts';
import { fakeBriefings } from './fake-briefings.ts';

/** A desk with nothing on it. */
export const fakeDesk = (change: Partial<Desk> = {}): Desk => ({
  briefings: fakeBriefings(),
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
