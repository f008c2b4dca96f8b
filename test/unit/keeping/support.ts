import { readFileSync } from 'node:fs';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { BACKUP_TABLES } from '@/lib/archive/desk/backup-rows.ts';
import { correctItem } from '@/lib/archive/desk/corrections.ts';
import { fileIdOf, keepFile } from '@/lib/archive/files.ts';
import { listMeetings, meetingView, refreshMeeting } from '@/lib/archive/meetings.ts';
import { documentTables } from '@/lib/archive/tables.ts';
import { createDexieStore } from '@/lib/search/index/dexie-store.ts';
import { indexedMeetings } from '@/lib/search/index/integrity.ts';
import { freshArchive, importing } from '../archive/support.ts';

const demo = (name: string) => readFileSync(`seeds/demo/${name}`, 'utf8');

export function demoSource(name: string, edit = (content: string) => content): SourceDocument {
  const html = name.endsWith('.html');
  return {
    address: html ? `https://www.kl.dk/politik/kkr/${name}` : null,
    channel: html ? 'kl' : 'file',
    mediaType: html ? 'text/html' : 'text/plain',
    name,
    content: edit(demo(name)),
    fetchedAt: '2025-08-26T08:00:00.000Z',
  };
}

const at = '2026-01-05T08:00:00.000Z';

/** An archive that was used: two versions of a paper, a file, a meeting removed, and a row in every table of the user's. */
export async function usedArchive(): Promise<Archive> {
  const db = await freshArchive();
  const client = createArchiveClient(db);
  await importing(db, demoSource('kkr-midtjylland-2024-11-15.html'));
  await importing(
    db,
    demoSource('kkr-midtjylland-2024-11-15.html', (text) => text.replaceAll('Budget', 'Budgettet')),
  );
  await importing(db, demoSource('kkr-hovedstaden-2024-04-26.html'));
  const bytes = new TextEncoder().encode('%PDF-1.7 not really');
  const id = await fileIdOf(bytes);
  await keepFile(db, { id, bytes, name: 'a.pdf', mediaType: 'application/pdf', storedAt: at });
  const row = await db.sources.toCollection().first();
  if (row) await db.sources.put({ ...row, source: { ...row.source, file: id } });
  const [meeting] = await listMeetings(db);
  if (!meeting) throw new Error('no meeting');
  const items = (await meetingView(db, meeting.id)).items.filter(({ isHeading }) => !isHeading);
  const [first, second, third] = items.map(({ key }) => key) as [string, string, string];
  await client.changeBookmarks([first], {
    note: 'Spørg om **økonomien**',
    addTags: ['Klima'],
    status: 'raise',
  });
  await client.changeBookmarks([second], { colour: 'green' });
  const { caseId } = await client.createCase(first);
  await client.judge(caseId, 'reject', [third]);
  await client.saveSearch({ query: 'klima', name: 'Klima', notify: true });
  await client.keepSearch('budget', true);
  await client.markRead([third]);
  await client.saveSettings({ language: 'da', overlayWidth: 420 });
  const remembered = { itemKey: first, meetingId: meeting.id, body: meeting.body, date: meeting.date };
  const named = { number: '1', title: 'Et punkt', isHeading: false };
  await db.positions.put({ meetingId: meeting.id, itemKey: first, part: 0, at });
  await db.highlights.put({
    ...{ ...remembered, ...named, id: 'h1', quote: 'et citat', before: 'før', after: 'efter' },
    ...{ colour: 'yellow', note: 'Se her', createdAt: at, removedAt: null },
  });
  await correctItem(db, remembered.itemKey, { title: 'Et andet punkt' });
  await db.taughtWords.put({ word: 'Skodsborgmødet' });
  await db.keptMeetings.put({ meetingId: 'kkr-hovedstaden/2024-04-26' });
  await db.deadlineMarks.put({ id: `${first}!1`, itemKey: first, state: 'done', note: 'Sendt' });
  await db.siteEvents.put({ site: 'www.kl.dk', foundAt: at, missedAt: null, missed: 0 });
  await db.keptWords.put({
    ...{ itemKey: second, meetingId: meeting.id, number: '2', title: 'To', isHeading: false },
    words: [{ read: 'sundbed', meant: 'sundhed' }],
  });
  await db.announcements.put({
    ...{ id: 'kkr-sjaelland/2099-01-01', body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' } },
    ...{ date: '2099-01-01', startTime: '10:00', location: null, address: null },
  });
  // As the acts that write these rows do.
  for (const { id: meetingId } of await listMeetings(db))
    await db.transaction('rw', documentTables(db), async () => refreshMeeting(db, meetingId));
  return db;
}

/** Rows of every table that is not derived, and of what is derived from them. */
export async function wholeOf(db: Archive): Promise<Record<string, unknown>> {
  const derived = ['meetings', 'items', 'findings', 'features', 'vocabularies'];
  const names = [...BACKUP_TABLES.filter((name) => name !== 'meta'), ...derived];
  const rows = names.map(async (name) => [name, await db.table(name).toArray()] as const);
  const settings = await db.meta.get('settings');
  const indexed = [...(await indexedMeetings(createDexieStore(db)))].toSorted();
  return { ...Object.fromEntries(await Promise.all(rows)), settings, indexed };
}
