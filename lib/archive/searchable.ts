/** What search gets of an item. */
import type { AgendaItem, Block, MeetingHead } from '../agenda/model.ts';
import type { SearchableItem } from '../search/types.ts';
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
export function readingText(item: AgendaItem): Pick<SearchableItem, 'text' | 'sections'> {
  const sections: SearchableItem['sections'] = [];
  let text = '';
  for (const { role, heading, blocks } of item.sections) {
    const own = [...(role === 'other' && heading ? [heading] : []), ...blocks.map(blockText)].join('\n');
    if (own === '') continue;
    if (text !== '') text += '\n\n';
    sections.push({ role, start: text.length, end: text.length + own.length });
    text += own;
  }
  return { text, sections };
}

/** An item as it is shown, without what has to be found in its text (`values.ts`). */
export function searchableItem(
  meetingId: string,
  { key, item }: KeyedItem,
  head: MeetingHead,
): SearchableItem {
  return {
    itemKey: key,
    meetingId,
    title: item.title,
    ...readingText(item),
    number: item.number,
    caseNumber: item.caseNumber,
    caseworkers: item.caseworkers,
    attachments: item.attachments.map(({ title }) => title),
    body: head.body,
    date: head.date,
    actions: item.recommendedActions,
    deadlines: [],
    amounts: [],
  };
}
