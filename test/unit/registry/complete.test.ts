// @vitest-environment happy-dom
/** Every platform is complete: it claims addresses, is tried on a page that holds something and one that does not, and is described. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Channel } from '@/lib/agenda/source.ts';
import { ADAPTERS, adapterFor } from '@/lib/sites/index.ts';
import zoo from '../../pages/zoo.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../../..');
const ids = ADAPTERS.map(({ id }) => id);

const Rows = z.array(
  z.strictObject({
    adapter: z.enum(ids as [string, ...string[]]),
    address: z.url().regex(/^https:\/\/[^?#]+\/$/),
    holds: z.enum(['agenda', 'minutes', 'index', 'nothing', 'unexpected-nothing']),
  }),
);
const rows = Rows.parse(zoo);

function pageAt(address: string): Document {
  const { host, pathname } = new URL(address);
  const file = join(ROOT, 'test/pages', host, pathname, 'index.html');
  expect(existsSync(file), file).toBe(true);
  const html = readFileSync(file, 'utf8').replace(/<link [^>]*>|<script src[^>]*><\/script>/g, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

describe.each(ADAPTERS.map((adapter) => [adapter.id, adapter] as const))('the platform %s', (id, adapter) => {
  const own = rows.filter((row) => row.adapter === id);

  it('is a channel, once', () => {
    expect(Channel.safeParse(id).success).toBe(true);
    expect(ids.filter((other) => other === id)).toHaveLength(1);
  });

  it('has pages that hold something, and pages that hold nothing', () => {
    expect(own.some(({ holds }) => holds !== 'nothing')).toBe(true);
    expect(own.some(({ holds }) => holds === 'nothing')).toBe(true);
  });

  it.each(own.map(({ address, holds }) => [holds, address] as const))('finds %s at %s', (holds, address) => {
    const { kind, confidence, why } = adapter.detect(pageAt(address), new URL(address));
    expect([kind, why]).toEqual([holds, why]);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  it('claims its pages, unless it claims none, and expects something where it finds it', () => {
    for (const { address, holds } of own) {
      const url = new URL(address);
      if (id === 'generic') expect(adapterFor(url)).toBeNull();
      else expect(adapterFor(url)?.id).toBe(id);
      if (holds !== 'nothing') expect(adapter.expects(url)).toBe(true);
    }
  });

  it('claims nobody else’s pages', () => {
    for (const { address } of rows.filter((row) => row.adapter !== id))
      expect(adapter.matches(new URL(address))).toBe(false);
    for (const address of ['file:///dagsorden/', 'http://localhost/', 'https://evil.example/www.kl.dk/'])
      expect(adapter.matches(new URL(address))).toBe(false);
  });

  it('leaves the page as it was', () => {
    for (const { address } of own) {
      const page = pageAt(address);
      const before = page.documentElement.outerHTML;
      adapter.detect(page, new URL(address));
      expect(page.documentElement.outerHTML).toBe(before);
    }
  });

  it('is described', () => {
    expect(readFileSync(join(ROOT, 'docs/new-site.md'), 'utf8')).toContain(`| \`${id}\` |`);
  });
});
