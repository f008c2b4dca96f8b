/**
 * Version 6: the reader's day. Where one was in a meeting, marked passages, corrections of what was extracted, briefings; and
 * what happened on the sites we know, for health. All tables begin empty.
 */
import type { ArchiveVersion } from './index.ts';

export const version006: ArchiveVersion = {
  number: 6,
  stores: {
    positions: 'meetingId, at',
    highlights: 'id, itemKey, meetingId',
    corrections: 'itemKey, meetingId',
    briefings: 'id',
    siteEvents: 'site',
  },
};
