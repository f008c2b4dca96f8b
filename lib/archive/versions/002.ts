/**
 * Version 2: original files, readings that take longer than a moment, batches, announced meetings, and the gathering of a
 * meeting one view at a time. Sources and imports can be asked which file they were read from.
 */
import type { ArchiveVersion } from './index.ts';

export const version002: ArchiveVersion = {
  number: 2,
  stores: {
    sources: 'contentHash, source.file',
    imports: 'id, state, source.file',
    files: 'id',
    readings: 'id, state, fileId',
    readPages: '[readingId+page], readingId',
    batches: 'id, state',
    batchDocuments: '[batchId+order], batchId, readingId',
    announcements: 'id, date',
  },
};
