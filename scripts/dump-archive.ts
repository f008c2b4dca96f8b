/**
 * Writes `test/upgrades/<version>.json`: the demo meetings, imported and used a little by today's code. Run it once, when
 * a new archive version is described, and keep the file for ever:
 *
 *     npx node scripts/dump-archive.ts
 */
import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passageOf } from '../lib/agenda/passages.ts';
import type { SourceDocument } from '../lib/agenda/source.ts';
import { startBatch } from '../lib/archive/batches.ts';
import { createArchiveClient } from '../lib/archive/client.ts';
import { openArchive } from '../lib/archive/database.ts';
import { noteSite } from '../lib/archive/desk/health-sites.ts';
import { createDesk } from '../lib/archive/desk/index.ts';
import { setBookmark } from '../lib/archive/following/bookmarks.ts';
import { workOutNews } from '../lib/archive/following/news.ts';
import { run, stage } from '../lib/archive/import.ts';
import { tendIndex } from '../lib/archive/index-upkeep.ts';
import { listMeetings, meetingView } from '../lib/archive/meetings.ts';
import {
  beginReading,
  finishReading,
  noteProgress,
  pageMemory,
  pauseReading,
} from '../lib/archive/readings.ts';
import { rebuildDerived } from '../lib/archive/rebuild.ts';
import { removeMeeting } from '../lib/archive/removal.ts';
import { saveSettings } from '../lib/archive/user-data.ts';
import { loadLanguage } from '../lib/danish/repair/language.ts';
import type { FileDocument } from '../lib/sources/file.ts';
import { writeReading } from '../lib/sources/reading.ts';
import { readText } from '../lib/sources/text.ts';
import { dumpOf } from '../test/upgrades/dump.ts';

const seeds = join(import.meta.dirname, '../seeds');
const demo = join(seeds, 'demo');
const language = loadLanguage(readFileSync(join(seeds, 'language/danish.bin')));
const db = await openArchive('dump', { loadLanguage: async () => language });

async function importing(file: string, edit = (content: string) => content): Promise<void> {
  const html = file.endsWith('.html');
  const source: SourceDocument = {
    address: html ? `https://www.kl.dk/politik/kkr/${file}` : null,
    channel: html ? 'kl' : 'file',
    mediaType: html ? 'text/html' : 'text/plain',
    name: file,
    content: edit(readFileSync(join(demo, file), 'utf8')),
    fetchedAt: new Date().toISOString(),
  };
  const status = await run(db, await stage(db, source));
  if (status.state !== 'done') throw new Error(`${file}: ${JSON.stringify(status)}`);
}

// Two versions of one document, another meeting, one marked as removed, bookmarks set and taken away, settings changed.
await importing('kkr-hovedstaden-2025-09-02.txt', (content) =>
  content.replaceAll('Klimaalliancen', 'Klimagruppen'),
);
await importing('kkr-hovedstaden-2025-09-02.txt');
await importing('kkr-midtjylland-2024-11-15.html');
await importing('kkr-hovedstaden-2024-04-26.html');
for (const { id } of await listMeetings(db)) {
  const [first, second] = (await meetingView(db, id)).items.filter(({ isHeading }) => !isHeading);
  if (first) await setBookmark(db, first.key, true);
  if (second) {
    await setBookmark(db, second.key, true);
    await setBookmark(db, second.key, false);
  }
}
const last = (await listMeetings(db)).at(-1);
if (last) await removeMeeting(db, last.id);

// A file read and kept, another one half recognised and paused.
const fileOf = (name: string): FileDocument => ({
  ...{ address: null, channel: 'file', name, mediaType: 'application/pdf' },
  bytes: new TextEncoder().encode(`%PDF-1.7 ${name}`),
  fetchedAt: new Date().toISOString(),
});
const text = readFileSync(join(demo, 'kkr-hovedstaden-2025-09-02.txt'), 'utf8');
const lines = readText(text.replaceAll('02-09-2025', '04-11-2025'));
const pdf = fileOf('dagsorden-04-11-2025.pdf');
const content = writeReading({ pages: [{ page: 1, origin: 'text', lines }] });
const { bytes: _, ...met } = pdf;
const read = { ...met, mediaType: 'application/pdf', content } satisfies SourceDocument;
const importId = await finishReading(db, await beginReading(db, pdf), read);
const status = await run(db, importId ?? '');
if (status.state !== 'done') throw new Error(`${pdf.name}: ${JSON.stringify(status)}`);
const scan = await beginReading(db, fileOf('scan.pdf'));
await pageMemory(db, scan).put({ page: 1, origin: 'image', lines: lines.slice(0, 3) });
await noteProgress(db, scan, { phase: 'images', done: 1, pages: 12 });
await pauseReading(db, scan);

