/** Search against its budgets, all engines in one run. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import {
  type Budget,
  budgetsOfHundred,
  budgetsOfTen,
  freshBudget,
  holds,
  printedBudget,
  qualityBudgets,
  wakeBudget,
} from './budgets.ts';
import { corpusIn, DEVELOPMENT_SEED } from './corpus.ts';
import { type Figures, figuresOf, percentile, tableOf } from './figures.ts';
import { type EvalItem, type EvalQuery, linesByMeeting, readRows } from './items.ts';
import { measured } from './measure.ts';
import { type Quality, qualityOf } from './quality.ts';
import { wakeTimes } from './wake.ts';

const LARGE = 100_000;
const PEERS = ['index', 'minisearch', 'minisearch-danish', 'scan', 'fuse'];
const COLDS = 15;
const PROCESSES = 5;
const WAKES = 9;
const ROUNDS = 3;
/** Engines that take long for a query are asked one in so many. */
const SLOW: Record<string, number> = { minisearch: 3, fuse: 25 };

interface Corpus {
  lines: string[];
  textBytes: number;
  queries: EvalQuery[];
}

async function corpusOf(items: number, seed: number, folder: string, perf?: string): Promise<Corpus> {
  const files = await corpusIn(join(folder, `perf-${items / 1000}k-${seed}`), {
    items,
    seed,
    ...(perf && { perf }),
  });
  const { lines, textBytes } = await linesByMeeting(files.items);
  return { lines, textBytes, queries: await Array.fromAsync(readRows<EvalQuery>(files.queries)) };
}

/** Figures and quality of each engine on one corpus. */
async function compared(engines: string[], { lines, textBytes, queries }: Corpus) {
  const browser = await openBrowser([...engines, 'empty'], lines);
  const all: Figures[] = [];
  const qualities = new Map<string, Map<string, Quality>>();
  try {
    for (const engine of engines) {
      const asked = queries.filter((_, i) => i % (SLOW[engine] ?? 1) === 0);
      const isOurs = engine === 'index';
      const rounds = engine === 'fuse' ? 1 : ROUNDS;
      const options = { textBytes, rounds, colds: isOurs ? COLDS : 3, processes: isOurs ? PROCESSES : 0 };
      const result = await measured(browser, engine, asked, {
        ...options,
        onStep: (step) => console.error(step),
      });
      const figures = figuresOf(engine, result.asked, result.summary, asked);
      all.push(figures);
      console.error(tableOf([figures]));
      qualities.set(engine, qualityOf(result.asked, asked));
    }
    return { all, qualities, freshMs: engines.includes('index') ? await freshTimes(browser, lines) : [] };
  } finally {
    await browser.close();
  }
}

/** Times until a new meeting of 30 items is found. */
async function freshTimes(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  lines: string[],
): Promise<number[]> {
  await browser.start('index');
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const word = `fornyelseskode${'abcde'.charAt(round)}`;
    const items = lines.slice(0, 30).map((line, i): EvalItem => {
      const item = JSON.parse(line) as EvalItem;
      return {
        ...item,
        id: `fresh-${round}-${i}`,
        meetingId: `fresh/${round}`,
        text: `${item.text} ${word}`,
      };
    });
    const { findMs, found } = await browser.ask('addMeeting', {
      lines: items.map((item) => JSON.stringify(item)),
      query: word,
    });
    times.push(found ? findMs : Number.POSITIVE_INFINITY);
  }
  await browser.stop();
  return times;
}

/** Quality of our index alone on another corpus. */
async function qualityOn({ lines, textBytes, queries }: Corpus): Promise<Map<string, Quality>> {
  const browser = await openBrowser(['index', 'empty'], lines);
  try {
    const asked = queries.filter(({ rel }) => rel);
    const result = await measured(browser, 'index', asked, { textBytes, colds: 0, processes: 0 });
    return qualityOf(result.asked, asked);
  } finally {
    await browser.close();
  }
}

async function wakeBudgets({ lines, queries }: Corpus): Promise<Budget[]> {
  const asked = queries.filter((_, i) => i % Math.floor(queries.length / WAKES) === 0).map(({ q }) => q);
  const [ours, empty] = [await wakeTimes('index', lines, asked), await wakeTimes('empty', [], asked)];
  return ours && empty ? [wakeBudget(percentile(ours, 0.5), percentile(empty, 0.5))] : [];
}

export interface BenchOptions {
  items?: number;
  /** Other corpora on which quality is measured. */
  seeds?: number[];
  /** `index` and its peers. */
  engines?: string[];
  /** Where `gen.mjs` and `vocab.json` are. */
  perf?: string;
  /** Where corpora are kept. */
  folder?: string;
}

/** Measures and prints; true when every budget holds. With 100,000 items the peer is the linear scan alone. */
export async function benchSearch(options: BenchOptions = {}): Promise<boolean> {
  const { items = 10_000, seeds = [], perf, folder = tmpdir() } = options;
  const isLarge = items >= LARGE;
  const engines = options.engines ?? (isLarge ? ['index', 'scan'] : PEERS);
  const corpus = await corpusOf(items, DEVELOPMENT_SEED, folder, perf);
  const { all, qualities, freshMs } = await compared(engines, corpus);
  console.log(`${items} items, ${(corpus.textBytes / 1e6).toFixed(0)} MB\n${tableOf(all)}`);
  for (const [engine, quality] of qualities) console.log(`${engine}: ${printedQuality(quality)}`);

  const figures = (engine: string) => all.find((one) => one.engine === engine);
  const ours = figures('index');
  if (!ours) return true;
  const budgets: Budget[] = [freshBudget(Math.max(...freshMs))];
  if (isLarge) budgets.push(...budgetsOfHundred(ours, figures('scan')));
  else {
    budgets.push(...budgetsOfTen(ours, figures('minisearch'), figures('minisearch-danish')));
    budgets.push(...(await wakeBudgets(corpus)));
  }
  budgets.push(...qualityBudgets(`seed ${DEVELOPMENT_SEED}`, qualities.get('index') ?? new Map()));
  for (const seed of seeds) {
    const quality = await qualityOn(await corpusOf(items, seed, folder, perf));
    budgets.push(...qualityBudgets(`seed ${seed}`, quality));
  }
  for (const budget of budgets) console.log(printedBudget(budget));
  return budgets.every(holds);
}

const printedQuality = (quality: Map<string, Quality>): string =>
  [...quality].map(([kind, { recall, mrr }]) => `${kind} ${recall.toFixed(3)}/${mrr.toFixed(3)}`).join('  ');
