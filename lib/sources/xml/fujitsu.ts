/** Exports of eDoc's later agenda module (Fujitsu): `Committee/Meeting/Agenda/AgendaElements/AgendaElement`. */
import type { Attendee } from '../../agenda/model.ts';
import type { ExportedField, ExportedItem, ExportedMeeting } from '../exported.ts';
import { at, childrenOf, isFalse, isTrue, textAt, type XmlElement } from './tree.ts';
import { dateTime, paperName } from './words.ts';

/** Stands in a decision not yet released. */
const NOT_RELEASED = /^beslutning ikke frigivet\.?$/i;

/** Null when this is no such export. */
export function readFujitsu(root: XmlElement): ExportedMeeting | null {
  const committee = at(root, 'committee');
  const meeting = at(committee, 'meeting');
  const elements = childrenOf(at(meeting, 'agenda', 'agendaelements'), 'agendaelement');
  if (!committee || !meeting || elements.length === 0) return null;
  const names = [textAt(root, 'outputtypeenumname'), textAt(meeting, 'agenda', 'type')];
  const items = elements.map(readItem);
  const decided = items.filter(({ fields }) =>
    fields.some(({ caption }) => /^beslutning/i.test(caption)),
  ).length;
  const name = paperName(names, decided * 2 > items.length);
  return {
    name,
    committee: textAt(committee, 'name'),
    when: dateTime(textAt(meeting, 'meetingdatetime')),
    where: textAt(meeting, 'meetinglocation') || textAt(committee, 'defaultlocation'),
    attendance:
      name === 'Referat'
        ? childrenOf(at(meeting, 'meetingparticipants'), 'meetingparticipant').flatMap(readPerson)
        : [],
    items,
  };
}

function readPerson(person: XmlElement): Attendee[] {
  const name = textAt(person, 'name').replace(/\s+/g, ' ');
  const state = isFalse(textAt(person, 'participate'))
    ? 'absent'
    : textAt(person, 'represent') !== ''
      ? 'substitute'
      : 'present';
  const note = state === 'substitute' ? `for ${textAt(person, 'represent')}` : '';
  return name ? [{ name, state, note }] : [];
}

function readItem(element: XmlElement): ExportedItem {
  const item = at(element, 'handlingitem') ?? element;
  const closed = isFalse(textAt(element, 'accessispublic'));
  const presentations = childrenOf(at(item, 'casepresentations'), 'casepresentation');
  const fields = presentations.map((one): ExportedField => {
    const caption = textAt(one, 'title');
    const decision = isTrue(textAt(one, 'isdecision')) && !/beslutning|referat|konklusion/i.test(caption);
    return { caption: decision ? 'Beslutning' : caption, content: textAt(one, 'content') };
  });
  return {
    number: textAt(item, 'serialno') || textAt(element, 'sortorder'),
    title: (closed && textAt(item, 'neutraltitle')) || textAt(item, 'title'),
    caseNumber: textAt(item, 'casenumber'),
    caseworker: '',
    closed,
    fields: fields.filter(({ content }) => !NOT_RELEASED.test(content)),
    attachments: childrenOf(at(item, 'attachments'), 'attachment')
      .filter((one) => !/closed|lukket/i.test(textAt(one, 'accessenumname') + textAt(one, 'accessname')))
      .map((one) => ({ title: textAt(one, 'title').replace(/\.(?:msg|txt)$/i, ''), href: null })),
  };
}
