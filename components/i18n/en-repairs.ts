import type { RepairWords } from './da-repairs.ts';

const words = (n: number) => (n === 1 ? '1 word' : `${n.toLocaleString('en-GB')} words`);

export const enRepairs: RepairWords = {
  markFacts: 'Mark deadlines, amounts and more',
  markRepairs: 'Mark corrected words',
  legend: 'What the marks mean',
  correctedFrom: (read) => `Corrected from “${read}”`,
  keptFor: (meant) => `Shown as read. Suggestion: “${meant}”`,

  corrected: (n) =>
    n === 0
      ? 'All corrections are undone. The words are shown as they were read.'
      : `${words(n)} ${n === 1 ? 'has' : 'have'} been corrected after misreading. The source is unchanged.`,
  asRead: 'The text is shown as it was read, with all its errors.',
  showAsRead: 'Show the text as it was read',
  showCorrected: 'Show the corrected text',
  nowAsRead: 'The text is now shown as it was read.',
  nowCorrected: 'The text is now shown corrected.',
  working: 'Reading again …',

  list: (n) => `Corrected words (${n.toLocaleString('en-GB')})`,
  listHelp:
    'The words were misread when the paper became text. If a correction is not right, you can undo it here.',
  became: 'corrected to',
  keptAs: 'shown as read; suggestion:',
  times: (n) => `${n.toLocaleString('en-GB')} places`,
  show: 'Show',
  showWord: (word) => `Show the place: ${word}`,
  keep: 'Undo correction',
  keepWord: (read) => `Undo correction of ${read}`,
  correct: 'Correct again',
  correctWord: (read) => `Correct again: ${read}`,
  kept: (read) => `“${read}” is shown in the item as it was read.`,
  correctedAgain: (read, meant) => `“${read}” is corrected to “${meant}” again.`,

  teach: 'Teach the word',
  teachWord: (read) => `Teach the word ${read}`,
  teachField: 'The word as it is to be spelt',
  teachHelp: 'A taught word is never corrected, and it is known again where it was misread.',
  teachInvalid: 'Write one word, in letters.',
  cancel: 'Cancel',
  taughtNow: (word) => `“${word}” is taught.`,
  taught: (n) => `Words you taught Sagsspor (${n})`,
  forget: 'Forget',
  forgetWord: (word) => `Forget ${word}`,
  forgotten: (word) => `“${word}” is forgotten.`,

  sum: (expected) => `comes to ${expected}`,
  forecast: (n) => (n === 1 ? '1 item is announced' : `${n} items are announced`),
  noDecision: 'No decision in the minutes.',
};
