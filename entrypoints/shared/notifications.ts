/** Notifications of the browser, and its leave to show them, which is asked for in the click that wants them. */
import { browser } from 'wxt/browser';
import type { NotifyLeave } from '@/lib/messages.ts';
import { policyInForce } from './policy.ts';

/** One for all news: a newer one takes its place. */
export const NEWS_ID = 'news';

const LEAVE = { permissions: ['notifications' as const] };

/** Absent until the user has given leave. */
export function notifications(): typeof browser.notifications | undefined {
  return (browser as Partial<typeof browser>).notifications;
}

export const isNotifyingAllowed = (): Promise<boolean> => browser.permissions.contains(LEAVE);

/** Not async: browsers ask only in the turn of the click, and given leave is given again unasked. */
export function askToNotify(): Promise<NotifyLeave> {
  if (policyInForce().policy.alertsOff) return Promise.resolve('refused');
  return browser.permissions.request(LEAVE).then(
    (given) => (given ? 'given' : 'refused'),
    () => 'elsewhere',
  );
}
