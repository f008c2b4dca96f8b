/** What is compared of two archives, and what a change between them is. */
import { shortHash } from '../../agenda/identity.ts';
import type { ChangeSubject, Difference, IncomingChange } from '../../desk/keeping.ts';
import type { Archive } from '../database.ts';
import type { CaseRow, DeadlineMarkRow, SavedSearchRow, VerdictRow } from '../following/rows.ts';
import type {
  BookmarkRow,
  DocumentRow,
  KeptMeetingRow,
  KeptWordsRow,
  RemovalRow,
  TaughtWordRow,
  VersionRow,
} from '../rows.ts';
import type { BriefingRow, CorrectionRow, HighlightRow } from './rows.ts';

/** Rows that are compared, by table; all are few enough to be read whole. */
export interface Rows {
  documents: DocumentRow[];
  versions: VersionRow[];
  removals: RemovalRow[];
  bookmarks: BookmarkRow[];
  keptWords: KeptWordsRow[];
  keptMeetings: KeptMeetingRow[];
  taughtWords: TaughtWordRow[];
  cases: CaseRow[];
  verdicts: VerdictRow[];
  deadlineMarks: DeadlineMarkRow[];
  savedSearches: SavedSearchRow[];
  highlights: HighlightRow[];
  corrections: CorrectionRow[];
  briefings: BriefingRow[];
}
type Compared = keyof Rows;
export const COMPARED: readonly Compared[] = [
  ...([
    'documents',
    'versions',
    'removals',
    'bookmarks',
    'keptWords',
    'keptMeetings',
    'taughtWords',
  ] as const),
  ...([
    'cases',
    'verdicts',
    'deadlineMarks',
    'savedSearches',
    'highlights',
    'corrections',
    'briefings',
  ] as const),
];

/** Works inside a transaction over `COMPARED`, or outside any. */
export async function readRows(db: Archive): Promise<Rows> {
  const all = await Promise.all(
    COMPARED.map(async (name) => [name, await db.table(name).toArray()] as const),
  );
  return Object.fromEntries(all) as unknown as Rows;
}

/** A row to be put; `row: null`: to be deleted. */
export interface Write {
  table: Compared;
  key: string | [string, string];
  row: object | null;
}

/** A change, and what taking it writes. */
export interface Found extends IncomingChange {
  writes: Write[];
}

export type Where = Pick<IncomingChange, 'title' | 'body' | 'date'>;
export const NOWHERE = { body: null, date: null };

export function found(
  subject: ChangeSubject,
  kind: IncomingChange['kind'],
  id: string,
  where: Where,
  writes: Write[],
  differs: Difference[] = [],
): Found {
  const { title, body, date } = where;
  return { id: `${subject}:${shortHash(id)}`, subject, kind, title, body, date, differs, writes };
}

/** The same data, in whatever order its fields were written. */
export function same(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
