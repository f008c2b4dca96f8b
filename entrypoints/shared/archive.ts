/** The archive in this context: opened by the first that needs it, again after another context made it close. */

import { createArchiveClient } from '@/lib/archive/client.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { packagedLanguage } from './language.ts';
import { policyInForce, policyRead } from './policy.ts';
import { sharingSettings } from './synced-settings.ts';

/** Who is asked answers first: after so long (ms) a context does what nobody waits for. */
export const QUIET_MS = 1000;

async function tend(archive: Archive): Promise<void> {
  const { followNews } = await import('./news.ts');
  followNews(archive);
  const { tendIndex } = await import('@/lib/archive/index-upkeep.ts');
  await tendIndex(archive);
  const { tendFollowing } = await import('@/lib/archive/following/upkeep.ts');
  await tendFollowing(archive);
}

let opening: Promise<Archive> | undefined;
let held: { archive: Archive; client: SagssporClient } | undefined;

/** With the policy known, since it may say what is not to be stored. */
async function open(): Promise<Archive> {
  const tools = { loadLanguage: packagedLanguage, policy: policyInForce };
  const [archive] = await Promise.all([openArchive(undefined, tools), policyRead()]);
  return archive;
}

/** Rejects as `openArchive`; the next call tries again. */
export async function openedArchive(): Promise<{ archive: Archive; client: SagssporClient }> {
  if (held?.archive.isOpen()) return held;
  opening ??= open().finally(() => {
    opening = undefined;
  });
  const archive = await opening;
  if (held?.archive !== archive) {
    held = { archive, client: sharingSettings(createArchiveClient(archive), archive) };
    setTimeout(() => void tend(archive), QUIET_MS);
  }
  return held;
}
