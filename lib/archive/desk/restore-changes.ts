/** What another archive has and this one has not, row by row. Pure: what is taken is written by `restore-merge.ts`. */
import type { Difference, IncomingChange } from '../../desk/keeping.ts';
import type { CaseRow, VerdictRow } from '../following/rows.ts';
import type { BookmarkRow, KeptWordsRow } from '../rows.ts';
import { meetingChanges } from './restore-meetings.ts';
import { type Found, found, NOWHERE, type Rows, same, type Where, type Write } from './restore-rows.ts';
import type { HighlightRow } from './rows.ts';

const by = <R, K>(rows: readonly R[], key: (row: R) => K) => new Map(rows.map((row) => [key(row), row]));
const isLive = ({ removedAt }: { removedAt: string | null }) => removedAt === null;

/** Everything that differs, by subject. */
export function changesOf(mine: Rows, theirs: Rows): Found[] {
  return [
    ...meetingChanges(mine, theirs),
    ...theirs.bookmarks.filter(isLive).flatMap(bookmarkChange(mine)),
    ...theirs.cases.filter(isLive).flatMap(caseChanges(mine, theirs)),
    ...theirs.highlights.filter(isLive).flatMap(highlightChange(mine)),
    ...theirs.corrections.flatMap(rowChange(mine.corrections, 'corrections', ({ itemKey }) => itemKey)),
    ...theirs.briefings
      .filter(isLive)
      .flatMap(rowChange(mine.briefings.filter(isLive), 'briefings', ({ id }) => id)),
    ...deadlineChanges(mine, theirs),
    ...searchChanges(mine, theirs),
    ...wordChanges(mine, theirs),
  ];
}

/** Values of a field where both sides say something, and not the same. */
function difference(field: Difference['field'], mine: string | null, theirs: string | null): Difference[] {
  return mine && theirs && mine !== theirs ? [{ field, mine, theirs }] : [];
}

/** Taking loses nothing of one's own text: notes stand one below the other. */
const joined = (mine: string, theirs: string) =>
  mine.includes(theirs) ? mine : theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;

const bookmarkChange = (mine: Rows) => {
  const own = by(mine.bookmarks, ({ itemKey }) => itemKey);
  return (theirs: BookmarkRow): Found[] => {
    const have = own.get(theirs.itemKey);
    const write = (row: BookmarkRow): Write[] => [{ table: 'bookmarks', key: row.itemKey, row }];
    const told = (kind: IncomingChange['kind'], row: BookmarkRow, differs: Difference[] = []) => [
      found('bookmarks', kind, theirs.itemKey, theirs, write(row), differs),
    ];
    if (!have || have.removedAt !== null) return told('added', theirs);
    const lower = new Set(have.tags.map((tag) => tag.toLocaleLowerCase('da')));
    const row: BookmarkRow = {
      ...have,
      note: joined(have.note, theirs.note),
      tags: [...have.tags, ...theirs.tags.filter((tag) => !lower.has(tag.toLocaleLowerCase('da')))],
      status: theirs.status ?? have.status,
      colour: theirs.colour ?? have.colour,
    };
    if (same(row, have)) return [];
    const differs = [
      ...(row.note === have.note ? [] : difference('note', have.note, theirs.note)),
      ...difference('status', have.status, theirs.status),
      ...difference('colour', have.colour, theirs.colour),
    ];
    return told(differs.length > 0 ? 'conflict' : 'changed', row, differs);
  };
};

const caseChanges = (mine: Rows, theirs: Rows) => {
  const own = by(mine.cases, ({ id }) => id);
  const said = new Set(mine.verdicts.map(({ caseId, itemKey }) => `${caseId}\n${itemKey}`));
  const verdicts = Map.groupBy(theirs.verdicts, ({ caseId }) => caseId);
  const put = (row: VerdictRow): Write => ({ table: 'verdicts', key: [row.caseId, row.itemKey], row });
  return (row: CaseRow): Found[] => {
    const have = own.get(row.id);
    const where = { ...NOWHERE, title: row.title };
    const write: Write = { table: 'cases', key: row.id, row };
    const missing = (verdicts.get(row.id) ?? []).filter(
      ({ caseId, itemKey }) => !said.has(`${caseId}\n${itemKey}`),
    );
    if (!have || have.removedAt !== null)
      return [found('cases', 'added', row.id, where, [write, ...missing.map(put)])];
    const merged: CaseRow = {
      ...have,
      ...{ title: row.title, status: row.status },
      ...{ owner: row.owner || have.owner, nextStep: row.nextStep || have.nextStep },
    };
    const differs = (['title', 'status', 'owner', 'nextStep'] as const).flatMap((field) =>
      difference(field, have[field], row[field]),
    );
    const kind = differs.length > 0 ? 'conflict' : 'changed';
    return [
      ...(same(merged, have)
        ? []
        : [found('cases', kind, row.id, where, [{ ...write, row: merged }], differs)]),
      ...(missing.length > 0
        ? [found('cases', 'changed', `${row.id} members`, where, missing.map(put))]
        : []),
    ];
  };
};

