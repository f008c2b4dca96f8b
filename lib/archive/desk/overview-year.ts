import type { BodyRef } from '../../agenda/model.ts';
import type { YearSitting, YearView } from '../../desk/overview.ts';
import { danishDay } from '../announcements.ts';
import type { Archive } from '../database.ts';
import type { ItemRow, MeetingRow } from '../rows.ts';

const yearOf = (date: string) => Number(date.slice(0, 4));

const hasDecision = ({ item }: ItemRow): boolean =>
  item.sections.some(
    ({ role, blocks }) =>
      role === 'decision' && blocks.some((block) => ('text' in block ? block.text.trim() !== '' : true)),
  );

/** Items for which minutes record nothing, of each of these meetings. An item that any paper decides is decided. */
async function undecidedOf(db: Archive, minutes: readonly MeetingRow[]): Promise<Map<string, number>> {
  const ids = minutes.map(({ id }) => id);
  const papers = await db.documents.where('meetingId').anyOf(ids).toArray();
  const ofMinutes = new Set(papers.filter(({ kind }) => kind === 'minutes').map(({ id }) => id));
  const rows = await db.items.where('meetingId').anyOf(ids).toArray();
  const decided = new Set(rows.filter(hasDecision).map(({ itemKey }) => itemKey));
  const open = new Map<string, Set<string>>();
  for (const { meetingId, documentId, itemKey, item } of rows) {
    if (!ofMinutes.has(documentId) || item.isHeading || item.closed || decided.has(itemKey)) continue;
    open.set(meetingId, (open.get(meetingId) ?? new Set()).add(itemKey));
  }
  return new Map([...open].map(([id, keys]) => [id, keys.size]));
}

function sittingOf(row: MeetingRow, date: string, today: string, undecided: number): YearSitting {
  const { id, body, startTime, kind } = row;
  const state = kind === 'minutes' ? 'minutes' : date >= today ? 'coming' : 'past';
  return { meetingId: id, body, date, startTime, state, undecided };
}

const bodiesOf = (rows: readonly { body: BodyRef | null }[]): BodyRef[] =>
  [...new Map(rows.flatMap(({ body }) => (body ? [[body.key, body] as const] : []))).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'da'),
  );

const inTime = (a: YearSitting, b: YearSitting) =>
  a.date.localeCompare(b.date) || (a.startTime ?? '').localeCompare(b.startTime ?? '');

/** As `Overview.year`. */
export async function yearView(db: Archive, year: number, now = new Date()): Promise<YearView> {
  const today = danishDay(now);
  const tables = [db.meetings, db.announcements, db.documents, db.items];
  return db.transaction('r', tables, async () => {
    const [saved, announced] = await Promise.all([db.meetings.toArray(), db.announcements.toArray()]);
    const known = new Set(saved.map(({ body, date }) => `${body?.key ?? ''}/${date ?? ''}`));
    // One that is past and was never saved was moved, cancelled, or is of no interest.
    const only = announced.filter(({ body, date }) => date >= today && !known.has(`${body.key}/${date}`));
    const dated = saved.filter((row): row is MeetingRow & { date: string } => row.date !== null);
    const here = dated.filter(({ date }) => yearOf(date) === year);
    const undecided = await undecidedOf(
      db,
      here.filter(({ kind }) => kind === 'minutes'),
    );
    const sittings = [
      ...here.map((row) => sittingOf(row, row.date, today, undecided.get(row.id) ?? 0)),
      ...only
        .filter(({ date }) => yearOf(date) === year)
        .map(({ body, date, startTime }): YearSitting => {
          return { meetingId: null, body, date, startTime, state: 'announced', undecided: 0 };
        }),
    ];
    return {
      years: [...new Set([...dated, ...only].map(({ date }) => yearOf(date)))].sort((a, b) => a - b),
      bodies: bodiesOf([...saved, ...only]),
      sittings: sittings.sort(inTime),
      undated: saved.length - dated.length,
    };
  });
}
