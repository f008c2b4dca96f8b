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
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient, sampleMeeting, sampleSource } from '../fake-client.ts';

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
  if (name === 'index')
    client.preview = async () => ({ kind: 'index', documents: documents(), meetings: [] });
  return client;
}

const documents = () =>
  [
    ['agenda', 'Dagsorden KKR Hovedstaden 2. september 2025', '2025-09-02'],
    ['appendix', 'Bilag 3.2.1 Notat om Klimaalliancens finansiering', '2025-09-02'],
    ['minutes', 'Referat KKR Hovedstaden 18. juni 2025', '2025-06-18'],
    ['supplement', 'Tillægsdagsorden', null],
  ].map(([kind, title, date], n) => ({
    href: `/media/fil-${n}.pdf`,
    kind: kind as 'agenda',
    title: title as string,
    body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
    date: date ?? null,
    savedIn: null,
  }));

const pageless = scene === 'sidebar-unknown';
const client = clientFor(scene.replace(/^[a-z]+-/, ''));

function useSettings() {
  const [settings, set] = useState<Settings>({
    ...DEFAULT_SETTINGS,
    language: (parameters.get('language') ?? 'da') as Settings['language'],
    theme: (parameters.get('theme') ?? 'light') as Settings['theme'],
    overlayOpen: scene.startsWith('overlay-open'),
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
    },
    page: pageless ? null : { source: sampleSource(), detection: { kind: 'agenda' } },
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
  const opening = async () => {
    if (scene === 'reader-failed') throw new KnownError('unsupported-format');
    return 'import-1';
  };
  return (
    <Reader
      client={client}
      revision={0}
      {...useSettings()}
      route={route}
      navigate={navigate}
      openFile={opening}
      pasteText={opening}
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
