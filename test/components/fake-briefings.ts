import {
  type BriefingItem,
  type BriefingKeeper,
  type BriefingView,
  DEFAULT_FORM,
} from '@/lib/desk/briefings.ts';
import { KnownError } from '@/lib/errors.ts';
import type { ItemRef } from '@/lib/tracking/views.ts';

const NOW = '2025-09-01T08:00:00.000Z';

export const briefing = (id: string, title: string, items: BriefingItem[] = []): BriefingView => ({
  ...{ id, title, items, form: DEFAULT_FORM, createdAt: NOW, changedAt: NOW },
});
export const briefingItem = (item: ItemRef, change: Partial<BriefingItem> = {}): BriefingItem => ({
  ...{ ...item, isHeading: false, comment: '', showsNote: true, ...change },
});

/** Briefings in an array. @param known items that can be added to them */
export function fakeBriefings(all: BriefingView[] = [], known: readonly ItemRef[] = []): BriefingKeeper {
  const removed = new Set<string>();
  const dropped = new Map<string, BriefingItem>();
  let briefings = all;
  const find = (id: string): BriefingView => {
    const found = briefings.find((one) => one.id === id);
    if (!found) throw new KnownError('not-found');
    return found;
  };
  const replace = (next: BriefingView) => {
    briefings = briefings.map((one) => (one.id === next.id ? next : one));
  };
  const itemOf = (key: string): BriefingItem => {
    const kept = dropped.get(key);
    const ref = known.find(({ itemKey }) => itemKey === key);
    if (!kept && !ref) throw new KnownError('not-found');
    return kept ?? briefingItem(ref as ItemRef);
  };
  return {
    list: async () =>
      briefings
        .filter(({ id }) => !removed.has(id))
        .map(({ id, title, items, changedAt }) => ({
          ...{ id, title, changedAt, items: items.map(({ itemKey }) => itemKey) },
          meetings: [
            ...new Map(
              items.map(({ meetingId, body, date }) => [meetingId, { id: meetingId, body, date }]),
            ).values(),
          ],
        })),
    read: async (id) => {
      if (removed.has(id)) throw new KnownError('not-found');
      return structuredClone(find(id));
    },
    create: async (id, title, keys) => {
      if (!briefings.some((one) => one.id === id))
        briefings = [briefing(id, title, keys.map(itemOf)), ...briefings];
    },
    change: async (id, { removed: gone, form, title }) => {
      const one = find(id);
      if (gone !== undefined) removed[gone ? 'add' : 'delete'](id);
      replace({ ...one, title: title ?? one.title, form: { ...one.form, ...form } });
    },
    add: async (id, keys) => {
      const one = find(id);
      const fresh = keys.filter((key) => !one.items.some(({ itemKey }) => itemKey === key));
      replace({ ...one, items: [...one.items, ...fresh.map(itemOf)] });
      return fresh;
    },
    drop: async (id, keys) => {
      const one = find(id);
      for (const item of one.items) if (keys.includes(item.itemKey)) dropped.set(item.itemKey, item);
      replace({ ...one, items: one.items.filter(({ itemKey }) => !keys.includes(itemKey)) });
    },
    move: async (id, key, before) => {
      const one = find(id);
      const others = one.items.filter(({ itemKey }) => itemKey !== key);
      const at = others.findIndex(({ itemKey }) => itemKey === before);
      const moved = one.items.find(({ itemKey }) => itemKey === key);
      if (moved) others.splice(at < 0 ? others.length : at, 0, moved);
      replace({ ...one, items: others });
    },
    write: async (id, key, change) => {
      const one = find(id);
      replace({
        ...one,
        items: one.items.map((item) => (item.itemKey === key ? { ...item, ...change } : item)),
      });
    },
  };
}
