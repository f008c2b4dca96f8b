/**
 * `npm run test:long`: the trials of trust at their full length; CI runs a short slice of each. Takes hours. All of them, or
 * those named (`npm run test:long -- faults`). Each prints its own figures, which docs/trust.md quotes.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { buildIfChanged } from './build.ts';
import { ROOT } from './paths.ts';

/** What is run, and how often where it is a matter of luck (`SAGSSPOR_RUNS`). */
const TRIALS: Record<string, { command: string; runs?: number }> = {
  hostile: { command: 'vitest run --project hostile', runs: 10_000 },
  faults: { command: 'vitest run --project faults', runs: 1005 },
  firefox: { command: 'SAGSSPOR_ALL=1 vitest run --project journeys-firefox' },
  log: { command: 'vitest run --project unit test/unit/log', runs: 100_000 },
  views: { command: 'node --disable-warning=ExperimentalWarning scripts/load/views.ts' },
  soak: { command: 'node --disable-warning=ExperimentalWarning scripts/load/soak.ts' },
  messages: { command: 'vitest run --project fuzz test/fuzz/messages.test.ts', runs: 10_000 },
  salvage: { command: 'vitest run --project unit test/unit/keeping/salvage.test.ts', runs: 500 },
  packages: { command: 'vitest run --project packages', runs: 1 },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in TRIALS));
if (unknown.length > 0) {
  console.error(
    `There is no trial called ${unknown.join(', ')}. There are: ${Object.keys(TRIALS).join(', ')}.`,
  );
  process.exit(2);
}
for (const target of ['chrome', 'firefox'] as const) buildIfChanged(target);
const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
const failed: string[] = [];
for (const [name, { command, runs }] of Object.entries(TRIALS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n${name}: ${command}${runs ? ` (${runs} runs)` : ''}`);
  const { status } = spawnSync(command, {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...(runs ? { SAGSSPOR_RUNS: String(runs) } : {}) },
  });
  if (status !== 0) failed.push(name);
}
console.log(failed.length > 0 ? `failed: ${failed.join(', ')}` : 'all held');
process.exitCode = failed.length > 0 ? 1 : 0;
