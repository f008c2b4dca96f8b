import type { SafetyWords } from './da-safety.ts';
import { enKeeping } from './en-keeping.ts';

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en')}\u00a0${n === 1 ? one : many}`;
const { meetings, bookmarks, cases, highlights, corrections, briefings, searches, words } = enKeeping.counts;

export const enSafety: SafetyWords = {
  counts: {
    ...{ meetings, bookmarks, cases, highlights, corrections, briefings, searches, words },
    deadlines: (n) => count(n, 'deadline with a note or state', 'deadlines with a note or state'),
  },
  lossTitle: 'That is a lot at once',
  lossText: (rows, of) =>
    `It removes ${rows.toLocaleString('en')} of the ${of.toLocaleString('en')} things you saved or made.`,
  lossGoes: 'What goes',
  lossNothing: 'Nothing has been changed yet.',
  lossBackup: 'Take a backup first',
  lossNow: (rows) => `Remove these ${rows.toLocaleString('en')}`,
  lossKeep: 'Keep everything',
  lossStopped: 'Stopped. Nothing was removed.',

  damagedTitle: 'The backup is damaged',
  damagedText:
    'Some of the file is missing or changed. Your archive is untouched. What is sound can be taken; the rest is named here and left out.',
  damagedShort: 'The file ends before it should: everything after some point is missing.',
  damagedUnsealed: 'The file does not agree with its seal: it was changed after it was written.',
  damagedMissing: (what, n) => `${what}: ${n.toLocaleString('en')} missing altogether`,
  damagedRows: (what, n) => `${what}: ${n.toLocaleString('en')} cannot be used`,
  damagedMore: (n) => `and ${n.toLocaleString('en')} more`,
  damagedWhy: {
    unreadable: 'cannot be read',
    form: 'not of the right form',
    changed: 'the content is another than was saved',
    lone: 'belongs to something that is missing',
    unknown: 'of a kind this version does not know',
  },
  damagedSound: (n) => `${n.toLocaleString('en')} rows are sound`,
  damagedTake: 'Use what is sound',
  tables: {
    sources: 'Texts of documents',
    files: 'Original files',
    documents: 'Documents',
    versions: 'Versions of documents',
    removals: 'Removed meetings',
    announcements: 'Announced meetings',
    bookmarks: 'Bookmarks and notes',
    keptWords: 'Words left alone',
    keptMeetings: 'Meetings without repairs',
    taughtWords: 'Taught words',
    earlierSearches: 'Earlier searches',
    cases: 'Cases',
    verdicts: 'Items in cases',
    deadlineMarks: 'Notes on deadlines',
    reads: 'Items read',
    savedSearches: 'Saved searches',
    news: 'News',
    positions: 'Places where you stopped',
    highlights: 'Highlights',
    corrections: 'Corrections',
    briefings: 'Briefings',
    siteEvents: 'State of sites',
    meta: 'Settings',
  },
  otherTable: 'Unknown rows',

  retention: 'Old meetings',
  retentionHelp:
    'Meetings held too long ago that you did nothing with: no bookmarks, notes, highlights, corrections, cases or briefings. Everything else stays.',
  retentionLegend: 'Delete meetings you did nothing with',
  retentionYears: (years) => (years === 1 ? 'After 1 year' : `After ${years} years`),
  retentionNever: 'Never',
  retentionNone: 'No meetings are that old.',
  retentionPreview: (n) => count(n, 'meeting would be deleted', 'meetings would be deleted'),
  retentionSize: (size) => `${size} in all.`,
  retentionList: 'Show which',
  retentionMore: (n) => `and ${n.toLocaleString('en')} more`,
  retentionOn: 'Switch on, and delete them now',
  retentionOnly: 'Switch on',
  retentionBackup: 'Take a backup first',
  retentionCancel: 'Leave it',
  retentionActive: (years) =>
    `On: meetings older than ${years} years that you did nothing with are deleted, at most once a day, while the browser is open.`,
  retentionDone: (n) => `${count(n, 'meeting was removed', 'meetings were removed')}.`,
  retentionOff: 'Off. No meetings are deleted by themselves.',
  retentionHeld: (rows) =>
    `Held back: it would remove ${rows.toLocaleString('en')} meetings at once. Choose again to confirm.`,

  deletedToo: 'Deleted as well: settings, caches, the event log, and the browser’s own copies of settings.',
};
