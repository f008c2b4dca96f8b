/**
 * `npm run bench:search -- [--items 10000] [--seeds 7,4711,909] [--engines index,minisearch,…] [--perf ../shared/perf]
 * [--folder FOLDER]`: search beside its peers in one run, against its budgets. Exits 1 when one is broken.
 */
import { parseArgs } from 'node:util';
import { benchSearch } from './bench-search/bench.ts';

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '10000' },
    seeds: { type: 'string', default: '' },
    engines: { type: 'string' },
    perf: { type: 'string' },
    folder: { type: 'string' },
  },
});
const { items, seeds, engines, perf, folder } = values;
const holds = await benchSearch({
  items: Number(items),
  seeds: seeds.split(',').filter(Boolean).map(Number),
  ...(engines && { engines: engines.split(',') }),
  ...(perf && { perf }),
  ...(folder && { folder }),
});
process.exitCode = holds ? 0 : 1;
