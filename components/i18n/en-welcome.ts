import type { WelcomeWords } from './da-welcome.ts';

export const enWelcome: WelcomeWords = {
  title: 'Welcome',
  step: (n, of) => `Step ${n} of ${of}`,
  progress: 'How far you are',
  next: 'Next',
  back: 'Back',
  hereTitle: 'Welcome to Sagsspor',
  here: 'Sagsspor notices when you open an agenda or minutes of a KKR meeting, and takes them apart into items that you can read, search and follow from meeting to meeting.',
  hereStays:
    'Everything you save stays on this machine. Nothing is sent anywhere, and most of it works without a network too.',
  accessTitle: 'Access to sites',
  access: 'Sagsspor reads pages only on the sites you give it access to. It is made for these:',
  accessMore: 'The municipalities’ own sites can be added later under Settings.',
  startTitle: 'How to begin',
  startPage:
    'Open an agenda on kl.dk or in FirstAgenda Prepare. Sagsspor shows itself at the right; press Save.',
  startFile: 'If you have the agenda as a file, drop it in the reader: PDF, also scanned, or Word.',
  startKeyword: 'Type kkr and a space in the address bar to search what you have saved.',
  startKeys: (palette, help) =>
    `In the reader and the panel, ${palette} leads you anywhere, and ${help} shows every key.`,
  startPin: 'Pin the Sagsspor icon to the toolbar to have it at hand.',
  toReader: 'Open the reader',
  once: 'Do not show the welcome on my other machines',
  onceHint: 'Where the browser syncs settings.',
};
