/** No regular expression of the product takes more time than its text is long, whatever the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attacksOn } from './expressions/attacks.ts';
import { type Expression, expressionsIn, madeDuring, once } from './expressions/found.ts';
import { attackAll } from './expressions/trial.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Characters of an attack. Quadratic growth shows from some thousands on. */
const LONGEST = process.env.SAGSSPOR_RUNS ? 40_000 : 20_000;
/**
 * Facts are sought in sentences, and none is longer (`lib/extraction/facts/text.ts`): what grows with the square of a thousand
 * characters is a millisecond.
 */
const SENTENCE = 1000;

const { written, makers } = expressionsIn('lib', ROOT);

/** Loads the modules that put expressions together, and reads something with them. */
const made = await madeDuring(makers, async () => {
  const modules = import.meta.glob('../../lib/**/*.ts');
  for (const file of makers) await modules[`../../${file}`]?.();
  const { understand } = await import('@/lib/pipeline.ts');
  const { findFacts } = await import('@/lib/extraction/facts/index.ts');
  for (const name of ['seed', 'minutes-2016', 'ocr-contents', 'form-supplement']) {
    const folder = join(ROOT, 'test/goldens/fixtures', name);
    const html = name.startsWith('form');
    const content = readFileSync(join(folder, html ? 'source.html' : 'source.txt'), 'utf8');
    const { draft } = understand({
      ...{ address: null, channel: 'file', mediaType: html ? 'text/html' : 'text/plain' },
      ...{ name, content, fetchedAt: '' },
    });
    for (const item of draft?.items ?? [])
      findFacts(item, { meetingDate: '2025-09-02', body: null, kind: 'minutes' });
  }
});
const all = once([...written, ...made]);

const longestOf = ({ at }: Expression): number =>
  at.startsWith('lib/extraction/facts/') ? SENTENCE : LONGEST;

const attacked = (pattern: string, flags = '') =>
  attackAll([{ expression: { pattern, flags, at: 'a test' }, longest: LONGEST }]);

describe('the attacker', () => {
  it.each([
    ['a run sought at an end', '[\\s.]+$', ''],
    ['two runs of one kind side by side', '^\\d+\\d*x', ''],
    ['what may be parted in two ways', '^(?:a|b|ab)*$', ''],
    ['a beginning sought anew at every place', '\\(.*\\)', ''],
    ['all matches, each looked for to the end', 'a(?=.*b)', 'g'],
  ])('finds %s', async (_, pattern, flags) => {
    expect((await attacked(pattern, flags)).offences).toHaveLength(1);
  });

  it.each([
    ['a run that begins where it begins', '(?<![\\s.])[\\s.]+$'],
    ['a run of bounded length', '\\([^)]{0,60}\\)'],
    ['a choice of words', '\\b(?:ja|nej)\\b'],
  ])('leaves %s alone', async (_, pattern) => {
    expect((await attacked(pattern)).offences).toEqual([]);
  });
});

describe('regular expressions of the product', () => {
  it('are all found: those written, and those put together', () => {
    expect(written.length).toBeGreaterThan(1000);
    expect(makers.filter((file) => !made.some(({ at }) => at === file))).toEqual([]);
    for (const { pattern, flags } of all) expect(attacksOn(pattern, flags).length).toBeGreaterThan(20);
  });

  it('take time in step with the length of their text', { timeout: 1_800_000 }, async () => {
    const { attacks, offences } = await attackAll(
      all.map((expression) => ({ expression, longest: longestOf(expression) })),
    );
    console.log(`${all.length} expressions, ${attacks} attacks of ${LONGEST} characters`);
    const told = offences.map((offence) => {
      const { at, pattern, flags } = offence.expression;
      const how =
        'endless' in offence
          ? 'never ended'
          : `${JSON.stringify(offence.attack)} ${offence.took.map(Math.round).join(' → ')} ms`;
      return `${at} /${pattern}/${flags}: ${how}`;
    });
    expect(told).toEqual([]);
  });
});
