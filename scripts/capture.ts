/**
 * `npm run capture -- FILE|URL SLUG`: a golden fixture of a document, in `test/goldens/fixtures/SLUG`, with what is made
 * of it as the expected result: marked unreviewed, and failing until a person has read it against the source.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileDocument, ReadingOptions } from '../lib/sources/file.ts';
import { openFile } from '../lib/sources/open.ts';
import { ROOT } from './lib/paths.ts';
import { closeTools, nodeTools } from './lib/tools.ts';
import { objectionTo, writeFixture } from './scaffold/fixture.ts';

const FIXTURES = join(ROOT, 'test/goldens/fixtures');
const OPTIONS: ReadingOptions = {
  signal: new AbortController().signal,
  onProgress: () => {},
  memory: { all: async () => [], put: async () => {} },
  images: 'auto',
};

async function meet(given: string): Promise<FileDocument> {
  const fetchedAt = new Date().toISOString();
  const file = { channel: 'file' as const, fetchedAt };
  if (!/^https?:\/\//.test(given))
    return {
      ...file,
      address: null,
      name: basename(given),
      mediaType: '',
      bytes: new Uint8Array(readFileSync(given)),
    };
  const answer = await fetch(given, { headers: { Accept: '*/*' } });
  if (!answer.ok) throw new Error(`${given} answered ${answer.status}`);
  const address = given.replace(/#.*$/, '');
  const name = new URL(address).pathname.split('/').at(-1) || 'index.html';
  const mediaType = answer.headers.get('content-type') ?? '';
  return { ...file, address, name, mediaType, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const [given, slug, ...more] = process.argv.slice(2);
try {
  if (!given || !slug || more.length > 0) throw new Error('usage: npm run capture -- FILE|URL SLUG');
  const objection = objectionTo(slug, FIXTURES);
  if (objection) throw new Error(objection);
  const met = await meet(given);
  const source = await openFile(met, nodeTools, OPTIONS);
  const folder = writeFixture(source, slug, met.address ?? met.name, FIXTURES);
  console.log(
    `${folder}\nNow make the source ours (names and matters invented), and review expected.json: docs/new-site.md`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
} finally {
  await closeTools();
}
