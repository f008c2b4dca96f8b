/** Calendar files of what the archive knows. */
import { KnownError } from '../../errors.ts';
import { dueEntry, type KnownMeeting, meetingEntry } from '../../exchange/due-entries.ts';
import { type CalendarEntry, writeCalendar } from '../../exchange/ics.ts';
import type { CalendarFile, CalendarWish, DeadlineFilter } from '../../tracking/views.ts';
import { danishDay, listAnnounced } from '../announcements.ts';
import type { Archive } from '../database.ts';
import { closedAmong } from '../desk/closed.ts';
import { deadlinesOf } from './deadlines.ts';
import { readOverview } from './overview.ts';

const EVERYTHING: DeadlineFilter = { body: null, by: null, case: null, all: true };

/** As `FollowingClient.calendar`. Rejects `not-found` for a deadline or case nobody knows. */
export async function calendarFile(db: Archive, wish: CalendarWish): Promise<CalendarFile> {
  const { title, name, entries } = await contentsOf(db, wish);
  return { name: `${name}.ics`, text: writeCalendar(title, entries, new Date()), events: entries.length };
}

interface Contents {
  title: string;
  /** Of the file, without its ending. */
  name: string;
  entries: CalendarEntry[];
}

async function contentsOf(db: Archive, wish: CalendarWish): Promise<Contents> {
  if (wish.what === 'meetings') return { title: 'Møder', name: 'moeder', entries: await meetings(db) };
  const all = await readOverview(db);
  // What is due of a closed item is what it says.
  const keys = deadlinesOf(all, EVERYTHING).map(({ item }) => item.itemKey);
  const closed = await closedAmong(db, keys);
  const due = (filter: DeadlineFilter) =>
    deadlinesOf(all, filter).filter(({ item }) => !closed.has(item.itemKey));
  if (wish.what === 'deadlines')
    return { title: 'Frister', name: 'frister', entries: due(wish.filter).map(dueEntry) };
  if (wish.what === 'case') {
    const row = all.cases.find(({ id }) => id === wish.caseId);
    if (!row) throw new KnownError('not-found', `case ${wish.caseId}`);
    const own = due({ ...EVERYTHING, case: row.id, all: false });
    return { title: row.title, name: fileName(row.title), entries: own.map(dueEntry) };
  }
  const only = due(EVERYTHING).find(({ id }) => id === wish.id);
  if (!only) throw new KnownError('not-found', wish.id);
  return { title: 'Frist', name: `frist-${only.to}`, entries: [dueEntry(only)] };
}

/** Meetings to come: saved, or known by date alone. */
async function meetings(db: Archive): Promise<CalendarEntry[]> {
  const today = danishDay(new Date());
  const saved = await db.meetings.where('date').aboveOrEqual(today).toArray();
  const known: KnownMeeting[] = [
    ...saved.flatMap(({ body, date, startTime, location }) =>
      date === null ? [] : [{ body, date, startTime, location }],
    ),
    ...(await listAnnounced(db)),
  ];
  return known.sort((a, b) => a.date.localeCompare(b.date)).map(meetingEntry);
}

const LONGEST_NAME = 60;

/** A title as the name of a file that any system takes. */
function fileName(title: string): string {
  const letters = title
    .toLocaleLowerCase('da')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-');
  return letters.slice(0, LONGEST_NAME).replace(/^-|-$/g, '') || 'sag';
}
