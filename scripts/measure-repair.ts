/**
 * Measures repair: word error rate before and after, healthy words made wrong, names and numbers made wrong, and time.
 *
 *     node scripts/measure-repair.ts [--cases DIR] [--read FILE --truth FILE] [--damage KIND] [--verbose]
 *
 * Without files: the corrected stretch of the demo agenda in `test/repair`, and the printed pages there.
 * `--cases`: the `ocr-*` cases of a folder with a `manifest.json` (each section's recognised text against its truth).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLanguage } from '../lib/danish/repair/language.ts';
import { applyRepairs, repairText } from '../lib/danish/repair/repair.ts';
import type { Damage, Repair } from '../lib/danish/repair/types.ts';
import { alignWords, blocksOf, compared } from './language/alignment.ts';

const ROOT = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    read: { type: 'string' },
    truth: { type: 'string' },
    damage: { type: 'string', default: 'english-model' },
    verbose: { type: 'boolean', default: false },
  },
});

interface Sample {
  name: string;
  damage: Damage;
  read: string[];
  truth: string[];
}

interface Result {
  words: number;
  before: number;
  after: number;
  healthy: number;
  harmed: number;
  /** Repairs that give another word than the truth has; of those, inside a sentence with a capital; with a digit. */
  wrong: number;
  wrongNames: number;
  wrongNumbers: number;
  left: Map<string, number>;
}

const language = loadLanguage(readFileSync(join(ROOT, 'seeds/language/danish.bin')));
const NO_WORDS: ReadonlySet<string> = new Set();
const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n');
const wordsOf = (texts: readonly string[]) =>
  texts
    .join(' ')
    .replace(/(^|\s)(?:\p{L}|\d{1,2})[.)](?=\s)/gu, '$1')
    .split(/\s+/)
    .filter((word) => compared(word) !== '');

function casesOf(folder: string): Sample[] {
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const seen = new Set<string>();
  return json('manifest.json').cases.flatMap(
    ({ raw, truth, format }: { raw?: string; truth: string; format: string }) => {
      if (raw === undefined || seen.has(raw)) return [];
      seen.add(raw);
      const items: { number: string; sections: Record<string, string> }[] = json(truth).items;
      const sample: Sample = {
        name: raw,
        damage: format === 'ocr-dan' ? 'danish-model' : 'english-model',
        read: [],
        truth: [],
      };
      for (const [number, sections] of Object.entries<Record<string, string>>(json(raw)))
        for (const [key, text] of Object.entries(sections)) {
          const meant = items.find((item) => item.number === number)?.sections[key];
          if (meant === undefined) continue;
          sample.read.push(...blocksOf(text));
          sample.truth.push(...blocksOf(meant));
        }
      return [sample];
    },
  );
}

function samples(): Sample[] {
  if (values.cases !== undefined) return casesOf(values.cases);
  if (values.read !== undefined && values.truth !== undefined)
    return [
      {
        name: values.read,
        damage: values.damage as Damage,
        read: blocksOf(readFileSync(values.read, 'utf8')),
        truth: linesOf(values.truth),
      },
    ];
  const own = join(ROOT, 'test/repair');
  const printed = ['printed-1', 'printed-2'].flatMap((name) =>
    (['eng', 'dan'] as const).map((model) => ({
      name: `${name}, ${model}`,
      damage: model === 'eng' ? ('english-model' as const) : ('danish-model' as const),
      read: blocksOf(readFileSync(join(own, `${name}.${model}.txt`), 'utf8')),
      truth: linesOf(join(own, `${name}.txt`)),
    })),
  );
  return [
    {
      name: 'demo agenda',
      damage: 'english-model',
      read: linesOf(join(own, 'seed-read.txt')),
      truth: linesOf(join(own, 'seed-corrected.txt')),
    },
    ...printed,
  ];
}

/** Each word of a block as it stands after repair, in the order of the words read. */
function repairedWords(block: string, repairs: readonly Repair[]): string[] {
  return [...block.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const inside = repairs
      .filter(({ start, end }) => start >= index && end <= index + word.length)
      .map((repair) => ({ ...repair, start: repair.start - index, end: repair.end - index }));
    return applyRepairs(word, inside);
  });
}

/** Words of the truth that are missing or read otherwise; running heads in between are no matter of repair. */
function errorsOf(truth: readonly string[], read: readonly string[]): number {
  return alignWords(truth, read).filter(
    ({ truth: meant, read: at }) => meant !== null && (at === null || meant !== read[at]),
  ).length;
}

function measure({ read, truth, damage }: Sample): Result {
  const repairs = read.map((block) => repairText(block, damage, language, NO_WORDS));
  const repaired = read.flatMap((block, i) => repairedWords(block, repairs[i] ?? []));
  const words = read.flatMap((block) => block.split(/\s+/));
  const kept = words.map((_, i) => i).filter((i) => compared(words[i] ?? '') !== '');
  const readWords = kept.map((i) => compared(words[i] ?? ''));
  const meantPrinted = wordsOf(truth);
  const meant = meantPrinted.map(compared);
  const result: Result = {
    words: meant.length,
    before: errorsOf(meant, readWords),
    after: errorsOf(meant, wordsOf(repaired).map(compared)),
    healthy: 0,
    harmed: 0,
    wrong: 0,
    wrongNames: 0,
    wrongNumbers: 0,
    left: new Map(),
  };
  let at = 0;
  for (const pair of alignWords(meant, readWords)) {
    const printed = pair.truth === null ? '' : (meantPrinted[at++] ?? '');
    if (pair.read === null || pair.truth === null) continue;
    const before = readWords[pair.read] ?? '';
    const after = compared(repaired[kept[pair.read] ?? 0] ?? '');
    if (before === pair.truth) result.healthy++;
    if (after === pair.truth) continue;
    const key = `${printed} · ${before} → ${after}`;
    result.left.set(key, (result.left.get(key) ?? 0) + 1);
    if (after === before) continue;
    if (before === pair.truth) result.harmed++;
    result.wrong++;
    if (/^\p{Lu}/u.test(printed)) result.wrongNames++;
    if (/\p{N}/u.test(pair.truth)) result.wrongNumbers++;
  }
  return result;
}

const percent = (part: number, whole: number) => `${((part * 100) / whole).toFixed(2)} %`;
const all = samples();
// Once to warm up, as a reader that has been open for a while.
for (const sample of all.slice(0, 1)) measure(sample);
let taken = 0;
let total = 0;
for (const sample of all) {
  const started = process.cpuUsage();
  for (const block of sample.read) repairText(block, sample.damage, language, NO_WORDS);
  const { user, system } = process.cpuUsage(started);
  taken += (user + system) / 1000;
  const result = measure(sample);
  total += result.words;
  console.log(
    `${sample.name}: ${result.words} words, wrong ${percent(result.before, result.words)} → ${percent(result.after, result.words)}, healthy harmed ${result.harmed} of ${result.healthy} (${percent(result.harmed, result.healthy)}), wrong repairs ${result.wrong} (capitals ${result.wrongNames}, numbers ${result.wrongNumbers})`,
  );
  if (values.verbose)
    for (const [key, n] of [...result.left].sort((a, b) => b[1] - a[1])) console.log(`  ${n} ${key}`);
}
console.log(`${((taken * 1000) / total).toFixed(1)} ms of processor time for 1,000 words`);
