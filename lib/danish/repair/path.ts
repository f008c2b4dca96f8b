/** The likeliest way through the options of a sentence's words, by the language's pairs of words. */

import type { Option } from './options.ts';
import type { Piece } from './pieces.ts';

/** The option chosen for a piece, and how likely it is among all ways through the sentence. */
export interface Choice {
  word: string;
  confidence: number;
}

type Weigh = (previous: string, word: string) => number;

/** ln of a sum of which the terms' logarithms are given. */
const logSum = (values: readonly number[]): number => {
  const top = Math.max(...values);
  return top === Number.NEGATIVE_INFINITY
    ? top
    : top + Math.log(values.reduce((sum, v) => sum + Math.exp(v - top), 0));
};

/** For each piece the option with the greatest probability over all ways (forward-backward; Rabiner 1989). */
export function likeliest(
  pieces: readonly Piece[],
  options: readonly (readonly Option[])[],
  weigh: Weigh,
): Choice[] {
  const choices: Choice[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    while (to < pieces.length - 1 && !(pieces[to]?.closes ?? true) && !(pieces[to + 1]?.opens ?? true)) to++;
    for (const choice of sentence(options.slice(from, to + 1), weigh)) choices.push(choice);
    from = to + 1;
  }
  return choices;
}

function sentence(options: readonly (readonly Option[])[], weigh: Weigh): Choice[] {
  const steps = options.map((current, i) => {
    const before = i === 0 ? [''] : (options[i - 1] ?? []).map((option) => option.word);
    return current.map(({ word, cost }) => before.map((previous) => weigh(previous, word) - cost));
  });
  const forward: number[][] = [];
  for (const [i, step] of steps.entries()) {
    const before = i === 0 ? [0] : (forward[i - 1] ?? []);
    forward.push(step.map((row) => logSum(row.map((weight, k) => weight + (before[k] ?? 0)))));
  }
  const backward: number[][] = steps.map((step) => step.map(() => 0));
  for (let i = steps.length - 2; i >= 0; i--) {
    const after = steps[i + 1] ?? [];
    backward[i] = (backward[i] ?? []).map((_, k) =>
      logSum(after.map((row, n) => (row[k] ?? 0) + (backward[i + 1]?.[n] ?? 0))),
    );
  }
  return options.map((current, i) => {
    const scores = current.map((_, k) => (forward[i]?.[k] ?? 0) + (backward[i]?.[k] ?? 0));
    const at = scores.indexOf(Math.max(...scores));
    return { word: current[at]?.word ?? '', confidence: Math.exp((scores[at] ?? 0) - logSum(scores)) };
  });
}
