/** The browser's own side panel: the sidebar beside whatever tab is in front. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notifying } from '@/components/following/notifying.ts';
import { Sidebar, type SidebarHost, type SidebarPage } from '@/components/sidebar/Sidebar.tsx';
import { onMessage, sendMessage } from '@/lib/messages.ts';
import { grantSite, listSites } from '../reader/intake/sites.ts';
import { keepLog } from '../shared/failures.ts';
import { askToNotify, isNotifyingAllowed } from '../shared/notifications.ts';
import { createPageClient, useRevision } from '../shared/page-client.ts';
import { readerAddress } from '../shared/reader-address.ts';
import { useDocumentLanguage } from '../shared/useDocumentLanguage.ts';
import { useSettings } from '../shared/useSettings.ts';
import '@/components/sidebar/sidebar.css';

keepLog('panel');
const client = createPageClient();

async function tabInFront() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
const activeTab = async (): Promise<number | undefined> => (await tabInFront())?.id;

/** Address of the PDF in front, which only the reader can read; null where there is another page. */
async function pdfInFront(): Promise<string | null> {
  const tab = await tabInFront();
  if (tab?.id === undefined) return null;
  const page = await sendMessage('describePage', undefined, tab.id).catch(() => null);
  return page?.detection.kind === 'pdf' ? (tab.url ?? null) : null;
}

async function openReader(target: Parameters<SidebarHost['openReader']>[0]): Promise<void> {
  const named = Object.values(target).some((value) => value);
  const address = target.address ?? (named ? null : await pdfInFront());
  await browser.tabs.create({ url: readerAddress({ meetingId: null, itemKey: null, ...target, address }) });
}

const host: SidebarHost = {
  async jumpTo(target) {
    const tabId = await activeTab();
    return tabId === undefined ? 'lost' : sendMessage('jumpTo', target, tabId).catch(() => 'lost' as const);
  },
  openReader: (target) => void openReader(target),
  async selection() {
    const tabId = await activeTab();
    if (tabId === undefined) return '';
    const marked = { target: { tabId }, func: () => document.getSelection()?.toString().trim() ?? '' };
    // A page we may not enter has nothing marked, as far as we can know.
    const [answer] = await browser.scripting.executeScript(marked).catch(() => []);
    return typeof answer?.result === 'string' ? answer.result : '';
  },
};

const notifying: Notifying = {
  isAllowed: isNotifyingAllowed,
  async ask() {
    const answer = await askToNotify();
    if (answer === 'elsewhere') void openReader({ list: 'news' });
    return answer;
  },
};

/** Is the site of this address read by itself, and not only because the user pointed at the page? */
async function isGranted(address: string | null): Promise<boolean> {
  const origin = address && URL.parse(address)?.origin;
  // Pages without a host of their own (files) have no pattern, and are refused.
  return origin ? browser.permissions.contains({ origins: [`${origin}/*`] }).catch(() => false) : false;
}

/** The page in front; null where the extension is not. */
function usePage(): SidebarPage | null {
  const [page, setPage] = useState<SidebarPage | null>(null);
  useEffect(() => {
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      const tabId = await activeTab();
      const seen =
        tabId === undefined ? null : await sendMessage('describePage', undefined, tabId).catch(() => null);
      const page = seen ? { ...seen, granted: await isGranted(seen.source?.address ?? null) } : null;
      if (mine === asked) setPage(page);
    };
    const changed = (tabId: number | undefined) =>
      void activeTab().then((active) => (active === tabId ? ask() : undefined));
    const updated = (tabId: number, change: { status?: string; url?: string; title?: string }) => {
      if (change.status === 'complete' || change.url || change.title) changed(tabId);
    };
    // Told to the worker and heard here too: content that came late changes neither address nor title.
    const stopHearing = onMessage('pageDetected', ({ sender }) => changed(sender.tab?.id));
    const activated = () => void ask();
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    void ask();
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
      stopHearing();
    };
  }, []);
  return page;
}

/** Rises whenever a site is granted, or taken away. */
function useGrants(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const changed = () => setVersion((count) => count + 1);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return version;
}

function SidePanel() {
  const revision = useRevision();
  const [settings, onSettings] = useSettings(client, revision);
  useDocumentLanguage(settings);
  const page = usePage();
  const version = useGrants();
  if (!settings) return null;
  return (
    <Notifying.Provider value={notifying}>
      <Sidebar
        client={client}
        host={{ ...host, access: { sites: listSites, grantSite, version } }}
        page={page}
        revision={revision}
        settings={settings}
        onSettings={onSettings}
      />
    </Notifying.Provider>
  );
}

const app = document.getElementById('app');
if (app) render(<SidePanel />, app);
