/** Version 3: what the user says of repaired words: those to keep as they were read, whole meetings so, and words taught. */
import type { ArchiveVersion } from './index.ts';

export const version003: ArchiveVersion = {
  number: 3,
  stores: {
    keptWords: 'itemKey, meetingId',
    keptMeetings: 'meetingId',
    taughtWords: 'word',
  },
};
