import { KnownError } from '@/lib/errors.ts';
import type { FollowingClient } from '@/lib/following.ts';
import type {
  BookmarkView,
  CaseView,
  DeadlineView,
  ForumView,
  ItemRef,
  MeetingChanges,
  MeetingFollowUp,
  NewsView,
  SavedSearchView,
} from '@/lib/tracking/views.ts';
import { CASE_STATUSES } from '@/lib/tracking/views.ts';
import {
  itemRef,
  sampleCases,
  sampleChanges,
  sampleFollowUp,
  sampleFora,
  smallCase,
  treatment,
} from './following-fixtures.ts';

export interface FakeFollowing {
  cases?: CaseView[];
  bookmarks?: BookmarkView[];
  deadlines?: DeadlineView[];
  searches?: SavedSearchView[];
  news?: NewsView[];
  followUp?: MeetingFollowUp;
  changes?: MeetingChanges;
  fora?: ForumView[];
  /** Items that are in no list above, but can be bookmarked and followed. */
  items?: ItemRef[];
}

const NOW = '2025-09-10T10:00:00.000Z';

/** What is followed, in a few arrays: what the surfaces are tried against. Every method may be replaced. */
export function fakeFollowing(options: FakeFollowing = {}): FollowingClient {
  let cases = options.cases ?? sampleCases();
  let bookmarks = options.bookmarks ?? [];
  let searches = options.searches ?? [];
  let news = options.news ?? [];
  const removed = new Set<string>();
  const deadlines = [...(options.deadlines ?? cases.flatMap((one) => one.deadlines))];
  const items = new Map(
    [
      ...cases.flatMap((one) => [...one.members, ...one.proposed.map(({ item }) => item), ...one.rejected]),
      ...deadlines.map(({ item }) => item),
      ...(options.items ?? []),
    ].map((item) => [item.itemKey, item]),
  );
  let made = 0;

  const find = (id: string): CaseView => {
    const found = cases.find((one) => one.id === id && !removed.has(id));
    if (!found) throw new KnownError('not-found');
    return found;
  };
  const replace = (changed: CaseView) => {
    cases = cases.map((one) => (one.id === changed.id ? changed : one));
  };
  const itemOf = (key: string): ItemRef => {
    const found = items.get(key) ?? bookmarks.find(({ itemKey }) => itemKey === key);
    if (!found) throw new KnownError('not-found');
    return found;
  };
  const withItem = (one: CaseView, key: string): CaseView => {
    if (one.members.some(({ itemKey }) => itemKey === key)) return one;
    const item = itemOf(key);
    const because = one.proposed.find((proposal) => proposal.item.itemKey === key)?.path ?? [];
    const inTime = (a: ItemRef, b: ItemRef) => (a.date ?? '').localeCompare(b.date ?? '');
    return {
      ...one,
      members: [...one.members, item].sort(inTime),
      treatments: [...one.treatments, treatment(item, { because })].sort((a, b) => inTime(b.item, a.item)),
    };
  };
  const without = (one: CaseView, key: string): CaseView => ({
    ...one,
    members: one.members.filter(({ itemKey }) => itemKey !== key),
    treatments: one.treatments.filter(({ item }) => item.itemKey !== key),
    proposed: one.proposed.filter(({ item }) => item.itemKey !== key),
    rejected: one.rejected.filter(({ itemKey }) => itemKey !== key),
  });
  const counted = (one: CaseView): CaseView => ({ ...one, proposals: one.proposed.length });
  /** Proposals once made, so that what is forgotten of an item is proposed again. */
  const proposals = new Map(
    cases.map((one) => [one.id, new Map(one.proposed.map((proposal) => [proposal.item.itemKey, proposal]))]),
  );

  return {
    bookmarks: async () => [...bookmarks].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    changeBookmarks: async (keys, change) => {
      const found = keys.map(itemOf);
      for (const item of found) {
        const old = bookmarks.find(({ itemKey }) => itemKey === item.itemKey);
        bookmarks = bookmarks.filter((one) => one !== old);
        if (change.on === false) continue;
        const before = old ?? {
          ...{ ...item, createdAt: NOW, note: '', tags: [], status: null, colour: null },
          ...{ changed: false, text: null },
        };
        const kept = before.tags.filter((tag) => !change.removeTags?.includes(tag));
        bookmarks.push({
          ...before,
          note: change.note ?? before.note,
          status: change.status === undefined ? before.status : change.status,
          colour: change.colour === undefined ? before.colour : change.colour,
          tags: [...new Set([...kept, ...(change.addTags ?? [])])].sort((a, b) => a.localeCompare(b, 'da')),
        });
      }
    },
    tags: async () => {
      const counts = Map.groupBy(
        bookmarks.flatMap(({ tags }) => tags),
        (tag) => tag,
      );
      return [...counts]
        .map(([tag, all]) => ({ tag, count: all.length }))
        .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'da'));
    },

    cases: async () =>
      cases
        .filter(({ id }) => !removed.has(id))
        .sort(
          (a, b) => CASE_STATUSES.indexOf(a.status) - CASE_STATUSES.indexOf(b.status) || a.order - b.order,
        ),
    case: async (id) => structuredClone(find(id)),
    createCase: async (itemKey) => {
      const own = cases.find(
        (one) => !removed.has(one.id) && one.members.some((item) => item.itemKey === itemKey),
      );
      if (own) return { caseId: own.id };
      const item = itemOf(itemKey);
      const caseId = `case-${++made}`;
      cases = [
        ...cases,
        smallCase(caseId, item.title, {
          ...{ status: 'new', order: 100 + made, members: [item], treatments: [treatment(item)] },
        }),
      ];
      return { caseId };
    },
    changeCase: async (id, { removed: gone, before, ...change }) => {
      if (gone === false) removed.delete(id);
      const one = find(id);
      const status = change.status ?? one.status;
      const column = cases.filter((other) => other.id !== id && other.status === status);
      column.sort((a, b) => a.order - b.order);
      const next = column.find((other) => other.id === before);
      const place = next ? next.order - 0.5 : (column.at(-1)?.order ?? 0) + 1;
      const isMoved = before !== undefined || status !== one.status;
      replace({ ...one, ...change, order: isMoved ? place : one.order, changedAt: NOW });
      if (gone) removed.add(id);
    },
    judge: async (id, verdict, keys) => {
      for (const key of keys) {
        const one = find(id);
        if (verdict === 'accept') {
          const next = withItem(one, key);
          replace(
            counted({
              ...next,
              proposed: next.proposed.filter(({ item }) => item.itemKey !== key),
              rejected: next.rejected.filter(({ itemKey }) => itemKey !== key),
            }),
          );
          continue;
        }
        const rest = without(one, key);
        const again = verdict === 'forget' && proposals.get(id)?.get(key);
        replace(
          counted({
            ...rest,
            proposed: again ? [...rest.proposed, again] : rest.proposed,
            rejected: verdict === 'reject' ? [...rest.rejected, itemOf(key)] : rest.rejected,
          }),
        );
      }
    },
    mergeCases: async (into, from) => {
      replace(find(from).members.reduce((one, { itemKey }) => withItem(one, itemKey), find(into)));
      removed.add(from);
    },
    splitCase: async (id, keys) => {
      const own = keys.map(itemOf);
      replace(keys.reduce(without, find(id)));
      const caseId = `case-${++made}`;
      cases = [
        ...cases,
        smallCase(caseId, own[0]?.title ?? '', {
          ...{ status: 'new', members: own, treatments: own.map((item) => treatment(item)).reverse() },
        }),
      ];
      return { caseId };
    },

    deadlines: async (filter) =>
      deadlines
        .filter(
          ({ item, by, cases: own, mark }) =>
            (filter.body === null || item.body?.key === filter.body) &&
            (filter.by === null || by?.key === filter.by || by?.text === filter.by) &&
            (filter.case === null || own.some(({ id }) => id === filter.case)) &&
            (filter.all || mark.state === null),
        )
        .sort((a, b) => a.to.localeCompare(b.to)),
    markDeadline: async (id, mark) => {
      const marked = <T extends { id: string; mark: DeadlineView['mark'] }>(one: T): T =>
        one.id === id ? { ...one, mark: { ...one.mark, ...mark } } : one;
      deadlines.splice(0, deadlines.length, ...deadlines.map(marked));
      cases = cases.map((one) => ({
        ...one,
        deadlines: one.deadlines.map(marked),
        promises: one.promises.map(marked),
      }));
    },
    calendar: async (wish) => ({
      name: `sagsspor-${wish.what}.ics`,
      text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
      events: 1,
    }),

    followUp: async () => options.followUp ?? sampleFollowUp(),
    changes: async () => options.changes ?? sampleChanges(),
    markRead: async () => {},
    fora: async () => options.fora ?? sampleFora(),

    savedSearches: async () => searches,
    saveSearch: async ({ id = `search-${++made}`, ...search }) => {
      const old = searches.find((one) => one.id === id);
      const saved = { createdAt: NOW, unseen: 0, ...old, id, ...search };
      searches = old ? searches.map((one) => (one === old ? saved : one)) : [...searches, saved];
      return { id };
    },
    removeSearch: async (id) => {
      searches = searches.filter((one) => one.id !== id);
    },
    news: async () => [...news].sort((a, b) => b.at.localeCompare(a.at)),
    newsSeen: async (ids, seen) => {
      news = news.map((one) => (ids.includes(one.id) ? { ...one, seen } : one));
    },
  };
}

/** An item nobody follows yet. */
export const someItem = () =>
  itemRef(
    'kkr-hovedstaden',
    '2025-06-18',
    '3.5',
    'Drikkevandsbeskyttelse og nye krav til boringsnære områder',
  );
