/** Sites the user granted: the page detector is registered for them, so that they work as the built-in ones do. */
import { type Browser, browser } from 'wxt/browser';
import { noteFailure } from '@/lib/log/note.ts';
import { KL_PAGES } from '@/lib/sites/kl/hosts.ts';
import { PREPARE_PAGES } from '@/lib/sites/prepare/hosts.ts';
import type { Detection } from '@/lib/sites/types.ts';
import { mayEnter } from '../shared/allowed-sites.ts';
import { openedArchive } from '../shared/archive.ts';
import { createMenus } from './menus.ts';
import { injectDetector } from './tabs.ts';

const SCRIPT = 'granted-sites';
const BUILT_IN = new Set([...KL_PAGES, ...PREPARE_PAGES]);
/** One host. A browser's own setting may grant all sites at once; that is no wish to have them all looked at. */
const ONE_HOST = /^https:\/\/[^*/]+\/\*$/;

/** Those the organisation allows. */
async function grantedPages(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = origins.filter((pattern) => ONE_HOST.test(pattern) && !BUILT_IN.has(pattern));
  const allowed = await Promise.all(granted.map((pattern) => mayEnter(pattern.slice(0, -1))));
  return granted.filter((_, at) => allowed[at]);
}

let last: Promise<void> = Promise.resolve();

/**
 * Makes detector and menus agree with what is granted. One after the other, because both are made by first looking what
 * is there. To be called when grants change, and at install and start: an update forgets registered scripts.
 */
export function followGrants(): Promise<void> {
  last = last.catch(() => {}).then(agree);
  return last;
}

async function agree(): Promise<void> {
  const matches = await grantedPages();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  const script: Browser.scripting.RegisteredContentScript = {
    id: SCRIPT,
    js: ['content-scripts/agenda.js'],
    matches,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  } else if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  await createMenus([...BUILT_IN, ...matches]);
}

/** Looks at the tabs that stood open when their site was granted; others are met when they load. */
export async function lookAtOpenTabs({ origins = [] }: Browser.permissions.Permissions): Promise<void> {
  const url = origins.filter((pattern) => ONE_HOST.test(pattern));
  if (url.length === 0) return;
  for (const { id } of await browser.tabs.query({ url }))
    if (id !== undefined) await injectDetector(id).catch(() => {}); // closed, or a page of the browser's own
}

/**
 * Notes of a site we may read what its page turned out to be, so that one sees when the site was made over. Not of a page that is
 * only pointed at, nor of a private window. Never rejects: the page is shown all the same.
 */
export async function noteSight(
  { kind }: Detection,
  address: string,
  tab: Pick<Browser.tabs.Tab, 'incognito'> | undefined,
): Promise<void> {
  const url = URL.parse(address);
  if (!url || kind === 'nothing' || tab?.incognito !== false) return;
  try {
    if (!(await browser.permissions.contains({ origins: [`${url.origin}/*`] }))) return;
    const { noteSite } = await import('@/lib/archive/desk/health-sites.ts');
    await noteSite((await openedArchive()).archive, url.hostname, kind);
  } catch (error) {
    noteFailure('sites', error);
  }
}
