/** One state of one surface, named by the address: `?scene=sidebar-found&theme=dark`. For eyes and for axe. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Overlay } from '@/components/overlay/Overlay.tsx';
import overlayCss from '@/components/overlay/overlay.css?inline';
import { Reader } from '@/components/reader/Reader.tsx';
import readerCss from '@/components/reader/reader.css?inline';
import { type ReaderRoute, readRoute } from '@/components/reader/route.ts';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import type { SidebarProps } from '@/components/sidebar/types.ts';
import { DEFAULT_SETTINGS, type MeetingView, type Settings } from '@/lib/agenda/views.ts';
import { KnownError } from '@/lib/errors.ts';
import { damagedClient, damagedMeeting } from '../damaged-meeting.ts';
import { fakeClient, sampleMeeting, sampleSource } from '../fake-client.ts';
import { fakeDesk } from '../fake-desk.ts';
import { batch, batchDocument, fakeIntake, reading, refusingIntake } from '../fake-intake.ts';
import { searchScene } from './search-scenes.ts';

const parameters = new URLSearchParams(location.search);
const scene = parameters.get('scene') ?? 'sidebar-found';

function archive() {
  const first = { ...sampleMeeting(), saved: 'saved' as const };
  for (const item of first.items.filter(({ number }) => number === '3.2' || number === '3.8'))
    item.bookmarked = true;
  const second = {
    ...sampleMeeting(),
    id: 'kkr-sjaelland/2025-03-10',
    body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' },
    kind: 'minutes' as const,
    date: '2025-03-10',
    saved: 'saved' as const,
  };
  second.items = second.items.map((item) => ({ ...item, key: `${item.key}*` }));
  return [first, second];
}

function clientFor(name: string) {
  const searched = searchScene(name);
  if (searched) return searched;
  if (name === 'damaged') return damagedClient();
  if (name === 'decided') return damagedClient('minutes');
  const page = sampleMeeting();
  if (name === 'changed') page.saved = 'changed';
  const client = fakeClient({ page, saved: name === 'found' || name === 'empty' ? [] : archive(), steps: 5 });
  if (name === 'changed') client.preview = async () => ({ kind: 'meeting', meeting: page });
  if (name === 'saving') {
    client.preview = async () => ({ kind: 'meeting', meeting: page });
    client.importStatus = async () => ({ state: 'running', step: 'extracted' });
  }
  if (name === 'failed') {
    client.preview = async () => ({ kind: 'meeting', meeting: page });
    client.save = async () => {
      throw new KnownError('storage-full');
    };
  }
  if (name === 'error') client.preview = async () => Promise.reject(new KnownError('not-an-agenda'));
  if (name === 'loading') client.preview = () => new Promise(() => {});
  if (name === 'nothing') client.preview = async () => ({ kind: 'nothing', expected: true });
  if (name === 'index') {
    client.preview = async () => ({ kind: 'index', documents: documents(), meetings: announced() });
    client.announcedMeetings = async () => announced();
  }
  if (name === 'gathering' || name === 'gathered') {
    const meeting = gatheringOf(page, name === 'gathered' ? 9 : 3);
    client.preview = async () => ({ kind: 'meeting', meeting });
  }
  const facts = /^facts(-minutes|-read)?$/.exec(name);
  if (facts) {
    const kind = facts[1] === '-minutes' ? 'minutes' : 'agenda';
    const meeting = damagedMeeting({ kind, asRead: facts[1] === '-read' });
    client.preview = async () => ({ kind: 'meeting', meeting });
  }
  if (name === 'minutes') {
    page.kind = 'minutes';
    page.attendance = attendance();
    client.preview = async () => ({ kind: 'meeting', meeting: page });
  }
  if (name === 'pdf') client.preview = async () => ({ kind: 'nothing', expected: false });
  if (name === 'scan') {
    const source = { ...sampleSource(), mediaType: 'application/pdf' as const, file: 'ab12' };
    const lines = source.content.split('\n').map((text) => ({ text }));
    const half = Math.floor(lines.length / 2);
    const pages = [
      { page: 1, origin: 'text', lines: lines.slice(0, half) },
      { page: 2, origin: 'image', lines: lines.slice(half) },
    ];
    client.source = async () => ({ ...source, content: JSON.stringify({ pages }) });
    const meeting = client.meeting;
    const warning = { code: 'text-damaged' as const, message: '', item: null, detail: '' };
    client.meeting = async (id) => {
      const read = await meeting(id);
      return { ...read, attendance: attendance(), warnings: [warning, ...read.warnings] };
    };
  }
  return client;
}

const attendance = () => [
  { name: 'Borgmester Anna Holm, Furesø', state: 'present' as const, note: '' },
  { name: 'Borgmester Bo Lind, Gladsaxe', state: 'absent' as const, note: 'afbud' },
  { name: 'Viceborgmester Carl Dam, Herlev', state: 'substitute' as const, note: 'for Dorte Friis' },
];

function gatheringOf(page: MeetingView, seen: number): MeetingView {
  const keys = page.items.filter(({ isHeading }) => !isHeading).map(({ key }) => key);
  const gathered = keys.slice(0, seen);
  const items = page.items.map((item) =>
    item.isHeading || gathered.includes(item.key)
      ? item
      : { ...item, sections: [], attachments: [], recommendedActions: [], caseworkers: [] },
  );
  return {
    ...page,
    saved: seen > 3 ? 'saved' : 'new',
    items,
    gathering: { gathered, missing: keys.slice(seen) },
  };
}

const announced = () =>
  [
    ['kkr-sjaelland', 'KKR Sjælland', '2099-03-06'] as const,
    ['kkr-hovedstaden', 'KKR Hovedstaden', '2099-04-23'] as const,
  ].map(([key, name, date]) => ({
    body: { key, name },
    date,
    startTime: '10:00',
    location: 'Gentofte Rådhus',
    address: 'https://www.kl.dk/moeder/',
  }));

const batchDocuments = [
  batchDocument({
    href: '/1',
    title: 'Referat KKR Hovedstaden 18. juni 2025',
    kind: 'minutes',
    date: '2025-06-18',
    state: 'saved',
    meetingId: 'kkr-hovedstaden/2025-06-18',
  }),
  batchDocument({
    href: '/2',
    title: 'Dagsorden KKR Hovedstaden 18. juni 2025',
    date: '2025-06-18',
    state: 'skipped',
  }),
  batchDocument({
    href: '/3',
    title: 'Tillægsdagsorden',
    kind: 'supplement',
    date: null,
    state: 'failed',
    code: 'encrypted',
  }),
  batchDocument({ href: '/4', title: 'Dagsorden KKR Hovedstaden 2. september 2025', state: 'running' }),
  batchDocument({ href: '/5', title: 'Referat KKR Hovedstaden 2. september 2025', kind: 'minutes' }),
];
const name = scene.replace(/^[a-z]+-/, '');
const intake = {
  ...fakeIntake({
    readings: ['progress', 'scan', 'reading', 'failed'].includes(name)
      ? [
          reading({ id: 'r1', name: 'dagsorden-kkr-hovedstaden.pdf', phase: 'images', done: 4, pages: 38 }),
          reading({ id: 'r2', name: 'Referat 26. april 2024.docx', state: 'paused', done: 3, pages: 12 }),
          reading({
            id: 'r3',
            name: 'laast-med-et-meget-langt-filnavn-uden-mellemrum-i-2025.pdf',
            state: 'failed',
            code: 'encrypted',
          }),
          reading({
            id: 'r4',
            name: 'dagsorden.pdf',
            address: 'https://dagsordener.roskilde.dk/1.pdf',
            state: 'failed',
            code: 'permission-needed',
          }),
        ]
      : [],
    batches: ['progress', 'batch'].includes(name)
      ? [
          batch({ id: 'b1', documents: batchDocuments }),
          batch({ id: 'b2', documents: batchDocuments, state: 'paused', code: 'try-later' }),
        ]
      : name === 'batched'
        ? [batch({ id: 'b1', documents: batchDocuments.slice(0, 3), state: 'done' })]
        : [],
  }),
  ...(name === 'failed' ? { readText: refusingIntake('too-large').readText } : {}),
};

const documents = () =>
  [
    ['agenda', 'Dagsorden KKR Hovedstaden 2. september 2025', '2025-09-02'],
    ['appendix', 'Bilag 3.2.1 Notat om Klimaalliancens finansiering', '2025-09-02'],
    ['minutes', 'Referat KKR Hovedstaden 18. juni 2025', '2025-06-18'],
    ['supplement', 'Tillægsdagsorden', null],
    ['minutes', 'Referat KKR Hovedstaden 8. november 2024', '2024-11-08'],
  ].map(([kind, title, date], n) => ({
    href: `/media/fil-${n}.pdf`,
    kind: kind as 'agenda',
    title: title as string,
    body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
    date: date ?? null,
    savedIn: n === 2 ? 'kkr-hovedstaden/2025-06-18' : null,
  }));

const pageless = scene === 'sidebar-unknown';
const client = clientFor(scene.replace(/^[a-z]+-/, ''));

function useSettings() {
  const [settings, set] = useState<Settings>({
    ...DEFAULT_SETTINGS,
    language: (parameters.get('language') ?? 'da') as Settings['language'],
    theme: (parameters.get('theme') ?? 'light') as Settings['theme'],
    overlayOpen: scene.startsWith('overlay-open'),
    markRepairs: parameters.has('repairs'),
    overlayWidth: Number(parameters.get('width') ?? 360),
  });
  return { settings, onSettings: (change: Partial<Settings>) => set((before) => ({ ...before, ...change })) };
}

function sidebarProps(): Omit<SidebarProps, 'settings' | 'onSettings'> {
  return {
    client,
    host: {
      jumpTo: async ({ number }) => (number === '3.4' ? 'lost' : 'exact'),
      openReader: () => {},
      openSidePanel: () => {},
      selection: () =>
        '3.5 Klimaalliancens finansiering\nBaggrund\nKKR drøftede i juni 2025 alliancens budget.',
    },
    page: pageless
      ? null
      : name === 'pdf'
        ? { source: null, detection: { kind: 'pdf' } }
        : {
            source: name === 'generic' ? { ...sampleSource(), channel: 'generic' } : sampleSource(),
            granted: name !== 'generic',
            detection: { kind: 'agenda' },
          },
    revision: 0,
  };
}
const sidebar = sidebarProps();

function SidebarScene() {
  return (
    <div style={{ height: '100vh' }}>
      <Sidebar {...sidebar} {...useSettings()} />
    </div>
  );
}

function OverlayScene() {
  return <Overlay {...sidebar} {...useSettings()} />;
}

function ReaderScene() {
  const [route, navigate] = useState<ReaderRoute>(readRoute(location.hash));
  return (
    <Reader
      desk={fakeDesk()}
      client={client}
      revision={0}
      {...useSettings()}
      route={route}
      navigate={navigate}
      intake={intake}
    />
  );
}

if (scene.startsWith('overlay')) {
  const page = document.createElement('main');
  page.innerHTML = '<h1>KKR Hovedstaden</h1><p>En side på nettet, med <a href="#x">et link</a>.</p>';
  page.style.cssText = 'font: 20px Georgia; padding: 40px; max-width: 40em';
  const host = document.createElement('div');
  document.body.append(page, host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = overlayCss;
  const mount = document.createElement('div');
  root.append(style, mount);
  render(<OverlayScene />, mount);
} else {
  const style = document.createElement('style');
  style.textContent = readerCss;
  document.head.append(style);
  const mount = document.createElement('div');
  document.body.append(mount);
  render(scene.startsWith('reader') ? <ReaderScene /> : <SidebarScene />, mount);
}
