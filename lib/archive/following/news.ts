/** News: what was newly saved and answers a saved search, may belong to a case, or changed of what the user follows. */
import { shortHash } from '../../agenda/identity.ts';
import { type CaseMatch, matchSitting } from '../../tracking/propose.ts';
import type { NewsView } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { exclusively } from '../locks.ts';
import { currentVersions, setName } from './baseline.ts';
import { proposalView } from './case-view.ts';
import { changedSinceRead } from './changes.ts';
import { corpusOf } from './corpus.ts';
import { type Overview, readOverview } from './overview.ts';
import { withPrintedWords } from './reasons.ts';
import { nameItems, namingTables } from './remembering.ts';
import type { NewsRow, RememberedItem, ToNoticeRow } from './rows.ts';
import { answering } from './searches.ts';

/** A digest, not a flood: older news is forgotten. */
export const MOST_NEWS = 200;

type Told = Pick<NewsRow, 'id' | 'why' | 'notify'> & { itemKey: string };

/** Works out the news of all imports that were noted. One context at a time; may be cut short anywhere. */
export async function workOutNews(db: Archive): Promise<void> {
  await exclusively('news', async () => {
    for (const noted of await db.toNotice.toArray()) await workOut(db, noted);
  });
}

async function workOut(db: Archive, noted: ToNoticeRow): Promise<void> {
  const { meetingId, stamp } = noted;
  const row = await db.findings.get(meetingId);
  const items = new Map(row?.items.map((item) => [item.itemKey, item]));
  const keys = new Set(
    [...noted.added, ...noted.changed].filter((key) => items.get(key)?.isHeading === false),
  );
  const told = keys.size > 0 ? await newsOf(db, meetingId, keys, noted) : [];
  const at = new Date().toISOString();
  await db.transaction('rw', db.news, db.toNotice, async () => {
    const known = await db.news.bulkGet(told.map(({ id }) => id));
    await db.news.bulkPut(
      told.flatMap((one, i): NewsRow[] => {
        const item = items.get(one.itemKey);
        if (known[i] || !item || !row) return [];
        const { itemKey, number, title, isHeading } = item;
        const remembered: RememberedItem = {
          ...{ itemKey, meetingId, body: row.body, date: row.date, number, title, isHeading },
        };
        return [{ ...remembered, ...one, at, seen: false }];
      }),
    );
    const old = await db.news.orderBy('at').reverse().offset(MOST_NEWS).primaryKeys();
    await db.news.bulkDelete(old);
    // What came meanwhile is yet to be worked out.
    if ((await db.toNotice.get(meetingId))?.stamp === stamp) await db.toNotice.delete(meetingId);
  });
}

async function newsOf(
  db: Archive,
  meetingId: string,
  keys: ReadonlySet<string>,
  { changed }: ToNoticeRow,
): Promise<Told[]> {
  const all = await readOverview(db);
  const marked = await db.bookmarks.toArray();
  const followed = new Set([
    ...marked.filter(({ removedAt }) => removedAt === null).map(({ itemKey }) => itemKey),
    ...all.verdicts.filter(({ verdict }) => verdict === 'member').map(({ itemKey }) => itemKey),
  ]);
  const isFollowed = changed.some((key) => followed.has(key));
  return [
    ...(await bySearches(db, keys)),
    ...(await byCases(db, all, keys)),
    ...(isFollowed ? await byChanges(db, meetingId, followed) : []),
  ];
}

async function bySearches(db: Archive, keys: ReadonlySet<string>): Promise<Told[]> {
  const told: Told[] = [];
  for (const search of await db.savedSearches.toArray())
    for (const { itemKey, words } of await answering(db, search, keys)) {
      const { id, name, notify } = search;
      const why = { kind: 'search', searchId: id, name, words } as const;
      told.push({ id: `search ${id} ${itemKey}`, itemKey, why, notify });
    }
  return told;
}

async function byCases(db: Archive, all: Overview, keys: ReadonlySet<string>): Promise<Told[]> {
  if (all.cases.length === 0) return [];
  const cases = all.cases.map(({ id }) => {
    const own = all.verdicts.filter(({ caseId }) => caseId === id);
    const of = (kind: string) => own.filter(({ verdict }) => verdict === kind).map(({ itemKey }) => itemKey);
    return { id, members: of('member'), rejected: of('rejected') };
  });
  const matches = await withPrintedWords(db, matchSitting(await corpusOf(db), [...keys], cases));
  return matches.map(({ key, case: caseId, confidence, path }: CaseMatch): Told => {
    const why = { kind: 'case', caseId, confidence, path } as const;
    return { id: `case ${caseId} ${key}`, itemKey: key, why, notify: false };
  });
}

async function byChanges(db: Archive, meetingId: string, followed: ReadonlySet<string>): Promise<Told[]> {
  const changes = await changedSinceRead(db, meetingId);
  const name = shortHash(setName(await currentVersions(db, meetingId)));
  return [...changes].flatMap(([itemKey, fields]): Told[] => {
    if (!followed.has(itemKey)) return [];
    return [{ id: `changed ${name} ${itemKey}`, itemKey, why: { kind: 'changed', fields }, notify: false }];
  });
}

/** As `FollowingClient.news`. What is gone again, judged, or followed no more is no news. */
export async function listNews(db: Archive): Promise<NewsView[]> {
  const all = await readOverview(db);
  const tables = [...namingTables(db), db.news, db.savedSearches];
  return db.transaction('r', tables, async () => {
    const rows = await db.news.orderBy('at').reverse().limit(MOST_NEWS).toArray();
    const searches = new Map((await db.savedSearches.toArray()).map(({ id, name }) => [id, name]));
    const names = await nameItems(
      db,
      rows.map(({ itemKey }) => itemKey),
      rows,
    );
    return rows.flatMap((row): NewsView[] => {
      const item = names.get(row.itemKey);
      const why = item?.present ? whyOf(all, searches, row) : null;
      return item && why ? [{ id: row.id, at: row.at, seen: row.seen, item, why }] : [];
    });
  });
}

function whyOf(
  all: Overview,
  searches: ReadonlyMap<string, string>,
  { itemKey, why }: NewsRow,
): NewsView['why'] | null {
  if (why.kind === 'changed') return why;
  if (why.kind === 'search') {
    const name = searches.get(why.searchId);
    return name === undefined ? null : { ...why, name };
  }
  const { caseId, confidence, path } = why;
  const row = all.cases.find(({ id }) => id === caseId);
  const isJudged = all.verdicts.some((one) => one.caseId === caseId && one.itemKey === itemKey);
  const [proposal] = proposalView(all, { key: itemKey, confidence, path });
  return row && !isJudged && proposal ? { kind: 'case', caseId, title: row.title, proposal } : null;
}

/** As `FollowingClient.newsSeen`. */
export async function markNewsSeen(db: Archive, ids: readonly string[], seen: boolean): Promise<void> {
  await db.news
    .where('id')
    .anyOf([...ids])
    .modify(seen ? { seen, notify: false } : { seen });
}

/** Unseen news for which a notification of the browser is wanted and was not shown. */
export async function newsToNotify(db: Archive): Promise<NewsView[]> {
  const wanted = new Set(await db.news.filter(({ notify, seen }) => notify && !seen).primaryKeys());
  return wanted.size === 0 ? [] : (await listNews(db)).filter(({ id }) => wanted.has(id));
}

/** These notifications have been shown. */
export async function newsNotified(db: Archive, ids: readonly string[]): Promise<void> {
  await db.news
    .where('id')
    .anyOf([...ids])
    .modify({ notify: false });
}
