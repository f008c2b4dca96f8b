/** The parts of an item as text, for reading and comparing. */
import type { AgendaItem } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';
import type { ChangedField } from './changes.ts';

/** Text of one part as it is read; of attachments their titles, a line each. Empty where the item has none. */
export function partText(item: AgendaItem, field: ChangedField): string {
  if (field === 'title') return item.title;
  if (field === 'closed') return '';
  if (field === 'attachments') return item.attachments.map(({ title }) => title).join('\n');
  return item.sections
    .filter(({ role }) => role === field)
    .map(({ heading, blocks }) =>
      [...(field === 'other' && heading ? [heading] : []), blocksText(blocks)].join('\n'),
    )
    .join('\n')
    .trim();
}

/** The whole text of an item under its headings, without its title. */
export const itemText = ({ sections }: AgendaItem): string =>
  sections
    .map(({ heading, blocks }) => [heading, blocksText(blocks)].filter(Boolean).join('\n'))
    .join('\n\n');
