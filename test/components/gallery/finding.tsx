/** Scenes of finding one's way: `finding.html?scene=settings&theme=dark&language=en`. For eyes and for axe. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Reader } from '@/components/reader/Reader.tsx';
import readerCss from '@/components/reader/reader.css?inline';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import welcomeCss from '@/components/welcome/welcome.css?inline';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { SiteGrant } from '@/lib/intake.ts';
import { fakeClient, sampleMeeting, sampleSource } from '../fake-client.ts';
import { fakeDesk } from '../fake-desk.ts';
import { fakeFollowing } from '../fake-following.ts';
import { fakeIntake } from '../fake-intake.ts';

const parameters = new URLSearchParams(location.search);
const scene = parameters.get('scene');
const client = { ...fakeClient({ saved: [{ ...sampleMeeting(), saved: 'saved' }] }), ...fakeFollowing() };
const lacks = parameters.has('lacks');
const sites: SiteGrant[] = [
  { host: 'www.kl.dk', name: 'KL', granted: true, builtIn: true },
  { host: 'kl.dk', name: 'KL', granted: true, builtIn: true },
  { host: 'backoffice.kl.dk', name: 'KL', granted: !lacks, builtIn: true },
  { host: 'web.firstagenda.com', name: 'FirstAgenda Prepare', granted: !lacks, builtIn: true },
  { host: 'dagsordener.aarhus.dk', name: 'Aarhus', granted: true, builtIn: false },
];
const granter = { sites: async () => sites, grantSite: async () => true };
const desk = fakeDesk({
  recents: { list: async () => ['view:deadlines', `meeting:${sampleMeeting().id}`], used: async () => {} },
});

function Scene() {
  const [settings, set] = useState<Settings>({
    ...DEFAULT_SETTINGS,
    language: (parameters.get('language') ?? 'da') as Settings['language'],
    theme: (parameters.get('theme') ?? 'light') as Settings['theme'],
    keepClosed: parameters.has('keeps'),
  });
  const [route, navigate] = useState<ReaderRoute>(
    scene === 'settings' ? { view: 'settings' } : { view: 'home', query: '' },
  );
  const onSettings = (change: Partial<Settings>) => set((before) => ({ ...before, ...change }));
  const shared = { client, revision: 0, settings, onSettings };
  if (scene === 'welcome') return <Welcome sites={granter} reader="#" hasKeyword {...shared} />;
  if (scene === 'sidebar')
    return (
      <Sidebar
        {...shared}
        host={{ jumpTo: async () => 'exact', openReader: () => {}, close: () => {} }}
        page={{ source: sampleSource(), detection: { kind: 'agenda' } }}
      />
    );
  return (
    <Reader
      {...shared}
      desk={desk}
      intake={{ ...fakeIntake(), ...granter }}
      route={route}
      navigate={(next) => navigate(next)}
    />
  );
}

const style = document.createElement('style');
style.textContent = scene === 'welcome' ? welcomeCss : readerCss;
const mount = document.createElement('div');
document.head.append(style);
document.body.append(mount);
render(<Scene />, mount);
