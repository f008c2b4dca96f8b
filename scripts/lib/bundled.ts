/** What is really in a build: told by the bundler, module by module, not by the list of what was installed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { packageOf } from './inert.ts';
import { PACKAGED_FILES } from './packaged-assets.ts';
import { ROOT } from './paths.ts';

export interface BundledPackage {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** Where its authors keep it; null when they do not say. */
  home: string | null;
  /** The text it comes with; null when it comes with none. */
  text: string | null;
  /** What the lock file holds its download to (`sha512-…`). */
  integrity: string | null;
}

/** Packages that others have built into a file of theirs: tesseract.js into its worker, jszip and docx into their bundles. */
const PREBUILT = [
  ...['bmp-js', 'idb-keyval', 'is-url', 'regenerator-runtime', 'wasm-feature-detect', 'zlibjs'],
  ...['immediate', 'lie', 'pako', 'readable-stream', 'safe-buffer', 'setimmediate'],
  ...['fflate', 'docx/node_modules/nanoid'],
];

/** Code that builders write themselves into what they build, by how they name it. */
const WRITTEN_BY: [prefix: string, builder: string][] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
  ['\0virtual:wxt', 'wxt'],
  ['virtual:wxt', 'wxt'],
];

/** Notes the packages of all bundles that the plugin sees. Of a build that has several, it goes in each. */
export function noteBundled(): { plugin: () => Plugin; packages: () => BundledPackage[] } {
  const folders = new Set<string>();
  let root = ROOT;
  const note = (path: string) => {
    const builder = WRITTEN_BY.find(([prefix]) => path.startsWith(prefix))?.[1];
    const folder = builder ? join(ROOT, 'node_modules', builder) : folderOf(path);
    if (folder) folders.add(folder);
  };
  for (const { source } of PACKAGED_FILES) note(source);
  for (const name of PREBUILT) note(join(ROOT, 'node_modules', name, 'package.json'));
  return {
    plugin: () => ({
      name: 'sagsspor:note-bundled',
      apply: 'build',
      configResolved: (config) => {
        root = config.root;
      },
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset') for (const name of file.originalFileNames) note(join(root, name));
          else
            for (const [id, { renderedLength }] of Object.entries(file.modules))
              if (renderedLength > 0) note(id);
        }
      },
    }),
    packages: () =>
      [...folders]
        .map(read)
        .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
        .filter(
          ({ name, version }, at, all) => all[at - 1]?.name !== name || all[at - 1]?.version !== version,
        ),
  };
}

/** The folder of the package that a file lies in. */
function folderOf(path: string): string | null {
  const name = packageOf(path);
  if (!name) return null;
  const clean = path.replaceAll('\\', '/');
  return `${clean.slice(0, clean.lastIndexOf('/node_modules/'))}/node_modules/${name}`;
}

const { packages: lock }: { packages: Record<string, { integrity?: string }> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);
const asText = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);

function read(folder: string): BundledPackage {
  const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)([.-]|$)/i.test(name));
  const repository = asText(told.repository) ?? asText(told.repository?.url);
  return {
    name: told.name,
    version: told.version,
    licence: asText(told.license) ?? asText(told.license?.type) ?? 'unknown',
    home: asText(told.homepage) ?? (repository && webAddress(repository)),
    integrity: lock[relative(ROOT, folder).replaceAll('\\', '/')]?.integrity ?? null,
    text: file ? ownTerms(readFileSync(join(folder, file), 'utf8')) : null,
  };
}

/** As npm writes them: `git+https://…`, `git://…`, or a bare `owner/name` at GitHub. */
function webAddress(repository: string): string {
  const address = repository.replace(/^git\+|\.git$/g, '').replace(/^git:/, 'https:');
  return address.includes('://') ? address : `https://github.com/${address}`;
}

/** Without the terms of what a builder is itself made of, which does not come along. */
const ownTerms = (text: string): string =>
  (text.replaceAll('\r\n', '\n').split('\n# Licenses of bundled dependencies')[0] ?? '').trim();
