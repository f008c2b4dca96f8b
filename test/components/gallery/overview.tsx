/** Scenes of the archive at a glance: `overview.html?scene=home&theme=dark&language=en`. For eyes and for axe. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Reader } from '@/components/reader/Reader.tsx';
import readerCss from '@/components/reader/reader.css?inline';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { DECIDED_FIELDS } from '@/lib/agenda/policy.ts';
import type { MeetingSummary } from '@/lib/agenda/views.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { About } from '@/lib/desk/about.ts';
import type { Health, StorageUse, YearSitting } from '@/lib/desk/overview.ts';
import type { LogEntry } from '@/lib/log/entry.ts';
import { fakeClient } from '../fake-client.ts';
import { fakeDesk } from '../fake-desk.ts';
import { fakeFollowing } from '../fake-following.ts';
import { fakeIntake } from '../fake-intake.ts';
import { about, emptyStorage, fakeOverview, healthy } from '../fake-overview.ts';

const parameters = new URLSearchParams(location.search);
const scene = parameters.get('scene') ?? 'home';
const BODIES = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'].map((name) => ({
  key: `kkr-${name.toLowerCase()}`,
  name: `KKR ${name}`,
}));
const body = (at: number) => BODIES[at % BODIES.length] ?? null;
const day = (month: number, at: number) =>
  `${String(month).padStart(2, '0')}-${String(2 + (at % 26)).padStart(2, '0')}`;

const meetings: MeetingSummary[] = Array.from({ length: 400 }, (_, at) => ({
  ...{
    id: `m${at}`,
    body: body(at),
    kind: at % 3 ? 'minutes' : 'agenda',
    startTime: '10:00',
    location: null,
  },
  ...{ date: `${2026 - Math.floor(at / 40)}-${day(1 + (at % 12), at)}`, savedAt: '2025-01-01T08:00:00.000Z' },
  ...{ itemCount: 12 + (at % 20), bookmarkCount: at % 7 ? 0 : 2 },
}));
const announcedMeetings = [3, 40, 90].map((days, at) => ({
  body: BODIES[at] ?? { key: '', name: '' },
  date: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  ...{ startTime: '10:00', location: 'Gentofte Rådhus', address: 'https://www.kl.dk/politik/kkr' },
}));
const empty = scene === 'empty' || scene === 'empty-web';
const client = {
  ...fakeClient(),
  ...(empty ? {} : { ...fakeFollowing(), announcedMeetings: async () => announcedMeetings }),
  meetings: async () => (empty ? [] : meetings),
};

const sittings = BODIES.flatMap((one, row) =>
  [1, 3, 6, 9, 11].map((month, at): YearSitting => {
    const state =
      month < 6 ? ((at + row) % 4 === 3 ? 'past' : 'minutes') : month < 11 ? 'coming' : 'announced';
    const undecided = state === 'minutes' ? (row * 2 + at) % 4 : 0;
    const meetingId = state === 'announced' ? null : `${row}/${month}`;
    return { meetingId, body: one, date: `2026-${day(month, row * 5)}`, startTime: null, state, undecided };
  }),
);
const at = '2026-03-08T08:00:00.000Z';
const troubled: Health = {
  ...healthy,
  sites: [
    { site: 'www.kl.dk', foundAt: at, missedAt: at, missed: 2 },
    { site: 'hovedstadens-kommuner.firstagenda.com', foundAt: at, missedAt: null, missed: 0 },
  ],
  imports: [
    {
      id: 'a',
      name: 'Dagsorden til mødet den 2. september 2025',
      state: 'interrupted',
      code: null,
      stagedAt: at,
    },
    { id: 'b', name: '', state: 'failed', code: 'damaged', stagedAt: at },
  ],
  ...{ waiting: 1, unindexed: 4, outdated: 2, since: '2025-01-12T08:00:00.000Z', backupFailed: true },
  integrity: { checkedAt: at, problems: 2, repaired: 1, lost: 1 },
};
const storage: StorageUse = {
  kinds: {
    ...emptyStorage.kinds,
    sources: { rows: 812, bytes: 41_000_000 },
    files: { rows: 210, bytes: 380_000_000 },
    own: { rows: 402, bytes: 310_000 },
    derived: { rows: 21_400, bytes: 96_000_000 },
    index: { rows: 620, bytes: 33_000_000 },
    work: { rows: 4, bytes: 900 },
  },
  ...{ usage: 560_000_000, quota: 60_000_000_000, persisted: false, removed: 2 },
};
const failures: LogEntry[] = [
  ...(['storage-full', 'unexpected', 'fetch-failed'] as const).map(
    (code, n): LogEntry => ({
      ...{ context: n === 1 ? 'overlay' : 'reader', step: n === 1 ? 'uncaught-rejection' : 'import', code },
      names: n === 0 ? ['KnownError', 'AbortError', 'QuotaExceededError'] : ['TypeError'],
      place: n === 2 ? null : 'content-scripts/overlay.js:1:204817',
      ...{ first: at, last: `2026-03-08T0${9 - n}:15:30.000Z`, count: n === 1 ? 1482 : 1 },
    }),
  ),
];
const managed: About = {
  ...about,
  policy: {
    policy: {
      ...{ language: 'da', closedItemsNeverStored: true, backupFolder: 'H:\\Sagsspor\\Kopier' },
      allowedSites: ['dagsordener.aarhus.dk', '*.odense.dk'],
      syncServer: 'https://sync.example.dk/sagsspor',
    },
    refused: ['backupReminderDays'],
  },
};
const notes = [
  {
    version: '1.2.0',
    da: ['Din organisation kan bestemme indstillinger, og det står ved dem.', 'Fejlloggen er kommet til.'],
    en: ['Your organisation can decide settings, and that is said beside them.', 'There is a log of errors.'],
  },
];
const base = fakeDesk();
const desk = fakeDesk({
  overview: fakeOverview({
    year: async () => ({ years: [2014, 2026], bodies: BODIES, sittings, undated: 2 }),
    health: async () => (scene === 'well' ? healthy : troubled),
    storage: async () => storage,
    about: async () => managed,
    log: async () => failures,
    diagnostic: async () => ({
      name: 'd.json',
      text: JSON.stringify(
        {
          format: 'sagsspor-diagnostic',
          rows: { items: 21_400 },
          health: { sites: [{ site: 'www.kl.dk', missed: '2026-03-08', pages: 2 }] },
        },
        null,
        2,
      ),
    }),
  }),
  places: {
    ...base.places,
    recent: async () =>
      empty
        ? []
        : meetings.slice(0, 3).map(({ id, body, date }) => ({ meetingId: id, itemKey: 'k', body, date, at })),
  },
});
const ROUTES: Record<string, ReaderRoute> = {
  year: { view: 'year', year: 2026 },
  health: { view: 'health' },
  well: { view: 'health' },
  decided: { view: 'settings' },
  forbidden: { view: 'sites', host: 'dagsordener.odense.dk' },
};

const DECIDED = ['decided', 'forbidden'];
const forbidden = {
  ...fakeIntake(),
  allowsSite: () => false,
  sites: async () => [{ host: 'www.kl.dk', name: 'KL', granted: false, builtIn: true, isForbidden: true }],
};

function Scene() {
  const [settings, set] = useState<Settings>({
    ...DEFAULT_SETTINGS,
    ...(DECIDED.includes(scene) ? { decided: DECIDED_FIELDS } : {}),
    language: (parameters.get('language') ?? 'da') as Settings['language'],
    theme: (parameters.get('theme') ?? 'light') as Settings['theme'],
  });
  const [route, navigate] = useState<ReaderRoute>(ROUTES[scene] ?? { view: 'home', query: '' });
  return (
    <Reader
      {...{ client, desk, settings, route, navigate }}
      revision={0}
      onSettings={(change) => set((before) => ({ ...before, ...change }))}
      intake={scene === 'forbidden' ? forbidden : { ...fakeIntake(), fetches: scene !== 'empty-web' }}
      updates={{ notes, onUnderstood: () => {} }}
    />
  );
}

document.head.append(Object.assign(document.createElement('style'), { textContent: readerCss }));
document.documentElement.lang = parameters.get('language') ?? 'da';
render(<Scene />, document.body.appendChild(document.createElement('div')));
