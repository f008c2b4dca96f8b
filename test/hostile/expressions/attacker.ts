/**
 * Runs attacks on expressions in a thread of its own, which can be ended where an expression does not end. Tells which it is
 * about to try, and then which grow faster than their text.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Attack, attacksOn, textOf } from './attacks.ts';
import type { Expression } from './found.ts';

export interface Offence {
  expression: Expression;
  attack: Attack;
  /** Characters, and milliseconds for a quarter of these and for all. */
  length: number;
  took: [number, number];
}
export interface Task {
  expressions: { expression: Expression; longest: number }[];
}
export type Told = { trying: number } | { offence: Offence } | { done: number };

/** Below this (ms) growth cannot be told from noise; at the lengths tried, quadratic growth is far above it. */
const NOISE = 25;
/** How much longer a text of four times the length may take. Linear is 4, quadratic 16. */
const MOST_GROWTH = 9;
/** Matches of a global expression that are asked for: as the product does, one after the other. */
const MOST_MATCHES = 1_000_000;

/** Processor time of this thread (ms), so that a busy machine counts for nothing. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function timeOf({ pattern, flags }: Expression, text: string): number {
  const expression = new RegExp(pattern, flags);
  const begun = spent();
  if (expression.global) {
    let count = 0;
    for (const _ of text.matchAll(expression)) if (++count > MOST_MATCHES) break;
  } else expression.test(text);
  return spent() - begun;
}

/** The least of several, because whatever else the machine does only adds. */
const leastTime = (expression: Expression, text: string): number =>
  Math.min(...Array.from({ length: 4 }, () => timeOf(expression, text)));

/** Does the attack make the expression grow faster than its text? */
function tried(expression: Expression, attack: Attack, longest: number): Offence | null {
  for (const length of [48, 1000, longest]) {
    if (length > longest) break;
    if (timeOf(expression, textOf(attack, length)) < NOISE) continue;
    const [part, whole] = [length / 4, length].map((size) => leastTime(expression, textOf(attack, size)));
    if (part === undefined || whole === undefined || whole < NOISE) continue;
    if (whole > MOST_GROWTH * part) return { expression, attack, length, took: [part, whole] };
  }
  return null;
}

const tell = (told: Told) => parentPort?.postMessage(told);

const { expressions } = workerData as Task;
let count = 0;
for (const [at, { expression, longest }] of expressions.entries()) {
  tell({ trying: at });
  for (const attack of attacksOn(expression.pattern, expression.flags)) {
    count++;
    const offence = tried(expression, attack, longest);
    if (!offence) continue;
    tell({ offence });
    break;
  }
}
tell({ done: count });
