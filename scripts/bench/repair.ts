import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { blocksText } from '../../lib/agenda/reading-text.ts';
import { type Automaton, codeOf, nodeOf, placesOf } from '../../lib/danish/repair/automaton.ts';
import { healthyWordsIn } from '../../lib/danish/repair/healthy.ts';
import { judgeDamage } from '../../lib/danish/repair/judge.ts';
import { loadLanguage } from '../../lib/danish/repair/language.ts';
import { repairText } from '../../lib/danish/repair/repair.ts';
import type { Language } from '../../lib/danish/repair/types.ts';
import { extractAgenda } from '../../lib/extraction/index.ts';
import { readText } from '../../lib/sources/text.ts';
import { ROOT } from '../lib/paths.ts';
import { median, type Result } from './result.ts';

const RUNS = 7;
const WORDS = 1000;

/** Repair of the seed's texts, by the thousand words; against parting them into words and looking each up in a set. */
export function seedRepair(): Result {
  const data = new Uint8Array(readFileSync(join(ROOT, 'seeds/language/danish.bin')));
  const { language, took, bytes } = loaded(data);
  const blocks = seedBlocks();
  const text = blocks.join('\n');
  const words = text.split(/\s+/).length;
  const healthy = healthyWordsIn(text);
  const damage = judgeDamage(text);
  let repairs = 0;
  const repair = () => {
    repairs = blocks.reduce((sum, block) => sum + repairText(block, damage, language, healthy).length, 0);
  };
  const [first = 0] = timed(repair, 1);
  const ours = timed(repair, RUNS);
  const forms = formsOf(language.forms);
  let unknown = 0;
  const peer = timed(() => {
    unknown = text
      .split(/[^\p{L}]+/u)
      .filter((word) => !forms.has(word) && !forms.has(word.toLowerCase())).length;
  }, RUNS);
  const ofThousand = (ms: number) => (ms / words) * WORDS;
  return {
    what: 'repair of 1,000 words of the seed, warm median of processor time',
    value: ofThousand(median(ours)),
    budget: 50,
    unit: 'ms',
    peer: { name: 'words looked up in a set of the same forms', value: ofThousand(median(peer)) },
    notes: [
      `${words} words, ${repairs} repairs; the set alone does not know ${unknown}; the first pass took ${ofThousand(first).toFixed(1)} ms`,
      `the language: ${took.toFixed(1)} ms to load, ${megabytes(bytes)} in memory; its ${forms.size} forms`,
    ],
  };
}

const megabytes = (bytes: number) => `${(bytes / 1048576).toFixed(1)} MB`;

/** Loads the language, with the time and the memory that takes (heap and buffers, garbage collected). */
function loaded(data: Uint8Array): { language: Language; took: number; bytes: number } {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const held = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const start = performance.now();
  const language = loadLanguage(data);
  const took = performance.now() - start;
  return { language, took, bytes: held() - before };
}

function seedBlocks(): string[] {
  const text = readFileSync(join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt'), 'utf8');
  const items = extractAgenda(readText(text))?.items ?? [];
  return items.flatMap(({ title, sections }) => [title, ...sections.map(({ blocks }) => blocksText(blocks))]);
}

/** All words of the automaton. */
function formsOf({ letters, edges, root }: Automaton): Set<string> {
  const forms = new Set<string>();
  const walk = (node: number, before: string): void => {
    for (let at = node; at !== 0; at++) {
      const edge = edges[at] ?? 0;
      const word = before + letters.charAt(codeOf(edge) - 1);
      if (placesOf(edge) !== 0) forms.add(word);
      walk(nodeOf(edge), word);
      // The last edge of a node is marked in the bit above its letter.
      if ((edge & 128) !== 0) break;
    }
  };
  walk(root, '');
  return forms;
}

/** Processor time of each run in ms: what others do on the machine meanwhile counts less. */
function timed(run: () => void, times: number): number[] {
  return Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}
