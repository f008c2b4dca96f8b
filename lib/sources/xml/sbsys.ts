/** Publications of SBSYS: `Publication/Agendas/Agenda` with committee, meeting and items of captioned fields. */
import { lettersOf } from '../../danish/damage.ts';
import type { ExportedField, ExportedItem, ExportedMeeting } from '../exported.ts';
import { at, childrenOf, isFalse, isTrue, textAt, type XmlElement } from './tree.ts';
import { dateTime, paperName } from './words.ts';

/** Null when this is no publication of SBSYS. */
export function readSbsys(root: XmlElement): ExportedMeeting | null {
  const agendas = root.name === 'agenda' ? [root] : childrenOf(at(root, 'agendas') ?? root, 'agenda');
  const agenda = agendas.find((one) => at(one, 'items', 'item')) ?? agendas[0];
  if (!agenda || !at(agenda, 'meeting') || !at(agenda, 'items')) return null;
  const items = childrenOf(at(agenda, 'items'), 'item');
  const committee = textAt(agenda, 'committee', 'name');
  const decided = items.filter((item) => fieldsOf(item).some((field) => isDecided(field, committee))).length;
  const named = [textAt(root, 'publicationtypeasenum'), textAt(agenda, 'name')];
  return {
    name: paperName(named, decided * 2 > items.length),
    committee,
    when: dateTime(textAt(agenda, 'meeting', 'when')),
    where: textAt(agenda, 'meeting', 'where'),
    attendance: [],
    items: items.map(readItem),
  };
}

function fieldsOf(item: XmlElement): XmlElement[] {
  return childrenOf(at(item, 'fields'), 'itemfield').toSorted(
    (a, b) => (Number(textAt(a, 'index')) || 0) - (Number(textAt(b, 'index')) || 0),
  );
}

/** A field for what this meeting came to, filled in; the body an item goes on to has a field as well. */
function isDecided(field: XmlElement, committee: string): boolean {
  if (!isTrue(textAt(field, 'isfeedback')) || isFalse(textAt(field, 'hascontent'))) return false;
  if (textAt(field, 'content') === '') return false;
  // `UDVALGETS BESLUTNING`, `BESLUTNING`, `KULTURUDVALGETS BESLUTNING`; not `BYRÅDETS BESLUTNING`.
  const owner = stem(
    textAt(field, 'caption').replace(/s?\s{0,3}(?:beslutning|referat|konklusion)[\s\S]*$/i, ''),
  );
  return stem(committee).includes(owner) || owner.includes(stem(committee));
}

const stem = (name: string): string => lettersOf(name).replace(/(?:en|et)$/, '');

function readItem(item: XmlElement): ExportedItem {
  return {
    number: textAt(item, 'number'),
    title: textAt(item, 'caption'),
    caseNumber: textAt(item, 'case', 'number'),
    caseworker: '',
    closed: isFalse(textAt(item, 'ispublic')) || isWithheld(item),
    fields: fieldsOf(item)
      .filter((field) => !isFalse(textAt(field, 'hascontent')) && !isWithheld(field))
      .map(
        (field): ExportedField => ({ caption: textAt(field, 'caption'), content: textAt(field, 'content') }),
      ),
    attachments: childrenOf(at(item, 'enclosures'), 'enclosure')
      .filter((enclosure) => !isTrue(textAt(enclosure, 'isprotected')))
      .map((enclosure) => ({
        title: textAt(enclosure, 'name'),
        href: textAt(enclosure, 'downloadurl') || null,
      })),
  };
}

/** `MaaPubliceres="False"`: not to be made public. */
const isWithheld = (element: XmlElement): boolean =>
  isFalse(element.attributes.get('maapubliceres') ?? textAt(element, 'maapubliceres'));
