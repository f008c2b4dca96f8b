import type { ReadingWords } from './da-reading.ts';

const one = (n: number, single: string, several: string) => (n === 1 ? single : several);

export const enReading: ReadingWords = {
  group: 'Reading',
  panes: 'Parts of the meeting',
  // Progress
  readOf: (n, of) => (n === of ? `All ${of} read` : `${n} of ${of} read`),
  progress: 'Items read',
  read: 'Read',
  markRead: (title) => `Read: ${title}`,
  // Where one is
  top: 'Beginning of the meeting',
  next: 'Next item',
  previous: 'Previous item',
  nextIs: (title) => `Next item: ${title}`,
  previousIs: (title) => `Previous item: ${title}`,
  wasAt: (title) => `You had come to ${title}`,
  wasAtItem: (number) => `item ${number}`,
  toTop: 'Go to the beginning',
  // Links
  copyLink: (title) => `Copy link to ${title}`,
  linkCopied: 'The link to the item is copied. It works in this browser.',
  linkNotCopied:
    'The link could not be copied. It stands in the address bar when you have chosen the item in the contents.',
  // Folding
  foldAll: 'Fold',
  unfoldAll: 'Unfold',
  foldHelp: 'Leave only recommendation and decision open',
  unfoldHelp: 'Show all sections',
  // Finding
  find: 'Find in meeting',
  findNext: 'Next place',
  findPrevious: 'Previous place',
  findClose: 'Close find in meeting',
  found: (at, of) => `${at.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
  foundAlike: (at, of) =>
    `${at.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${one(of, 'place', 'places')} like it`,
  foundIn: (title) => `in ${title}`,
  notFound: 'Not found',
  looking: 'Searching …',
};
