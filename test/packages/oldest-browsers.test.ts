import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFolder } from '../../scripts/lib/build.ts';
import { ROOT } from '../../scripts/lib/paths.ts';

/** pdf.js brings its own of what a browser lacks: its legacy build. */
const PDF = /^(chunks\/pdf|assets\/pdf\.worker)/;
const FALLBACK = /./;

/**
 * What the web got after the oldest browsers we name, or at least one of them (by MDN's tables), with the files that may hold
 * it all the same because they do without where it is missing.
 */
const NEWER: Record<string, RegExp | null> = {
  'RegExp.escape(': null,
  'Error.isError(': null,
  'Intl.DurationFormat': null,
  'Iterator.concat(': null,
  'Symbol.dispose': null,
  'scheduler.yield': null,
  'Math.sumPrecise': PDF,
  '.getOrInsert': PDF,
  Float16Array: PDF,
  'Uint8Array.fromBase64': PDF,
  setFromHex: PDF,
  // Preact asks whether it is there.
  '.moveBefore': FALLBACK,
  commandfor: null,
  closedby: null,
  'interpolate-size': null,
  'calc-size(': null,
  'corner-shape': null,
  'reading-flow': null,
  'animation-timeline': null,
  'sibling-index(': null,
  // A field that does not grow with its text scrolls.
  'field-sizing': FALLBACK,
};

const filesOf = (target: 'chrome' | 'firefox') => {
  const folder = builtFolder(target);
  return globSync('**/*.{js,mjs,css,html}', { cwd: folder }).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
};

describe.each(['chrome', 'firefox'] as const)('the build for %s', (target) => {
  const files = filesOf(target);

  it.each(Object.entries(NEWER))('needs no %s, which its oldest browsers lack', (api, mayHold) => {
    const holders = files.filter(({ name, text }) => text.includes(api) && !mayHold?.test(name));
    expect(holders.map(({ name }) => name)).toEqual([]);
  });

  it('is looked through whole', () => {
    expect(files.length).toBeGreaterThan(20);
    // A name that every build holds is found: the search itself works.
    expect(files.some(({ text }) => text.includes('Map.groupBy'))).toBe(true);
  });

  it('names the oldest browsers that docs/browsers.md names', () => {
    const manifest = JSON.parse(readFileSync(join(builtFolder(target), 'manifest.json'), 'utf8'));
    const oldest =
      manifest.minimum_chrome_version ?? manifest.browser_specific_settings.gecko.strict_min_version;
    const told = readFileSync(join(ROOT, 'docs/browsers.md'), 'utf8');
    expect(told).toContain(
      `${target === 'chrome' ? 'Chrome, Edge' : 'Firefox'} | ${Number.parseInt(oldest, 10)} |`,
    );
  });
});
