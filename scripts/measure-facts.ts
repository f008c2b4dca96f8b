/**
 * Prints how well the annotated sentences are read: `node scripts/measure-facts.ts [part of a file's name] [--misses]`.
 * One row a type of fact: sentences in which it was sought, facts there, facts found, precision and recall in per cent.
 */
import { readAnnotated, scores } from '../test/facts/annotated.ts';

const [only = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const annotated = readAnnotated().filter(({ file }) => file.includes(only));
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1).replace(/\.0$/, '');

console.log(`${annotated.length} sentences`);
console.log(
  '| fact | sentences | there | found | precision | recall |\n| --- | --- | --- | --- | --- | --- |',
);
/** Who must is told with deadlines. */
const soughtIn = (type: string) =>
  annotated.filter(({ types }) => types.includes(type === 'who must' ? 'deadline' : type)).length;
for (const { type, expected, found, right } of scores(annotated).filter(({ type }) => soughtIn(type) > 0))
  console.log(
    `| ${type} | ${soughtIn(type)} | ${expected} | ${found} | ${percent(right, found)} | ${percent(right, expected)} |`,
  );

if (process.argv.includes('--misses'))
  for (const { file, sentence, expected, found } of annotated)
    if ([...expected].sort().join(' ; ') !== [...found].sort().join(' ; '))
      console.log(`\n${file}: ${sentence}\n  there: ${expected.join(' ; ')}\n  found: ${found.join(' ; ')}`);
