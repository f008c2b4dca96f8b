/** What a newer release of a paper changed. Blanks are no change, nor is another place or number. */
import type { AgendaItem } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';

export type ChangedField =
  | 'title'
  | 'background'
  | 'recommendation'
  | 'presentation'
  | 'decision'
  | 'other'
  | 'attachments'
  | 'closed';

export interface Change {
  type: 'added' | 'removed' | 'changed';
  key: string;
  /** In the newer release; of a removed item in the older. */
  number: string | null;
  /** The number before, of a changed item. */
  was: string | null;
  /** Of a changed item, else empty. */
  fields: ChangedField[];
}

/** An item of a release with its key. */
export interface ReleasedItem {
  key: string;
  item: AgendaItem;
}

const FIELDS: ChangedField[] = [
  'title',
  'background',
  'recommendation',
  'presentation',
  'decision',
  'other',
  'attachments',
  'closed',
];

const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b\ufeff]+/g, '');

function fieldText(item: AgendaItem, field: ChangedField): string {
  if (field === 'title') return bare(item.title);
  if (field === 'closed') return String(item.closed);
  if (field === 'attachments')
    return item.attachments
      .map(({ title }) => bare(title))
      .sort()
      .join('\n');
  return item.sections
    .filter(({ role }) => role === field)
    .map(({ heading, blocks }) => bare((field === 'other' ? heading : '') + blocksText(blocks)))
    .join('\n');
}

/** Changes from one release to the next: in the newer one's order, removed items last. */
export function changesBetween(before: readonly ReleasedItem[], after: readonly ReleasedItem[]): Change[] {
  const old = new Map(before.map(({ key, item }) => [key, item]));
  const kept = new Set(after.map(({ key }) => key));
  const changes = after.flatMap(({ key, item }): Change[] => {
    const was = old.get(key);
    if (!was) return [{ type: 'added', key, number: item.number, was: null, fields: [] }];
    const fields = FIELDS.filter((field) => fieldText(was, field) !== fieldText(item, field));
    return fields.length > 0 ? [{ type: 'changed', key, number: item.number, was: was.number, fields }] : [];
  });
  const removed = before.flatMap(({ key, item }): Change[] =>
    kept.has(key) ? [] : [{ type: 'removed', key, number: item.number, was: null, fields: [] }],
  );
  return [...changes, ...removed];
}
