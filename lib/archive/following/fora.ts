/** What each forum reported in "Siden sidst", over all meetings. */
import { lettersOf } from '../../danish/damage.ts';
import type { ForumView } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { foundRef } from './remembering.ts';

/** As `FollowingClient.fora`: the forum heard of last first, its newest report first. */
export async function listFora(db: Archive): Promise<ForumView[]> {
  const findings = await db.findings.toArray();
  const told = findings
    .flatMap((row) => {
      const items = new Map(row.items.map((item) => [item.itemKey, foundRef(row, item)]));
      return row.fora.flatMap(({ itemKey, forum, text, nothing }) => {
        const item = items.get(itemKey);
        return item ? [{ forum, report: { item, text, nothing } }] : [];
      });
    })
    .sort((a, b) => (b.report.item.date ?? '').localeCompare(a.report.item.date ?? ''));
  return [...Map.groupBy(told, ({ forum }) => forum.key ?? lettersOf(forum.text)).values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ forum: first.forum, reports: all.map(({ report }) => report) }] : [];
  });
}
