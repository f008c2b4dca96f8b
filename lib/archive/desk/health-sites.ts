import type { DetectionKind } from '../../sites/types.ts';
import type { Archive } from '../database.ts';

/** A site that works is noted this often (ms) at most: every page one reads is no news. */
const OFTEN = 3_600_000;

/**
 * Notes what a page of a site turned out to be: that something was found, or that nothing was where there usually is. Nothing on a
 * page where nothing is to be expected is not noted.
 * @param site host name
 */
export async function noteSite(
  db: Archive,
  site: string,
  kind: DetectionKind,
  now = new Date(),
): Promise<void> {
  if (kind === 'nothing') return;
  const at = now.toISOString();
  await db.transaction('rw', db.siteEvents, async () => {
    const row = (await db.siteEvents.get(site)) ?? { site, foundAt: null, missedAt: null, missed: 0 };
    if (kind === 'unexpected-nothing') {
      await db.siteEvents.put({ ...row, missedAt: at, missed: row.missed + 1 });
      return;
    }
    const isRecent = row.foundAt !== null && now.getTime() - Date.parse(row.foundAt) < OFTEN;
    if (row.missed > 0 || !isRecent) await db.siteEvents.put({ ...row, foundAt: at, missed: 0 });
  });
}
