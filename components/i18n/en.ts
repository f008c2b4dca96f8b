import type { ItemChanges } from '@/lib/agenda/views.ts';
import type { Words } from './da.ts';
import { enFacts } from './en-facts.ts';
import { enIntake } from './en-intake.ts';
import { enProblems } from './en-problems.ts';
import { enRepairs } from './en-repairs.ts';
import { enResults } from './en-results.ts';
import { enSearch } from './en-search.ts';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const changeCounts = ({ added, changed, removed }: ItemChanges) =>
  [
    added.length > 0 && counted(added.length, 'new item', 'new items'),
    changed.length > 0 && `${changed.length} changed`,
    removed.length > 0 && `${removed.length} withdrawn`,
  ]
    .filter(Boolean)
    .join(', ');

export const en: Words = {
  locale: 'en-GB',
  problems: enProblems,
  intake: enIntake,
  facts: enFacts,
  repairs: enRepairs,
  results: enResults,
  searching: enSearch,
  brand: 'Sagsspor',
  close: 'Close',
  toContent: 'Skip to content',
  remove: 'Remove',
  undo: 'Undo',
  retry: 'Try again',
  understood: 'Understood',
  loading: 'Loading …',
  menu: 'Settings and help',
  language: 'Language',
  languages: { auto: 'As the browser', da: 'Dansk', en: 'English' },
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  openReader: 'Read in the reader',
  openPdf: 'Open in the reader',
  openSidePanel: 'Open in the side panel',
  keyboardHelp: 'Keys and searching',

  kinds: { agenda: 'Agenda', minutes: 'Minutes', supplement: 'Supplementary agenda' },
  documentKinds: {
    agenda: 'Agenda',
    minutes: 'Minutes',
    supplement: 'Supplementary agenda',
    appendix: 'Attachment',
  },
  actions: {
    approve: 'Approve',
    inform: 'Take note',
    discuss: 'Discuss',
    decide: 'Decide',
    endorse: 'Endorse',
    recommend: 'Recommend',
    appoint: 'Appoint',
  },
  roles: {
    background: 'Background',
    recommendation: 'Recommendation',
    presentation: 'Presentation',
    decision: 'Decision',
    other: 'Text',
  },
  unknownBody: 'Unknown body',
  unknownDate: 'Unknown date',
  items: (n) => counted(n, 'item', 'items'),
  attachments: (n) => counted(n, 'attachment', 'attachments'),
  bookmarks: (n) => counted(n, 'bookmark', 'bookmarks'),
  attachmentsTitle: 'Attachments',
  page: (n) => `page ${n}`,
  caseworkers: 'Caseworkers',
  table: 'Table',
  closed: 'Closed item',
  closedItem: 'Closed item – content is not stored',
  noContent: 'The item has no text.',
  uncertain: 'uncertain – check the source',
  uncertainShort: 'uncertain',
  uncertainPlaces: (n) =>
    n === 1 ? '1 place is uncertain – see it' : `${n} places are uncertain – see them`,
  wholeDocument: 'The whole document',

  save: 'Save',
  saved: 'Saved',
  update: 'Update',
  changed: (changes) =>
    ['Changed since you saved it', changes && changeCounts(changes)].filter(Boolean).join(': '),
  itemChange: { added: 'new', changed: 'changed' },
  saving: (step, steps) => `Saving … ${step}/${steps}`,
  steps: {
    received: 'Receiving the document',
    read: 'Reading the text',
    extracted: 'Finding the items',
    stored: 'Saving the meeting',
    indexed: 'Making it searchable',
  },
  savedOutcome: {
    added: 'The meeting is saved.',
    updated: 'The meeting is updated. The earlier version is kept.',
    unchanged: 'The meeting was already saved. Nothing has changed.',
  },
  saveUndone: 'The meeting is no longer saved.',

  tabs: { items: 'Items', documents: 'Documents', bookmarks: 'Bookmarks', meetings: 'Meetings' },
  tabsLabel: 'View',
  bookmarkItem: (title) => `Bookmark: ${title}`,
  bookmark: 'Bookmark',
  bookmarked: 'Bookmark set.',
  bookmarkedAndSaved: 'The meeting is saved and the bookmark is set.',
  bookmarkRemoved: 'Bookmark removed.',
  bookmarkGone: 'The item is no longer in the agenda.',
  undone: 'Undone.',
  showInPage: 'Show in the page',
  showItemInPage: (title) => `Show in the page: ${title}`,
  jumped: {
    exact: 'The item is shown in the page.',
    moved: 'The item is shown in the page. It stood elsewhere than expected.',
    doubtful: 'It may be here in the page. The place is uncertain.',
    lost: 'The item was not found in the page. The text below is what we read.',
  },

  search: 'Search saved meetings',
  clearSearch: 'Clear the search',

  meetingsEmpty: 'No saved meetings yet',
  meetingsEmptyHelp:
    'Open an agenda on the web and press Save, or add a file in the reader. The meeting will be here, on your own machine, and searchable.',
  removeMeeting: (name) => `Remove ${name}`,
  meetingRemoved: 'The meeting is removed. Your bookmarks are kept.',
  bookmarksEmpty: 'No bookmarks yet',
  bookmarksEmptyHelp: 'Press the star by an item, or type b. You will find it again here.',
  backToSearch: 'Back to the search',
  backToMeetings: 'Back to meetings',
  backToBookmarks: 'Back to bookmarks',
  backToDocuments: 'Back to documents',

  pageUnknown: 'The page has not been read',
  pageUnknownHelp:
    'Press the icon of Sagsspor in the toolbar to read the page, or reload it. Your saved meetings are under Meetings.',
  pageNothing: 'No agenda on this page',
  pageNothingHelp:
    'Sagsspor wakes when you open an agenda, minutes or meeting material on a site that it knows.',
  pageUnexpected: 'There is usually an agenda here, but we found none. The page may have changed.',
  pageUnexpectedHelp: 'Reload the page. You can also copy the text and paste it into the reader.',
  pagePdf: 'The page is a PDF',
  pagePdfHelp: 'The reader takes PDF files apart into items, scanned ones too.',
  indexTitle: 'Meeting material on the page',
  documents: (n) => counted(n, 'document', 'documents'),
  indexHelp: 'Choose Read to open a document in the reader.',
  indexNoDate: 'Undated',
  indexEmpty: 'No documents found',
  edgeTab: {
    none: 'open',
    missing: 'there is usually an agenda here, but we found none',
    index: 'meeting material found',
    new: 'agenda found',
    saved: 'the meeting is saved',
    changed: 'changed since you saved it',
  },
  resize: 'Width of the panel',

  home: 'Home',
  savedMeetings: 'Saved meetings',
  contents: 'Contents',
  sourceText: 'Source',
  sourceFor: 'The saved text, as it was read',
  sourceNotFound: 'The place of the item was not found in the source.',
  openingDocument: 'Fetching the document',
  documentNotOpened: 'The document was not opened',
  openOriginal: 'Open the original page',
  ownOrder: 'The document’s own order',
  print: 'Print',
  addDocument: 'Add a document',
  dropHere: 'Drop to read',
  dropHelp:
    'Drop files anywhere on the page: PDF, scanned too, Word (.docx), XML, HTML, text or images of pages.',
  chooseFile: 'Choose files …',
  paste: 'Paste text',
  pasteHelp: 'Paste the whole agenda, also the front page with date and place.',
  pasteRead: 'Read the text',
};
