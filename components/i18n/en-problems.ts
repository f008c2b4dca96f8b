import type { ProblemWords } from './da-problems.ts';

const NOTHING_SAVED = 'Nothing has been saved or changed.';
const ARCHIVE_SAFE = 'What you have saved is untouched.';
const printed = (detail: string) => (detail ? ` It says “${detail}”.` : '');

export const enProblems: ProblemWords = {
  errors: {
    'empty-document': {
      what: 'The document is empty.',
      safe: NOTHING_SAVED,
      todo: 'Try another file, or paste the text yourself.',
    },
    'not-an-agenda': {
      what: 'We found no agenda in the document.',
      safe: NOTHING_SAVED,
      todo: 'Check that it is an agenda or minutes, and that all of the text is there.',
    },
    'unreadable-text': {
      what: 'The text cannot be read. The file is damaged or in an unknown encoding.',
      safe: NOTHING_SAVED,
      todo: 'Save the file as UTF-8, or copy the text and paste it into the reader.',
    },
    'unsupported-format': {
      what: 'Sagsspor cannot read this kind of file.',
      safe: NOTHING_SAVED,
      todo: 'Use a PDF, Word (.docx), HTML, XML or text file, or copy the text and paste it into the reader.',
    },
    'too-large': {
      what: 'The document is larger than Sagsspor reads at once.',
      safe: NOTHING_SAVED,
      todo: 'Split it, or paste the part you need.',
    },
    'too-complex': {
      what: 'The document is built in so tangled a way that Sagsspor gave up reading it.',
      safe: NOTHING_SAVED,
      todo: 'Open it in the program it was made in and save it as a new PDF – or copy the text and paste it in the reader.',
    },
    'fetching-impossible': {
      what: 'This edition of Sagsspor cannot fetch from sites.',
      safe: ARCHIVE_SAFE,
      todo: 'Download the file in the browser, and choose or drop it here.',
    },
    'fetch-failed': {
      what: 'The document could not be fetched.',
      safe: ARCHIVE_SAFE,
      todo: 'Check the connection and try again – or download the file and drop it in the reader.',
    },
    'permission-needed': {
      what: 'Sagsspor may not fetch from this site.',
      safe: ARCHIVE_SAFE,
      todo: 'Grant access to the site, or download the file and drop it in the reader.',
    },
    'login-needed': {
      what: 'The site answered with a page instead of the document. You are probably not logged in.',
      safe: ARCHIVE_SAFE,
      todo: 'Open the document in the browser, log in, and try again.',
    },
    'try-later': {
      what: 'The site asked for a pause or is in trouble.',
      safe: 'What has been fetched already is saved.',
      todo: 'Wait a few minutes and continue.',
    },
    encrypted: {
      what: 'The file is protected by a password.',
      safe: NOTHING_SAVED,
      todo: 'Open it with the password, save a copy without one, and drop the copy in the reader.',
    },
    damaged: {
      what: 'The file is damaged, or its download was not finished.',
      safe: NOTHING_SAVED,
      todo: 'Download it again and try the new file.',
    },
    'no-pages': {
      what: 'The file has no pages.',
      safe: NOTHING_SAVED,
      todo: 'Download it again, or ask the sender for a new one.',
    },
    'not-as-named': {
      what: 'The file is something else than its name says.',
      safe: NOTHING_SAVED,
      todo: 'Open it in the browser to see what it is – perhaps a login or error page.',
    },
    'no-text': {
      what: 'The pages are images, and no text could be read in them.',
      safe: NOTHING_SAVED,
      todo: 'Use a sharper scan, or ask the sender for the document with text.',
    },
    cancelled: {
      what: 'The reading was stopped.',
      safe: ARCHIVE_SAFE,
      todo: 'You can continue where you left off.',
    },
    'storage-full': {
      what: 'There is no more room on the disk.',
      safe: 'The new document was not saved. Everything saved before is untouched.',
      todo: 'Free some space, or remove saved meetings, and try again.',
    },
    'storage-failed': {
      what: 'The browser gives no access to the archive.',
      safe: NOTHING_SAVED,
      todo: 'Restart the browser and try again. A private window may be the cause.',
    },
    'archive-newer': {
      what: 'The archive was written by a newer version of Sagsspor.',
      safe: 'The archive is untouched.',
      todo: 'Update Sagsspor and try again.',
    },
    'not-a-backup': {
      what: 'This file is not a backup from Sagsspor.',
      safe: ARCHIVE_SAFE,
      todo: 'Choose a file that ends in .sagsspor.gz. Agendas and minutes are added from the front page.',
    },
    'backup-damaged': {
      what: 'The backup is damaged: part of it is missing or has been changed.',
      safe: `Nothing of it was taken in. ${ARCHIVE_SAFE}`,
      todo: 'Get the file again from where it came, or use another backup.',
    },
    'backup-newer': {
      what: 'The backup was made by a newer version of Sagsspor.',
      safe: `Nothing of it was taken in. ${ARCHIVE_SAFE}`,
      todo: 'Update Sagsspor and try again.',
    },
    'unusual-loss': {
      what: 'The act would have removed an unusual share of what you made, and was stopped.',
      safe: ARCHIVE_SAFE,
      todo: 'Take a backup under Data. Where you had asked for nothing, tell your IT department.',
    },
    'archive-lost': {
      what: 'The saved meetings have disappeared from the browser.',
      safe: 'The browser data was deleted or cleaned up; Sagsspor did not do it.',
      todo: 'Save the meetings again from the pages they came from, and ask your IT department what cleans up.',
    },
    'not-found': {
      what: 'The meeting or item is no longer in the archive.',
      safe: 'Everything else is untouched.',
      todo: 'Go back, or save the meeting again.',
    },
    'invalid-message': {
      what: 'The page and Sagsspor do not understand each other. Sagsspor has probably been updated.',
      safe: ARCHIVE_SAFE,
      todo: 'Reload the page and try again.',
    },
    unexpected: {
      what: 'Something went wrong that we did not foresee.',
      safe: ARCHIVE_SAFE,
      todo: 'Try again. If that does not help, reload the page.',
    },
  },
  warnings: {
    'number-inferred': (detail) =>
      `The number was lost or damaged and follows from the sequence.${printed(detail)}`,
    'number-conflict': (detail) => `The printed numbers contradict each other.${printed(detail)}`,
    'title-uncertain': (detail) => `Where the title begins or ends is uncertain.${printed(detail)}`,
    'parent-missing': (detail) => `The part this item belongs to has no heading.${printed(detail)}`,
    'caseline-damaged': (detail) => `Case number or initials were read with corrections.${printed(detail)}`,
    'section-uncertain': (detail) =>
      `It is uncertain which section some of the text belongs to.${printed(detail)}`,
    'closed-item': () => 'Closed item – only number and heading are stored.',
    'cpr-masked': (detail) =>
      `CPR numbers are masked and not stored (${detail}). Where they stood it says xxxxxx-xxxx.`,
    'body-unknown': (detail) => `We could not tell who is meeting.${printed(detail)}`,
    'date-unknown': (detail) => `We could not read the date of the meeting.${printed(detail)}`,
    'contents-mismatch': (detail) => `The table of contents and the text do not agree.${printed(detail)}`,
    'text-damaged': () => 'Much of the text has reading errors. Check the source.',
  },
};
