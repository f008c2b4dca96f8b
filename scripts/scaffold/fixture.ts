/** A golden fixture made of one document: what was read, and what was made of it, marked as not yet reviewed. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../../lib/agenda/source.ts';
import { understand } from '../../lib/pipeline.ts';
import { SOURCE_FILES, toGolden, UNREVIEWED } from './golden.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Why a fixture cannot be called so, or null. */
export function objectionTo(slug: string, fixtures: string): string | null {
  if (!SLUG.test(slug)) return `"${slug}" is no slug: small letters a-z, digits and single hyphens`;
  return existsSync(join(fixtures, slug)) ? `${slug} exists already; remove it to make it anew` : null;
}

/**
 * Writes `source.*`, `meta.json` and `expected.json`. Returns the folder. Throws when there is no agenda in the source:
 * what is no agenda is tried in a test of its own.
 */
export function writeFixture(source: SourceDocument, slug: string, origin: string, fixtures: string): string {
  const { draft } = understand(source);
  if (!draft) throw new Error(`no agenda was found in ${origin}`);
  const folder = join(fixtures, slug);
  const meta = { title: slug.replaceAll('-', ' '), origin, address: source.address, checked: '' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SOURCE_FILES[source.mediaType]), source.content);
  writeFileSync(join(folder, 'meta.json'), `${JSON.stringify(meta, null, 2)}\n`);
  const expected = { unreviewed: UNREVIEWED, ...toGolden(draft) };
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  return folder;
}
