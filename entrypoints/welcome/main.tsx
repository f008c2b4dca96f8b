/** The welcome: opened when Sagsspor is installed, and from the settings. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import { grantSite, listSites } from '../reader/intake/sites.ts';
import { keepLog } from '../shared/failures.ts';
import { createPageClient, useRevision } from '../shared/page-client.ts';
import { readerAddress } from '../shared/reader-address.ts';
import { useDocumentLanguage } from '../shared/useDocumentLanguage.ts';
import { useSettings } from '../shared/useSettings.ts';
import '@/components/welcome/welcome.css';

keepLog('welcome');
const client = createPageClient();
const sites = { sites: listSites, grantSite };
const reader = readerAddress({ meetingId: null, itemKey: null, address: null });
/** The keyword works where the browser has such a thing. */
const hasKeyword = 'omnibox' in browser;

function WelcomeTab() {
  const revision = useRevision();
  const [settings, onSettings] = useSettings(client, revision);
  useDocumentLanguage(settings);
  if (!settings) return null;
  return (
    <Welcome
      sites={sites}
      reader={reader}
      hasKeyword={hasKeyword}
      settings={settings}
      onSettings={onSettings}
    />
  );
}

const app = document.getElementById('app');
if (app) render(<WelcomeTab />, app);
