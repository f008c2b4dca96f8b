/** An archive that vanished is told of until the user has understood: in the toolbar, and by the reader. */
import { browser } from 'wxt/browser';
import { sayEverywhere } from './toolbar.ts';

const KEY = 'archiveLost';

export async function announceLoss(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true });
  await sayEverywhere('!', browser.i18n.getMessage('badge_lost'));
}

export async function isLossToTell(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

export async function lossUnderstood(): Promise<void> {
  await browser.storage.local.remove(KEY);
  await sayEverywhere('', browser.i18n.getMessage('extName'));
}
