/**
 * The worker: wiring only. It may be killed at any moment, so every listener is registered synchronously here, nothing
 * lives in variables but what can be made again, and each handler can run twice without harm.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Archive } from '@/lib/archive/database.ts';
import { fromOverlay } from '@/lib/log/entry.ts';
import { writeLog } from '@/lib/log/ring.ts';
import { isOfSite } from '@/lib/message-sender.ts';
import { mayEnter } from '../shared/allowed-sites.ts';
import { openedArchive, QUIET_MS } from '../shared/archive.ts';
import { keepLog } from '../shared/failures.ts';
import { onPolicyChange } from '../shared/policy.ts';
import { noteUpdate } from '../shared/release-notes.ts';
import { onSyncedSettings, syncSettings } from '../shared/synced-settings.ts';
import { showPageState } from './badge.ts';
import { hear } from './hear.ts';
import { onMenu } from './menus.ts';
import { hearNotifications, mayNotify } from './notifying.ts';
import { listenToOmnibox } from './omnibox.ts';
import { followGrants, lookAtOpenTabs, noteSight } from './sites.ts';
import { bringOverlay, openReader, openSidePanel, pointAtTab } from './tabs.ts';

/** Evaluated when first needed: what a worker is woken for, mostly a search, is not to wait for the rest of the product. */
const schemas = () => import('@/lib/message-schemas.ts');

let wentOn = false;

/** Once in each life of the worker, when what woke it is answered: goes on with what an earlier life was killed over. */
function goOnAfterWaking(archive: Archive): void {
  if (wentOn) return;
  wentOn = true;
  setTimeout(() => void import('./upkeep.ts').then(({ resume }) => resume(archive)), QUIET_MS);
}

export default defineBackground(() => {
  keepLog('worker');
  hear('pageDetected', async (data, page) => {
    const { PageDetected } = await schemas();
    const { detection, address } = PageDetected.parse(data);
    if (!isOfSite(address, page) || !(await mayEnter(page.url.href))) return;
    const something = detection.kind !== 'nothing' && detection.kind !== 'unexpected-nothing';
    await showPageState(page.tabId, something ? 'found' : 'none');
    await bringOverlay(page.tabId, detection);
    await noteSight(detection, address, page);
  });
  hear('client', async (data, page) => {
    const opened = openedArchive();
    const { callClient } = await import('./calls.ts');
    const { archive, client } = await opened;
    goOnAfterWaking(archive);
    return callClient(client, data, page);
  });
  hear('openReader', async (data) => {
    const { OpenReader } = await schemas();
    return openReader(OpenReader.parse(data));
  });
  hear('siteGranted', (_, { url }) => browser.permissions.contains({ origins: [`${url.origin}/*`] }));
  // A browser asks only in the turn of the click: there is no time for schemas.
  hear('mayNotify', (data) => mayNotify((data as { ask?: unknown } | null)?.ask === true));
  hear('noteFailures', (data) => writeLog(fromOverlay(data)));
  hear('openSidePanel', (_, { tabId }) => openSidePanel(tabId));

  browser.action.onClicked.addListener((tab) => void pointAtTab(tab));
  browser.contextMenus.onClicked.addListener(onMenu);
  hearNotifications();
  browser.permissions.onAdded.addListener((granted) => {
    hearNotifications();
    void followGrants();
    void lookAtOpenTabs(granted);
  });
  listenToOmnibox();
  onSyncedSettings(() => void openedArchive().then(({ archive }) => syncSettings(archive)));
  browser.permissions.onRemoved.addListener(() => void followGrants());
  onPolicyChange(() => void import('./upkeep.ts').then(({ followPolicy }) => followPolicy()));
  const begin = () => {
    void followGrants();
    void import('./upkeep.ts').then(({ startUp }) => startUp());
  };
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    begin();
    if (reason === 'update') void noteUpdate(previousVersion);
    if (reason === 'install') void import('./welcome.ts').then(({ welcome }) => welcome());
  });
  browser.runtime.onStartup.addListener(begin);
});
