/**
 * `npm run package`: what the stores are given, in `.output/packages/`: a zip for Chrome, Edge and Firefox each, and one of the
 * sources, which addons.mozilla.org builds from; beside them their bill of materials and checksums. All of them, or those
 * named (`npm run package -- firefox`). The same sources make the same bytes, on any machine (test/packages).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, builtFolder, TARGETS } from './lib/build.ts';
import { BILL_FILE } from './lib/notices.ts';
import { ROOT } from './lib/paths.ts';
import { filesBelow, zipOf } from './lib/zip.ts';

const FOLDER = join(ROOT, '.output/packages');
const KINDS = [...TARGETS, 'sources'] as const;

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const nameOf = (kind: string) => `sagsspor-${version}-${kind}.zip`;

/** What the repository holds, but for what no build needs: trials with their pages, and pictures of the readme. */
function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => path && !/^(test|docs\/images|store\/.*\.png)(\/|$)/.test(path))
    .filter((path) => statSync(join(ROOT, path)).isFile());
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !KINDS.some((known) => known === kind));
if (unknown.length > 0) {
  console.error(`There is no package ${unknown.join(', ')}. There are: ${KINDS.join(', ')}.`);
  process.exit(2);
}
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const sums: string[] = [];
for (const kind of KINDS.filter((kind) => wanted.length === 0 || wanted.includes(kind))) {
  if (kind !== 'sources') build(kind);
  const folder = kind === 'sources' ? ROOT : builtFolder(kind);
  const bytes = zipOf(folder, kind === 'sources' ? sources() : filesBelow(folder));
  writeFileSync(join(FOLDER, nameOf(kind)), bytes);
  sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${nameOf(kind)}`);
  console.log(`${sums.at(-1)}  ${(bytes.length / 1e6).toFixed(2)} MB`);
  if (kind !== 'sources')
    copyFileSync(join(folder, BILL_FILE), join(FOLDER, `sagsspor-${version}-${kind}.cdx.json`));
}
writeFileSync(join(FOLDER, 'SHA256SUMS'), `${sums.join('\n')}\n`);
