import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Notifying } from '@/components/following/notifying.ts';
import { Overlay } from '@/components/overlay/Overlay.tsx';
import { PdfTab } from '@/components/overlay/PdfTab.tsx';
import type { SidebarHost, SidebarPage } from '@/components/sidebar/types.ts';
import type { ReaderTarget } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { useSettings } from '../shared/useSettings.ts';
import type { Signal } from './signal.ts';
import { useQuietGathering } from './useQuietGathering.ts';

export interface OverlaySurfaceProps {
  client: SagssporClient;
  readPage: () => SidebarPage;
  pageChanged: Signal;
  toggled: Signal<{ show: boolean }>;
  /** The page's menu gave text to be kept. */
  marked: Signal<{ text: string }>;
  siteGranted: () => Promise<boolean>;
  notifying: Notifying;
  jumpTo: SidebarHost['jumpTo'];
  openReader: (target: ReaderTarget) => void;
  openSidePanel: (() => void) | undefined;
}

/** Shown where the page holds something, or where the user asked; follows the page while it changes. */
export function OverlaySurface(props: OverlaySurfaceProps) {
  const { client, readPage, pageChanged, toggled, openReader } = props;
  const [page, setPage] = useState(readPage);
  const [asked, setAsked] = useState(false);
  const [marked, setMarked] = useState<{ text: string } | null>(null);
  const granted = useGranted(props.siteGranted, page);
  const revision = useReturns() + useQuietGathering(client, page.source);
  const selection = useSelection();
  const [settings, onSettings] = useSettings(client, revision);
  const shown = asked || page.detection.kind !== 'nothing';

  useEffect(() => pageChanged.listen(() => setPage(readPage())), [pageChanged, readPage]);

  // Listened to once the settings are known; what was asked before that is kept by the signal.
  const latest = useRef({ shown, open: false });
  latest.current = { shown, open: settings?.overlayOpen ?? false };
  const known = settings !== null;
  useEffect(() => {
    if (!known) return;
    return toggled.listen(({ show }) => {
      const { shown, open } = latest.current;
      setAsked(true);
      onSettings({ overlayOpen: show || !(shown && open) });
    });
  }, [known, toggled, onSettings]);
  useEffect(() => {
    if (!known) return;
    return props.marked.listen((text) => {
      setAsked(true);
      setMarked(text);
      onSettings({ overlayOpen: true });
    });
  }, [known, props.marked, onSettings]);

  if (!settings || !shown) return null;
  if (page.detection.kind === 'pdf') {
    const address = window.location.href;
    return (
      <PdfTab settings={settings} onOpen={() => openReader({ meetingId: null, itemKey: null, address })} />
    );
  }
  return (
    <Notifying.Provider value={props.notifying}>
      <Overlay
        client={client}
        host={{
          jumpTo: props.jumpTo,
          openReader: (target) => openReader({ meetingId: null, itemKey: null, address: null, ...target }),
          selection,
          openSidePanel: props.openSidePanel,
        }}
        page={{ ...page, granted }}
        marked={marked}
        revision={revision}
        settings={settings}
        onSettings={onSettings}
      />
    </Notifying.Provider>
  );
}

/** Is the site read by itself? True until it is known, so that nothing is offered that is there already. */
function useGranted(siteGranted: () => Promise<boolean>, page: SidebarPage): boolean {
  const [granted, setGranted] = useState(true);
  // Asked again with each page read: it may have been granted meanwhile.
  useEffect(() => {
    let current = true;
    siteGranted()
      .then((answer) => current && setGranted(answer))
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [siteGranted, page]);
  return granted;
}

/** Rises when the user comes back to this tab: the archive may have changed elsewhere meanwhile. */
function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const back = () => document.visibilityState === 'visible' && setReturns((before) => before + 1);
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
    };
  }, []);
  return returns;
}

/** What is marked on the page, or was last: pressing a button of ours may take the mark away. */
function useSelection(): () => string {
  const last = useRef('');
  useEffect(() => {
    const changed = () => {
      const text = document.getSelection()?.toString().trim();
      if (text) last.current = text;
    };
    changed();
    document.addEventListener('selectionchange', changed, { passive: true });
    return () => document.removeEventListener('selectionchange', changed);
  }, []);
  return useCallback(() => document.getSelection()?.toString().trim() || last.current, []);
}
