import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ADAPTERS, adapterFor } from '@/lib/sites/index.ts';
import { fold } from '@/lib/sites/words.ts';
import bodies from '@/seeds/bodies.json' with { type: 'json' };

const SITES = join(import.meta.dirname, '../../../lib/sites');

const Body = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(1),
  printed: z.array(z.string().min(1)).min(1),
  path: z.string().regex(/^\/[a-z/-]+\/$/),
  platform: z.enum(ADAPTERS.map((adapter) => adapter.id) as [string]),
});

describe('the platforms', () => {
  it('has every folder of lib/sites registered, and no other', () => {
    const folders = readdirSync(SITES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(ADAPTERS.map((adapter) => adapter.id).toSorted()).toEqual(
      folders.map((entry) => entry.name).toSorted(),
    );
  });

  it.each(bodies.map((body) => [body.key, body] as const))('knows the address of %s', (_, body) => {
    const url = new URL(body.path, 'https://www.kl.dk');
    expect(adapterFor(url)?.id).toBe(body.platform);
    expect(adapterFor(url)?.expects(url)).toBe(true);
  });

  it.each([
    'https://www.kl.dk.evil.example/politik/kkr/kkr-hovedstaden/',
    'https://notkl.dk/',
    'https://example.org/www.kl.dk/',
    'file:///www.kl.dk/',
  ])('does not claim %s', (address) => {
    expect(adapterFor(new URL(address))).toBeNull();
  });
});

describe('seeds/bodies.json', () => {
  it('fits its schema, one row a body, sorted by key', () => {
    const rows = z.array(Body).parse(bodies);
    const keys = rows.map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(keys.toSorted());
  });

  it('prints each name first as the body is called, and no name twice', () => {
    for (const body of bodies) expect(body.printed[0]).toBe(body.name);
    const printed = bodies.flatMap((body) => body.printed.map(fold));
    expect(new Set(printed).size).toBe(printed.length);
  });
});
