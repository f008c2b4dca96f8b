/** Several views of one meeting → one draft, and what of the meeting is still missing. */
import { type KnownItem, matchItems } from '../agenda/matching.ts';
import type { AgendaDraft, AgendaItem, MeetingHead, Warning } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import { type Capture, type Captures, readCaptures } from '../sources/captures.ts';
import { readLines } from '../sources/index.ts';
import { maskedCaptures } from '../sources/masked.ts';
import type { ClosedContent } from './closed.ts';
import { readAgenda } from './index.ts';
import { readSelection } from './selection.ts';

/** Fewer items are no list of a meeting's items, but what happened to be shown. */
const LIST = 3;

/** What a capture holds, and what of it may be kept. */
type Found = { draft: AgendaDraft; open: Capture['lines'] | null };

/** Captures are compared with one another, again and again; each is read once. */
const read = {
  'left-out': new WeakMap<Capture, Found | null>(),
  kept: new WeakMap<Capture, Found | null>(),
} satisfies Record<ClosedContent, unknown>;

/** What a capture holds; null when it holds nothing. */
function readCapture(capture: Capture, closedContent: ClosedContent): Found | null {
  const known = read[closedContent].get(capture);
  if (known !== undefined) return known;
  const { kind, lines } = capture;
  const found =
    kind === 'selection' ? readSelection(lines, closedContent) : readAgenda(lines, 'view', closedContent);
  read[closedContent].set(capture, found);
  return found;
}

/** What captures hold together; `open` is what of them may be kept, null when all may. Null when they hold nothing. */
export function readGathered(
  all: Captures,
  closedContent: ClosedContent = 'left-out',
): { draft: AgendaDraft; open: Captures | null } | null {
  const captures = all.captures.map((capture) => ({ capture, found: readCapture(capture, closedContent) }));
  const views = captures.flatMap(({ capture, found }) =>
    found ? [{ draft: found.draft, takenAt: capture.takenAt }] : [],
  );
  const draft = mergeCaptures(views, closedContent);
  if (!draft) return null;
  const isOpen = captures.every(({ found }) => !found?.open);
  const kept = all.captures.map((capture) => openCapture(capture, closedContent));
  return { draft, open: isOpen ? null : { captures: kept } };
}

/** A capture without what closed items print; as it is where they print nothing, or what they print is kept. */
export const openCapture = (capture: Capture, closedContent: ClosedContent = 'left-out'): Capture => ({
  ...capture,
  lines: readCapture(capture, closedContent)?.open ?? capture.lines,
});

/**
 * Adds a view (or, of media type captures, several) to what was captured before. What closed items print stays out, unless it is
 * kept. A capture goes when a later one shows all that it shows. Throws as `readLines` and `readCaptures` do.
 */
export function addCapture(
  existing: Captures | null,
  view: SourceDocument,
  closedContent: ClosedContent = 'left-out',
): Captures {
  let captures = existing?.captures ?? [];
  for (const capture of capturesOf(view)) {
    const added = openCapture(capture, closedContent);
    if (captures.some((other) => isReplaced(added, other, closedContent))) continue;
    captures = [...captures.filter((before) => !isReplaced(before, added, closedContent)), added];
  }
  return { captures };
}

function capturesOf(view: SourceDocument): Capture[] {
  if (view.mediaType === 'application/vnd.sagsspor.captures+json')
    return maskedCaptures(readCaptures(view.content)).captures;
  const { address, fetchedAt: takenAt } = view;
  return maskedCaptures({ captures: [{ kind: 'page', address, takenAt, lines: readLines(view) }] }).captures;
}

/** Does a later view list all that the capture lists, and show all that it shows? */
function isReplaced(before: Capture, after: Capture, closedContent: ClosedContent): boolean {
  if (before.takenAt > after.takenAt) return false;
  const [found, later] = [before, after].map((one) => readCapture(one, closedContent)?.draft);
  if (!found || !later || isOfAnother(found.meeting, later.meeting)) return false;
  const places = matchItems(keyed(later.items), found.items);
  return found.items.every((item, at) => {
    const other = later.items[Number(places[at] ?? -1)];
    return other !== undefined && (!isSeen(item) || isSeen(other)) && item.title === other.title;
  });
}

const keyed = (items: AgendaItem[]): KnownItem[] =>
  items.map(({ number, title, isHeading }, at) => ({ key: String(at), number, title, isHeading }));

/** Has the item been shown with what it holds? A heading holds nothing. */
const hasContent = (item: AgendaItem): boolean =>
  item.sections.length > 0 || item.attachments.length > 0 || item.caseNumber !== null;
const isSeen = (item: AgendaItem): boolean => hasContent(item) || item.isHeading || item.closed;

/** Orders of items seen with their text, and of those only listed. Headings and closed items are neither. */
export function gatheringOf({ items }: AgendaDraft): { gathered: number[]; missing: number[] } {
  const open = items.filter(({ isHeading, closed }) => !isHeading && !closed);
  return {
    gathered: open.filter(hasContent).map(({ order }) => order),
    missing: open.filter((item) => !hasContent(item)).map(({ order }) => order),
  };
}

interface View {
  draft: AgendaDraft;
  /** ISO instant. */
  takenAt: string;
}
interface Seen {
  item: AgendaItem;
  warnings: Warning[];
  /** The item as the list has it. */
  listed: AgendaItem | null;
}

