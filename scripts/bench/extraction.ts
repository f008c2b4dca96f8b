import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAgenda } from '../../lib/extraction/index.ts';
import { readText } from '../../lib/sources/text.ts';
import { ROOT } from '../lib/paths.ts';
import { median, type Result } from './result.ts';

const WARM_UP = 30;
const RUNS = 60;

/** Text of the seed → draft, warm; against splitting it and trying a handful of patterns on every line. */
export function seedExtraction(): Result {
  const text = readFileSync(join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt'), 'utf8');
  let items = 0;
  const value = timed(() => {
    items = extractAgenda(readText(text))?.items.length ?? 0;
  });
  return {
    what: 'extraction of the seed, warm median',
    value: median(value),
    budget: 15,
    unit: 'ms',
    peer: { name: 'split and five patterns a line', value: median(timed(() => scan(text))) },
    notes: [`${items} items; slowest of ${RUNS}: ${Math.max(...value).toFixed(2)} ms`],
  };
}

function timed(run: () => void): number[] {
  for (let i = 0; i < WARM_UP; i += 1) run();
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

const PATTERNS = [
  /^SAG-\d{4}-\d{5}( [a-z/]+)?$/,
  /^(Baggrund|Indstilling|Sagsfremstilling|Beslutning|Bilag):?$/i,
  /^\d{1,2}\.(\d{1,2}\.)?\s+\p{Lu}/u,
  /\b\d{1,2}\. (januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) \d{4}\b/i,
  /\p{L}-$/u,
];

function scan(text: string): number {
  let found = 0;
  for (const line of text.split('\n')) for (const pattern of PATTERNS) if (pattern.test(line)) found += 1;
  return found;
}
