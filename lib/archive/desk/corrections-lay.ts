/** Laying corrections over what was extracted. Pure: what is stored stays as it was extracted. */
import type { AgendaItem, Warning } from '../../agenda/model.ts';
import { type Corrected, keyWithin, storedKey } from '../../desk/corrections.ts';
import type { DocumentContent, DocumentItem } from '../merge.ts';
import { saysClosed, sealed } from '../merge.ts';
import { cutItem, joinItems } from './corrections-cut.ts';

export type Corrections = ReadonlyMap<string, Corrected>;

/** What corrections do to the items of a document, and which of them do anything. */
export interface Laid {
  items: DocumentItem[];
  /** Keys of the corrections by which something is shown otherwise. */
  effective: Set<string>;
  /** Orders of items that belong to another now, and of that one. */
  joined: Map<number, number>;
}

/** A document's items as the user says they are. A correction that does not fit what was extracted does nothing. */
export function layCorrections(items: readonly DocumentItem[], corrections: Corrections): Laid {
  const laid: Laid = { items: [], effective: new Set(), joined: new Map() };
  for (const entry of items) {
    const previous = laid.items.at(-1);
    const joins = corrections.get(entry.key)?.joins;
    // It may have been put behind an item that is itself now two: its place is behind the last.
    if (previous && joins !== undefined && storedKey(previous.key) === storedKey(joins)) {
      laid.items.splice(-1, 1, { ...previous, item: joined(previous.item, entry.item) });
      laid.effective.add(entry.key);
      laid.joined.set(entry.item.order, previous.item.order);
    } else laid.items.push(...corrected(entry, corrections, laid.effective));
  }
  return laid;
}

/** What is closed stays so, and says no more than was kept of it. */
function joined(item: AgendaItem, other: AgendaItem): AgendaItem {
  const both = joinItems(item, other);
  return [item, other].every((one) => !one.closed || saysClosed(one)) ? both : sealed(both);
}

function corrected(entry: DocumentItem, corrections: Corrections, effective: Set<string>): DocumentItem[] {
  const own = corrections.get(entry.key);
  const named = renamed(entry.item, own);
  if (named !== entry.item) effective.add(entry.key);
  const parts = own?.splitAt && cutItem(named, own.splitAt);
  if (!parts) return [{ ...entry, item: named }];
  effective.add(entry.key);
  const [first, second] = parts;
  const within = { ...entry, key: keyWithin(entry.key), item: second };
  return [{ ...entry, item: first }, ...corrected(within, corrections, effective)];
}

/** An item with its number and title corrected; the very item where they are as the user wants them. */
function renamed(item: AgendaItem, { title = item.title, number = item.number }: Corrected = {}): AgendaItem {
  const isSame = title === item.title && number === item.number;
  if (isSame) return item;
  const { repairs, ...plain } = item;
  return { ...plain, title, number, ...(repairs && title === item.title && { repairs }) };
}

/** Doubts that the user has settled. */
const SETTLED: readonly Warning['code'][] = ['number-inferred', 'number-conflict', 'title-uncertain'];

/** A document's items corrected, and its warnings with them. */
export function correctedContent(content: DocumentContent, corrections: Corrections): DocumentContent {
  if (!content.items.some(({ key }) => corrections.has(key))) return content;
  const { items, effective, joined } = layCorrections(content.items, corrections);
  const settled = new Set(
    content.items.filter(({ key }) => effective.has(key)).map(({ item }) => item.order),
  );
  const warnings = content.document.warnings
    .filter(({ code, item }) => item === null || !settled.has(item) || !SETTLED.includes(code))
    .map((warning) => {
      const order = warning.item === null ? null : (joined.get(warning.item) ?? warning.item);
      return { ...warning, item: order };
    });
  return { ...content, document: { ...content.document, warnings }, items };
}
