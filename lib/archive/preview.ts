import type { DocumentLink } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { MeetingView, OfferedDocument, PageView, SavedState } from '../agenda/views.ts';
import { adapterFor } from '../sites/index.ts';
import { savedAddresses } from './batches.ts';
import type { Archive } from './database.ts';
import { layCorrections } from './desk/corrections-lay.ts';
import { correctedContents, correctionsOf } from './desk/corrections-shown.ts';
import { difference, documentId, itemRows, keyed, knownItems, meetingOf, sameContent } from './documents.ts';
import { addsNothing, gatheredItems } from './gathered.ts';
import { gather, gatheredIdentity, isView } from './gathering.ts';
import { documentContents, isKeptAsRead } from './meeting-contents.ts';
import { bookmarkedKeys, contentView, itemViews, papersOf, repairedAs } from './meetings.ts';
import { type DocumentItem, mergeDocuments } from './merge.ts';
import type { VersionRow } from './rows.ts';
import { shownItems } from './shown.ts';
import { contentTables } from './tables.ts';
import { type RepairedDraft, readDraft, understood } from './understanding.ts';

async function meetingPreview(
  db: Archive,
  source: SourceDocument,
  draft: RepairedDraft,
  hash: string,
): Promise<MeetingView> {
  return db.transaction('r', contentTables(db), async (): Promise<MeetingView> => {
    const id = await meetingOf(db, draft, source.address);
    const stored = await documentContents(db, id);
    const contents = (await db.removals.get(id)) ? [] : stored;
    const own = documentId(id, draft, source);
    const same = (await sameContent(db, contents, { draft, hash }))?.version;
    const before = contents.find(({ document }) => document.id === own);
    const earlier = before && (await db.versions.get(before.document.currentVersion));
    const found = keyed(id, draft, await knownItems(db, id, stored));
    const items = await shownItems(db, itemRows({ id: own, meetingId: id }, found));
    const asRead = await isKeptAsRead(db, id);
    const { meeting } = asRead ? readDraft(draft) : draft;
    const corrected = layCorrections(items, await correctionsOf(db, id)).items;
    const bookmarked = await bookmarkedKeys(db, id);
    return {
      id,
      ...meeting,
      address: source.address,
      ...savedAs(same, earlier, before?.items, items),
      papers: papersOf(contents),
      items: itemViews(corrected, meeting, bookmarked),
      warnings: draft.warnings,
      quality: draft.quality,
      ...repairedAs(items, asRead),
    };
  });
}

/** What the archive has of a document in front: `same` if this very content, `earlier` if a version before it. */
function savedAs(
  same: VersionRow | undefined,
  earlier: VersionRow | undefined,
  before: DocumentItem[] | undefined,
  items: DocumentItem[],
): Pick<MeetingView, 'saved' | 'changes' | 'savedAt'> {
  const saved: SavedState = same ? 'saved' : earlier ? 'changed' : 'new';
  return {
    saved,
    ...(saved === 'changed' && before && { changes: difference(before, items) }),
    savedAt: (same ?? earlier)?.importedAt ?? null,
  };
}

/** A view as part of its meeting: with all that is gathered of it, and the meeting's papers. */
async function viewPreview(db: Archive, view: SourceDocument, own: RepairedDraft): Promise<MeetingView> {
  const gathered = await gather(db, view, own);
  const { meetingId: id, before, source, draft } = gathered;
  return db.transaction('r', contentTables(db), async (): Promise<MeetingView> => {
    const stored = await documentContents(db, id);
    const removed = (await db.removals.get(id)) !== undefined;
    const { earlier, items } = await gatheredItems(db, gathered, stored);
    const asRead = await isKeptAsRead(db, id);
    const { warnings, quality } = draft;
    const { meeting: head } = asRead ? readDraft(draft) : draft;
    const document = {
      ...gatheredIdentity(id, source, head.kind),
      currentVersion: '',
      head,
      warnings,
      quality,
    };
    const others = stored.filter((content) => content.document.id !== document.id);
    const version = removed ? undefined : before?.version;
    const contents = [
      ...(removed ? [] : others),
      {
        document,
        importedAt: source.fetchedAt,
        items: await shownItems(db, itemRows(document, items)),
      },
    ];
    return {
      ...contentView(
        id,
        mergeDocuments(await correctedContents(db, id, contents)),
        await bookmarkedKeys(db, id),
        asRead,
      ),
      address: view.address,
      papers: removed ? [] : papersOf(stored),
      ...savedAs(addsNothing(earlier, items) ? version : undefined, version, earlier, items),
    };
  });
}

/** What an index offers, with the meetings its documents are saved in. */
async function offered(db: Archive, documents: DocumentLink[]): Promise<OfferedDocument[]> {
  const savedIn = await db.transaction('r', db.documents, db.removals, async () => savedAddresses(db));
  return documents.map((link) => ({ ...link, savedIn: savedIn.get(link.href) ?? null }));
}

/** Fewer days without a paper are news of a meeting, not a list of meetings. */
const CALENDAR = 3;

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
  const { draft, hash, documents, meetings } = await understood(db, source);
  if (draft && isView(source)) return { kind: 'meeting', meeting: await viewPreview(db, source, draft) };
  if (draft) return { kind: 'meeting', meeting: await meetingPreview(db, source, draft, hash) };
  if (documents.length > 0 || meetings.length >= CALENDAR)
    return { kind: 'index', documents: await offered(db, documents), meetings };
  return { kind: 'nothing', expected: expected(source.address) };
}
