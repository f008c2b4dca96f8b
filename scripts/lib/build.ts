import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT, STATE } from './paths.ts';

/** The builds: one for each store. Chromium takes Chrome's. */
export const TARGETS = ['chrome', 'edge', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

const SOURCES = [
  '{components,entrypoints,lib,public}/**/*',
  'seeds/*.json',
  'seeds/language/danish.bin',
  '{wxt.config.ts,scripts/lib/{bundled,inert,licence-terms,notices,packaged-assets,policies}.ts,tsconfig.json,package.json,package-lock.json}',
];

/** The folder of a build. */
export const builtFolder = (target: Target): string => join(ROOT, '.output', `${target}-mv3`);

/** Builds the extension unless nothing it is made of has changed; tells whether it did. Throws with the builder's output. */
export function buildIfChanged(target: Target): boolean {
  const stamp = join(STATE, `built-${target}.txt`);
  const state = stateOfSources();
  const stamped = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (stamped === state && existsSync(join(builtFolder(target), 'manifest.json'))) return false;
  build(target);
  mkdirSync(STATE, { recursive: true });
  writeFileSync(stamp, state);
  return true;
}

/** Builds the extension, here or in another copy of the repository. Throws with the builder's output. */
export function build(target: Target, root = ROOT): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const result = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: root,
    encoding: 'utf8',
    // Whoever asks: a test's own mode would put names of files into what is built.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (result.status !== 0)
    throw new Error(`The build for ${target} failed:\n${readable(result.stdout + result.stderr)}`);
}

/** Without colours, spinners and the builder's own call stack. */
function readable(output: string): string {
  return stripVTControlCharacters(output)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '' && !/^(\s+at |[\u2800-\u28ff])/.test(line))
    .join('\n');
}

/** A fingerprint of names and contents: times would rebuild after each checkout. */
function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const file = join(ROOT, path);
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
