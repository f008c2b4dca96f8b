import type { AgendaDraft, DocumentLink } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { MeetingView, OfferedDocument, PageView, SavedState } from '../agenda/views.ts';
import { understand } from '../pipeline.ts';
import { adapterFor } from '../sites/index.ts';
import { contentHash } from './content.ts';
import type { Archive } from './database.ts';
import { difference, documentId, keyed, knownItems, meetingOf, sameContent } from './documents.ts';
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
    const stored = await documentContents(db, id);
    const contents = (await db.removals.get(id)) ? [] : stored;
    const own = documentId(id, draft, source);
    const same = (await sameContent(db, contents, { draft, hash }))?.version;
    const before = contents.find(({ document }) => document.id === own);
    const earlier = before && (await db.versions.get(before.document.currentVersion));
    const saved: SavedState = same ? 'saved' : earlier ? 'changed' : 'new';
    const items = keyed(id, draft, await knownItems(db, id, stored));
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

/** What an index offers, with the meetings its documents are saved in. */
async function offered(db: Archive, documents: DocumentLink[]): Promise<OfferedDocument[]> {
  const removed = new Set(await db.removals.toCollection().primaryKeys());
  const stored = await db.documents.filter(({ meetingId }) => !removed.has(meetingId)).toArray();
  const savedIn = new Map(stored.map(({ address, meetingId }) => [address, meetingId]));
  return documents.map((link) => ({ ...link, savedIn: savedIn.get(link.href) ?? null }));
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
  if (documents.length > 0) return { kind: 'index', documents: await offered(db, documents), meetings: [] };
  return { kind: 'nothing', expected: expected(source.address) };
}
