/**
 * Writes `test/upgrades/<version>.json`: the demo meetings, imported and used a little by today's code. Run it once, when
 * a new archive version is described, and keep the file for ever:
 *
 *     npx node scripts/dump-archive.ts
 */
import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../lib/agenda/source.ts';
import { openArchive } from '../lib/archive/database.ts';
import { run, stage } from '../lib/archive/import.ts';
import { listMeetings, meetingView } from '../lib/archive/meetings.ts';
import { removeMeeting } from '../lib/archive/removal.ts';
import { saveSettings, setBookmark } from '../lib/archive/user-data.ts';
import { dumpOf } from '../test/upgrades/dump.ts';

const demo = join(import.meta.dirname, '../seeds/demo');
const db = await openArchive('dump');

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
await saveSettings(db, { language: 'da', overlayWidth: 420 });

const dump = await dumpOf(db);
const file = join(import.meta.dirname, `../test/upgrades/${dump.version}.json`);
writeFileSync(file, `${JSON.stringify(dump)}\n`);
console.log(
  `${file}: ${Object.entries(dump.tables)
    .map(([name, rows]) => `${rows.length} ${name}`)
    .join(', ')}`,
);
