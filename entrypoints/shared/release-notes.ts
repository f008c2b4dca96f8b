/** What is new after an update: told once, on the home view, unless the organisation wants none of it. */
import { browser } from 'wxt/browser';
import { notesBetween, type ReleaseNote } from '@/lib/desk/release-notes.ts';
import { policyInForce, policyRead } from './policy.ts';

const KEY = 'updatedFrom';

/** Remembers the release there was before. Of several updates in a row the first counts: nothing of them was told. */
export async function noteUpdate(from: string | undefined): Promise<void> {
  const known = (await browser.storage.local.get(KEY))[KEY];
  if (from && known === undefined) await browser.storage.local.set({ [KEY]: from });
}

/** What there is to tell; nothing after an install. */
export async function untoldNotes(): Promise<ReleaseNote[]> {
  await policyRead();
  if (policyInForce().policy.updateNotesOff) return [];
  const from = (await browser.storage.local.get(KEY))[KEY];
  return typeof from === 'string' ? notesBetween(from, browser.runtime.getManifest().version) : [];
}

export const notesUnderstood = (): Promise<void> => browser.storage.local.remove(KEY);
