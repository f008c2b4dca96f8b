/**
 * Writes `test/backups/<format>-<archive>.sagsspor.gz`: a backup by today's code, of the archive that `test/upgrades/6.json` is. Run
 * it once, when the backup's format or the archive has a new version, and keep the file for ever:
 *
 *     npx node scripts/dump-backup.ts
 */
import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../lib/archive/database.ts';
import { writeBackup } from '../lib/archive/desk/backup.ts';
import { type Dump, restoreDump } from '../test/upgrades/dump.ts';

const test = join(import.meta.dirname, '../test');
const dump = JSON.parse(readFileSync(join(test, 'upgrades/6.json'), 'utf8')) as Dump;
await restoreDump('dump', dump);
const { header, file } = await writeBackup(await openArchive('dump'), { closed: false });
const name = join(test, `backups/${header.version}-${header.archive}.sagsspor.gz`);
writeFileSync(name, new Uint8Array(await file.arrayBuffer()));
console.log(`${name}: ${file.size} bytes, ${JSON.stringify(header.counts)}`);
