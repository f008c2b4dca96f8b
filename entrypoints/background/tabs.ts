import { type Browser, browser } from 'wxt/browser';
import type { ReaderTarget } from '@/lib/agenda/views.ts';
import { KnownError } from '@/lib/errors.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Detection } from '@/lib/sites/types.ts';
import { mayEnter } from '../shared/allowed-sites.ts';
import { readerAddress } from '../shared/reader-address.ts';

/** What Firefox has besides; our types are Chromium's. */
const firefox = browser as unknown as { sidebarAction: { open(): Promise<void> } };

/** Tells the overlay that its page changed; brings it first where it is not yet. Nothing to show, nothing injected. */
export async function bringOverlay(tabId: number, detection: Detection): Promise<void> {
  const present = await sendMessage('pageChanged', undefined, tabId).catch(() => false);
  if (present || detection.kind === 'nothing') return;
  await injectOverlay(tabId);
}

/** Overlays on their way in: a click and the detector may ask for the same one at once. */
const bringing = new Map<number, Promise<unknown>>();

function injectOverlay(tabId: number): Promise<unknown> {
  const known = bringing.get(tabId);
  if (known) return known;
  const done = inject(tabId, '/content-scripts/overlay.js').finally(() => bringing.delete(tabId));
  bringing.set(tabId, done);
  return done;
}

/** The only way into a page: no page of a site the organisation does not allow. */
async function inject(tabId: number, file: `/content-scripts/${'agenda' | 'overlay'}.js`): Promise<unknown> {
  const { url } = await browser.tabs.get(tabId);
  if (!(await mayEnter(url))) throw new KnownError('permission-needed', 'not allowed by the organisation');
  return browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

const describe = (tabId: number) => sendMessage('describePage', undefined, tabId).catch(() => null);

/** Brings the page detector to a tab that has none; tells what the page holds. Rejects where nothing may be injected. */
export async function injectDetector(tabId: number) {
  const known = await describe(tabId);
  if (known) return known;
  await inject(tabId, '/content-scripts/agenda.js');
  return describe(tabId);
}

/** Says something to the overlay of a tab, and brings it first where it is not yet. False where the page lets none be seen. */
async function tellOverlay(tabId: number, tell: () => Promise<boolean>): Promise<boolean> {
  const told = () => tell().catch(() => null);
  const answer = await told();
  if (typeof answer === 'boolean') return answer;
  await injectOverlay(tabId);
  return (await told()) ?? false;
}

/**
 * The user pointed at a tab (toolbar button or its shortcut), which lets us into any page: toggles the overlay; a PDF, or a
 * page where nothing can be shown (the browser's own, or one that hides us), opens in the reader instead.
 */
export async function pointAtTab(tab: Browser.tabs.Tab): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  const toReader = (address: string | null) => openReader({ meetingId: null, itemKey: null, address });
  if (!(await mayEnter(tab.url))) {
    // There it is said who decided that.
    const site = URL.parse(tab.url ?? '')?.hostname ?? null;
    return openReader({ meetingId: null, itemKey: null, address: null, site });
  }
  try {
    // Where not even the detector is, the overlay may come at once, by the detector's word: it is not to be shut again.
    const show = (await describe(tabId)) === null;
    const isPdf =
      /\.pdf$/i.test(URL.parse(tab.url ?? '')?.pathname ?? '') ||
      (await injectDetector(tabId))?.detection.kind === 'pdf';
    if (isPdf) return await toReader(webAddress(tab.url));
    const isShown = await tellOverlay(tabId, () => sendMessage('toggleOverlay', { show }, tabId));
    if (!isShown) await toReader(webAddress(tab.url));
  } catch {
    await toReader(null);
  }
}

/** Shows the overlay of a tab. */
export async function showOverlay(tabId: number): Promise<void> {
  await tellOverlay(tabId, () => sendMessage('toggleOverlay', { show: true }, tabId));
}

/** The user wants to keep what is marked in a tab: the overlay asks which item it is. */
export async function takeMarked(tabId: number, text: string): Promise<void> {
  try {
    await injectDetector(tabId);
    await tellOverlay(tabId, () => sendMessage('takeMarked', { text }, tabId));
  } catch {
    // A page of the browser's own: nothing can be shown there.
    await openReader({ meetingId: null, itemKey: null, address: null });
  }
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
