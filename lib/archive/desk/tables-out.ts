/** What is to be had as a table: items, deadlines, decisions, hits of a search. Closed items are named, nothing more. */
import { blocksText } from '../../agenda/reading-text.ts';
import type { TableRow, TableWish } from '../../desk/keeping.ts';
import { decisionsOf } from '../../tracking/decisions.ts';
import type { ItemRef } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { factsOf } from '../facts.ts';
import { listDeadlines } from '../following/deadlines.ts';
import { presentMeeting } from '../meeting-contents.ts';
import type { KeyedItem, MergedMeeting } from '../merge.ts';
import type { BookmarkRow } from '../rows.ts';
import { search } from '../search.ts';
import { contentTables } from '../tables.ts';
import { closedAmong } from './closed.ts';

type Marks = Map<string, BookmarkRow>;

const sectionText = ({ item }: KeyedItem, role: string) =>
  item.closed
    ? ''
    : item.sections
        .filter((section) => section.role === role)
        .map(({ blocks }) => blocksText(blocks))
        .join('\n')
        .trim();

/** A row of what is not known of it but its name. */
function plainRow(ref: ItemRef, marks: Marks): TableRow {
  const { itemKey, meetingId, body, date, number, title, present } = ref;
  const mark = marks.get(itemKey);
  return {
    ...{ itemKey, meetingId, body, date, number, title, present },
    ...{ caseNumber: '', caseworkers: [], actions: [], attachments: [], closed: false },
    ...{ bookmarked: mark !== undefined, note: mark?.note ?? '', tags: mark?.tags ?? [] },
    ...{ recommendation: '', outcome: '', decision: '', due: null },
  };
}

function itemRow(meetingId: string, entry: KeyedItem, { head }: MergedMeeting, marks: Marks): TableRow {
  const { key, item } = entry;
  const { number, title, caseNumber, caseworkers, recommendedActions, attachments, closed } = item;
  const { body, date } = head;
  const ref = { itemKey: key, meetingId, body, date, number, title, present: true };
  const named = plainRow(ref, marks);
  if (closed) return { ...named, closed };
  return {
    ...named,
    ...{ caseNumber: caseNumber ?? '', caseworkers, actions: recommendedActions },
    attachments: attachments.map((one) => one.title),
    recommendation: sectionText(entry, 'recommendation'),
    decision: sectionText(entry, 'decision'),
  };
}

async function bookmarksOf(db: Archive): Promise<Marks> {
  const rows = await db.bookmarks.filter(({ removedAt }) => removedAt === null).toArray();
  return new Map(rows.map((row) => [row.itemKey, row]));
}

/** Meetings of the archive, the latest first, each given to `take`. */
async function eachMeeting(
  db: Archive,
  only: string | null,
  take: (id: string, meeting: MergedMeeting) => void,
): Promise<void> {
  const rows = only === null ? await db.meetings.toArray() : [{ id: only, date: null }];
  rows.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id));
  for (const { id } of rows) {
    const meeting = await db.transaction('r', contentTables(db), async () => presentMeeting(db, id));
    if (meeting) take(id, meeting);
  }
}

async function items(db: Archive): Promise<TableRow[]> {
  const marks = await bookmarksOf(db);
  const rows: TableRow[] = [];
  await eachMeeting(db, null, (id, meeting) => {
    for (const entry of meeting.items)
      if (!entry.item.isHeading) rows.push(itemRow(id, entry, meeting, marks));
  });
  return rows;
}

async function decisions(db: Archive, only: string | null): Promise<TableRow[]> {
  const marks = await bookmarksOf(db);
  const rows: TableRow[] = [];
  await eachMeeting(db, only, (id, meeting) => {
    const { body, date } = meeting.head;
    const facts = factsOf(meeting.items, meeting.head);
    const sitting = { id, body: body ?? { key: '', name: '' }, date: date ?? '' };
    const entries = new Map(meeting.items.map((entry) => [entry.key, entry]));
    const { recorded } = decisionsOf(
      meeting.items.flatMap(({ key, item }, at) => {
        const own = facts[at];
        return own && !item.closed ? [{ key, sitting, item, facts: own }] : [];
      }),
    );
    for (const { key, outcome, text } of recorded) {
      const entry = entries.get(key);
      if (entry) rows.push({ ...itemRow(id, entry, meeting, marks), outcome, decision: text });
    }
  });
  return rows;
}

/** Hits asked for at once. */
const PAGE = 200;

async function hits(db: Archive, query: string): Promise<TableRow[]> {
  const keys: string[] = [];
  const asked = { query, limit: PAGE, sort: 'relevance', grouped: false, facets: false } as const;
  for (let offset = 0; ; offset += PAGE) {
    const result = await search(db, { ...asked, offset });
    keys.push(...result.hits.map(({ itemKey }) => itemKey));
    if (result.hits.length === 0 || keys.length >= result.total) break;
  }
  const places = new Map(keys.map((key, at) => [key, at]));
  const rows = (await items(db)).filter(({ itemKey }) => places.has(itemKey));
  return rows.sort((a, b) => (places.get(a.itemKey) ?? 0) - (places.get(b.itemKey) ?? 0));
}

/** As `Keeper.table`. */
export async function tableRows(db: Archive, wish: TableWish): Promise<TableRow[]> {
  switch (wish.what) {
    case 'items':
      return items(db);
    case 'decisions':
      return decisions(db, wish.meetingId);
    case 'hits':
      return hits(db, wish.query);
    case 'deadlines': {
      const marks = await bookmarksOf(db);
      const dues = await listDeadlines(db, wish.filter);
      const closed = await closedAmong(
        db,
        dues.map(({ item }) => item.itemKey),
      );
      return dues
        .filter(({ item }) => !closed.has(item.itemKey))
        .map((due) => ({
          ...plainRow(due.item, marks),
          note: due.mark.note,
          due: {
            ...{ from: due.from, to: due.to, text: due.text, task: due.task, kind: due.kind },
            ...{ by: due.by?.text ?? '', state: due.mark.state ?? '' },
          },
        }));
    }
  }
}
