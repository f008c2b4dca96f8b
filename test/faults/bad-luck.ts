/** What befalls a browser: each at a moment chosen beforehand. */
import type { FaultyBrowser } from './browser.ts';
import { mayPurge } from './doings.ts';
import { abortAt, shiftClock } from './in-browser/raw.ts';
import type { Model } from './model.ts';
import type { Chance } from './random.ts';

export interface BadLuck {
  name: string;
  /** Milliseconds after the first doing began. */
  at: number;
  befall(browser: FaultyBrowser, model: Model): Promise<void>;
  /** Storage refuses: what was accepted may fail, and is told to. */
  refuses?: boolean;
  /** A context is left changed, and must not go on. */
  tampers?: boolean;
}

const YEAR_MS = 365 * 86_400_000;
/** Doings of an interleaving take about so long (ms). */
const WHILE_DOING = 350;

type Befall = Pick<BadLuck, 'name' | 'befall' | 'refuses' | 'tampers'>;

const KINDS: readonly [Befall, ...Befall[]] = [
  { name: 'the worker is killed', befall: (browser) => browser.killWorker() },
  { name: 'the tab is closed', befall: (browser) => browser.closeTab() },
  { name: 'the reader is closed', befall: (browser) => browser.closeBench() },
  { name: "the reader's process dies", befall: (browser) => browser.crashBench() },
];

function aborting(chance: Chance): Befall {
  const nth = 1 + chance.below(60);
  const inWorker = chance.happens(0.6);
  return {
    name: `transaction of write ${nth} in the ${inWorker ? 'worker' : 'reader'} aborts`,
    refuses: true,
    tampers: true,
    befall: (browser) => browser.tamper(inWorker, abortAt, nth),
  };
}

function shifting(chance: Chance): Befall {
  const by = chance.of([-3 * YEAR_MS, -3_600_000, 3_600_000, 2 * YEAR_MS]);
  const inWorker = chance.happens(0.5);
  return {
    name: `clock of the ${inWorker ? 'worker' : 'reader'} shifts by ${by / 3_600_000} hours`,
    tampers: true,
    befall: (browser) => browser.tamper(inWorker, shiftClock, by),
  };
}

/** Kills the browser. What starts with it next looks after what is left; on a full disk, in half of all cases. */
function killing(chance: Chance): BadLuck {
  const room = chance.happens(0.5) ? chance.below(40_000) : undefined;
  return {
    name: `the browser is killed${room === undefined ? '' : ` and has ${room} bytes left`}`,
    at: room === undefined ? chance.below(WHILE_DOING) : 0,
    ...(room !== undefined && { refuses: true }),
    async befall(browser, model) {
      await browser.kill(room);
      mayPurge(model);
    },
  };
}

/** One or two of them. @param kills whether the browser is to be killed at the end of it */
export function someBadLuck(chance: Chance, kills: boolean): BadLuck[] {
  const luck = Array.from({ length: 1 + chance.below(2) }, (): BadLuck => {
    const roll = chance.below(100);
    const kind = roll < 60 ? chance.of(KINDS) : roll < 82 ? aborting(chance) : shifting(chance);
    // What has to be there before anything is done, comes first.
    const isEarly = roll >= 60 && chance.happens(0.8);
    return { ...kind, at: isEarly ? 0 : chance.below(WHILE_DOING) };
  });
  if (kills) luck.push(killing(chance));
  return luck.sort((a, b) => a.at - b.at);
}
