/** Version 1: the first archive. Never edit a released version; describe the next one beside it. */
import type { ArchiveVersion } from './index.ts';

export const version001: ArchiveVersion = {
  number: 1,
  stores: {
    sources: 'contentHash',
    documents: 'id, meetingId',
    versions: 'id, documentId, contentHash',
    removals: 'meetingId, removedAt',
    meetings: 'id, date',
    items: '[documentId+order], documentId, meetingId, itemKey',
    searchRecords: 'meetingId, [meetingId+stamp]',
    bookmarks: 'itemKey, meetingId',
    imports: 'id, state',
    meta: 'key',
  },
};
