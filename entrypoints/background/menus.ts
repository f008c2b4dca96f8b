import { type Browser, browser } from 'wxt/browser';
import { KL_PAGES } from '@/lib/sites/kl/hosts.ts';
import { openReader, openSidePanel, webAddress } from './tabs.ts';

const OPEN_PAGE = 'open-page-in-reader';
const OPEN_LINK = 'open-link-in-reader';
const OPEN_PANEL = 'open-side-panel';
const OPEN_ARCHIVE = 'open-archive';

/** Menus survive the worker, so they are made at install and update only. They follow the browser's language. */
export async function createMenus(): Promise<void> {
  const word = (key: Parameters<typeof browser.i18n.getMessage>[0]) => browser.i18n.getMessage(key);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: OPEN_PAGE,
    title: word('menu_openPage'),
    contexts: ['page'],
    documentUrlPatterns: KL_PAGES,
  });
  browser.contextMenus.create({
    id: OPEN_LINK,
    title: word('menu_openLink'),
    contexts: ['link'],
    targetUrlPatterns: KL_PAGES,
  });
  browser.contextMenus.create({
    id: OPEN_PANEL,
    title: word('menu_openPanel'),
    contexts: ['action', 'page'],
  });
  browser.contextMenus.create({ id: OPEN_ARCHIVE, title: word('menu_openArchive'), contexts: ['action'] });
}

/** Not async before the side panel: it must open in the turn of the click. */
export function onMenu(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined): void {
  if (info.menuItemId === OPEN_PANEL) {
    if (tab?.id !== undefined) openSidePanel(tab.id);
    return;
  }
  const address =
    info.menuItemId === OPEN_PAGE
      ? webAddress(info.pageUrl ?? tab?.url)
      : info.menuItemId === OPEN_LINK
        ? webAddress(info.linkUrl)
        : null;
  void openReader({ meetingId: null, itemKey: null, address });
}
