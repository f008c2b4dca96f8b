/**
 * `node scripts/bench-search/corpus.ts FOLDER [--items 10000] [--seed 20251] [--perf ../shared/perf]`: writes the synthetic
 * corpus, its queries and challenges as `items.jsonl`, `queries.jsonl` and `challenges.jsonl`.
 */

import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../lib/paths.ts';
import { Challenges } from './challenges.ts';
import type { EvalItem, EvalQuery } from './items.ts';

/** What `gen.mjs` gives. */
interface Corpus {
  doc(i: number): {
    title: string;
    body: string;
    caseNumber: string;
    date: string;
    bodyName: string;
    meetingId: string;
    attachments: { title: string }[];
  };
  queries: { q: string; cls: string; rel: number[]; full?: string }[];
}

/** The seed everything is developed on. */
export const DEVELOPMENT_SEED = 20251;
/** Raised when the files change. */
const VERSION = 3;
/** Looking through more takes long. */
const MOST_CHALLENGED = 20_000;
const PERF = resolve(ROOT, '../shared/perf');

/** Writes a corpus unless it is there. Gives its two files. */
export async function corpusIn(
  folder: string,
  { items = 10_000, seed = DEVELOPMENT_SEED, perf = PERF } = {},
): Promise<{ items: string; queries: string; challenges: string }> {
  const files = {
    items: join(folder, 'items.jsonl'),
    queries: join(folder, 'queries.jsonl'),
    challenges: join(folder, 'challenges.jsonl'),
  };
  const stamp = join(folder, 'made.json');
  const made = JSON.stringify({ items, seed, version: VERSION });
  try {
    if (readFileSync(stamp, 'utf8') === made) return files;
  } catch {
    // Not there yet.
  }
  mkdirSync(folder, { recursive: true });
  const { makeCorpus } = (await import(pathToFileURL(join(perf, 'gen.mjs')).href)) as {
    makeCorpus(options: { vocab: unknown; n: number; seed: number }): Corpus;
  };
  const vocab: unknown = JSON.parse(readFileSync(join(perf, 'vocab.json'), 'utf8'));
  const corpus = makeCorpus({ vocab, n: items, seed });
  const out = createWriteStream(files.items);
  const few: EvalItem[] = [];
  for (let i = 0; i < items; i++) {
    const { bodyName, body, ...doc } = corpus.doc(i);
    const item: EvalItem = { ...doc, id: String(i), body: bodyName, text: body };
    if (items <= MOST_CHALLENGED) few.push(item);
    if (!out.write(`${JSON.stringify(item)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const write = (file: string, queries: EvalQuery[]) =>
    writeFileSync(file, queries.map((query) => `${JSON.stringify(query)}\n`).join(''));
  write(files.queries, queriesOf(corpus));
  write(files.challenges, few.length > 0 ? new Challenges(few, seed).queries : []);
  writeFileSync(stamp, made);
  return files;
}

/** The planted queries, and those that are typed letter by letter. */
function queriesOf({ queries }: Corpus): EvalQuery[] {
  const asked = queries.map(
    ({ q, cls, rel }, i): EvalQuery => ({ id: `q${i}`, q, cls, rel: rel.map(String) }),
  );
  const typed = queries.flatMap(({ full }, i): EvalQuery[] =>
    full ? [{ id: `k${i}`, q: full, keystrokes: true }] : [],
  );
  return [...asked, ...typed];
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      items: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(DEVELOPMENT_SEED) },
      perf: { type: 'string', default: PERF },
    },
  });
  const [folder] = positionals;
  if (!folder) throw new Error('usage: corpus.ts FOLDER [--items N] [--seed N] [--perf FOLDER]');
  await corpusIn(folder, { items: Number(values.items), seed: Number(values.seed), perf: values.perf });
}
