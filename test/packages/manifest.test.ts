import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daAbout } from '../../components/i18n/da-about.ts';
import { enAbout } from '../../components/i18n/en-about.ts';
import { builtFolder, TARGETS } from '../../scripts/lib/build.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { PAGE_POLICIES, POLICY } from '../../scripts/lib/policies.ts';

type Manifest = Record<string, unknown> & {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
};

const built = (target: string): Manifest =>
  JSON.parse(readFileSync(join(builtFolder(target as 'chrome'), 'manifest.json'), 'utf8'));
const version = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

/**
 * The whole of what a browser is asked for, key by key, so that anything more fails here: a permission, a host, a wider policy, a
 * file given to pages, a script in more sites. Who changes a file in `manifests/` changes docs/permissions.md with it.
 */
describe.each(TARGETS)('the manifest built for %s', (target) => {
  it('asks for what was agreed, and nothing else', () => {
    const agreed = JSON.parse(readFileSync(join(import.meta.dirname, 'manifests', `${target}.json`), 'utf8'));
    expect(built(target)).toEqual({ ...agreed, version });
  });

  it('names each permission, host and policy that docs/permissions.md explains', () => {
    const explained = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8');
    const manifest = built(target);
    const asked = [
      ...manifest.permissions,
      ...manifest.optional_permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ];
    for (const each of asked) expect(explained, `${each} is not explained`).toContain(`\`${each}\``);
  });

  it('asks for nothing that the page about Sagsspor does not explain to its user', () => {
    const manifest = built(target);
    const asked = [...manifest.permissions, ...manifest.optional_permissions];
    for (const words of [daAbout, enAbout])
      expect(Object.keys(words.permissions)).toEqual(expect.arrayContaining(asked));
  });
});

/** The value of each directive of a policy. */
const directives = (policy: string) =>
  new Map(policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)]));

describe('the policy of our own pages', () => {
  it('is explained directive by directive', () => {
    const explained = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8');
    for (const policy of [POLICY, ...Object.values(PAGE_POLICIES)])
      for (const directive of policy.split('; ')) expect(explained).toContain(`\`${directive}\``);
  });

  it('allows no script from elsewhere, no eval, no frame around it and nothing unencrypted', () => {
    const policy = directives(POLICY);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(POLICY).not.toMatch(/'unsafe-(eval|inline)'|\bhttp:|\*|blob:/);
  });

  it.each(TARGETS)('is stricter in the pages of %s that read no documents', (target) => {
    const pages = ['sidepanel', 'welcome', 'options', 'backup'];
    expect(Object.keys(PAGE_POLICIES).sort()).toEqual([...pages].sort());
    for (const page of pages) {
      const html = readFileSync(join(builtFolder(target), `${page}.html`), 'utf8');
      const head = html.slice(html.indexOf('<head>') + 6).trimStart();
      const stated = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(head)?.[1];
      // First in its page: it holds for what comes after it.
      expect(stated?.replaceAll('&#39;', "'")).toBe(PAGE_POLICIES[page]);
      expect(stated).not.toMatch(/wasm|https:|worker/);
    }
  });
});