// A batch not begun, an announced meeting, and two items taken by hand.
const body = { key: 'kkr-sjaelland', name: 'KKR Sjælland' };
const address = 'https://www.kl.dk/politik/kkr/kkr-sjaelland/moedemateriale';
await startBatch(db, {
  ...{ title: 'Mødemateriale', address },
  documents: [{ href: `${address}/1.pdf`, kind: 'agenda', title: 'Dagsorden', body, date: '2025-06-04' }],
  meetings: [{ body, date: '2099-09-12', startTime: '10:00', location: null, address }],
});
const client = createArchiveClient(db);
for (const [number, title] of [
  ['1', 'Godkendelse af referat'],
  ['2', 'Fælles udbud af befordring'],
] as const) {
  const { importId } = await client.saveSelection({
    ...{ number, title, body, date: '2025-06-04', address, channel: 'kl' },
    text: `Baggrund\nTeksten om ${title}.\nIndstilling\nDet indstilles, at KKR godkender sagen.`,
  });
  await run(db, importId);
}

// A word taught, one kept as it was read, and a whole meeting so.
await client.teachWord('Skodsborg-mgdet', true, null);
await rebuildDerived(db);
const agenda = await client.meeting('kkr-hovedstaden/2025-09-02');
const [misread, , , other] = agenda.items.filter(({ repairs }) => repairs);
const [word] = misread?.repairs ?? [];
if (!misread || !word || !other) throw new Error('the demo agenda has no repaired titles');
await client.setBookmark(other.key, true);
await client.keepWord(misread.key, { read: word.read, meant: word.meant }, true);
await client.keepAllWords('kkr-hovedstaden/2025-11-04', true);

// Searches kept for another time; an index as its upkeep leaves it.
await client.keepSearch('sundhed reform', true);
await client.keepSearch('kkr:hovedstaden frist:', true);
await tendIndex(db);

// What the user follows: notes, a case with a verdict, a mark, a search whose news are worked out, and one item read.
const [, , third, fourth] = agenda.items.filter(({ isHeading }) => !isHeading);
if (!third || !fourth) throw new Error('the demo agenda has too few items');
await client.changeBookmarks([third.key], {
  note: '**Husk** at spørge',
  addTags: ['Klima'],
  status: 'raise',
});
const { caseId } = await client.createCase(third.key);
await client.judge(caseId, 'reject', [fourth.key]);
const deadlines = await client.deadlines({ body: null, by: null, case: null, all: true });
if (deadlines[0]) await client.markDeadline(deadlines[0].id, { state: 'done', note: 'Sendt' });
await client.saveSearch({ query: 'klima', name: 'Klima', notify: true });
await workOutNews(db);
await client.markRead([fourth.key]);

// What lies on the desk: a place, a passage, a correction and a briefing; and what a site showed.
const desk = createDesk(async () => db);
await desk.places.keep(agenda.id, { itemKey: fourth.key, part: 0.4 });
const passage = passageOf(fourth.sections, { section: 0, start: 0, end: 40 });
if (!passage) throw new Error('the demo agenda has an item without text');
await desk.highlights.mark('a-passage', fourth.key, passage, 'yellow');
await desk.corrections.correct(third.key, { title: 'Strategi for mobilitet, som den hedder' });
await desk.briefings.create('a-briefing', 'Formøde', [third.key, fourth.key]);
await noteSite(db, 'www.kl.dk', 'agenda');

await saveSettings(db, { language: 'da', overlayWidth: 420 });

const dump = await dumpOf(db);
const file = join(import.meta.dirname, `../test/upgrades/${dump.version}.json`);
writeFileSync(file, `${JSON.stringify(dump)}\n`);
console.log(
  `${file}: ${Object.entries(dump.tables)
    .map(([name, rows]) => `${rows.length} ${name}`)
    .join(', ')}`,
);