/**
 * One draft of several views of a meeting, in whatever order they are given: items in the order of the newest list,
 * each as the newest view showed it. Views of another meeting are left out; null when nothing is left.
 */
export function mergeCaptures(views: View[], closedContent: ClosedContent = 'left-out'): AgendaDraft | null {
  const inTime = views.toSorted((a, b) => a.takenAt.localeCompare(b.takenAt));
  const meeting = commonHead(inTime.map(({ draft }) => draft.meeting));
  const own = inTime
    .map(({ draft }) => draft)
    .filter((draft) => meeting && !isOfAnother(draft.meeting, meeting));
  const newest = own.at(-1);
  if (!meeting || !newest) return null;
  const list = own.findLast(({ items }) => items.length >= LIST);
  let items: Seen[] = list ? seenIn(list).map((one) => ({ ...one, listed: one.item })) : [];
  for (const draft of own) items = withView(items, draft, list !== undefined, closedContent);
  const warnings = [
    ...own
      .flatMap((draft) => draft.warnings)
      .filter(({ code, item }) => item === null && isStillTrue(code, meeting)),
    ...items.flatMap(({ warnings }, order) => warnings.map((warning) => ({ ...warning, item: order }))),
  ];
  const mean = own.reduce((sum, { quality }) => sum + quality.confidence, 0) / own.length;
  return {
    meeting,
    items: items.map(({ item }, order) => ({ ...item, order })),
    warnings: warnings.filter((warning, at) => warnings.findIndex((other) => isSame(other, warning)) === at),
    quality: {
      ocr: Math.min(...own.map(({ quality }) => quality.ocr)),
      confidence: Math.round(mean * 100) / 100,
    },
  };
}

const isSame = (a: Warning, b: Warning): boolean =>
  a.code === b.code && a.item === b.item && a.detail === b.detail;

const isStillTrue = (code: Warning['code'], { body, date }: MeetingHead): boolean =>
  code === 'body-unknown' ? body === null : code === 'date-unknown' ? date === null : code === 'text-damaged';

const isOfAnother = (a: MeetingHead, b: MeetingHead): boolean =>
  (a.body !== null && b.body !== null && a.body.key !== b.body.key) ||
  (a.date !== null && b.date !== null && a.date !== b.date);

/** The head most views agree on, filled up from them, newest first; a head of words alone (no body, no day) fits any. */
function commonHead(heads: MeetingHead[]): MeetingHead | null {
  const support = (head: MeetingHead) => heads.filter((other) => !isOfAnother(head, other)).length;
  const known = ({ body, date }: MeetingHead) => (body ? 1 : 0) + (date ? 1 : 0);
  const [best] = heads.toSorted((a, b) => known(b) - known(a) || support(b) - support(a));
  if (!best) return null;
  const own = heads.filter((head) => !isOfAnother(head, best)).toReversed();
  const first = <K extends keyof MeetingHead>(key: K) =>
    own.find((head) => head[key] !== null)?.[key] ?? null;
  const attendance = own.find((head) => head.attendance)?.attendance;
  return {
    body: first('body'),
    kind: (own.find((head) => head.date !== null) ?? best).kind,
    date: first('date'),
    startTime: first('startTime'),
    location: first('location'),
    ...(attendance && { attendance }),
  };
}

const seenIn = ({ items, warnings }: AgendaDraft): Seen[] =>
  items.map((item) => ({
    item,
    warnings: warnings.filter((warning) => warning.item === item.order),
    listed: null,
  }));

/** The items with those of one more view, given in order of time. */
function withView(
  known: Seen[],
  draft: AgendaDraft,
  isListed: boolean,
  closedContent: ClosedContent,
): Seen[] {
  const items = [...known];
  const places = matchItems(keyed(known.map(({ item }) => item)), draft.items).map((key) =>
    key === null ? null : known[Number(key)],
  );
  let after: Seen | undefined;
  for (const [at, one] of seenIn(draft).entries()) {
    const before = places[at];
    if (before) {
      const place = items.indexOf(before);
      after = newer(before, one, closedContent);
      items[place] = after;
    } else if (hasContent(one.item) || !isListed) {
      // What only an older list had is gone from the agenda; what was read is kept, in its place.
      const place = after ? items.indexOf(after) + 1 : placeFor(one.item, items);
      items.splice(place, 0, one);
      after = one;
    }
  }
  return items;
}

/** Before the first item with a higher number, else last. */
function placeFor({ number }: AgendaItem, items: Seen[]): number {
  if (number === null) return items.length;
  const place = items.findIndex(({ item }) => item.number !== null && compare(item.number, number) > 0);
  return place < 0 ? items.length : place;
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'da', { numeric: true });

/**
 * The later showing of an item. The list has the last word on its number and title, and anybody's on its being closed;
 * what has been read stays until something else is to be read.
 */
function newer(before: Seen, { item, warnings }: Seen, closedContent: ClosedContent): Seen {
  const { listed } = before;
  const closed = before.item.closed || item.closed;
  const keeps = closed && closedContent === 'kept';
  if (keeps && !hasContent(item)) return { ...before, item: { ...before.item, closed } };
  if ((before.item.closed && !keeps) || !isSeen(item) || (item.isHeading && hasContent(before.item)))
    return before;
  const { number, parent, title } = listed ?? item;
  const named = {
    number: number ?? item.number ?? before.item.number,
    parent: parent ?? item.parent ?? before.item.parent,
    title,
  };
  return { item: { ...item, ...named, ...(keeps && { closed }) }, warnings, listed };
}
