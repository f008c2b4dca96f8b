import { browser } from 'wxt/browser';
import type { NotifyLeave } from '@/lib/messages.ts';
import { askToNotify, isNotifyingAllowed, NEWS_ID, notifications } from '../shared/notifications.ts';
import { openReader } from './tabs.ts';

/** Hears clicks on notifications. To be called at every wake, and when leave is given: before, there is nothing to hear. */
export function hearNotifications(): void {
  const clicked = notifications()?.onClicked;
  if (clicked && !clicked.hasListener(onClick)) clicked.addListener(onClick);
}

function onClick(id: string): void {
  if (id !== NEWS_ID) return;
  void browser.notifications.clear(id);
  void openReader({ meetingId: null, itemKey: null, address: null, list: 'news' });
}

/** For the overlay, which cannot ask itself. A message carries its click in Chromium; Firefox asks only in pages of our own. */
export function mayNotify(ask: boolean): Promise<NotifyLeave> {
  if (ask && !import.meta.env.FIREFOX) return askToNotify();
  return isNotifyingAllowed().then((given) => (given ? 'given' : 'elsewhere'));
}
