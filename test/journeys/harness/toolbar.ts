/** The browser's own surfaces, asked from a page of ours: a worker may be dead just now. */
import type { Page } from 'playwright-core';
import type { Session } from './browser.ts';

type Api = typeof import('wxt/browser').browser;

/** What the toolbar button says of the tab in front. */
export function badge(own: Page): Promise<string> {
  return own.evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await tabs.query({ active: true });
    return tab?.id === undefined ? '' : action.getBadgeText({ tabId: tab.id });
  });
}

/** The notifications that stand on the screen, by id. */
export function notified(own: Page): Promise<string[]> {
  return own.evaluate(async () =>
    Object.keys(await (globalThis as unknown as { chrome: Api }).chrome.notifications.getAll()),
  );
}

/** Clicks a notification: no tool reaches what the system shows, so the browser's event is raised in the worker. */
export async function clickNotification(session: Session, id: string): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate((id) => {
    const { onClicked } = (globalThis as unknown as { chrome: Api }).chrome.notifications;
    (onClicked as unknown as { dispatch(id: string): void }).dispatch(id);
  }, id);
}
