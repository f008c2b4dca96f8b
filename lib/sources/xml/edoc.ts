/** Exports of eDoc: `Meeting` with agenda types (open, closed) and items whose text is one run (`FullText`). */

import type { ExportedItem, ExportedMeeting } from '../exported.ts';
import { readHtml } from '../html.ts';
import { partsOf } from './glued.ts';
import { at, childrenOf, everyElement, isFalse, textAt, type XmlElement } from './tree.ts';
import { dateTime, paperName } from './words.ts';

/** Null when this is no export of eDoc. */
export function readEdoc(root: XmlElement): ExportedMeeting | null {
  const meeting = root.name === 'meeting' ? root : at(root, 'meeting');
  const types = childrenOf(at(meeting, 'meetingagendatypes'), 'meetingagendatype');
  if (!meeting || types.length === 0) return null;
  const items = types.flatMap((type) => {
    const closed = /lukke|fortrolig/i.test(textAt(type, 'agendatype'));
    const own = at(type, 'meetingagendaitems') ?? type;
    return childrenOf(own, 'meetingagendaitem').map((item) => readItem(item, closed));
  });
  const kinds = types.map((type) => textAt(type, 'agendatype'));
  const state = textAt(meeting, 'meetingstate');
  return {
    name: paperName([state, ...kinds], false),
    committee: textAt(meeting, 'committee'),
    when: dateTime(textAt(meeting, 'meetingdate')),
    where: textAt(meeting, 'meetingplace') || textAt(meeting, 'location'),
    attendance: [],
    items: items.toSorted((a, b) => (Number(a.number) || 0) - (Number(b.number) || 0)),
  };
}

function readItem(item: XmlElement, closed: boolean): ExportedItem {
  const document = at(item, 'document');
  const number = textAt(item, 'agendaitemnumber');
  const title = textAt(document, 'title');
  const text = textAt(item, 'fulltext') || textAt(document, 'fulltext') || textAt(document, 'summary');
  const { caseNumber, fields } = partsOf(plainText(text), number, title);
  const attachments = childrenOf(at(document, 'attachments'), 'attachment').filter(
    (one) => !/ikke/i.test(textAt(one, 'publishingtype')) && !isFalse(textAt(one, 'publicaccess')),
  );
  return {
    number,
    // A closed document has a neutral title to be shown instead of its own.
    title: (closed && textAt(document, 'neutraltitle')) || title,
    caseNumber:
      caseNumber || textAt(document, 'casenumber') || textAt(document, 'case', 'caselogicidentifier'),
    caseworker: '',
    closed:
      closed ||
      [...everyElement(item)].some((one) => /^lukke/i.test(one.name === 'agendatype' ? one.text : '')),
    // The list of attachments stands in the text as well, with their document numbers.
    fields: attachments.length > 0 ? fields.filter(({ caption }) => caption !== 'Bilag') : fields,
    attachments: attachments.map((one) => ({ title: textAt(one, 'title'), href: null })),
  };
}

/** The text of an item, line by line where it comes as a page's mark-up. */
function plainText(text: string): string {
  if (!/<(?:p|div|h\d|br|li)\b/i.test(text)) return text;
  return readHtml(text, null)
    .map((line) => (line.marker === null ? line.text : `${line.marker} ${line.text}`))
    .join('\n');
}
