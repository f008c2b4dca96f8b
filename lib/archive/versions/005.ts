/**
 * Version 5: following. Bookmarks get note, tags, status, colour and the text the item had; the user's cases, marks, readings
 * and saved searches; news; and what is derived for them, which is made in the background after the upgrade.
 */
import type { Transaction } from 'dexie';
import type { ArchiveVersion } from './index.ts';

interface OldBookmark {
  itemKey: string;
  meetingId: string;
  createdAt: string;
}
interface OldItem {
  item: {
    sections: {
      heading: string;
      blocks: ({ type: string } & { text?: string; items?: { text: string }[]; rows?: string[][] })[];
    }[];
  };
}

const linesOf = ({ text, items, rows }: OldItem['item']['sections'][number]['blocks'][number]): string[] => [
  ...(text === undefined ? [] : [text]),
  ...(items ?? []).map((entry) => entry.text),
  ...(rows ?? []).map((cells) => cells.join('\t')),
];

const textOf = ({ item }: OldItem): string =>
  item.sections
    .map(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOf)].filter(Boolean).join('\n'))
    .join('\n\n');

/** What the user bookmarked counts as read as it is today: what it said then is not known any more. */
async function upgradeBookmark(transaction: Transaction, bookmark: OldBookmark, at: string): Promise<void> {
  const { itemKey, meetingId } = bookmark;
  const item: OldItem | undefined = await transaction.table('items').where({ itemKey }).first();
  const text = item ? textOf(item) : '';
  await transaction
    .table('bookmarks')
    .put({ ...bookmark, note: '', tags: [], status: null, colour: null, text });
  if (!item) return;
  const documents: { currentVersion: string }[] = await transaction
    .table('documents')
    .where({ meetingId })
    .toArray();
  const rows: ({ id: string; contentHash: string } | undefined)[] = await transaction
    .table('versions')
    .bulkGet(documents.map(({ currentVersion }) => currentVersion));
  const versions = rows.flatMap((row) => (row ? [{ id: row.id, contentHash: row.contentHash }] : []));
  await transaction.table('reads').put({ itemKey, meetingId, at, versions });
}

export const version005: ArchiveVersion = {
  number: 5,
  stores: {
    cases: 'id',
    verdicts: '[caseId+itemKey], caseId, itemKey, meetingId',
    deadlineMarks: 'id, itemKey',
    reads: 'itemKey, meetingId',
    savedSearches: 'id',
    news: 'id, meetingId, at',
    toNotice: 'meetingId',
    features: 'meetingId, [meetingId+stamp]',
    findings: 'meetingId, [meetingId+by]',
  },
  async upgrade(transaction) {
    const at = new Date().toISOString();
    const bookmarks: OldBookmark[] = await transaction.table('bookmarks').toArray();
    for (const bookmark of bookmarks) await upgradeBookmark(transaction, bookmark, at);
  },
};
