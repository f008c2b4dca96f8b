/** The archive's meetings as OParl tells them. */
import { type ToldMeeting, writeOParl } from '../../exchange/oparl.ts';
import type { Archive } from '../database.ts';
import { factsOf } from '../facts.ts';
import { shownContents } from '../meeting-contents.ts';
import { inAuthority, mergeDocuments } from '../merge.ts';
import { contentTables } from '../tables.ts';

/** As `Keeper.oparl`. */
export async function oparlFile(db: Archive): Promise<Blob> {
  const ids = await db.meetings.toCollection().primaryKeys();
  const meetings: ToldMeeting[] = [];
  for (const id of ids) {
    const contents = await db.transaction('r', contentTables(db), async () => shownContents(db, id));
    const merged = mergeDocuments(contents);
    if (!merged) continue;
    const { head, items, savedAt } = merged;
    const facts = factsOf(items, head);
    meetings.push({
      ...{ id, body: head.body, date: head.date, startTime: head.startTime, location: head.location },
      savedAt,
      papers: inAuthority(contents).map(({ document: { id: paper, kind, address }, importedAt }) => {
        return { id: paper, kind, address, savedAt: importedAt };
      }),
      items: items.map(({ key, item }, at) => ({
        ...{ key, item, outcome: facts[at]?.decision?.outcome ?? null },
      })),
    });
  }
  const parts = [...writeOParl(meetings, new Date().toISOString())];
  return new Blob(parts, { type: 'application/json' });
}
