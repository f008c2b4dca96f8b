import type { CorrectionWords } from './da-corrections.ts';

export const enCorrections: CorrectionWords = {
  correct: 'Correct the item',
  correctOf: (title) => `Correct number, title or boundary: ${title}`,
  number: 'Number',
  itemTitle: 'Title',
  save: 'Save correction',
  cancel: 'Cancel',
  joins: 'Not an item: belongs to the one before',
  split: 'A new item begins here',
  splitLine: 'It begins with the line',
  saved: 'The correction is saved.',
  takenBack: 'The correction is removed.',
  byYou: 'Corrected by you',
  wasNumber: (number) => (number ? `the number was read as ${number}` : 'no number was read'),
  wasTitle: (title) => `the title was read as “${title}”`,
  joined: (name) => `“${name}” belongs here and is no item of its own`,
  begun: 'an item of its own that begins here',
  undo: 'Remove the correction',
  undoOf: (what) => `Remove the correction: ${what}`,
  inMeeting: (n) => `Your corrections in the meeting (${n})`,
  reportHelp:
    'You can help Sagsspor to read better: save a report and send it to us. It holds only what you see here: numbers, titles and the lines concerned.',
  showReport: 'Show report',
  report: 'The report as it is saved',
  saveReport: 'Save the report as a file',
  reportName: 'corrections',
};
