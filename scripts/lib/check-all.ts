/**
 * `npm test`: builds, then runs every check there is, or those named (`npm test -- unit journeys`). The last line is
 * `N passed, N failed`, where each check and each test counts one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, howToGetABrowser } from './browsers.ts';
import { buildIfChanged } from './build.ts';
import { ROOT, STATE } from './paths.ts';

interface Outcome {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
  /** Shown always. */
  note?: string;
}

const CHECKS: Record<string, () => Promise<Outcome>> = {
  build: async () => {
    for (const target of ['chrome', 'firefox'] as const) buildIfChanged(target);
    return { passed: 1, failed: 0, output: '' };
  },
  types: () => command('tsc --noEmit'),
  lint: () => command('biome check .'),
  deadcode: () => command('knip'),
  imports: () => command('npm run -s imports'),
  unit: () => tests('unit'),
  goldens: () => tests('goldens'),
  upgrades: () => tests('upgrades'),
  packages: () => tests('packages'),
  components: () => tests('components'),
  fuzz: () => tests('fuzz'),
  hostile: () => tests('hostile'),
  faults: () => tests('faults'),
  journeys: async () => {
    const wanted = ['chromium', 'chrome', 'edge'] as const;
    if (!findBrowser(wanted)) return { passed: 0, failed: 1, output: howToGetABrowser(wanted) };
    const outcome = await tests('journeys');
    return findBrowser(['firefox'])
      ? outcome
      : { ...outcome, note: `Firefox was not tried. ${howToGetABrowser(['firefox'])}` };
  },
};

/** Runs a command line from node_modules/.bin; it passes when it exits with 0. */
async function command(line: string): Promise<Outcome> {
  const { code, output } = await shell(line);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Runs one Vitest project and counts its tests. A test that was not reached because its file failed has failed; so has, as
 * one, a file that does not even load.
 */
async function tests(project: string): Promise<Outcome> {
  const file = join(STATE, `report-${project}.json`);
  rmSync(file, { force: true });
  const reporters = `--reporter=default --reporter=json --outputFile=".sagsspor/report-${project}.json"`;
  const { code, output } = await shell(`vitest run --project ${project} ${reporters}`);
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const unreached = report.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ assertionResults: results }) =>
      results.length === 0
        ? 1
        : results.filter(({ status }) => !['passed', 'failed'].includes(status)).length,
    )
    .reduce((sum, count) => sum + count, 0);
  const failed = report.numFailedTests + unreached;
  const skipped = report.numTotalTests - report.numPassedTests - report.numFailedTests;
  return {
    passed: report.numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1),
    output,
    ...(skipped > 0 ? { note: `${skipped} skipped` } : {}),
  };
}

function shell(line: string): Promise<{ code: number; output: string }> {
  const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(line, { cwd: ROOT, shell: true, env: { ...process.env, PATH: path, NO_COLOR: '1' } });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, output })));
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(
    `There is no part called ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`,
  );
  process.exit(2);
}
mkdirSync(STATE, { recursive: true });
let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const begun = performance.now();
  const outcome = await check().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? error.message : String(error),
    note: undefined,
  }));
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const figures = `${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} FAILED` : ''}`;
  console.log(`${name.padEnd(11)} ${figures} (${seconds} s)${outcome.note ? ` · ${outcome.note}` : ''}`);
  if (outcome.failed > 0) console.log(outcome.output.trim());
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
