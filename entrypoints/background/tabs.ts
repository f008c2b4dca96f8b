import { type Browser, browser } from 'wxt/browser';
import type { ReaderTarget } from '@/lib/agenda/views.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Detection } from '@/lib/sites/types.ts';
import { readerAddress } from '../shared/reader-address.ts';

/** What Firefox has besides; our types are Chromium's. */
const firefox = browser as unknown as { sidebarAction: { open(): Promise<void> } };

/** Tells the overlay that its page changed; brings it first where it is not yet. Nothing to show, nothing injected. */
export async function bringOverlay(tabId: number, detection: Detection): Promise<void> {
  const present = await sendMessage('pageChanged', undefined, tabId).catch(() => false);
  if (present || detection.kind === 'nothing') return;
  await injectOverlay(tabId);
}

function injectOverlay(tabId: number): Promise<unknown> {
  return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/overlay.js'] });
}

/**
 * The user pointed at a tab (toolbar button or its shortcut): toggles the overlay; a PDF, or a page of the browser's own
 * where nothing can be shown, opens in the reader instead.
 */
export async function pointAtTab(tab: Browser.tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  if (await isPdf(tab)) return openReader({ meetingId: null, itemKey: null, address: webAddress(tab.url) });
  try {
    const present = await sendMessage('toggleOverlay', undefined, tab.id).catch(() => false);
    if (present) return;
    await injectOverlay(tab.id);
    await sendMessage('toggleOverlay', undefined, tab.id);
  } catch {
    await openReader({ meetingId: null, itemKey: null, address: null });
  }
}

async function isPdf(tab: Browser.tabs.Tab): Promise<boolean> {
  if (/\.pdf$/i.test(URL.parse(tab.url ?? '')?.pathname ?? '')) return true;
  const page =
    tab.id === undefined ? null : await sendMessage('describePage', undefined, tab.id).catch(() => null);
  return page?.detection.kind === 'pdf';
}

/** Only https may be fetched by the reader. */
export function webAddress(url: string | undefined): string | null {
  return url?.startsWith('https://') ? url : null;
}

/** Opens the reader in a tab of its own. */
export async function openReader(target: ReaderTarget): Promise<void> {
  await browser.tabs.create({ url: readerAddress(target) });
}

/**
 * Must run in the very turn of the click that asks for it, before any await. Firefox opens its sidebar only from toolbar,
 * menu and shortcut, Chromium from a message of a click too.
 */
export function openSidePanel(tabId: number): void {
  if (import.meta.env.FIREFOX) void firefox.sidebarAction.open();
  else void browser.sidePanel.open({ tabId });
}
