/**
 * Nothing is lost, whatever happens: interleavings of what people do with what befalls a browser, in a real one. `SAGSSPOR_RUNS` says how
 * many, `SAGSSPOR_SEED` repeats the archive of one seed from its beginning.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FaultyBrowser } from './browser.ts';
import { interleave, newLife } from './interleaving.ts';
import { chanceOf } from './random.ts';

/** Interleavings that one archive goes through before it is deleted, and the next seed begins. */
const LIFE = 15;
/** The browser is killed in every so manieth. */
const KILLED = 7;

const runs = Number(process.env.SAGSSPOR_RUNS ?? LIFE);
const first = Number(process.env.SAGSSPOR_SEED ?? (process.env.CI ? 20260902 : Date.now() % 1_000_000));

let browser: FaultyBrowser;
beforeAll(async () => {
  browser = await FaultyBrowser.open();
});
afterAll(() => browser.close());

it(`keeps what was confirmed, and agrees with itself, through ${runs} interleavings from seed ${first}`, async () => {
  const counts = new Map<string, number>();
  const begun = performance.now();
  for (let done = 0; done < runs; done += LIFE) {
    const seed = first + done / LIFE;
    console.log(`seed ${seed}`);
    await (await browser.bench()).evaluate(() => asReader.deleteAll());
    const life = newLife(counts);
    const chance = chanceOf(seed);
    for (let at = 0; at < Math.min(LIFE, runs - done); at++) {
      const problems = await interleave(browser, life, chance, {
        seed: `${seed}.${at}`,
        kills: at % KILLED === KILLED - 1,
      });
      expect(problems, `SAGSSPOR_SEED=${seed}, interleaving ${at + 1}`).toEqual([]);
    }
  }
  const told = [...counts].toSorted().map(([what, times]) => `${String(times).padStart(6)}  ${what}`);
  console.log(
    `${runs} interleavings in ${Math.round((performance.now() - begun) / 1000)} s\n${told.join('\n')}`,
  );
});
