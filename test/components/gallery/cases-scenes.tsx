import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Board } from '@/components/cases/Board.tsx';
import { CasePage } from '@/components/cases/CasePage.tsx';
import { CasesPane } from '@/components/cases/CasesPane.tsx';
import { FollowCase } from '@/components/cases/FollowCase.tsx';
import { ForaPage } from '@/components/cases/ForaPage.tsx';
import { MeetingFollowUp } from '@/components/cases/MeetingFollowUp.tsx';
import { useFollow } from '@/components/cases/useFollow.ts';
import { useLoaded } from '@/components/hooks/useLoaded.ts';
import { Reader } from '@/components/reader/Reader.tsx';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { FollowingClient } from '@/lib/following.ts';
import { CASE_STATUSES } from '@/lib/tracking/views.ts';
import { fakeClient, sampleMeeting, sampleSource } from '../fake-client.ts';
import { fakeDesk } from '../fake-desk.ts';
import { fakeFollowing, someItem } from '../fake-following.ts';
import { fakeIntake } from '../fake-intake.ts';
import {
  climateCase,
  itemRef,
  sampleCases,
  sampleChanges,
  sampleFollowUp,
  smallCase,
  treatment,
} from '../following-fixtures.ts';

const nothing = () => {};
const settings = (): Settings => ({
  ...DEFAULT_SETTINGS,
  language: 'da',
  theme: (new URLSearchParams(location.search).get('theme') ?? 'light') as Settings['theme'],
});

/** As in the reader: one main part that fills the tab. */
const Page = ({ children }: { children: ComponentChildren }) => (
  <main class="reader case-view" style={{ minHeight: '100vh' }}>
    {children}
  </main>
);

function useWritten() {
  const [version, setVersion] = useState(0);
  return { version, onWritten: () => setVersion((before) => before + 1) };
}

function CaseScene({ client, id, isPart }: { client: FollowingClient; id: string; isPart?: boolean }) {
  const { version, onWritten } = useWritten();
  const shown = useLoaded(id, version, (asked) => client.case(asked));
  const all = useLoaded('cases', version, () => client.cases());
  if (!shown.data) return null;
  return (
    <CasePage
      client={client}
      shown={shown.data}
      all={all.data ?? []}
      isPart={isPart ?? false}
      onWritten={onWritten}
      onItem={nothing}
      onRemoved={nothing}
      onCalendar={nothing}
    />
  );
}

function BoardScene({ client }: { client: FollowingClient }) {
  const { version, onWritten } = useWritten();
  const { data } = useLoaded('cases', version, () => client.cases());
  return (
    <main class="board-page">
      <header>
        <h1>Sager</h1>
      </header>
      {data && <Board client={client} cases={data} onWritten={onWritten} hrefOf={(id) => `#case=${id}`} />}
    </main>
  );
}

function PaneScene({ client }: { client: FollowingClient }) {
  const cases = useLoaded('cases', 0, () => client.cases());
  return (
    <main style={{ maxWidth: '360px' }}>
      <h1 class="sr-only">Sager</h1>
      <CasesPane cases={cases} onOpen={nothing} />
    </main>
  );
}

function FollowScene() {
  const { version, onWritten } = useWritten();
  const [client] = useState(() => fakeFollowing({ items: [someItem()] }));
  const follow = useFollow(client, version, onWritten, nothing);
  const items = [climateCase().members.at(-1), someItem()].filter((item) => item !== undefined);
  return (
    <main style={{ display: 'grid', gap: '24px', padding: '16px' }}>
      <h1 class="sr-only">KKR Hovedstaden</h1>
      {items.map((item) => (
        <section key={item.itemKey}>
          <h2>{item.title}</h2>
          <FollowCase
            item={{ key: item.itemKey, number: item.number, title: item.title }}
            follow={follow}
            earlier={item === items[0] ? 3 : 1}
            onFollow={() => void follow.follow(item.itemKey, item.title)}
          />
        </section>
      ))}
    </main>
  );
}

const followUpOf = (client: FollowingClient) => () => {
  const { version, onWritten } = useWritten();
  return (
    <main>
      <h1 class="sr-only">KKR Hovedstaden</h1>
      <MeetingFollowUp
        client={client}
        meetingId="kkr-hovedstaden/2025-09-02"
        version={version}
        onWritten={onWritten}
        onItem={nothing}
      />
    </main>
  );
};

const foraOf = (client: FollowingClient) => () => (
  <main>
    <ForaPage fora={useLoaded('fora', 0, () => client.fora())} onItem={nothing} />
  </main>
);

const fresh = smallCase('case-new', 'Brug af kunstig intelligens i sagsbehandlingen', { status: 'new' });

/** As many treatments as a matter of eight years has. */
function longCase() {
  const one = climateCase();
  const years = [2019, 2020, 2021, 2022].flatMap((year) =>
    one.treatments.slice(1).map((old, index) => {
      const date = `${year}-0${index + 2}-14`;
      const item = { ...old.item, itemKey: `${old.item.itemKey} ${date}`, date, present: year > 2019 };
      return treatment(item, { ...old, item });
    }),
  );
  return {
    ...one,
    treatments: [...one.treatments, ...years.sort((a, b) => (a.item.date! < b.item.date! ? 1 : -1))],
  };
}

