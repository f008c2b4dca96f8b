import type { Facets, SearchHit, SearchRequest, SearchResult } from '@/lib/agenda/search-views.ts';
import { filtersOf } from '@/lib/search/query/edit.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';

const BODIES = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'].map((name) => ({
  key: `kkr-${name.toLowerCase()}`,
  name: `KKR ${name}`,
}));
const TITLES = [
  'Konsekvenser af sundhedsreformen for Klimaalliancen i Hovedstadsregionen',
  'Klimahandlingsplaner',
  'Orientering om klimatilpasning langs kysterne, herunder stormflodssikring af havne og bynære arealer',
  'Fordeling af midler til fælles klimaindsats 2026',
];
const PASSAGES = [
  '… besluttede på mødet, at kommunerne fortsætter arbejdet med de fælles klimamål, og at økonomien i ',
  '',
  '… forventes i 2027 at udgøre 2,6 mio. kr. Sekretariatet bemærker, at klimaindsatsen finansieres af en ligelig fordeling mellem de deltagende kommuner efter indbyggertal, jf. aftalen om ',
];
const ACTIONS = ['discuss', 'inform', 'decide', 'endorse'] as const;
/** Items in each made meeting. */
const EACH = 5;

/** Marks `klima` wherever it stands. */
const marked = (text: string) =>
  text
    .split(/(klima)/i)
    .filter(Boolean)
    .map((part) => ({ text: part, hit: /^klima$/i.test(part) }));

/** The hit at a rank: of some body, day and title, always the same. */
export function hitAt(rank: number): SearchHit {
  const meeting = Math.floor(rank / EACH);
  const body = BODIES[meeting % BODIES.length] ?? null;
  const date = `${2026 - (Math.floor(meeting / 40) % 12)}-${String(12 - (meeting % 12)).padStart(2, '0')}-${String(1 + (meeting % 27)).padStart(2, '0')}`;
  return {
    ...{ itemKey: `hit-${rank}`, meetingId: `m-${meeting}`, body, date },
    number: `${1 + (rank % EACH)}.${1 + (rank % 3)}`,
    title: marked(`${TITLES[rank % TITLES.length]} (${rank + 1})`),
    snippet: marked(PASSAGES[rank % PASSAGES.length] ?? ''),
    recommendedActions: rank % 3 === 0 ? [] : [ACTIONS[rank % ACTIONS.length] ?? 'inform'],
    bookmarked: rank % 7 === 3,
    missing: [],
  };
}

const facetsOf = (total: number): Facets => ({
  body: BODIES.map(({ key, name }, at) => ({ key, name, count: Math.ceil(total / (at + 2)) })),
  year: Array.from({ length: 12 }, (_, at) => ({ year: 2026 - at, count: Math.ceil(total / (at + 4)) })),
  action: ACTIONS.map((action, at) => ({ action, count: Math.ceil(total / (at + 3)) })),
  section: [
    { role: 'recommendation', count: Math.ceil(total * 0.9) },
    { role: 'background', count: Math.ceil(total * 0.6) },
    { role: 'decision', count: Math.ceil(total * 0.2) },
  ],
  bookmarked: Math.floor(total / 7),
});

/** What the index would answer had it found so many; a filter leaves a fifth of them. */
export function answerOf(total: number, { query, offset, limit, facets }: SearchRequest): SearchResult {
  const left = Math.ceil(total / 5 ** filtersOf(query).length);
  const length = Math.max(0, Math.min(limit, left - offset));
  return {
    ...{ hits: Array.from({ length }, (_, at) => hitAt(offset + at)), total: left },
    ...{ relaxed: false, unmatched: [], reread: [], damaged: false },
    facets: facets ? facetsOf(left) : null,
  };
}

/** An archive in which every search finds so many items; each request is kept in `asked`. */
export function largeArchive(total: number) {
  const client = fakeClient({ saved: [{ ...sampleMeeting(), saved: 'saved' }] });
  const asked: SearchRequest[] = [];
  client.search = async (request) => {
    asked.push(request);
    return answerOf(total, request);
  };
  return { client, asked };
}
