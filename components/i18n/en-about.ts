import type { AboutWords } from './da-about.ts';

export const enAbout: AboutWords = {
  may: 'What Sagsspor may do in the browser, and why',
  mayHelp:
    'Sagsspor asks for nothing more, and what is marked “when you ask for it” the browser asks you about the first time you use it. Which sites Sagsspor may read is shown above.',
  onAsking: 'when you ask for it',
  permissions: {
    storage: {
      name: 'Keep settings',
      why: 'Language, looks and your choices are remembered in the browser.',
    },
    unlimitedStorage: {
      name: 'Keep much on this machine',
      why: 'Meetings with their documents take room. Without this the browser might delete the archive when the disk is nearly full.',
    },
    scripting: {
      name: 'Show itself on a page',
      why: 'The tab and the panel appear only on pages with an agenda, minutes or meeting material.',
    },
    activeTab: {
      name: 'Read the page you point at',
      why: 'When you press the button, Sagsspor may read that very page until you leave it.',
    },
    contextMenus: {
      name: 'Entries in the right-click menu',
      why: 'Save the page, open a link in the reader, or search for what you have marked.',
    },
    sidePanel: {
      name: "The browser's side panel",
      why: 'Sagsspor can stay beside the page while you switch tabs.',
    },
    downloads: { name: 'Save files by itself', why: 'Only for backups that are taken every week or month.' },
    notifications: { name: 'Notify you', why: 'Only of news in the searches you have chosen it for.' },
    offscreen: {
      name: 'A page that is not seen',
      why: 'Chrome and Edge need it to make the file when a backup is taken by itself.',
    },
  },
  madeWith: 'Sagsspor is free software (MPL-2.0) and builds on that of others.',
  licences: 'See the licences',
  bill: 'List of components (CycloneDX)',
};
