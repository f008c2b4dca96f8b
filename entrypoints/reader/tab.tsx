/** The companion reader: a tab of its own, at an address that can be kept. Started by `main.ts` here, and by `web/`. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notifying } from '@/components/following/notifying.ts';
import { Reader, type ReaderProps } from '@/components/reader/Reader.tsx';
import { isPassing, type ReaderRoute, readRoute, writeRoute } from '@/components/reader/route.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import type { ReleaseNote } from '@/lib/desk/release-notes.ts';
import { KnownError } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import { openFile } from '@/lib/sources/open.ts';
import { isAllowedNow } from '../shared/allowed-sites.ts';
import { openedArchive } from '../shared/archive.ts';
import { isLossToTell, lossUnderstood } from '../shared/archive-loss.ts';
import { keepLog } from '../shared/failures.ts';
import { askToNotify, isNotifyingAllowed } from '../shared/notifications.ts';
import { createPageClient, useRevision } from '../shared/page-client.ts';
import { notesUnderstood, untoldNotes } from '../shared/release-notes.ts';
import { surroundings } from '../shared/surroundings.ts';
import { useDocumentLanguage } from '../shared/useDocumentLanguage.ts';
import { useSettings } from '../shared/useSettings.ts';
import { fetchDocument } from './intake/fetch.ts';
import { createIntake } from './intake/index.ts';
import { grantSite, isGranted, listSites, powers, revokeSite } from './intake/sites.ts';
import { browserTools } from './tools/index.ts';
import { openPages } from './tools/pages.ts';
import '@/components/reader/reader.css';

const client = createPageClient();
const openArchive = async () => (await openedArchive()).archive;
const desk = createDesk(openArchive, surroundings);
/** Least time between two requests of a batch (ms): as a guest who reads, not as one who empties the shelves. */
const PAUSE_MS = 1500;
const network = {
  fetch: (address: string, options: RequestInit) => fetch(address, options),
  mayAsk: isGranted,
};

const notifying: Notifying = { isAllowed: isNotifyingAllowed, ask: askToNotify };

function useRoute(): [ReaderRoute, ReaderProps['navigate']] {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const moved = () => setRoute(readRoute(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const navigate = (next: ReaderRoute, replaces = false) => {
    if (replaces || isPassing(readRoute(location.hash))) location.replace(writeRoute(next));
    else location.hash = writeRoute(next);
  };
  return [route, navigate];
}

function ReaderTab({ intake }: { intake: Intake }) {
  const revision = useRevision();
  const [settings, onSettings] = useSettings(client, revision);
  useDocumentLanguage(settings);
  const [route, navigate] = useRoute();
  const [lost, setLost] = useState(false);
  useEffect(() => void isLossToTell().then(setLost), []);
  const onUnderstood = () => {
    setLost(false);
    void lossUnderstood();
  };
  const [notes, setNotes] = useState<ReleaseNote[]>([]);
  useEffect(() => void untoldNotes().then(setNotes), []);
  const updates = {
    notes,
    onUnderstood: () => {
      setNotes([]);
      void notesUnderstood();
    },
  };
  if (!settings) return null;
  return (
    <Notifying.Provider value={notifying}>
      <Reader
        client={client}
        desk={desk}
        openPages={openPages}
        revision={revision}
        settings={settings}
        onSettings={onSettings}
        route={route}
        navigate={navigate}
        intake={intake}
        updates={updates}
        notice={lost ? { code: 'archive-lost', onUnderstood } : undefined}
      />
    </Notifying.Provider>
  );
}

/** `fetches`: whether documents may be fetched from their sites at all; a page on the web may not. */
export function startReader(fetches: boolean): { intake: Intake } {
  keepLog(fetches ? 'reader' : 'web');
  const { intake } = createIntake({
    openArchive,
    readFile: (file, options) => openFile(file, browserTools, options),
    fetchDocument: (address) => {
      if (!fetches) throw new KnownError('fetching-impossible', address);
      return fetchDocument(address, network);
    },
    pauseMs: PAUSE_MS,
    isOnline: () => navigator.onLine,
    sites: {
      fetches,
      powers: fetches ? powers() : null,
      sites: listSites,
      allowsSite: isAllowedNow,
      grantSite,
      revokeSite,
    },
  });
  const app = document.getElementById('app');
  if (app) render(<ReaderTab intake={intake} />, app);
  return { intake };
}
