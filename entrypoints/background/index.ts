/**
 * The worker: wiring only. It may be killed at any moment, so every listener is registered synchronously here, nothing
 * lives in variables but what can be made again, and each handler can run twice without harm.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { OpenReader, PageDetected } from '@/lib/message-schemas.ts';
import { onMessage } from '@/lib/messages.ts';
import { openedArchive } from '../shared/archive.ts';
import { showPageState } from './badge.ts';
import { callClient } from './calls.ts';
import { onMenu } from './menus.ts';
import { followGrants, lookAtOpenTabs } from './sites.ts';
import { bringOverlay, openReader, openSidePanel, pointAtTab } from './tabs.ts';
import { resumeAfterWaking, startUp } from './upkeep.ts';

export default defineBackground(() => {
  onMessage('pageDetected', async ({ data, sender }) => {
    const { detection } = PageDetected.parse(data);
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const something = detection.kind !== 'nothing' && detection.kind !== 'unexpected-nothing';
    await showPageState(tabId, something ? 'found' : 'none');
    await bringOverlay(tabId, detection);
  });
  onMessage('client', async ({ data, sender }) => {
    const { archive, client } = await openedArchive();
    resumeAfterWaking(archive);
    return callClient(client, data, sender.tab?.id);
  });
  onMessage('openReader', ({ data }) => openReader(OpenReader.parse(data)));
  onMessage('siteGranted', ({ sender }) => {
    const origin = sender.url && URL.parse(sender.url)?.origin;
    return origin ? browser.permissions.contains({ origins: [`${origin}/*`] }) : false;
  });
  onMessage('openSidePanel', ({ sender }) => {
    if (sender.tab?.id !== undefined) openSidePanel(sender.tab.id);
  });

  browser.action.onClicked.addListener((tab) => void pointAtTab(tab));
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.permissions.onAdded.addListener((granted) => {
    void followGrants();
    void lookAtOpenTabs(granted);
  });
  browser.permissions.onRemoved.addListener(() => void followGrants());
  const begin = () => {
    void followGrants();
    void startUp();
  };
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
});
