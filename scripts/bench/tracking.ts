import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgendaItem } from '../../lib/agenda/model.ts';
import { findFacts } from '../../lib/extraction/facts/index.ts';
import { Corpus } from '../../lib/tracking/corpus.ts';
import { featuresOf } from '../../lib/tracking/features.ts';
import { titleLikeness } from '../../lib/tracking/likeness.ts';
import { matchSitting, proposalsFor } from '../../lib/tracking/propose.ts';
import type { Sitting } from '../../lib/tracking/types.ts';
import { ROOT } from '../lib/paths.ts';
import { median, type Result } from './result.ts';

const ITEMS = 10_000;
const AT_A_SITTING = 25;
const BODIES = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'].map((name) => ({
  key: `kkr-${name.toLowerCase()}`,
  name: `KKR ${name}`,
}));
/** Sentences of an item; some 3,500 letters, as in the KKRs' own agendas. */
const SENTENCES = 34;
/** Words that others are made compounds with. */
const HEADS = 60;
/** One item in so many takes up a matter of the sitting before. */
const RECURRING = 8;
const CASES = 40;

/** Cases found among 10,000 items of made-up text; against comparing titles with all of them. */
export function tracking(): Result[] {
  const { corpus, newest, building, heap } = archive();
  const starts = Array.from({ length: CASES }, (_, i) =>
    keyAt(3 + i * RECURRING * Math.floor(ITEMS / CASES / RECURRING)),
  );
  let found = 0;
  const proposing = starts.map((key) =>
    timed(() => {
      found += proposalsFor(corpus, { members: [key], rejected: [] }).length;
    }),
  );
  const all = [...corpus.all()].filter(({ isStanding }) => !isStanding);
  const scanning = starts.slice(0, 5).map((key) =>
    timed(() => {
      const own = corpus.get(key);
      if (own) for (const other of all) titleLikeness(corpus, own, other);
    }),
  );
  const cases = starts.map((key) => ({ id: key, members: [key], rejected: [] }));
  const matching = timed(() => matchSitting(corpus, newest, cases));
  const peer = { name: 'titles against all', value: median(scanning) };
  return [
    {
      what: `proposals for a new case among ${ITEMS} items, slowest of ${CASES}`,
      ...{ value: Math.max(...proposing), budget: 300, unit: 'ms', peer },
      notes: [
        `median ${median(proposing).toFixed(1)} ms; ${found} proposals`,
        `features and index: ${((building / ITEMS) * 1000).toFixed(0)} ms per 1,000 items`,
        `heap of the index: ${(heap / 1024 / 1024).toFixed(0)} MB`,
      ],
    },
    {
      what: `a sitting of ${AT_A_SITTING} items against ${ITEMS}`,
      ...{ value: matching, budget: 1000, unit: 'ms', notes: [] },
      peer: { name: `titles against all, ${AT_A_SITTING} times`, value: AT_A_SITTING * peer.value },
    },
  ];
}

const keyAt = (i: number): string => `k${i}`;

function archive() {
  const write = writer();
  const corpus = new Corpus();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let building = 0;
  const matters: string[] = [];
  for (let i = 0; i < ITEMS; i += 1) {
    const sitting = sittingOf(Math.floor(i / AT_A_SITTING));
    const recurs = i % RECURRING === 0 ? matters[i - AT_A_SITTING * BODIES.length] : undefined;
    const title = recurs ? `Status på ${recurs}` : write(4);
    matters[i] = recurs ?? title;
    const text = Array.from({ length: SENTENCES }, () => `${write(12)}.`).join(' ');
    const item = itemOf(i % AT_A_SITTING, title, text);
    const facts = findFacts(item, { meetingDate: sitting.date, body: sitting.body, kind: 'agenda' });
    building += timed(() => corpus.add(featuresOf({ key: keyAt(i), sitting, item, facts }), sitting));
  }
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - before;
  const newest = Array.from({ length: AT_A_SITTING }, (_, i) => keyAt(ITEMS - AT_A_SITTING + i));
  return { corpus, newest, building, heap };
}

function sittingOf(n: number): Sitting {
  const body = BODIES[n % BODIES.length] ?? { key: 'kkr', name: 'KKR' };
  const round = Math.floor(n / BODIES.length);
  const date = `${2000 + Math.floor(round / 5)}-${String(1 + (round % 5) * 2).padStart(2, '0')}-15`;
  return { id: `${body.key}/${date}`, body, date };
}

const itemOf = (order: number, title: string, text: string): AgendaItem => ({
  ...{ order, number: `3.${order + 1}`, title, parent: '3', isHeading: false, closed: false },
  ...{ caseNumber: null, caseworkers: [], recommendedActions: [], attachments: [], page: null },
  sections: [{ role: 'presentation', heading: '', blocks: [{ type: 'paragraph', text }] }],
  confidence: 1,
});

/** Writes words of local government, now and then two of them as one, by a repeatable chance. */
function writer(): (words: number) => string {
  const words = ['terms', 'phrases'].flatMap((name) =>
    readFileSync(join(ROOT, `seeds/language/${name}.txt`), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.match(/\p{L}{3,}/gu) ?? []),
  );
  let state = 6;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => words[Math.floor(chance() ** 2 * words.length)] ?? '';
  // Some 265,000 different words, as 10,000 real items have.
  const heads = words.slice(0, HEADS).map((head) => head.toLowerCase());
  const compound = () => word() + (heads[Math.floor(chance() * HEADS)] ?? '');
  return (count) => {
    const said = Array.from({ length: count }, () => (chance() < 0.3 ? compound() : word()));
    return said.join(' ').replace(/^./, (letter) => letter.toUpperCase());
  };
}

/** Processor time in ms: what others do on the machine meanwhile counts less. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
