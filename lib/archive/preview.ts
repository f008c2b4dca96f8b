import type { AgendaDraft } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { MeetingView, PageView, SavedState } from '../agenda/views.ts';
import { understand } from '../pipeline.ts';
import { adapterFor } from '../sites/index.ts';
import { contentHash } from './content.ts';
import type { Archive } from './database.ts';
import { difference, documentId, keyed, knownItems, meetingOf } from './documents.ts';
import { bookmarkedKeys, documentContents, itemView } from './meetings.ts';

async function meetingPreview(
  db: Archive,
  source: SourceDocument,
  draft: AgendaDraft,
  hash: string,
): Promise<MeetingView> {
  const tables = [db.documents, db.versions, db.items, db.removals, db.bookmarks];
  return db.transaction('r', tables, async (): Promise<MeetingView> => {
    const id = await meetingOf(db, draft, source.address);
    const contents = (await db.removals.get(id)) ? [] : await documentContents(db, id);
    const versions = await db.versions.bulkGet(contents.map(({ document }) => document.currentVersion));
    const own = documentId(id, draft, source);
    const same = versions.find(
      (version, i) => version?.contentHash === hash && contents[i]?.document.kind === draft.meeting.kind,
    );
    const earlier = versions.find((version) => version?.documentId === own);
    const saved: SavedState = same ? 'saved' : earlier ? 'changed' : 'new';
    const known = await knownItems(db, id, await documentContents(db, id));
    const items = keyed(id, draft, known);
    const before = contents.find(({ document }) => document.id === own);
    const bookmarked = await bookmarkedKeys(db, id);
    return {
      id,
      ...draft.meeting,
      address: source.address,
      saved,
      ...(saved === 'changed' && before && { changes: difference(before.items, items) }),
      savedAt: (same ?? earlier)?.importedAt ?? null,
      items: items.map((entry) => itemView(entry, bookmarked.has(entry.key))),
      warnings: draft.warnings,
      quality: draft.quality,
    };
  });
}

/** Is there usually an agenda, or a list of them, at this address? */
function expected(address: string | null): boolean {
  if (address === null || !URL.canParse(address)) return false;
  const url = new URL(address);
  return adapterFor(url)?.expects(url) ?? false;
}

/**
 * What a document would be in the archive, with the keys and marks it has there, without storing anything. Rejects as
 * `understand` throws.
 */
export async function preview(db: Archive, source: SourceDocument): Promise<PageView> {
  const { lines, draft, documents } = understand(source);
  if (draft) {
    const hash = await contentHash(lines);
    return { kind: 'meeting', meeting: await meetingPreview(db, source, draft, hash) };
  }
  if (documents.length > 0) return { kind: 'index', documents };
  return { kind: 'nothing', expected: expected(source.address) };
}
