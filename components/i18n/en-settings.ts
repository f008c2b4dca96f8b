import type { SettingsWords } from './da-settings.ts';

export const enSettings: SettingsWords = {
  title: 'Settings',
  lead: 'What you choose takes effect at once.',
  decided: 'Decided by your organisation',
  looks: 'Language and appearance',
  textSize: 'Text size',
  textSizeHint: 'Of the text of items. Everything else follows the zoom of the browser.',
  textSizes: { small: 'Smaller', normal: 'Normal', large: 'Larger', larger: 'Largest' },
  serif: 'Use a serif typeface',
  sampleName: 'This is how the text looks',
  sample:
    'It is recommended that the KKR discuss the framework of inter-municipal cooperation, and that the chairmanship be authorised to follow up.',
  marks: 'Marks in the text',
  markFacts: 'Show deadlines, sums and references',
  markRepairs: 'Show corrected words',
  sites: 'Sites',
  accessThere: 'Sagsspor has access to the sites it is made for.',
  accessMissing: (n) =>
    n === 1
      ? 'Sagsspor lacks access to one site, and sees no agendas there until you give it.'
      : `Sagsspor lacks access to ${n} sites, and sees no agendas there until you give it.`,
  granted: 'Has access',
  grantAll: 'Give access to all of them',
  grant: 'Give access',
  grantTo: (host) => `Give access to ${host}`,
  otherSites: (n) => (n === 1 ? 'And 1 site of your own choice.' : `And ${n} sites of your own choice.`),
  allSites: 'Choose sites',
  closedItems: 'Closed items',
  keepClosed: 'Store the content of closed items too',
  keepClosedHint:
    'Otherwise only number and heading are stored. This holds for what you save from now on, and on this machine alone. The content is not part of exports, backups or syncing.',
  closedKept: 'The content of closed items is stored from now on.',
  closedAsk:
    'The stored content of closed items will be deleted. Number, heading and your notes remain. Deleting cannot be undone.',
  closedForget: 'Switch off and delete the content',
  closedStay: 'Keep it',
  closedForgotten: 'The content of closed items is deleted, and no longer stored.',
  alerts: 'Alerts',
  alertsHelp:
    'News in your cases and saved searches is counted on the toolbar button. For each saved search you can choose that the browser alerts you too.',
  alertsOff:
    'News in your cases and saved searches is counted on the toolbar button. The browser does not alert you.',
  toNews: 'Saved searches and news',
  keeping: 'Backup and deletion',
  keepingHelp: 'Copy the archive, take a copy in, or delete everything that Sagsspor has stored.',
  toKeeping: 'Copy, fetch or delete data',
  machines: 'Several machines',
  machinesHelp:
    'If your browser syncs its settings, language, appearance, type and marks follow you. Meetings, notes, bookmarks and access to sites stay on the machine.',
  about: 'About Sagsspor',
  aboutHelp: 'Version, what your organisation has decided, log of errors, and a diagnostic file for support.',
  toHealth: 'Version and health',
  welcome: 'Show the welcome when Sagsspor is installed on a new machine',
  toWelcome: 'See the welcome',
};
