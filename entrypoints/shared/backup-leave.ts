import type { Browser } from 'wxt/browser';

/**
 * What the browser must allow before a backup can save itself, asked for in the click that switches it on. Chromium's worker
 * needs a page besides, to give a file an address (`offscreen`, which asks nothing of the user).
 */
export const BACKUP_LEAVE: Browser.permissions.Permissions = {
  permissions: import.meta.env.FIREFOX ? ['downloads'] : ['downloads', 'offscreen'],
};
