/** What the reader should check against the source: every place where we were not sure. */
import type { MeetingHead, Warning } from '../agenda/model.ts';
import { type Contents, listedEntries } from './contents.ts';
import type { BuiltItem } from './items.ts';
import { formatNumber } from './numbers.ts';

/** Below this the text as a whole is announced as damaged. */
const DAMAGED_TEXT = 0.6;

export function collectWarnings(
  built: BuiltItem[],
  meeting: MeetingHead,
  contents: Contents,
  ocr: number,
): Warning[] {
  const documentWide: Warning[] = [];
  if (!meeting.body) documentWide.push(warn('body-unknown', 'no known body is named in the head', null));
  if (!meeting.date) documentWide.push(warn('date-unknown', 'no date of meeting in the head', null));
  if (ocr < DAMAGED_TEXT) documentWide.push(warn('text-damaged', `text quality ${ocr}`, null));
  const numbers = new Set(built.map(({ item }) => item.number));
  const orphans = new Set<string>();
  const items = built.flatMap((one) => itemWarnings(one, numbers, orphans));
  return [...documentWide, ...items, ...contentsWarnings(built, contents)];
}

const warn = (code: Warning['code'], message: string, item: number | null, detail = ''): Warning => ({
  code,
  message,
  item,
  detail,
});

function itemWarnings(
  { item, entry, unclaimed, caselineDamaged }: BuiltItem,
  numbers: Set<string | null>,
  orphans: Set<string>,
): Warning[] {
  const { candidate, source } = entry;
  const printed = candidate.token?.printed ?? '';
  const found: Warning[] = [];
  if (source === 'inferred')
    found.push(
      warn('number-inferred', `number ${item.number} follows from the sequence`, item.order, printed),
    );
  if (source === 'repaired')
    found.push(warn('number-inferred', `number ${item.number} read from damaged print`, item.order, printed));
  if (source === 'conflict')
    found.push(warn('number-conflict', `printed ${printed}, but ${item.number} is due`, item.order, printed));
  if (
    candidate.title.length > 200 ||
    candidate.title.length < 3 ||
    (!candidate.leaf && candidate.take >= 1 && !item.closed)
  )
    found.push(
      warn(
        'title-uncertain',
        'where the title begins or ends is doubtful',
        item.order,
        candidate.title.slice(0, 80),
      ),
    );
  if (item.parent !== null && !numbers.has(item.parent) && !orphans.has(item.parent)) {
    orphans.add(item.parent);
    found.push(
      warn('parent-missing', `part ${item.parent} has no heading of its own`, item.order, item.parent),
    );
  }
  if (caselineDamaged)
    found.push(
      warn('caseline-damaged', 'case number or initials read with repair', item.order, item.caseNumber ?? ''),
    );
  if (unclaimed)
    found.push(warn('section-uncertain', 'text stands before the first section heading', item.order));
  if (item.closed && item.sections.length === 0)
    found.push(warn('closed-item', 'closed item: only number and title are kept', item.order));
  return found;
}

/** Listed items that the text does not have. */
function contentsWarnings(built: BuiltItem[], contents: Contents): Warning[] {
  const found = new Set(built.map(({ item }) => item.number));
  const titles = new Set(built.flatMap(({ item }) => listedEntries(contents, item.title)));
  return contents.entries.flatMap((entry) => {
    const number = entry.number ? formatNumber(entry.number.path, entry.number.alpha) : null;
    if (titles.has(entry) || (number !== null && found.has(number))) return [];
    return [
      warn(
        'contents-mismatch',
        `listed but not found: ${number ?? ''} ${entry.title}`.slice(0, 160),
        null,
        number ?? '',
      ),
    ];
  });
}
