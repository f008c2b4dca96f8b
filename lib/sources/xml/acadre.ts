/** Exports of Acadre: everything is a `table` of a name with `fields/field`, tables inside tables. */
import type { Attendee } from '../../agenda/model.ts';
import type { ExportedField, ExportedItem, ExportedMeeting } from '../exported.ts';
import { childrenOf, everyElement, type XmlElement } from './tree.ts';
import { dateTime, paperName } from './words.ts';

/** Null when this is no export of Acadre, or the list of one (`XML_<id>.xml`) that holds no items. */
export function readAcadre(root: XmlElement): ExportedMeeting | null {
  const tables = [...everyElement(root)].filter(({ name }) => name === 'table');
  const named = (name: string) => tables.filter((table) => table.attributes.get('name') === name);
  const [agenda] = named('agenda');
  const [meeting] = named('meeting');
  const [committee] = named('committee');
  const items = named('agendaitemparents').length > 0 ? named('agendaitemparents') : named('agendaitem');
  if (!agenda || !meeting || items.length === 0) return null;
  const names = [fieldOf(agenda, 'name'), fieldOf(agenda, 'description'), fieldOf(meeting, 'name')];
  const name = paperName(names, false);
  const members = tablesIn(tablesIn(meeting, 'meetmember')[0], 'member');
  return {
    name,
    committee: committee ? fieldOf(committee, 'name') : '',
    when: dateTime(fieldOf(meeting, 'date')),
    where: [fieldOf(meeting, 'location'), fieldOf(meeting, 'address')]
      .map((text) => text.replace(/<[^<>]{0,40}>/g, ', ').trim())
      .filter(Boolean)
      .join(', '),
    attendance: name === 'Referat' ? members.flatMap(readMember) : [],
    items: items.map(readItem),
  };
}

/** Value of a field of the table itself. */
function fieldOf(table: XmlElement, name: string): string {
  for (const fields of childrenOf(table, 'fields'))
    for (const field of childrenOf(fields, 'field'))
      if (field.attributes.get('name') === name) return field.text.trim();
  return '';
}

const tablesIn = (table: XmlElement | undefined, name: string): XmlElement[] =>
  childrenOf(table, 'table').filter((one) => one.attributes.get('name') === name);

/** `absent`: 0 present, 1 absent, 2 absent with apologies. */
function readMember(member: XmlElement): Attendee[] {
  const name = fieldOf(member, 'name').replace(/\s+/g, ' ');
  const absent = fieldOf(member, 'absent');
  const note = fieldOf(member, 'comment') || (absent === '2' ? 'afbud' : '');
  return name ? [{ name, state: /^[12]$/.test(absent) ? 'absent' : 'present', note }] : [];
}

function readItem(parent: XmlElement): ExportedItem {
  const item = tablesIn(parent, 'agendaitem')[0] ?? parent;
  const parts = [...everyElement(parent)].filter(({ name }) => name === 'table');
  const named = (name: string) =>
    parts
      .filter((table) => table.attributes.get('name') === name)
      .toSorted((a, b) => order(a, name) - order(b, name));
  return {
    number: fieldOf(parent, 'sort'),
    title: fieldOf(item, 'name'),
    caseNumber: fieldOf(item, 'caseno'),
    caseworker: fieldOf(item, 'caseofficer'),
    closed: isClosed(item),
    fields: named('bullet').map(
      (bullet): ExportedField => ({
        caption: fieldOf(bullet, 'bulletname'),
        content: fieldOf(bullet, 'bulletcontent'),
      }),
    ),
    attachments: named('enclosure')
      .filter((enclosure) => !isClosed(enclosure))
      .map((enclosure) => ({ title: fieldOf(enclosure, 'name'), href: null })),
  };
}

const order = (table: XmlElement, name: string): number =>
  Number(fieldOf(table, name === 'bullet' ? 'bulletsortorder' : 'sort')) || 0;

/** `access`: 1 open, 2 closed, 3 about a person. */
const isClosed = (table: XmlElement): boolean =>
  /^[23]$/.test(fieldOf(table, 'access')) || /^(?:lukket|person)/i.test(fieldOf(table, 'accessname'));