const highlightChange = (mine: Rows) => {
  const own = by(mine.highlights, ({ id }) => id);
  const marked = new Set(mine.highlights.filter(isLive).map(({ itemKey, quote }) => `${itemKey}\n${quote}`));
  return (row: HighlightRow): Found[] => {
    const have = own.get(row.id);
    const where = { ...row, title: row.quote || row.title };
    const write = (next: HighlightRow): Write[] => [{ table: 'highlights', key: row.id, row: next }];
    if (!have && marked.has(`${row.itemKey}\n${row.quote}`)) return [];
    if (!have || have.removedAt !== null) return [found('highlights', 'added', row.id, where, write(row))];
    const next = { ...have, note: joined(have.note, row.note), colour: row.colour };
    if (same(next, have)) return [];
    const differs = [
      ...(next.note === have.note ? [] : difference('note', have.note, row.note)),
      ...difference('colour', have.colour, row.colour),
    ];
    return [
      found('highlights', differs.length > 0 ? 'conflict' : 'changed', row.id, where, write(next), differs),
    ];
  };
};

/** Rows that are taken whole, or not. */
const rowChange = <R extends { title: string }>(
  mine: readonly R[],
  table: 'corrections' | 'briefings',
  keyOf: (row: R) => string,
) => {
  const own = by(mine, keyOf);
  return (row: R): Found[] => {
    const key = keyOf(row);
    const have = own.get(key);
    const where = { ...NOWHERE, ...(row as Partial<Where>), title: row.title };
    const writes: Write[] = [{ table, key, row }];
    if (!have) return [found(table, 'added', key, where, writes)];
    if (same(have, row)) return [];
    return [found(table, 'conflict', key, where, writes, [{ field: 'content', mine: '', theirs: '' }])];
  };
};

function deadlineChanges(mine: Rows, theirs: Rows): Found[] {
  const own = by(mine.deadlineMarks, ({ id }) => id);
  const titles = new Map(
    theirs.versions.flatMap(({ items }) => items.map(({ key, title }) => [key, title] as const)),
  );
  return theirs.deadlineMarks.flatMap((row) => {
    const have = own.get(row.id);
    if (row.state === null && row.note === '') return [];
    const where = { ...NOWHERE, title: titles.get(row.itemKey) ?? row.itemKey };
    const next = {
      ...row,
      note: joined(have?.note ?? '', row.note),
      state: row.state ?? have?.state ?? null,
    };
    if (have && same(next, have)) return [];
    const differs = have
      ? [
          ...(next.note === have.note ? [] : difference('note', have.note, row.note)),
          ...difference('status', have.state, row.state),
        ]
      : [];
    const kind = !have ? 'added' : differs.length > 0 ? 'conflict' : 'changed';
    return [
      found('deadlines', kind, row.id, where, [{ table: 'deadlineMarks', key: row.id, row: next }], differs),
    ];
  });
}

function searchChanges(mine: Rows, theirs: Rows): Found[] {
  const own = new Set(mine.savedSearches.map(({ query }) => query));
  return theirs.savedSearches
    .filter(({ query }) => !own.has(query))
    .map((row) =>
      found('searches', 'added', row.query, { ...NOWHERE, title: row.name }, [
        // Whether the browser raises notifications is for each to say.
        { table: 'savedSearches', key: row.id, row: { ...row, notify: false } },
      ]),
    );
}

function wordChanges(mine: Rows, theirs: Rows): Found[] {
  const taught = new Set(mine.taughtWords.map(({ word }) => word));
  const kept = by(mine.keptWords, ({ itemKey }) => itemKey);
  const whole = new Set(mine.keptMeetings.map(({ meetingId }) => meetingId));
  const text = ({ read, meant }: KeptWordsRow['words'][number]) => `${read}\n${meant}`;
  const heads = new Map(theirs.documents.map(({ meetingId, head }) => [meetingId, head]));
  const sittingOf = (meetingId: string): Where => {
    const { body = null, date = null } = heads.get(meetingId) ?? {};
    return { title: body || date ? '' : meetingId, body, date };
  };
  return [
    ...theirs.taughtWords
      .filter(({ word }) => !taught.has(word))
      .map((row) =>
        found('words', 'added', `taught ${row.word}`, { ...NOWHERE, title: row.word }, [
          { table: 'taughtWords', key: row.word, row },
        ]),
      ),
    ...theirs.keptWords.flatMap((row) => {
      const have = kept.get(row.itemKey);
      const own = new Set(have?.words.map(text));
      const missing = row.words.filter((word) => !own.has(text(word)));
      if (missing.length === 0) return [];
      const next = { ...row, ...have, words: [...(have?.words ?? []), ...missing] };
      const where = { ...NOWHERE, title: missing.map(({ read }) => read).join(', ') };
      return [
        found('words', 'added', `kept ${row.itemKey}`, where, [
          { table: 'keptWords', key: row.itemKey, row: next },
        ]),
      ];
    }),
    ...theirs.keptMeetings
      .filter(({ meetingId }) => !whole.has(meetingId))
      .map((row) =>
        found('words', 'added', `whole ${row.meetingId}`, sittingOf(row.meetingId), [
          { table: 'keptMeetings', key: row.meetingId, row },
        ]),
      ),
  ];
}
