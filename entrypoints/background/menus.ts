import { type Browser, browser } from 'wxt/browser';
import { CPR_MASK, maskCpr } from '@/lib/danish/cpr.ts';
import { openReader, openSidePanel, takeMarked, webAddress } from './tabs.ts';

const OPEN_PAGE = 'open-page-in-reader';
const OPEN_LINK = 'open-link-in-reader';
const OPEN_PANEL = 'open-side-panel';
const TAKE_MARKED = 'take-marked';
const OPEN_ARCHIVE = 'open-archive';
const SAVE_PAGE = 'save-page';
const SEARCH_MARKED = 'search-marked';

/**
 * Menus survive the worker, so they are made at install, update, and where grants change. They follow the browser's
 * language. `pages`: match patterns of the sites we may ask.
 */
export async function createMenus(pages: string[]): Promise<void> {
  const word = (key: Parameters<typeof browser.i18n.getMessage>[0]) => browser.i18n.getMessage(key);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SAVE_PAGE,
    title: word('menu_savePage'),
    contexts: ['page'],
    documentUrlPatterns: pages,
  });
  browser.contextMenus.create({
    id: OPEN_PAGE,
    title: word('menu_openPage'),
    contexts: ['page'],
    documentUrlPatterns: pages,
  });
  browser.contextMenus.create({
    id: OPEN_LINK,
    title: word('menu_openLink'),
    contexts: ['link'],
    targetUrlPatterns: pages,
  });
  // On any page: the click itself lets us in.
  browser.contextMenus.create({
    id: TAKE_MARKED,
    title: word('menu_takeMarked'),
    contexts: ['selection'],
    documentUrlPatterns: ['https://*/*'],
  });
  browser.contextMenus.create({
    id: SEARCH_MARKED,
    title: word('menu_searchMarked'),
    contexts: ['selection'],
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
  if (info.menuItemId === TAKE_MARKED) {
    if (tab?.id !== undefined) void takeMarked(tab.id, info.selectionText ?? '');
    return;
  }
  if (info.menuItemId === SAVE_PAGE) {
    if (tab) void import('./save-page.ts').then(({ savePage }) => savePage(tab));
    return;
  }
  if (info.menuItemId === SEARCH_MARKED) {
    const query = markedQuery(info.selectionText ?? '');
    void openReader({ meetingId: null, itemKey: null, address: null, query });
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

/** More is no search but a passage; its first words find it. */
const LONGEST_MARKED = 200;

/**
 * Marked text as a search for its words. What a query would read as signs (quotes, colons, a leading minus) is text here: a
 * person marked words, and typed none of it.
 */
export function markedQuery(marked: string): string {
  // It goes into an address, and so into the browser's history.
  const words =
    maskCpr(marked)
      .replaceAll(CPR_MASK, ' ')
      .match(/[\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*/gu) ?? [];
  let query = '';
  for (const word of words) {
    if (query.length + word.length > LONGEST_MARKED) break;
    query += query ? ` ${word}` : word;
  }
  return query;
}
