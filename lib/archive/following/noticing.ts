/**
 * What imports brought is noted with the import itself, and worked out afterwards: whichever context dies in between, the next
 * one goes on, and nothing is told twice.
 */
import type { Archive } from '../database.ts';
import type { FindingsRow } from './rows.ts';

const hashes = (row: FindingsRow | undefined) =>
  new Map(row?.items.flatMap(({ itemKey, hash, isHeading }) => (isHeading ? [] : [[itemKey, hash]])) ?? []);

/** Runs what refreshes a meeting after an import, and notes which items came or changed. Works inside its transaction. */
export async function noticing(db: Archive, meetingId: string, refresh: () => Promise<void>): Promise<void> {
  const before = hashes(await db.findings.get(meetingId));
  await refresh();
  const after = hashes(await db.findings.get(meetingId));
  const added = [...after.keys()].filter((key) => !before.has(key));
  const changed = [...after].filter(([key, hash]) => before.has(key) && before.get(key) !== hash);
  if (added.length === 0 && changed.length === 0) return;
  const known = await db.toNotice.get(meetingId);
  await db.toNotice.put({
    meetingId,
    added: [...new Set([...(known?.added ?? []), ...added])],
    changed: [...new Set([...(known?.changed ?? []), ...changed.map(([key]) => key)])],
    stamp: crypto.randomUUID(),
  });
}
