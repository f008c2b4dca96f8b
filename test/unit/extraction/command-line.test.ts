/** The contract of the extraction command line: what it prints, and how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'sagsspor-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/extract.ts', ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, lines: stdout.split('\n').filter(Boolean), errors: stderr.split('\n').filter(Boolean) };
}
const seed = join(root, 'test/goldens/fixtures/seed/source.txt');

describe('npm run extract', () => {
  it('prints one object a file', () => {
    const { status, lines } = run(seed, file('side.html', '<h1>Nyhed</h1>'), '--repair=off');
    expect(status).toBe(0);
    const [agenda, other] = lines.map((line) => JSON.parse(line));
    expect(agenda.meeting).toEqual({
      body: 'KKR Hovedstaden',
      kind: 'agenda',
      date: '2025-09-02',
      startTime: '10:00',
      location: 'Glostrup Park Hotel, Hovedvejen 41, 2600 Glostrup',
    });
    expect(agenda.items).toHaveLength(19);
    expect(Object.keys(agenda.items[1])).toEqual([
      'number',
      'title',
      'parent',
      'caseNumber',
      'caseworkers',
      'sections',
      'recommendedAction',
      'attachments',
      'closed',
      'page',
      'deadlines',
      'amounts',
    ]);
    expect(Object.keys(agenda.items[2].sections)).toEqual(['recommendation']);
    expect(other).toMatchObject({ meeting: null, items: [], warnings: [{ code: 'not-an-agenda' }] });
  });

  it('reads windows-1252 and prints prettily when asked', () => {
    const latin = Uint8Array.from([...'Dagsorden\nKKR Sj\u00e6lland\n'].map((sign) => sign.charCodeAt(0)));
    const { status, lines } = run('--pretty', file('latin.txt', latin));
    expect([status, lines[0]]).toEqual([0, '{']);
  });

  it.each([
    ['a missing file', () => join(folder, 'none.txt')],
    ['a kind of file it does not know', () => file('a.pdf', '%PDF-1.7')],
    [
      'bytes that are no text',
      () =>
        file(
          'b.txt',
          Uint8Array.from({ length: 500 }, (_, at) => at % 9),
        ),
    ],
  ])('ends with 2 and one line on stderr for %s', (_, path) => {
    const { status, lines, errors } = run(path());
    expect([status, lines.length, errors.length]).toEqual([2, 0, 1]);
  });

  it('says how it is used when called without a file', () => expect(run().status).toBe(2));
});
