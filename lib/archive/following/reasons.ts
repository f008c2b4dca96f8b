/** Proposals with their reasons in the words of the items they name. */
import { printedLinks } from '../../tracking/printed.ts';
import type { Link } from '../../tracking/types.ts';
import type { Archive } from '../database.ts';
import { foundItems } from '../hits.ts';
import { contentTables } from '../tables.ts';

/** Gives proposals with words and sentences as printed, where they were found by stems. */
export async function withPrintedWords<P extends { path: Link[] }>(
  db: Archive,
  proposals: readonly P[],
): Promise<P[]> {
  if (proposals.length === 0) return [];
  const keys = new Set(proposals.flatMap(({ path }) => path.flatMap(({ a, b }) => [a, b])));
  const items = await db.transaction('r', contentTables(db), async () => foundItems(db, [...keys]));
  return proposals.map((one) => ({ ...one, path: printedLinks(one.path, (key) => items.get(key)?.item) }));
}
