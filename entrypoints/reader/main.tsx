/** The companion reader: a tab of its own, at an address that can be kept. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Reader } from '@/components/reader/Reader.tsx';
import { type ReaderRoute, readRoute, writeRoute } from '@/components/reader/route.ts';
import { isLossToTell, lossUnderstood } from '../shared/archive-loss.ts';
import { createPageClient, useRevision } from '../shared/page-client.ts';
import { useDocumentLanguage } from '../shared/useDocumentLanguage.ts';
import { useSettings } from '../shared/useSettings.ts';
import { fromAddress, fromFile, fromPaste } from './documents.ts';
import '@/components/reader/reader.css';

const client = createPageClient();
const openFile = async (file: File) => (await client.save(await fromFile(file))).importId;
const openAddress = async (address: string) => (await client.save(await fromAddress(address))).importId;
const pasteText = async (text: string) => (await client.save(fromPaste(text))).importId;

function useRoute(): [ReaderRoute, (route: ReaderRoute) => void] {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const moved = () => setRoute(readRoute(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const navigate = (next: ReaderRoute) => {
    // A document on its way in is no place to come back to: it would be fetched again, and lead forward again.
    if (readRoute(location.hash).view === 'document') location.replace(writeRoute(next));
    else location.hash = writeRoute(next);
  };
  return [route, navigate];
}

function ReaderTab() {
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
  if (!settings) return null;
  return (
    <Reader
      client={client}
      revision={revision}
      settings={settings}
      onSettings={onSettings}
      route={route}
      navigate={navigate}
      openFile={openFile}
      openAddress={openAddress}
      notice={lost ? { code: 'archive-lost', onUnderstood } : undefined}
      pasteText={pasteText}
    />
  );
}

const app = document.getElementById('app');
if (app) render(<ReaderTab />, app);
