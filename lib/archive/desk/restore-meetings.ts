/** Which papers of which meetings another archive has. Papers are one paper by their id, and the same by their content. */
import type { DocumentRow, VersionRow } from '../rows.ts';
import { type Found, found, type Rows, type Write } from './restore-rows.ts';

interface Papers {
  versions: Map<string, VersionRow[]>;
  documents: Map<string, DocumentRow>;
}

const papersOf = ({ documents, versions }: Rows): Papers => ({
  documents: new Map(documents.map((row) => [row.id, row])),
  versions: Map.groupBy(versions, ({ documentId }) => documentId),
});

const current = (versions: readonly VersionRow[], { currentVersion }: DocumentRow) =>
  versions.find(({ id }) => id === currentVersion);

/** What taking a paper writes, or null where there is nothing to take. */
function paperChange(
  theirs: DocumentRow,
  all: Papers,
  mine: Papers,
): { kind: 'added' | 'changed' | 'conflict'; writes: Write[] } | null {
  const versions = all.versions.get(theirs.id) ?? [];
  const have = mine.documents.get(theirs.id);
  if (!have) {
    const writes: Write[] = versions.map((row) => ({ table: 'versions', key: row.id, row }));
    return { kind: 'added', writes: [...writes, { table: 'documents', key: theirs.id, row: theirs }] };
  }
  const own = mine.versions.get(have.id) ?? [];
  const now = current(own, have);
  const next = current(versions, theirs);
  if (!next || own.some(({ contentHash }) => contentHash === next.contentHash)) return null;
  const n = Math.max(0, ...own.map((version) => version.n)) + 1;
  const row: VersionRow = { ...next, id: `${have.id}@${n}`, n, changes: changed(now, next) };
  const follows = versions.some(({ contentHash }) => contentHash === now?.contentHash);
  return {
    kind: follows ? 'changed' : 'conflict',
    writes: [
      { table: 'versions', key: row.id, row },
      { table: 'documents', key: have.id, row: { ...have, currentVersion: row.id } },
    ],
  };
}

/** Items that came and went; whose text changed is not known before it is read. */
function changed(before: VersionRow | undefined, after: VersionRow): VersionRow['changes'] {
  const had = new Set(before?.items.map(({ key }) => key));
  const has = new Set(after.items.map(({ key }) => key));
  return {
    added: [...has].filter((key) => !had.has(key)),
    removed: [...had].filter((key) => !has.has(key)),
    changed: [],
  };
}

export function meetingChanges(mine: Rows, theirs: Rows): Found[] {
  const [own, all] = [papersOf(mine), papersOf(theirs)];
  const removed = new Set(mine.removals.map(({ meetingId }) => meetingId));
  const gone = new Set(theirs.removals.map(({ meetingId }) => meetingId));
  const known = Map.groupBy(mine.documents, ({ meetingId }) => meetingId);
  const meetings = Map.groupBy(theirs.documents, ({ meetingId }) => meetingId);
  return [...meetings].flatMap(([meetingId, documents]): Found[] => {
    if (gone.has(meetingId)) return [];
    const have = known.get(meetingId) ?? [];
    // Of what is gathered view by view a meeting has one paper at most.
    const fits = (paper: DocumentRow) =>
      !paper.gathered || have.every(({ id, gathered }) => !gathered || id === paper.id);
    const papers = documents.filter(fits).flatMap((paper) => paperChange(paper, all, own) ?? []);
    const writes = papers.flatMap((paper) => paper.writes);
    if (removed.has(meetingId)) writes.push({ table: 'removals', key: meetingId, row: null });
    if (writes.length === 0) return [];
    const isNew = have.length === 0 || removed.has(meetingId);
    const isConflict = papers.some(({ kind }) => kind === 'conflict');
    const head = documents.find(({ head: { body, date } }) => body && date)?.head ?? documents[0]?.head;
    const where = { title: '', body: head?.body ?? null, date: head?.date ?? null };
    return [
      found(
        'meetings',
        isNew ? 'added' : isConflict ? 'conflict' : 'changed',
        meetingId,
        where,
        writes,
        isConflict ? [{ field: 'paper', mine: '', theirs: '' }] : [],
      ),
    ];
  });
}
