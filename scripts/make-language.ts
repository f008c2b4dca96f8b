/**
 * Builds the language data that repair uses, `seeds/language/danish.bin`: every form of the Danish dictionary and the
 * terms as one automaton, and the probabilities of words and pairs of words. Run it after a change of
 * `seeds/language/*.txt`; sources, versions and licences are in `docs/repair.md`.
 *
 *     node scripts/make-language.ts --dictionary DIR --help-text DIR --common FILE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ALONE, buildAutomaton, FIRST, LAST } from '../lib/danish/repair/automaton.ts';
import { pack } from '../lib/danish/repair/packed.ts';
import { counted } from '../lib/danish/repair/words.ts';
import { expandDictionary } from './language/affixes.ts';
import { readProse } from './language/corpus.ts';
import { Counts, modelOf } from './language/counts.ts';

/** Help texts speak of buttons and cells; a page of municipal prose says more about municipal prose. */
const HELP_WEIGHT = 1;
const PHRASES_WEIGHT = 12;
/** What a term counts at least: as often as a word that comes once in a hundred pages. */
const TERM_COUNT = 12;
/** Of the words by rank: count = `COMMON_TOP` / (rank + `COMMON_SHIFT`), the law of Zipf and Mandelbrot. */
const COMMON_TOP = 40_000;
const COMMON_SHIFT = 5;
/** What is seen less is left out: pairs seen once in help texts are mostly of help texts. */
const MIN_WORD = 3;
const MIN_PAIR = 2;

const SEEDS = join(import.meta.dirname, '../seeds/language');
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const NAME = ALONE | FIRST;

/** Terms (names also in the genitive) with where they may stand, by the heading they are under. */
function readTerms(): Map<string, number> {
  const places: Record<string, number> = {
    '[names]': NAME,
    '[words]': ALONE | FIRST | LAST,
    '[abbreviations]': ALONE,
  };
  const terms = new Map<string, number>();
  let place = 0;
  for (const line of linesOf(join(SEEDS, 'terms.txt')))
    if (line.startsWith('[')) place = places[line] ?? 0;
    else {
      terms.set(line, place);
      if (place === NAME && !line.endsWith('s')) terms.set(`${line}s`, place);
    }
  return terms;
}

const { values } = parseArgs({
  options: {
    dictionary: { type: 'string' },
    'help-text': { type: 'string' },
    common: { type: 'string' },
  },
});
const given = (name: keyof typeof values): string => {
  const value = values[name];
  if (value) return value;
  console.error(`make-language: --${name} is missing (docs/repair.md says where to get it).`);
  process.exit(2);
};

const forms = expandDictionary(
  readFileSync(join(given('dictionary'), 'index.aff'), 'utf8'),
  readFileSync(join(given('dictionary'), 'index.dic'), 'utf8'),
);
const terms = readTerms();
for (const [term, places] of terms) forms.set(term, (forms.get(term) ?? 0) | places);

const counts = new Counts();
// Help texts begin with what is to be done: "Vælg", never "Valg af formand".
for (const block of readProse(given('help-text'))) counts.addText(block, HELP_WEIGHT, false);
for (const [rank, word] of linesOf(given('common')).entries())
  counts.add(counted(word), COMMON_TOP / (rank + COMMON_SHIFT));
for (const phrase of linesOf(join(SEEDS, 'phrases.txt'))) counts.addText(phrase, PHRASES_WEIGHT);
for (const term of terms.keys())
  counts.add(counted(term), Math.max(0, TERM_COUNT - (counts.words.get(counted(term)) ?? 0)));

const model = modelOf(counts, MIN_WORD, MIN_PAIR);
const file = pack(buildAutomaton(forms), model);
writeFileSync(join(SEEDS, 'danish.bin'), file);
const pairs = model.pairs.reduce((sum, after) => sum + after.length, 0);
console.log(`${forms.size} forms, ${model.words.length} words, ${pairs} pairs, ${file.length} bytes`);
