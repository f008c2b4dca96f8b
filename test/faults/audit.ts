/**
 * Whether archive, index and user data agree, said once more without the product's own checks: from rows as they lie in storage, and from
 * what a search finds.
 */
import type { Dump } from './in-browser/raw.ts';
import type { Model } from './model.ts';
import { type Edition, PAPERS, type Paper } from './papers.ts';

export const TABLES = [
  ...[
    'sources',
    'documents',
    'versions',
    'removals',
    'meetings',
    'items',
    'bookmarks',
    'imports',
    'unindexed',
  ],
  ...['vocabularies', 'findings', 'features', 'reads', 'toNotice', 'meta'],
] as const;

/** What the last look at the archive found, for choosing what to do next. */
export interface Known {
  /** Item key by number of the matter. */
  keys: Map<string, string>;
}

type Row = Record<string, unknown>;

/** Number of the edition of each paper that is saved; null for none. `problems` where something else is. */
export function savedEditions(dump: Dump, problems: string[]): Map<Paper, number | null> {
  const saved = new Map<Paper, number | null>(PAPERS.map((paper) => [paper, null]));
  const sources = new Map(rows(dump, 'sources').map((row) => [row.contentHash, row.source as Row]));
  const versions = new Map(rows(dump, 'versions').map((row) => [row.id, row]));
  for (const document of rows(dump, 'documents')) {
    const paper = PAPERS.find(({ editions }) => editions[0]?.source.address === document.address);
    const version = versions.get(document.currentVersion);
    const content = sources.get(version?.contentHash)?.content;
    const edition = paper?.editions.findIndex(({ source }) => source.content === content) ?? -1;
    if (!paper || edition < 0) problems.push(`${document.id}: holds what was never saved`);
    else if (saved.get(paper) !== null) problems.push(`${document.id}: stands twice`);
    else saved.set(paper, edition);
  }
  return saved;
}

const rows = (dump: Dump, table: (typeof TABLES)[number]): Row[] => dump[table] ?? [];
const setOf = (all: readonly Row[], field: string) => new Set(all.map((row) => row[field]));

/** Every row that names another one, and that other one; every list and what it is a list of. */
export function auditRows(dump: Dump): string[] {
  const problems: string[] = [];
  const versions = new Map(rows(dump, 'versions').map((row) => [row.id, row]));
  const documents = new Map(rows(dump, 'documents').map((row) => [row.id, row]));
  const must = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  for (const [id, document] of documents) {
    const known = (versions.get(document.currentVersion)?.items ?? []) as Row[];
    const own = rows(dump, 'items').filter(({ documentId }) => documentId === id);
    const keys = own.map(({ itemKey }) => itemKey);
    must(new Set(keys).size === keys.length, `${id}: an item key stands twice`);
    must(String(known.map(({ key }) => key)) === String(keys), `${id}: its version names other items`);
    must(
      own.every(({ meetingId }) => meetingId === document.meetingId),
      `${id}: items of another meeting`,
    );
  }
  for (const { documentId } of rows(dump, 'items'))
    must(documents.has(documentId), `${documentId}: items without it`);
  for (const [id, { documentId, contentHash }] of versions) {
    must(documents.has(documentId), `${id}: a version without its document`);
    must(setOf(rows(dump, 'sources'), 'contentHash').has(contentHash), `${id}: a version without its source`);
  }
  const used = setOf(rows(dump, 'versions'), 'contentHash');
  for (const { contentHash } of rows(dump, 'sources'))
    must(used.has(contentHash), `${contentHash}: nobody's source`);

  const removed = setOf(rows(dump, 'removals'), 'meetingId');
  const present = new Set(
    [...documents.values()].map(({ meetingId }) => meetingId).filter((id) => !removed.has(id)),
  );
  for (const [table, key] of [
    ['meetings', 'id'],
    ['vocabularies', 'meetingId'],
    ['findings', 'meetingId'],
    ['features', 'meetingId'],
  ] as const) {
    const listed = setOf(rows(dump, table), key);
    for (const id of present) must(listed.has(id), `${id}: not in ${table}`);
    for (const id of listed) must(present.has(id as string), `${String(id)}: in ${table}, but not saved`);
  }
  for (const { id, itemCount } of rows(dump, 'meetings')) {
    const own = setOf(
      rows(dump, 'items').filter(({ meetingId }) => meetingId === id),
      'itemKey',
    );
    must(own.size === itemCount, `${String(id)}: says ${String(itemCount)} items, has ${own.size}`);
  }
  must(rows(dump, 'unindexed').length === 0, 'meetings wait for the index');
  must(rows(dump, 'toNotice').length === 0, 'imports wait to be noticed');
  for (const { id, state } of rows(dump, 'imports'))
    must(state !== 'running', `import ${String(id)} is still running`);
  const newest = Math.max(
    0,
    ...[...versions.values()].map(({ extractorVersion }) => Number(extractorVersion)),
  );
  for (const { id, currentVersion } of documents.values())
    must(
      versions.get(currentVersion)?.extractorVersion === newest,
      `${String(id)}: understood by an older extractor`,
    );
  return problems;
}

