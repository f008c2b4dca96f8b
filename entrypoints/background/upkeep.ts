/** What the worker sees to unasked. Each step may be cut short and done again. */
import { browser } from 'wxt/browser';
import { purgeBatches } from '@/lib/archive/batches.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { purgeBriefings } from '@/lib/archive/desk/briefings.ts';
import { purgeHighlights } from '@/lib/archive/desk/highlights.ts';
import { dropLeftStaging } from '@/lib/archive/desk/restore-staging.ts';
import { purgeFiles } from '@/lib/archive/files.ts';
import { tendFollowing } from '@/lib/archive/following/upkeep.ts';
import { resumePending } from '@/lib/archive/import.ts';
import { tendIndex } from '@/lib/archive/index-upkeep.ts';
import { checkCanary, checkIntegrity, type Witness } from '@/lib/archive/integrity.ts';
import { purgeReadings } from '@/lib/archive/readings.ts';
import { rebuildDerived, resumeRebuild } from '@/lib/archive/rebuild.ts';
import { purge } from '@/lib/archive/removal.ts';
import { tendRetention } from '@/lib/archive/retention.ts';
import { sealClosed } from '@/lib/archive/sealing.ts';
import { noteFailure } from '@/lib/log/note.ts';
import { openedArchive } from '../shared/archive.ts';
import { announceLoss } from '../shared/archive-loss.ts';
import { policyInForce, policyRead } from '../shared/policy.ts';
import { tellSettings } from '../shared/settings-signal.ts';
import { syncSettings } from '../shared/synced-settings.ts';
import { backUpWhenDue } from './scheduled-backup.ts';
import { followGrants } from './sites.ts';

/** Extension storage lives and dies apart from IndexedDB, so that one can bear witness to the loss of the other. */
const witness: Witness = {
  async read() {
    const { canary } = await browser.storage.local.get('canary');
    return typeof canary === 'string' ? canary : null;
  },
  write: (canary) => browser.storage.local.set({ canary }),
};

/** What ended this recently (ms) may still be shown, waited for, or undone: browsers start slowly, and people do not. */
const JUST_NOW = 600_000;

export async function startUp(): Promise<void> {
  const { archive } = await openedArchive();
  await syncSettings(archive);
  if ((await checkCanary(archive, witness)) === 'lost') await announceLoss();
  await resumePending(archive);
  const before = new Date(Date.now() - JUST_NOW).toISOString();
  await purge(archive, before);
  await retire(archive);
  await purgeReadings(archive, before);
  await purgeBatches(archive, before);
  await purgeBriefings(archive, before);
  await purgeHighlights(archive, before);
  await sealClosed(archive);
  await purgeFiles(archive);
  await rebuildDerived(archive);
  await checkIntegrity(archive);
  await tendIndex(archive);
  await tendFollowing(archive);
  await dropLeftStaging(archive);
  await backUpWhenDue(archive);
}

/** Goes on with what an earlier life of the worker was killed over. */
export async function resume(archive: Archive): Promise<void> {
  try {
    await resumePending(archive);
    await sealClosed(archive);
    await resumeRebuild(archive);
    await tendFollowing(archive);
    await retire(archive);
  } catch (error) {
    noteFailure('resume', error);
  }
}

/** The organisation decides otherwise than before: surfaces are told, sites followed, and what may not be stored goes. */
export async function followPolicy(): Promise<void> {
  try {
    const { archive } = await openedArchive();
    await tellSettings();
    await followGrants();
    await sealClosed(archive);
  } catch (error) {
    noteFailure('policy', error);
  }
}

/** Deletes what is old, where that is wanted. A failure of it must not keep all else from being done. */
async function retire(archive: Archive): Promise<void> {
  try {
    await policyRead();
    await tendRetention(archive, policyInForce().policy.retentionYears);
  } catch (error) {
    noteFailure('retention', error);
  }
}
