import { repairsOf } from '@/lib/agenda/repairs.ts';
import type { SearchHit, SearchResult, SnippetRun } from '@/lib/agenda/search-views.ts';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { ImportStatus, ItemView, MeetingSummary, MeetingView, Settings } from '@/lib/agenda/views.ts';
import { DEFAULT_SETTINGS, IMPORT_STEPS } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { KnownError } from '@/lib/errors.ts';
import { findFacts } from '@/lib/extraction/facts/index.ts';
import { createSuggest, type Vocabulary } from '@/lib/search/query/suggest.ts';
import type { BookmarkView } from '@/lib/tracking/views.ts';
import { type FakeFollowing, fakeFollowing } from './fake-following.ts';
import fixture from './meeting.fixture.json' with { type: 'json' };

/** The fixture, with what its texts say. */
export function sampleMeeting(): MeetingView {
  const meeting = structuredClone(fixture) as unknown as MeetingView;
  const { date: meetingDate, body, kind } = meeting;
  const items = meeting.items.map((item) => ({
    ...item,
    facts: findFacts(item, { meetingDate, body, kind }),
  }));
  return { ...meeting, items };
}

const textOf = (item: ItemView) =>
  item.sections
    .flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map((block) => ('text' in block ? block.text : '')),
    ])
    .join('\n');

export const sampleSource = (meeting = sampleMeeting()): SourceDocument => ({
  address: meeting.address,
  channel: 'kl',
  mediaType: 'text/plain',
  name: 'Dagsorden',
  content: meeting.items
    .map((item) => [`${item.number} ${item.title}`, item.caseNumber ?? '', textOf(item)].join('\n'))
    .join('\n\n'),
  fetchedAt: '2025-06-11T08:00:00.000Z',
});

const near = (word: string) => ({ word, reason: 'spelling' as const, items: 1 });

function runs(text: string, word: string): SnippetRun[] {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return [{ text: text.slice(0, 120), hit: false }];
  const from = Math.max(0, at - 40);
  return [
    { text: text.slice(from, at), hit: false },
    { text: text.slice(at, at + word.length), hit: true },
    { text: text.slice(at + word.length, at + 100), hit: false },
  ];
}

const vocabularyOf = (meetings: MeetingView[], earlier: string[]): Vocabulary => ({
  bodies: meetings.flatMap(({ body }) => body ?? []),
  caseNumbers: ['SAG-2025-03121'],
  caseworkers: ['gitb'],
  titles: meetings.flatMap(({ items }) => items.map(({ title }) => title)),
  years: [2025],
  deadlineYears: [2026],
  earlier,
});

/** Words of the titles that go on as the word at the caret begins. */
function wordsFrom(meetings: MeetingView[], typed: string, caret: number): string[] {
  const begun = /[\p{L}]*$/u.exec(typed.slice(0, caret))?.[0].toLowerCase() ?? '';
  const words = meetings.flatMap(({ items }) =>
    items.flatMap(({ title }) => title.toLowerCase().split(/\P{L}+/u)),
  );
  return begun === '' ? [] : [...new Set(words)].filter((word) => word.startsWith(begun)).slice(0, 4);
}

/** Of an archive whose user has only begun. */
const NOTHING_FOLLOWED: FakeFollowing = {
  cases: [],
  fora: [],
  followUp: { expected: [], unannounced: [], decisions: [], undecided: [], hasMinutes: false, earlier: {} },
  changes: { since: null, added: [], removed: [], changed: [] },
};

