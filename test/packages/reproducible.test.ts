import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, builtFolder, TARGETS, type Target } from '../../scripts/lib/build.ts';
import { ROOT, STATE } from '../../scripts/lib/paths.ts';
import { filesBelow, zipOf } from '../../scripts/lib/zip.ts';

/** All of them when run whole (`npm run test:long`); one shows as much on each change. */
const tried: readonly Target[] = process.env.SAGSSPOR_RUNS ? TARGETS : ['firefox'];
const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

describe('a build in another folder, at another time, in another time zone and language', () => {
  const root = mkdtempSync(join(STATE, 'et-andet-sted-'));
  const copy = join(root, 'med et langt navn/sagsspor');
  const { TZ, LANG } = process.env;
  beforeAll(() => {
    mkdirSync(copy, { recursive: true });
    for (const name of ['components', 'entrypoints', 'lib', 'public', 'scripts', 'seeds'])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    for (const name of ['wxt.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'])
      cpSync(join(ROOT, name), join(copy, name));
    // As links of the file system, which is why it is the same one: the same files in another place.
    execFileSync('cp', ['-al', join(ROOT, 'node_modules'), join(copy, 'node_modules')]);
    process.env.TZ = 'Pacific/Kiritimati';
    process.env.LANG = 'da_DK.UTF-8';
  });
  afterAll(() => {
    Object.assign(process.env, { TZ: TZ ?? '', LANG: LANG ?? '' });
    rmSync(root, { recursive: true, force: true });
  });

  it.each(tried)('makes the same package for %s, byte for byte', { timeout: 120_000 }, (target) => {
    build(target, copy);
    const there = join(copy, '.output', `${target}-mv3`);
    const here = builtFolder(target);
    expect(filesBelow(there).sort()).toEqual(filesBelow(here).sort());
    expect(sameBytes(zipOf(there, filesBelow(there)), zipOf(here, filesBelow(here)))).toBe(true);
  });

  it('would tell of one byte more', () => {
    const files = filesBelow(builtFolder('firefox'));
    const whole = zipOf(builtFolder('firefox'), files);
    expect(sameBytes(whole, zipOf(builtFolder('firefox'), files.slice(1)))).toBe(false);
  });
});
