import { browser } from 'wxt/browser';
import { openedArchive } from '../shared/archive.ts';
import { policySettled } from '../shared/policy.ts';
import { syncSettings } from '../shared/synced-settings.ts';

/** Welcomes whoever installed Sagsspor, unless they said on another machine that once was enough, or the organisation did. */
export async function welcome(): Promise<void> {
  await policySettled();
  const { archive, client } = await openedArchive();
  await syncSettings(archive);
  const { welcome } = await client.settings();
  if (welcome) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
