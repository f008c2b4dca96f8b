import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfChanged, builtFolder } from '../lib/build.ts';
import type { Result } from './result.ts';

/** What every page of the known hosts carries, against what it would carry if the overlay came with it. */
export function detectorSize(): Result {
  buildIfChanged('chrome');
  const gzipped = (script: string) =>
    gzipSync(readFileSync(join(builtFolder('chrome'), 'content-scripts', script)), { level: 9 }).length;
  return {
    what: 'page detector, gzip',
    value: gzipped('agenda.js'),
    budget: 12 * 1024,
    unit: 'bytes',
    peer: { name: 'overlay.js', value: gzipped('overlay.js') },
    notes: [],
  };
}