/** A client whose archive is a few arrays: what the surfaces are tried against. Every method may be replaced. */
export function fakeClient(
  options: { page?: MeetingView; saved?: MeetingView[]; steps?: number; following?: FakeFollowing } = {},
) {
  const page = options.page ?? sampleMeeting();
  const archive = new Map((options.saved ?? []).map((meeting) => [meeting.id, meeting]));
  const trash = new Map<string, MeetingView>();
  const marks = new Set(
    [...archive.values()]
      .flatMap((meeting) => meeting.items.filter((item) => item.bookmarked))
      .map(({ key }) => key),
  );
  const taught = new Set<string>();
  let earlier: string[] = [];
  let asked = 0;
  const stored = () => [...archive.values()].filter(({ id }) => !trash.has(id));
  const dressed = (meeting: MeetingView): MeetingView => ({
    ...meeting,
    items: meeting.items.map((item) => ({ ...item, bookmarked: marks.has(item.key) })),
  });
  const owner = (key: string) =>
    [...archive.values()].find(({ items }) => items.some((item) => item.key === key));

  const following = fakeFollowing({ ...NOTHING_FOLLOWED, ...options.following });

  const client: SagssporClient = {
    ...following,
    preview: async () => ({
      kind: 'meeting',
      meeting: dressed({
        ...page,
        saved: archive.has(page.id) && !trash.has(page.id) ? 'saved' : page.saved,
      }),
    }),
    save: async () => {
      asked = 0;
      return { importId: 'import-1' };
    },
    importStatus: async (): Promise<ImportStatus> => {
      const step = IMPORT_STEPS[asked++];
      if (step && asked <= (options.steps ?? 1)) return { state: 'running', step };
      archive.set(page.id, { ...page, saved: 'saved', savedAt: '2025-06-11T08:00:00.000Z' });
      return { state: 'done', meetingId: page.id, outcome: page.saved === 'changed' ? 'updated' : 'added' };
    },
    undoSave: async () => void archive.delete(page.id),
    meetings: async (): Promise<MeetingSummary[]> =>
      stored().map(({ id, body, kind, date, startTime, location, savedAt, items }) => ({
        id,
        body,
        kind,
        date,
        startTime,
        location,
        savedAt: savedAt ?? '2025-06-11T08:00:00.000Z',
        itemCount: items.filter((item) => !item.isHeading).length,
        bookmarkCount: items.filter(({ key }) => marks.has(key)).length,
      })),
    meeting: async (id) => {
      const found = stored().find((meeting) => meeting.id === id);
      if (!found) throw new KnownError('not-found');
      return dressed({ ...found, saved: 'saved' });
    },
    removeMeeting: async (id) => {
      const found = archive.get(id);
      if (found) trash.set(id, found);
    },
    restoreMeeting: async (id) => void trash.delete(id),
    source: async (id) => sampleSource(archive.get(id)),
    search: async ({ query, offset, limit }): Promise<SearchResult> => {
      const word = query.split(/\s+/).at(-1) ?? '';
      const hits = stored().flatMap((meeting) =>
        meeting.items
          .filter((item) => !item.isHeading && `${item.title}\n${textOf(item)}`.toLowerCase().includes(word))
          .map(
            (item): SearchHit => ({
              itemKey: item.key,
              meetingId: meeting.id,
              body: meeting.body,
              date: meeting.date,
              number: item.number,
              title: item.title.toLowerCase().includes(word)
                ? runs(item.title, word)
                : [{ text: item.title, hit: false }],
              snippet: runs(textOf(item), word),
              recommendedActions: item.recommendedActions,
              bookmarked: marks.has(item.key),
              missing: [],
            }),
          ),
      );
      const unmatched = hits.length ? [] : [{ word, suggestions: ['klima', 'klimaalliancen'].map(near) }];
      return {
        ...{ hits: hits.slice(offset, offset + limit), total: hits.length, unmatched },
        ...{ relaxed: false, reread: [], facets: null, damaged: false },
      };
    },
    suggest: async (typed, caret, language) =>
      createSuggest(vocabularyOf(stored(), earlier), language)(
        typed,
        caret,
        wordsFrom(stored(), typed, caret),
      ),
    similar: async () => [],
    keepSearch: async (query, on) => {
      earlier = earlier.filter((one) => one !== query);
      if (on) earlier.unshift(query);
    },
    bookmarks: async (): Promise<BookmarkView[]> =>
      [...marks].flatMap((key) => {
        const meeting = owner(key);
        const item = meeting?.items.find((candidate) => candidate.key === key);
        if (!meeting || !item) return [];
        return [
          {
            itemKey: key,
            meetingId: meeting.id,
            createdAt: '2025-06-11T08:00:00.000Z',
            number: item.number,
            title: item.title,
            body: meeting.body,
            date: meeting.date,
            present: !trash.has(meeting.id),
            ...{ note: '', tags: [], status: null, colour: null, changed: false, text: null },
          },
        ];
      }),
    setBookmark: async (key, on) => {
      if (!owner(key)) throw new KnownError('not-found');
      if (on) marks.add(key);
      else marks.delete(key);
    },
    saveSelection: async () => ({ importId: 'import-1' }),
    startBatch: async () => ({ batchId: 'batch-1' }),
    announcedMeetings: async () => [],
    keepWord: async (key, { read, meant }, on) => {
      const item = owner(key)?.items.find((candidate) => candidate.key === key);
      if (!item) throw new KnownError('not-found');
      for (const repair of repairsOf(item))
        if (repair.read === read && repair.meant === meant) repair.kept = on;
    },
    keepAllWords: async (id, on) => {
      const meeting = archive.get(id);
      if (!meeting) throw new KnownError('not-found');
      meeting.asRead = on;
    },
    taughtWords: async () => [...taught].sort(),
    teachWord: async (word, on) => {
      if (on) taught.add(word);
      else taught.delete(word);
    },
    settings: async (): Promise<Settings> => DEFAULT_SETTINGS,
    saveSettings: async (change) => ({ ...DEFAULT_SETTINGS, ...change }),
  };
  return client;
}
