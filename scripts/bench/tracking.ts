import { Corpus } from '../../lib/tracking/corpus.ts';
import { matchSitting, proposalsFor } from '../../lib/tracking/propose.ts';
import type { Sitting } from '../../lib/tracking/types.ts';
import { madeUpFeatures, RECURRING } from './made-up.ts';
import { median, type Result } from './result.ts';

const ITEMS = 10_000;
const AT_A_SITTING = 25;
const BODIES = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'].map((name) => ({
  key: `kkr-${name.toLowerCase()}`,
  name: `KKR ${name}`,
}));
const CASES = 40;
const SCANNED = 5;

/** Cases found among 10,000 items of made-up text; against the cosine of words with all of them. */
export function tracking(): Result[] {
  const { corpus, newest, building } = archive();
  const starts = Array.from({ length: CASES }, (_, i) =>
    keyAt(3 + i * RECURRING * Math.floor(ITEMS / CASES / RECURRING)),
  );
  let found = 0;
  const proposing = starts.map((key) =>
    timed(() => {
      found += proposalsFor(corpus, { members: [key], rejected: [] }).length;
    }),
  );
  const cases = starts.map((key) => ({ id: key, members: [key], rejected: [] }));
  const matching = timed(() => matchSitting(corpus, newest, cases));
  const scanning = scan(corpus, starts.slice(0, SCANNED));
  const peer = { name: 'cosine with all texts', value: scanning };
  return [
    {
      what: `proposals for a new case among ${ITEMS} items, slowest of ${CASES}`,
      ...{ value: Math.max(...proposing), budget: 300, unit: 'ms', peer },
      notes: [
        `median ${median(proposing).toFixed(1)} ms; ${found} proposals`,
        `made up, with facts, features and index: ${((building / ITEMS) * 1000).toFixed(0)} ms per 1,000 items`,
        `held: ${(corpus.size / 1024 / 1024).toFixed(0)} MB`,
      ],
    },
    {
      what: `a sitting of ${AT_A_SITTING} items against ${ITEMS}`,
      ...{ value: matching, budget: 1000, unit: 'ms', notes: [] },
      peer: { name: `${peer.name}, ${AT_A_SITTING} times`, value: AT_A_SITTING * scanning },
    },
  ];
}

const keyAt = (i: number): string => `k${i}`;

function archive() {
  const corpus = new Corpus();
  const sittings = Array.from({ length: ITEMS / AT_A_SITTING }, (_, n) => sittingOf(n));
  const shape = { bodies: BODIES.length, items: AT_A_SITTING };
  const making = madeUpFeatures(sittings, { ...shape, keyAt: (n, at) => keyAt(n * AT_A_SITTING + at) });
  const building = timed(() => {
    for (const { sitting, features } of making) for (const one of features) corpus.add(one, sitting);
  });
  const newest = Array.from({ length: AT_A_SITTING }, (_, i) => keyAt(ITEMS - AT_A_SITTING + i));
  return { corpus, newest, building };
}

/** What comparing a treatment's words with those of all others takes, with nothing but the words made ready. */
function scan(corpus: Corpus, keys: readonly string[]): number {
  const texts = new Map([...corpus.all()].map((one) => [one.key, corpus.termsOf(one)]));
  const scanning = keys.map((key) =>
    timed(() => {
      const own = texts.get(key) ?? new Set();
      const found = [...texts].map(([other, terms]) => {
        let common = 0;
        for (const term of own) if (terms.has(term)) common += corpus.vocabulary.weight(term) ** 2;
        return [other, common / Math.sqrt(own.size * terms.size)] as const;
      });
      found.sort((a, b) => b[1] - a[1]);
    }),
  );
  return median(scanning);
}

function sittingOf(n: number): Sitting {
  const body = BODIES[n % BODIES.length] ?? { key: 'kkr', name: 'KKR' };
  const round = Math.floor(n / BODIES.length);
  const date = `${2000 + Math.floor(round / 5)}-${String(1 + (round % 5) * 2).padStart(2, '0')}-15`;
  return { id: `${body.key}/${date}`, body, date };
}

/** Processor time in ms: what others do on the machine meanwhile counts less. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
