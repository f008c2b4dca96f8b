/**
 * `npm run new:site -- ID [HOST]`: what a platform needs to be known: adapter, two pages, a test that fails until the
 * adapter is written, and its lines in the registry. What is there already is left as it is. See docs/new-site.md.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/paths.ts';
import { makeSite } from './scaffold/site.ts';

const [id, host, ...more] = process.argv.slice(2);
try {
  if (!id || more.length > 0) throw new Error('usage: npm run new:site -- ID [HOST]');
  const made = makeSite(ROOT, id, host ?? `www.${id}.dk`);
  const fresh = made.filter(({ path, done }) => done !== 'kept' && /\.(?:ts|json)$/.test(path));
  // Line breaks depend on how long the names are.
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'check', '--write', ...fresh.map(({ path }) => path)];
  if (fresh.length > 0) spawnSync(process.execPath, args, { cwd: ROOT });
  for (const { path, done } of made) console.log(`${done.padEnd(8)} ${path}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
