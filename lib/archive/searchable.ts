import type { AgendaItem, Block } from '../agenda/model.ts';
import type { PlainItem } from '../search/plain-types.ts';
import type { KeyedItem } from './merge.ts';

function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.map(({ marker, text }) => `${marker} ${text}`.trim()).join('\n');
    case 'table':
      return block.rows.map((row) => row.join(' ')).join('\n');
    default:
      return block.text;
  }
}

/** Reading text of an item: sections joined by blank lines. Standard headings say nothing of a matter and are left out. */
function readingText(item: AgendaItem): string {
  return item.sections
    .map(({ role, heading, blocks }) =>
      [...(role === 'other' && heading ? [heading] : []), ...blocks.map(blockText)].join('\n'),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What the index gets of an item. */
export function searchableItem(meetingId: string, { key, item }: KeyedItem): PlainItem {
  const attachments = item.attachments.map(({ title }) => title);
  return {
    itemKey: key,
    meetingId,
    title: item.title,
    text: readingText(item),
    labels: [item.number, item.caseNumber, ...item.caseworkers, ...attachments].filter(
      (label) => label !== null,
    ),
  };
}