const printedIn = ({ item }: Row): { matter: string; printing: string } | null => {
  const found = /Journal (\d{7}) og udgave (\d{7})/.exec(JSON.stringify(item));
  return found?.[1] && found[2] ? { matter: found[1], printing: found[2] } : null;
};

/** Items hold what their edition prints, and a key means one matter for ever. Adds to `known`. */
export function auditTexts(dump: Dump, saved: ReadonlyMap<Paper, number | null>, known: Known): string[] {
  const problems: string[] = [];
  const documents = new Map(rows(dump, 'documents').map((row) => [row.id, row]));
  const remembered = new Set([
    ...setOf(rows(dump, 'bookmarks'), 'itemKey'),
    ...setOf(rows(dump, 'items'), 'itemKey'),
  ]);
  const own = (paper: Paper) =>
    rows(dump, 'items')
      .filter(({ documentId }) => documents.get(documentId)?.address === paper.editions[0]?.source.address)
      .map((row) => ({ row, printed: printedIn(row) }));
  for (const [paper, n] of saved) {
    const edition = n === null ? undefined : paper.editions[n];
    const have = own(paper);
    const wanted = edition?.items.map(({ printing }) => printing) ?? [];
    if (String(have.map(({ printed }) => printed?.printing)) !== String(wanted))
      problems.push(`paper ${paper.n}: items are not those of edition ${String(n)}`);
    for (const { row, printed } of have) {
      if (!printed) continue;
      const before = known.keys.get(printed.matter);
      // Nothing may remember it but what is stored: a matter of which nothing was left may come back under another key.
      if (before !== undefined && before !== row.itemKey && remembered.has(before))
        problems.push(`${before}: its matter is now ${String(row.itemKey)}`);
      known.keys.set(printed.matter, row.itemKey as string);
    }
  }
  return problems;
}

/** The register of a thing the user decides. */
export const REGISTER = {
  paper: ({ n }: Paper) => `paper ${n}`,
  removed: (meetingId: string) => `removed ${meetingId}`,
  marked: (itemKey: string) => `marked ${itemKey}`,
  note: (itemKey: string) => `note ${itemKey}`,
};

/** What stands in the archive of what the user decided, compared with what was confirmed; from here on that is what is known. */
export function auditDecisions(dump: Dump, saved: ReadonlyMap<Paper, number | null>, model: Model): string[] {
  const problems: string[] = [];
  const compare = (register: string, value: unknown, unsaid: unknown) => {
    const allowed = model.allowed(register, unsaid);
    if (allowed && !allowed.has(value))
      problems.push(`${register}: is ${String(value)}, was confirmed as ${[...allowed].join(' or ')}`);
    model.holds(register, value);
  };
  const removed = setOf(rows(dump, 'removals'), 'meetingId');
  for (const [paper, edition] of saved) compare(REGISTER.paper(paper), edition, null);
  for (const meetingId of new Set(PAPERS.map((paper) => paper.meetingId)))
    if ([...saved].some(([paper, edition]) => paper.meetingId === meetingId && edition !== null))
      compare(REGISTER.removed(meetingId), removed.has(meetingId), false);
    else model.holds(REGISTER.removed(meetingId), removed.has(meetingId));
  const bookmarks = new Map(rows(dump, 'bookmarks').map((row) => [row.itemKey as string, row]));
  const keys = new Set([
    ...bookmarks.keys(),
    ...model.registers().flatMap((name) => (name.startsWith('marked ') ? [name.slice(7)] : [])),
  ]);
  for (const key of keys) {
    const row = bookmarks.get(key);
    const isOn = row !== undefined && row.removedAt === null;
    compare(REGISTER.marked(key), isOn, false);
    if (isOn) compare(REGISTER.note(key), row.note, '');
    else model.holds(REGISTER.note(key), row?.note ?? '');
  }
  return problems;
}

/** Numbers of what is to be found, with the keys under which; all others of `PAPERS` are not to be found. */
export function findable(dump: Dump): Map<string, string> {
  const removed = setOf(rows(dump, 'removals'), 'meetingId');
  const found = new Map<string, string>();
  for (const row of rows(dump, 'items')) {
    const printed = printedIn(row);
    if (printed && !removed.has(row.meetingId)) found.set(printed.printing, row.itemKey as string);
  }
  return found;
}

/** What a search for each of these numbers finds, compared with what it should. */
export function auditSearch(
  wanted: ReadonlyMap<string, string>,
  found: readonly { query: string; keys: string[]; damaged: boolean }[],
): string[] {
  return found.flatMap(({ query, keys, damaged }) => {
    const should = wanted.get(query);
    if (damaged) return [`search for ${query}: the index is damaged`];
    if (String(keys) === String(should === undefined ? [] : [should])) return [];
    return [`search for ${query}: finds ${keys.join(', ') || 'nothing'} instead of ${should ?? 'nothing'}`];
  });
}

export const printingsOf = ({ items }: Edition): string[] => items.map(({ printing }) => printing);
