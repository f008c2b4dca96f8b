/** Meetings as they are shown: extracted, repaired, and corrected by the user. */
import type { Archive } from '../database.ts';
import type { DocumentContent } from '../merge.ts';
import { type Corrections, correctedContent } from './corrections-lay.ts';

/** What the user says of a meeting's items. */
export async function correctionsOf(db: Archive, meetingId: string): Promise<Corrections> {
  const rows = await db.corrections.where({ meetingId }).toArray();
  return new Map(rows.map(({ itemKey, corrected }) => [itemKey, corrected]));
}

/**
 * A meeting's documents as the user says they are. For showing, searching and following; what documents are compared and known
 * again by is what was extracted. Works inside a transaction over `contentTables`.
 */
export async function correctedContents(
  db: Archive,
  meetingId: string,
  contents: readonly DocumentContent[],
): Promise<DocumentContent[]> {
  const corrections = await correctionsOf(db, meetingId);
  return contents.map((content) => correctedContent(content, corrections));
}
