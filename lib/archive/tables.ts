/** Tables that are read or written together, for one transaction. */
import { SEARCH_TABLES } from '../search/index/dexie-store.ts';
import type { Archive } from './database.ts';

/** Everything of which a meeting is made. */
export const contentTables = (db: Archive) => [
  ...[db.documents, db.versions, db.items, db.removals],
  ...[db.bookmarks, db.keptWords, db.keptMeetings, db.verdicts, db.highlights, db.corrections],
];

/** Everything that is written of a meeting so that it is found. */
export const indexTables = (db: Archive) => [
  ...SEARCH_TABLES.map((name) => db.table(name)),
  ...[db.vocabularies, db.unindexed],
];

/** What following derives of a meeting, and notes of what was brought to it. */
export const derivedTables = (db: Archive) => [db.features, db.findings, db.toNotice];

/** Everything that saving a document, taking it back or removing it may touch. */
export const documentTables = (db: Archive) => [
  ...contentTables(db),
  ...[db.imports, db.readings, db.files, db.sources, db.meetings],
  ...indexTables(db),
  ...derivedTables(db),
  ...[db.cases, db.reads, db.news],
];
