import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { objectionTo, writeFixture } from '@/scripts/scaffold/fixture.ts';
import type { Golden, Meta } from '@/scripts/scaffold/golden.ts';

let fixtures = '';
beforeEach(() => {
  fixtures = mkdtempSync(join(tmpdir(), 'sagsspor-fixture-'));
});
afterEach(() => rmSync(fixtures, { recursive: true, force: true }));

const AGENDA = `DAGSORDEN\nKKR Sjælland\nDato: 2. oktober 2026\n\n1. Godkendelse af referat\n\nIndstilling\nAt referatet godkendes.\n\n2. Busnet\n\nIndstilling\nAt oplægget drøftes.\n`;
const source = (content: string): SourceDocument => ({
  ...{
    address: 'https://www.example.dk/dagsorden/',
    channel: 'file',
    mediaType: 'text/plain',
    name: 'x.txt',
  },
  ...{ content, fetchedAt: '' },
});

describe('npm run capture', () => {
  it('keeps source, result and where it came from, all to be reviewed', () => {
    const folder = writeFixture(source(AGENDA), 'sjaelland-2026', 'x.txt', fixtures);
    expect(readFileSync(join(folder, 'source.txt'), 'utf8')).toBe(AGENDA);
    const meta = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as Meta;
    expect(meta).toEqual({
      title: 'sjaelland 2026',
      origin: 'x.txt',
      address: 'https://www.example.dk/dagsorden/',
      checked: '',
    });
    const raw = readFileSync(join(folder, 'expected.json'), 'utf8');
    const expected = JSON.parse(raw) as Golden;
    expect(Object.keys(expected)[0]).toBe('unreviewed');
    expect(expected.items.map(({ title }) => title)).toEqual(['Godkendelse af referat', 'Busnet']);
  });

  it('makes no fixture of what holds no agenda', () => {
    expect(() => writeFixture(source('Kære alle, god sommer.'), 'sommer', 'x.txt', fixtures)).toThrow(
      /no agenda/,
    );
  });

  it.each(['', 'Køge', 'a b', '../a', 'a--b', '-a', 'a/'])('refuses the slug "%s"', (slug) => {
    expect(objectionTo(slug, fixtures)).toMatch(/is no slug/);
  });

  it('refuses a slug that is taken', () => {
    writeFixture(source(AGENDA), 'sjaelland-2026', 'x.txt', fixtures);
    expect(objectionTo('sjaelland-2026', fixtures)).toMatch(/exists already/);
    expect(objectionTo('sjaelland-2027', fixtures)).toBeNull();
  });
});
