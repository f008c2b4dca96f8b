/**
 * `npm run bench`: what the budgets of the design promise, measured here and now. Exits 1 when one is broken. Times
 * depend on the machine; the ratio to a peer in the same run is what can be compared.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { firstLook } from './bench/detection.ts';
import { seedExtraction } from './bench/extraction.ts';
import { seedFacts } from './bench/facts.ts';
import { following } from './bench/following.ts';
import { recognition } from './bench/ocr.ts';
import { overlaySearch } from './bench/overlay-search.ts';
import { pdfReading } from './bench/pdf.ts';
import { reader } from './bench/reader.ts';
import { seedRepair } from './bench/repair.ts';
import { printed, within } from './bench/result.ts';
import { detectorSize } from './bench/size.ts';
import { tracking } from './bench/tracking.ts';
import { benchSearch } from './bench-search/bench.ts';
import { ROOT } from './lib/paths.ts';

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
const results = [
  detectorSize(),
  seedExtraction(),
  seedRepair(),
  seedFacts(),
  ...tracking(),
  await firstLook(),
  // A short one has to learn its fonts as well, and runs code that is not yet warm.
  await pdfReading(20, 1.5),
  await pdfReading(300, 1.15),
  await recognition(),
  await overlaySearch(),
  ...(await reader()),
  ...(await following()),
].filter((result) => result !== null);
for (const result of results) console.log(printed(result));

// Its corpus is made by a generator that is not ours.
const hasCorpus = existsSync(join(ROOT, '../shared/perf/gen.mjs'));
if (!hasCorpus) console.log('search beside its peers: skipped, no ../shared/perf');
const isFast = hasCorpus ? await benchSearch() : true;
process.exitCode = results.every(within) && isFast ? 0 : 1;
