/**
 * Version 4: the search index, in records of its own (`lib/search/index/dexie-store.ts`), in place of the first engine's;
 * what suggestions are made of; searches the user made. The index of what was saved before is made in the background:
 * here its meetings are only put on the list. Versions can be asked when they were imported.
 */
import type { ArchiveVersion } from './index.ts';

export const version004: ArchiveVersion = {
  number: 4,
  stores: {
    searchRecords: null,
    searchManifest: 'key',
    searchParts: 'id',
    vocabularies: 'meetingId, [meetingId+given]',
    unindexed: 'meetingId',
    earlierSearches: 'query, at',
    versions: 'id, documentId, contentHash, importedAt',
  },
  async upgrade(transaction) {
    const meetings = await transaction.table('meetings').toCollection().primaryKeys();
    await transaction.table('unindexed').bulkAdd(meetings.map((meetingId) => ({ meetingId })));
  },
};
