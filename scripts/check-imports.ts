/**
 * The arrows of the architecture, checked: a stage knows the types it receives and returns, never its neighbours
 * downstream. Exits 1 and names each import that breaks a rule.
 * (dependency-cruiser, the obvious library, reads TypeScript only up to version 6.)
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

const root = resolve(import.meta.dirname, '..');

/** A `lib` folder and the other `lib` folders it may import. */
const ARROWS: Record<string, string[]> = {
  agenda: ['danish'],
  log: [],
  anchoring: ['agenda'],
  danish: [],
  sites: ['agenda', 'danish', 'sources'],
  sources: ['agenda', 'danish'],
  extraction: ['agenda', 'danish', 'sources'],
  search: ['agenda', 'danish'],
  tracking: ['agenda', 'danish'],
  desk: ['agenda', 'danish', 'tracking', 'log'],
  exchange: ['agenda', 'danish', 'tracking', 'desk'],
  archive: [
    ...['agenda', 'danish', 'sources', 'extraction', 'sites', 'search', 'tracking', 'desk', 'exchange'],
    'log',
  ],
};
/** These run in Node and in a browser alike. */
const PURE = Object.keys(ARROWS).filter((folder) => folder !== 'archive');
const BROWSER = /^(wxt|@webext-core)(\/|$)/;

interface Import {
  from: string;
  /** Path from the root, or the package as written. */
  to: string;
  typeOnly: boolean;
}

/** Why an import is not allowed, or null. */
function objection({ from, to, typeOnly }: Import): string | null {
  const [area, part] = from.split('/');
  const [toArea, toPart] = to.split('/');
  if (area === 'lib') {
    if (/^(components|entrypoints|scripts|test)\//.test(to))
      return 'lib knows no user interface and no wiring';
    const inFolder = from.split('/').length > 2;
    const allowed = inFolder && part ? ARROWS[part] : undefined;
    if (
      allowed &&
      toArea === 'lib' &&
      to.split('/').length > 2 &&
      toPart !== part &&
      !allowed.includes(toPart ?? '')
    )
      return `lib/${part} may import only lib/{${[...allowed].join(', ')}}`;
    if (part && PURE.includes(part) && (BROWSER.test(to) || /^lib\/message/.test(to)))
      return 'pure lib knows no browser API';
  }
  if (area === 'components') {
    if (/^(wxt|@webext-core|dexie)(\/|$)/.test(to) || /^(entrypoints|lib\/messages)/.test(to))
      return 'components take data and callbacks as props';
    if (/^lib\/(archive|sources|extraction|sites)\//.test(to))
      return 'components know the model, not the stages';
  }
  // Injected into every page of the known hosts: 12 KB gzip, so no schemas, no parser, no user interface.
  if (from.startsWith('entrypoints/agenda.content/') && !typeOnly) {
    if (/^(zod|preact|dexie|parse5|lucide)(\/|$)/.test(to)) return 'the page detector stays small';
    if (/^(components\/|lib\/(archive|sources|extraction|search)\/|lib\/message-schemas)/.test(to))
      return 'the page detector stays small';
  }
  return null;
}

function importsOf(file: string): Import[] {
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const statics = [...module.staticImports, ...module.staticExports].flatMap((entry) => {
    const request = 'moduleRequest' in entry ? entry.moduleRequest : entry.entries[0]?.moduleRequest;
    const typeOnly = entry.entries.length > 0 && entry.entries.every((name) => name.isType);
    return request ? [{ from: file, to: target(file, request.value), typeOnly }] : [];
  });
  return statics;
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.'))
    return relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
  return specifier;
}

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
);
const broken = files.flatMap(importsOf).flatMap((entry) => {
  const why = objection(entry);
  return why ? [`${entry.from} → ${entry.to}: ${why}`] : [];
});
for (const line of broken) console.error(line);
console.log(`${files.length} files, ${broken.length} forbidden imports`);
process.exitCode = broken.length > 0 ? 1 : 0;
