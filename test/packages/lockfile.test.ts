import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

const json = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

describe('what is installed', () => {
  const own = json('package.json');
  const lock: { packages: Record<string, Locked> } = json('package-lock.json');
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

  it('is named by exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = own;
    const versions = [dependencies, devDependencies, optionalDependencies].flatMap(Object.entries<string>);
    expect(versions.length).toBeGreaterThan(30);
    for (const [name, version] of versions) expect(version, name).toMatch(EXACT);
    const overriding = Object.entries<string | Record<string, string>>(overrides).flatMap(([name, to]) =>
      typeof to === 'string' ? [[name, to] as const] : Object.entries(to),
    );
    for (const [name, version] of overriding) expect(version, name).toMatch(EXACT);
  });

  it('is what the lock file says it is, byte for byte, and comes from the registry', () => {
    expect(locked.length).toBeGreaterThan(300);
    for (const [path, { version, integrity, resolved, link }] of locked) {
      expect(version, path).toMatch(EXACT);
      expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect(link, path).toBeUndefined();
      // Without an address it is the registry that npm is set to ask, which must give these very bytes.
      if (resolved) expect(new URL(resolved).origin, path).toBe('https://registry.npmjs.org');
    }
  });

  it('is what package.json asks for', () => {
    const root = lock.packages[''] as Record<string, unknown>;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      expect(root[kind]).toEqual(own[kind]);
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies }))
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  it('runs no script of its own at install but those we know', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(running.map((path) => path.replace('node_modules/', '')).sort()).toEqual(['tesseract.js']);
    expect(own.allowScripts).toEqual({ 'tesseract.js': false });
  });
});
