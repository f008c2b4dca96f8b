/** What is around the archive in an extension: storage of other kinds, and the browser's own downloads. */
import { browser } from 'wxt/browser';
import type { Surroundings } from '@/lib/archive/desk/keeping.ts';
import { BACKUP_LEAVE } from './backup-leave.ts';
import { policyInForce } from './policy.ts';

export const surroundings: Surroundings = {
  canSchedule: true,
  get release() {
    return browser.runtime.getManifest().version;
  },
  build: import.meta.env.BROWSER ?? 'web',
  // Nothing may be awaited before it: browsers ask only in the click.
  askToSave: () => browser.permissions.request(BACKUP_LEAVE),
  decidedRetention: () => policyInForce().policy.retentionYears,
  async clearOutside() {
    await Promise.allSettled([
      browser.storage.local.clear(),
      browser.storage.session.clear(),
      // Settings that the browser carries from machine to machine: they are the user's too.
      browser.storage.sync?.clear(),
      globalThis.caches?.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    ]);
    globalThis.localStorage?.clear();
    globalThis.sessionStorage?.clear();
  },
};
