/** Which meeting a view is of: views of single items often show neither its day nor its body. */
import { sharedTitles } from '../agenda/identity.ts';
import type { AgendaDraft, MeetingHead } from '../agenda/model.ts';
import { isStandingTitle } from '../extraction/words.ts';
import type { Archive } from './database.ts';
import { meantTitle, meetingOf } from './documents.ts';
import type { DocumentRow } from './rows.ts';
import { shownItems } from './shown.ts';

/** Share of a view's titles that a gathered meeting must have for the view to be one of it, where day or body is not shown. */
const SAME_MEETING = 0.7;

/** Does a head tell whose meeting it is, and when? */
export const isWhole = ({ body, date }: MeetingHead) => body !== null && date !== null;

/**
 * The one gathered meeting that a view may be of: nothing shown disagrees, and the titles are the same. Null where two are:
 * then the view is on its own rather than in the wrong one.
 */
async function onlyAlike(
  db: Archive,
  { meeting: { body, date }, items }: AgendaDraft,
  isAsked: (document: DocumentRow, title: string) => boolean,
): Promise<string | null> {
  const alike: string[] = [];
  for (const document of await db.documents.filter((row) => row.gathered === true).toArray()) {
    const { id, meetingId, head } = document;
    const disagrees =
      (body && head.body && body.key !== head.body.key) || (date && head.date && date !== head.date);
    if (disagrees || (await db.removals.get(meetingId))) continue;
    const rows = await db.items.where('documentId').equals(id).toArray();
    const known = (await shownItems(db, rows)).map(meantTitle);
    const asked = (titles: string[]) => titles.filter((title) => isAsked(document, title));
    const shared = sharedTitles(asked(items.map(({ title }) => title)), asked(known));
    if (shared >= SAME_MEETING) alike.push(meetingId);
  }
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The meeting of a view; those of single items often show neither day nor body. */
export async function meetingOfView(
  db: Archive,
  draft: AgendaDraft,
  address: string | null,
): Promise<string> {
  const known = isWhole(draft.meeting) ? null : await onlyAlike(db, draft, () => true);
  return known ?? meetingOf(db, draft, address);
}

/**
 * The meeting that was gathered before a view showed whose it is, and when. Standing items are no evidence here: all
 * meetings have them.
 */
export function meetingAdrift(db: Archive, draft: AgendaDraft): Promise<string | null> {
  return onlyAlike(db, draft, ({ head }, title) => !isWhole(head) && !isStandingTitle(title));
}
