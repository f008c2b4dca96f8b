/** The archive in this context: opened by the first that needs it, again after another context made it close. */

import { createArchiveClient } from '@/lib/archive/client.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { tendFollowing } from '@/lib/archive/following/upkeep.ts';
import { tendIndex } from '@/lib/archive/index-upkeep.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { packagedLanguage } from './language.ts';

/** What was asked first is answered first: then index and news are seen to (ms). */
const QUIET_MS = 2000;

let opening: Promise<Archive> | undefined;
let held: { archive: Archive; client: SagssporClient } | undefined;

/** Rejects as `openArchive`; the next call tries again. */
export async function openedArchive(): Promise<{ archive: Archive; client: SagssporClient }> {
  if (held?.archive.isOpen()) return held;
  opening ??= openArchive(undefined, { loadLanguage: packagedLanguage }).finally(() => {
    opening = undefined;
  });
  const archive = await opening;
  if (held?.archive !== archive) {
    held = { archive, client: createArchiveClient(archive) };
    setTimeout(() => void tendIndex(archive).then(() => tendFollowing(archive)), QUIET_MS);
  }
  return held;
}
