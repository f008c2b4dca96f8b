import type { Archive } from '../database.ts';

/** More than are shown: some of them may have left the archive. */
const KEPT = 20;

export async function recentChoices(db: Archive): Promise<string[]> {
  const row = await db.meta.get('recentChoices');
  return row?.key === 'recentChoices' ? row.value : [];
}

export async function rememberChoice(db: Archive, id: string): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = await recentChoices(db);
    const value = [id, ...before.filter((one) => one !== id)].slice(0, KEPT);
    await db.meta.put({ key: 'recentChoices', value });
  });
}
