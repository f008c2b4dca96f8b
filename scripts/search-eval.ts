/**
 * `npm run -s search:eval -- --items ITEMS.jsonl --queries QUERIES.jsonl --out RESULTS.jsonl [--engine index] [--colds 10]
 * [--processes 3] [--rounds 1] [--profile]`: runs the index in headless Chromium on real IndexedDB, in a dedicated worker, and writes for each query
 * its hits and times, and last a summary. Shapes: `bench-search/items.ts`, `bench-search/measure.ts`. Queries that say
 * which items they should find (`rel`) are scored on stderr.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser } from './bench-search/browser.ts';
import { type EvalQuery, type Lines, linesByMeeting, readRows } from './bench-search/items.ts';
import { measured } from './bench-search/measure.ts';
import { qualityOf } from './bench-search/quality.ts';

/** Both files; exits with 2 and one line for one that cannot be read. */
async function read(itemFile: string, queriesFile: string): Promise<Lines & { queries: EvalQuery[] }> {
  try {
    const found = await linesByMeeting(itemFile);
    return { ...found, queries: await Array.fromAsync(readRows<EvalQuery>(queriesFile)) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

const USAGE = 'usage: search:eval -- --items ITEMS.jsonl --queries QUERIES.jsonl --out RESULTS.jsonl';
const { values } = parseArgs({
  options: {
    items: { type: 'string' },
    queries: { type: 'string' },
    out: { type: 'string' },
    engine: { type: 'string', default: 'index' },
    colds: { type: 'string', default: '10' },
    processes: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '1' },
    profile: { type: 'boolean', default: false },
  },
});
const { items, queries: queryFile, out } = values;
if (!items || !queryFile || !out) {
  console.error(USAGE);
  process.exit(2);
}
const { lines, textBytes, ids, queries } = await read(items, queryFile);
const browser = await openBrowser([values.engine, 'empty'], lines, { minify: !values.profile });
try {
  const { asked, summary } = await measured(browser, values.engine, queries, {
    textBytes,
    colds: Number(values.colds),
    processes: Number(values.processes),
    rounds: Number(values.rounds),
    profile: values.profile,
    onStep: (step) => console.error(step),
  });
  const rows = asked.map((one) => ({ ...one, hits: one.hits.map((id) => ids.get(id) ?? id) }));
  writeFileSync(out, [...rows, { summary }].map((row) => `${JSON.stringify(row)}\n`).join(''));
  for (const [kind, { queries: count, recall, mrr }] of qualityOf(asked, queries))
    console.error(
      `${kind.padEnd(12)} ${String(count).padStart(4)}  recall ${recall.toFixed(3)}  MRR ${mrr.toFixed(3)}`,
    );
} finally {
  await browser.close();
}
