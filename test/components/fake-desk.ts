import type { Desk } from '@/lib/desk.ts';

/** A desk with nothing on it. */
export const fakeDesk = (change: Partial<Desk> = {}): Desk => ({
  places: { keep: async () => {}, last: async () => null, recent: async () => [] },
  ...change,
});
