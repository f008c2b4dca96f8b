/** What lists of following read at once: findings of all meetings, the user's cases and marks. */
import type { ItemRef, Mark } from '../../tracking/views.ts';
import { danishDay } from '../announcements.ts';
import type { Archive } from '../database.ts';
import { foundRef } from './remembering.ts';
import type { CaseRow, DeadlineMarkRow, FindingsRow, FoundDeadline, VerdictRow } from './rows.ts';

export interface Overview {
  findings: FindingsRow[];
  /** Not removed ones. */
  cases: CaseRow[];
  /** Of these cases. */
  verdicts: VerdictRow[];
  marks: Map<string, DeadlineMarkRow>;
  /** Items in papers, by key. */
  refs: Map<string, ItemRef>;
  /** Deadlines and promises, by key of the item. */
  dues: Map<string, FoundDeadline[]>;
  /** `YYYY-MM-DD`. */
  today: string;
}

const overviewTables = (db: Archive) => [db.findings, db.cases, db.verdicts, db.deadlineMarks];

export async function readOverview(db: Archive): Promise<Overview> {
  return db.transaction('r', overviewTables(db), async () => {
    const [findings, all, verdicts, marks] = await Promise.all([
      db.findings.toArray(),
      db.cases.toArray(),
      db.verdicts.toArray(),
      db.deadlineMarks.toArray(),
    ]);
    const cases = all.filter(({ removedAt }) => removedAt === null);
    const live = new Set(cases.map(({ id }) => id));
    return {
      ...{ findings, cases, verdicts: verdicts.filter(({ caseId }) => live.has(caseId)) },
      marks: new Map(marks.map((mark) => [mark.id, mark])),
      refs: new Map(
        findings.flatMap((row) => row.items.map((item) => [item.itemKey, foundRef(row, item)] as const)),
      ),
      dues: Map.groupBy(
        findings.flatMap(({ deadlines }) => deadlines),
        ({ itemKey }) => itemKey,
      ),
      today: danishDay(new Date()),
    };
  });
}

const UNMARKED: Mark = { state: null, note: '' };

/** What the user said of a deadline or promise. */
export function markOf({ marks }: Pick<Overview, 'marks'>, id: string): Mark {
  const row = marks.get(id);
  return row ? { state: row.state, note: row.note } : UNMARKED;
}

/** An item by name, or as the verdict remembers it. */
export function refOf({ refs }: Pick<Overview, 'refs'>, one: VerdictRow): ItemRef {
  const { itemKey, meetingId, body, date, number, title } = one;
  return refs.get(itemKey) ?? { itemKey, meetingId, body, date, number, title, present: false };
}
