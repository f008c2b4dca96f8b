/** A list of all attachments after the last item, item by item: none of it is the last item's. */

import { readAttachments } from './attachments.ts';
import type { ClosedContent } from './closed.ts';
import type { BuiltItem } from './items.ts';
import type { Print } from './layout.ts';
import { formatNumber } from './numbers.ts';
import type { Row } from './rows.ts';

/** The listed rows by the number of their item (`3.2`). */
export type Appendix = ReadonlyMap<string, Row[]>;

/** `Punkt 2`, `Bilag til punkt 3.2:`. */
const GROUP =
  /^(bilag\s(?:til\s)?)?(?:dagsordens)?(?:punkt|pkt\.?|sag)\s(?:nr\.?\s)?(\d{1,3}(?:\.(?:\d{1,3}|[a-zæøå]))?)\.?\s?:?$/i;

/** The rows without the list, and the list. */
export function cutAppendix(rows: Row[]): { rows: Row[]; appendix: Appendix } {
  const end = rows.findLastIndex(isOfItem) + 1;
  const from = listAfter(rows, end);
  const appendix = new Map<string, Row[]>();
  if (end === 0 || from < 0) return { rows, appendix };
  let group: Row[] = [];
  for (const row of rows.slice(from)) {
    const number = GROUP.exec(row.text)?.[2];
    if (number === undefined) group.push(row);
    else {
      group = appendix.get(number) ?? [];
      appendix.set(number, group);
    }
  }
  return { rows: rows.slice(0, from), appendix };
}

/** A case, or the caption of a section: items do not go on after the list. */
const isOfItem = ({ caseLine, caption }: Row): boolean =>
  Boolean(caseLine?.caseNumber) || (caption !== null && caption.role !== 'attachments');

/** Where such a list begins, or -1. Under the last item's own `Bilag` a `Bilag til punkt 3` is a title. */
function listAfter(rows: Row[], end: number): number {
  let own = false;
  for (let at = end; at < rows.length; at++) {
    const { text = '', caption = null } = rows[at] ?? {};
    if (GROUP.exec(text)?.[1] !== undefined) return own ? -1 : at;
    if (caption?.role === 'attachments' && GROUP.test(rows[at + 1]?.text ?? '')) return at;
    own ||= caption?.role === 'attachments';
  }
  return -1;
}

/** What of the list is an item's. */
export const listedFor = (appendix: Appendix, { entry: { path, candidate } }: BuiltItem): Row[] =>
  (path && appendix.get(formatNumber(path, candidate.token?.number.alpha ?? false))) ?? [];

/** Items that list no attachments themselves have those listed for them. */
export const withAppendix = (
  built: BuiltItem[],
  appendix: Appendix,
  print: Print,
  closedContent: ClosedContent,
): BuiltItem[] =>
  built.map((one) => {
    const { item } = one;
    if ((item.closed && closedContent === 'left-out') || item.attachments.length > 0) return one;
    return { ...one, item: { ...item, attachments: readAttachments(listedFor(appendix, one), print) } };
  });