const ROUTES: Record<string, ReaderRoute> = {
  board: { view: 'cases' },
  case: { view: 'case', id: 'case-klima' },
  meeting: { view: 'meeting', meetingId: 'kkr-hovedstaden/2025-06-18', itemKey: null },
  followup: { view: 'follow-up', meetingId: 'kkr-hovedstaden/2025-06-18' },
  fora: { view: 'fora' },
};

/** The sample meeting saved, and its items to be followed; one has been seen before and changed. */
function wholeClient() {
  const meeting = { ...sampleMeeting(), saved: 'saved' as const };
  const items = meeting.items.map((item) => ({
    ...itemRef('kkr-hovedstaden', '2025-06-18', item.number, item.title),
    itemKey: item.key,
  }));
  const own = items.find(({ number }) => number === '3.2');
  const changes = sampleChanges();
  const following = fakeFollowing({
    items,
    followUp: { ...sampleFollowUp(), earlier: own ? { [own.itemKey]: 2 } : {} },
    changes: { ...changes, changed: changes.changed.map((one) => ({ ...one, item: own ?? one.item })) },
  });
  return { ...fakeClient({ page: meeting, saved: [meeting] }), ...following };
}

function ReaderScene({ at }: { at: string }) {
  const [client] = useState(wholeClient);
  const [route, navigate] = useState<ReaderRoute>(ROUTES[at] ?? { view: 'home', query: '' });
  return (
    <Reader
      desk={fakeDesk()}
      client={client}
      intake={fakeIntake()}
      revision={0}
      settings={settings()}
      onSettings={nothing}
      route={route}
      navigate={navigate}
    />
  );
}

function SidebarScene() {
  const [client] = useState(wholeClient);
  return (
    <div style={{ height: '100vh' }}>
      <Sidebar
        client={client}
        host={{ jumpTo: async () => 'exact', openReader: nothing }}
        page={{ source: sampleSource(), detection: { kind: 'agenda' } }}
        revision={0}
        settings={settings()}
        onSettings={nothing}
      />
    </div>
  );
}

/** Titles and names as nobody should write them, and a board that is full. */
function hostileCases() {
  const long = 'Udviklingsplanlægningssamarbejdsaftaleforhandlingsprotokol'.repeat(3);
  const one = climateCase();
  const [first, ...rest] = one.treatments;
  const words = [{ field: 'title' as const, runs: [{ kind: 'came' as const, text: long }] }];
  const hostile = {
    ...one,
    title: long,
    owner: long,
    nextStep: long,
    treatments: first ? [{ ...first, item: { ...first.item, title: long, date: null }, words }, ...rest] : [],
    proposed: one.proposed.map((proposal) => ({ ...proposal, item: { ...proposal.item, title: long } })),
  };
  const many = Array.from({ length: 40 }, (_, n) =>
    smallCase(`case-${n}`, `Sag nummer ${n + 1} om ${n % 3 ? 'klima' : long}`, {
      ...{ status: CASE_STATUSES[n % 4] ?? 'new', order: n },
    }),
  );
  return [hostile, ...many];
}

/** Cases, boards, meetings among their neighbours: by the name of the scene. */
export const casesScenes: Record<string, ComponentType> = {
  'cases-page': () => (
    <Page>
      <CaseScene client={fakeFollowing()} id="case-klima" />
    </Page>
  ),
  'cases-page-long': () => (
    <Page>
      <CaseScene client={fakeFollowing({ cases: [longCase()] })} id="case-klima" />
    </Page>
  ),
  'cases-page-new': () => (
    <Page>
      <CaseScene client={fakeFollowing({ cases: [fresh] })} id="case-new" />
    </Page>
  ),
  'cases-part': () => (
    <main>
      <h1 class="sr-only">Sagsspor</h1>
      <CaseScene client={fakeFollowing()} id="case-klima" isPart />
    </main>
  ),
  'cases-board': () => <BoardScene client={fakeFollowing()} />,
  'cases-hostile': () => (
    <Page>
      <CaseScene client={fakeFollowing({ cases: hostileCases() })} id="case-klima" />
    </Page>
  ),
  'cases-board-full': () => <BoardScene client={fakeFollowing({ cases: hostileCases() })} />,
  'cases-board-empty': () => <BoardScene client={fakeFollowing({ cases: [] })} />,
  'cases-pane': () => <PaneScene client={fakeFollowing({ cases: sampleCases() })} />,
  'cases-pane-empty': () => <PaneScene client={fakeFollowing({ cases: [] })} />,
  'cases-follow': FollowScene,
  'cases-meeting': followUpOf(fakeFollowing()),
  'cases-meeting-agenda': followUpOf(
    fakeFollowing({
      followUp: { ...sampleFollowUp(), decisions: [], expected: [], hasMinutes: false },
      changes: { since: null, added: [], removed: [], changed: [] },
    }),
  ),
  'cases-fora': foraOf(fakeFollowing()),
  ...Object.fromEntries(
    Object.keys(ROUTES).map((at) => [`cases-reader-${at}`, () => <ReaderScene at={at} />]),
  ),
  'cases-sidebar': SidebarScene,
  'cases-fora-empty': foraOf(fakeFollowing({ fora: [] })),
};
