/** An archive that vanished is told of until the user has understood: in the toolbar, and by the reader. */
import { browser } from 'wxt/browser';

const KEY = 'archiveLost';

export async function announceLoss(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true });
  await browser.action.setBadgeText({ text: '!' });
}

export async function isLossToTell(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

export async function lossUnderstood(): Promise<void> {
  await browser.storage.local.remove(KEY);
  await browser.action.setBadgeText({ text: '' });
}
