import { CalendarDays, FileText, FolderOpen, Search } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { SearchHit, SnippetRun } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { meetingName, meetingTime } from '../i18n/dates.ts';
import { usePaletteWords } from '../i18n/palette.ts';
import { useWords } from '../i18n/words.ts';
import { matcher, type PaletteEntry } from './matching.ts';

/** What the palette leads to, as its surface shows it. */
export interface PaletteTargets {
  onMeeting: (meetingId: string) => void;
  onCase: (caseId: string) => void;
  onItem: (hit: SearchHit) => void;
  onSearch: (query: string) => void;
}

export interface PaletteSource {
  client: SagssporClient;
  version: number;
  /** What can be done on this surface, and its views. */
  actions: readonly PaletteEntry[];
  targets: PaletteTargets;
  /** Ids chosen of late, the latest first. */
  recent: readonly string[];
}

export interface PaletteGroup {
  id: 'recent' | 'actions' | 'meetings' | 'cases' | 'items' | 'search';
  entries: PaletteEntry[];
}

/** Rows of a group: so many are looked through at a glance. */
const ROWS = 5;
const ITEMS = 8;
/** Bursts of typing are merged before the archive is asked; titles are matched at once. */
const REST_MS = 60;

/**
 * What there is to choose from. Nothing typed: what was chosen of late, then all that can be done, then the latest
 * meetings. Otherwise the groups by their best match, then items of the archive, then the search for it all.
 */
export function usePaletteEntries(source: PaletteSource, typed: string): PaletteGroup[] {
  const { client, version, actions, targets, recent } = source;
  const words = useWords();
  const { searchFor } = usePaletteWords();
  const meetings = useLoaded('meetings', version, () => client.meetings()).data;
  const cases = useLoaded('cases', version, () => client.cases()).data;
  const asked = useDebounced(typed.trim(), REST_MS);
  const found = useLoaded(asked || null, version, (query) =>
    client.search({ query, limit: ITEMS, offset: 0, sort: 'relevance', grouped: false, facets: false }),
  ).data;

  const groups = useMemo(
    () => ({
      actions,
      meetings: (meetings ?? []).map(
        (meeting): PaletteEntry => ({
          id: `meeting:${meeting.id}`,
          title: meeting.body?.name ?? words.unknownBody,
          detail: `${meetingTime(meeting, words)} · ${words.kinds[meeting.kind]}`,
          also: meeting.date ?? '',
          icon: CalendarDays,
          run: () => targets.onMeeting(meeting.id),
        }),
      ),
      cases: (cases ?? []).map(
        ({ id, title, owner }): PaletteEntry => ({
          id: `case:${id}`,
          title,
          ...(owner && { detail: owner }),
          icon: FolderOpen,
          run: () => targets.onCase(id),
        }),
      ),
    }),
    [actions, meetings, cases, targets, words],
  );
  const match = useMemo(
    () =>
      (['actions', 'meetings', 'cases'] as const).map((id) => ({ id, find: matcher(groups[id], recent) })),
    [groups, recent],
  );

  const query = typed.trim();
  if (query === '') {
    const all = [...groups.meetings, ...groups.cases, ...groups.actions];
    const late = recent.flatMap((id) => all.find((entry) => entry.id === id) ?? []).slice(0, ROWS);
    const rest = (entries: readonly PaletteEntry[]) => entries.filter((entry) => !late.includes(entry));
    return filled([
      { id: 'recent', entries: late },
      { id: 'actions', entries: rest(groups.actions) },
      { id: 'meetings', entries: rest(groups.meetings).slice(0, ROWS) },
    ]);
  }
  const matched = match
    .map(({ id, find }) => ({ id, matches: find(query).slice(0, ROWS) }))
    .toSorted((a, b) => (a.matches[0]?.score ?? 1) - (b.matches[0]?.score ?? 1))
    .map(({ id, matches }) => ({ id, entries: matches.map(({ entry }) => entry) }));
  const items = asked === query ? (found?.hits ?? []) : [];
  return filled([
    ...matched,
    {
      id: 'items',
      entries: items.map((hit) => ({
        id: `item:${hit.itemKey}`,
        title: [hit.number, textOf(hit.title)].filter(Boolean).join(' '),
        detail: meetingName(hit, words),
        icon: FileText,
        run: () => targets.onItem(hit),
      })),
    },
    {
      id: 'search',
      entries: [{ id: 'search', title: searchFor(query), icon: Search, run: () => targets.onSearch(query) }],
    },
  ]);
}

const filled = (groups: PaletteGroup[]) => groups.filter(({ entries }) => entries.length > 0);
const textOf = (runs: readonly SnippetRun[]) => runs.map(({ text }) => text).join('');
