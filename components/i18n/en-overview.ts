import type { OverviewWords } from './da-overview.ts';

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en')}\u00a0${n === 1 ? one : many}`;

export const enOverview: OverviewWords = {
  begin: 'How to begin',
  steps: [
    'Open an agenda on kl.dk or in FirstAgenda Prepare. Sagsspor appears on the right.',
    'Press Save. The meeting is taken apart into items and kept here, on your own machine.',
    'If you have the agenda as a file, choose it on this page or drop it anywhere in the window: PDF, scanned ones too, Word or text.',
  ],
  stepsByFile: [
    'Download the agenda as a file, or share it from Prepare to this device.',
    'Choose the file on this page or drop it anywhere in the window: PDF, scanned ones too, Word or text.',
    'It is taken apart into items you can read, search and follow. Everything stays on this device.',
  ],
  emptyByFile:
    'Choose an agenda as a file on the home page, or drop it anywhere in the window. The meeting will be here, on your own device, and searchable.',
  fromBackup: 'Do you have an archive on another machine? Bring in a backup.',

  calendar: 'Save to calendar (.ics)',
  papersSaved: 'agenda saved',

  filter: 'Find a saved meeting',
  filterHint: 'Body, place or date',
  body: 'Body',
  allBodies: 'All bodies',
  year: 'Year',
  allYears: 'All years',
  unknownYear: 'Without a date',
  shown: (n, of) =>
    n === of ? count(of, 'meeting', 'meetings') : `${n} of ${count(of, 'meeting', 'meetings')}`,
  noneShown: 'No saved meeting fits',
  noneShownHelp: 'Choose another body or year, or clear what you wrote.',
  showAll: 'Show all meetings',

  recent: 'Read recently',
  cases: 'My cases',
  allCases: (n) => (n === 1 ? 'See the case' : `See all ${n} cases`),

  yearTitle: 'The year’s meetings',
  yearLink: 'The year’s meetings',
  yearOf: (year) => `Meetings in ${year}`,
  before: 'The year before',
  after: 'The year after',
  yearHelp: 'The arrow keys lead from meeting to meeting, Page Up and Page Down from year to year.',
  yearEmpty: (year) => `No meetings in ${year}`,
  yearEmptyHelp: 'Choose another year, or save meetings of this one.',
  undated: (n) =>
    `${count(n, 'saved meeting is', 'saved meetings are')} not shown here, because the date is not known.`,
  legend: 'Legend',
  states: {
    announced: 'announced only',
    coming: 'agenda saved, not yet held',
    past: 'held, no minutes saved',
    minutes: 'minutes saved',
  },
  undecided: (n) => count(n, 'item without a decision', 'items without a decision'),
  undecidedLegend: 'the number is items without a decision in the minutes',

  healthTitle: 'Health of the archive',
  allWell: 'All is as it should be.',
  notAllWell: 'Something needs attention',
  archive: 'Archive',
  since: (when) => `Has been here since ${when}.`,
  neverLost: 'No sign that the browser has deleted it.',
  lost: 'The browser deleted an earlier archive.',
  integrity: 'Check',
  unchecked: 'Not checked yet.',
  checked: (when) => `Checked ${when}.`,
  noProblems: 'No errors found.',
  problems: (n, repaired) =>
    `${count(n, 'error found', 'errors found')}, ${repaired === 1 ? '1 document' : `${repaired} documents`} made again.`,
  lostSources: (n) =>
    `${count(n, 'document has lost its', 'documents have lost their')} source and cannot be made again. Save ${n === 1 ? 'it' : 'them'} anew, or bring in a backup.`,
  check: 'Check now',
  checking: 'Checking …',
  checkDone: 'The check is done.',
  search: 'Search',
  searchWhole: 'All meetings can be found.',
  unindexed: (n) => `${count(n, 'meeting is', 'meetings are')} on the way into search.`,
  extractor: 'Reading',
  extractorIs: (n) => `Release ${n} of what takes agendas apart.`,
  outdated: (n) =>
    `${count(n, 'document was', 'documents were')} read by an older release; this is done again in the background.`,
  backup: 'Backup',
  noBackup: 'None yet.',
  lastBackup: (when) => `Last: ${when}.`,
  backupFailed: 'The last automatic backup could not be saved.',
  toBackup: 'Data and backup',

  sites: 'Sites',
  sitesHelp:
    'Sagsspor remembers when it last found something on a site. If there is suddenly nothing where there usually is something, the site may have been made over.',
  noSites: 'Sagsspor has not seen an agenda on a site yet.',
  site: 'Site',
  found: 'Last found something',
  missed: 'Found nothing where there usually is something',
  never: 'never',
  missedPages: (n, when) => `${count(n, 'page', 'pages')}, last ${when}`,
  missedHelp:
    'Mark an item on the page and save it with a right click, or download the document and drop it in the reader. The diagnostic file below helps those who mend the error.',

  stuck: 'Imports that did not finish',
  noStuck: 'None.',
  waiting: (n) => `${count(n, 'reading waits', 'readings wait')} on the home page.`,
  unnamed: 'Document without a name',
  interrupted: 'interrupted',
  failed: 'failed',
  retry: (name) => `Try again: ${name}`,
  retryShort: 'Try again',
  discard: (name) => `Discard: ${name}`,
  discardShort: 'Discard',
  arrived: 'The document is saved.',
  discarded: 'The import is discarded.',

  storage: 'Space on disk',
  storageKind: 'Content',
  storageRows: 'Number',
  storageSize: 'Size, about',
  kinds: {
    sources: 'Texts as they stood at the source',
    files: 'Original files',
    own: 'What you made yourself',
    derived: 'Items and what was found in them',
    index: 'Search index',
    work: 'Work under way',
  },
  total: 'In all',
  usage: (usage, quota) =>
    quota === null
      ? `The browser reports ${usage} in use.`
      : `The browser reports ${usage} in use of ${quota}.`,
  persisted: 'The browser does not delete the archive by itself.',
  notPersisted: 'The browser may delete the archive if the disk runs full.',
  persist: 'Ask the browser to keep it',
  persistRefused: 'The browser said no. Make a backup now and then.',
  persistGranted: 'The browser keeps the archive.',
  howToFree:
    'You free space by removing meetings on the home page. Original files go with their meeting. Items and search index are made from the texts and cannot be deleted by themselves.',
  removed: (n) =>
    `${count(n, 'removed meeting', 'removed meetings')} can still be brought back, until the browser is next started.`,
  free: 'Delete removed meetings now',
  freed: 'Removed meetings are deleted.',

  updateTitle: (version) => `New in version ${version}`,
  updateSeen: 'Understood',

  about: 'About Sagsspor',
  aboutRows: {
    release: 'Version',
    build: 'Built for',
    browser: 'Browser',
    archive: 'Format of the archive',
    extractor: 'Reading, edition',
    policy: 'Decided by the organisation',
  },
  unknown: 'unknown',
  noPolicy: 'Nothing',
  policyRefused: (keys) => `Not understood, and so not in force: ${keys}. Tell your IT department.`,
  syncUnused: 'known but not used: this version does not sync with a server',
  copyAbout: 'Copy',
  aboutCopied: 'The details are copied.',

  log: 'Log of errors',
  logHelp:
    'What went wrong on this machine: error code, place in Sagsspor’s own code, and time – nothing of what you read or write. The log stays here, and comes along only in the diagnostic file that you save yourself.',
  logEmpty: 'No errors noted.',
  logLast: (when) => `last ${when}`,
  logCount: (n) => count(n, 'time', 'times'),
  logRest: (n) => `And ${count(n, 'error', 'errors')} more. All are in the diagnostic file.`,
  eraseLog: 'Delete the log',
  logErased: 'The log of errors is deleted.',

  diagnostic: 'Diagnostic file',
  diagnosticHelp:
    'Helps those who mend errors in Sagsspor. The file holds numbers, versions and error codes – no titles, texts, names or addresses. Nothing is sent: you see it here and save it yourself.',
  makeDiagnostic: 'Show the file',
  making: 'Making the file …',
  diagnosticText: 'Content of the file',
  saveDiagnostic: 'Save the file',
  diagnosticSaved: (name) => `${name} is saved.`,
  reads: 'Reading the archive …',
  days: (n) => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(n, 'day'),
};
