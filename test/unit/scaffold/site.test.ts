import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSite } from '@/scripts/scaffold/site.ts';

const ROOT = join(import.meta.dirname, '../../..');
const REGISTERED = ['lib/agenda/source.ts', 'lib/sites/index.ts', 'test/pages/zoo.json', 'docs/new-site.md'];
const HOST = 'dagsordener.mitkommune.dk';

let copy = '';
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'sagsspor-site-'));
  for (const path of REGISTERED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const text = (path: string) => readFileSync(join(copy, path), 'utf8');
const make = () => makeSite(copy, 'mitkommune', HOST);

describe('npm run new:site', () => {
  it('writes adapter, pages and a test that wants the agenda found', () => {
    const written = make().filter(({ done }) => done === 'written');
    expect(written.map(({ path }) => path)).toEqual([
      'lib/sites/mitkommune/index.ts',
      `test/pages/${HOST}/dagsorden/index.html`,
      `test/pages/${HOST}/nyhed/index.html`,
      'test/unit/sites/mitkommune.test.ts',
    ]);
    expect(text('lib/sites/mitkommune/index.ts')).toContain(`hostname === '${HOST}'`);
    expect(text('lib/sites/mitkommune/index.ts')).toContain("found('nothing', 0, ['not written yet'])");
    expect(text('test/unit/sites/mitkommune.test.ts')).toContain(
      "expect(detect('dagsorden')).toBe('agenda')",
    );
  });

  it('registers it: as channel, before the adapter that takes any page, in the zoo and in the table', () => {
    make();
    expect(text('lib/agenda/source.ts')).toMatch(/'mitkommune', 'generic'/);
    expect(text('lib/sites/index.ts')).toContain("import { mitkommune } from './mitkommune/index.ts';");
    expect(text('lib/sites/index.ts')).toContain('mitkommune, generic];');
    const rows = JSON.parse(text('test/pages/zoo.json')) as { adapter: string; holds: string }[];
    expect(rows.filter(({ adapter }) => adapter === 'mitkommune').map(({ holds }) => holds)).toEqual([
      'agenda',
      'nothing',
    ]);
    expect(text('docs/new-site.md')).toContain(`| \`mitkommune\` | ${HOST} |`);
  });

  it('changes nothing when run again', () => {
    make();
    writeFileSync(join(copy, 'lib/sites/mitkommune/index.ts'), '// written by hand\n');
    const before = REGISTERED.map(text);
    expect(make().every(({ done }) => done === 'kept')).toBe(true);
    expect(REGISTERED.map(text)).toEqual(before);
    expect(text('lib/sites/mitkommune/index.ts')).toBe('// written by hand\n');
  });

  it.each(['', 'a', 'Køge', 'Mitkommune', 'mit-kommune', '../kl', 'class', 'x'.repeat(21)])(
    'refuses the id "%s"',
    (id) => {
      expect(() => makeSite(copy, id, HOST)).toThrow(/is no id/);
    },
  );

  it.each(['', 'localhost', 'https://a.dk', 'a.dk/x', '../a.dk', 'a..dk', '*.dk'])(
    'refuses the host "%s"',
    (host) => {
      expect(() => makeSite(copy, 'mitkommune', host)).toThrow(/is no host/);
    },
  );
});
