/** A text's changes with the long stretches between them folded away. */
import type { DiffRun } from '@/lib/tracking/views.ts';

export type FoldedRun = DiffRun | { kind: 'folded'; text: string };

/** Letters of what is the same that stay beside a change. */
const BESIDE = 90;
/** Less is not worth a button. */
const LEAST = 120;

/** Folds what is the same and long: its ends stay where a change stands beside them, cut between words. */
export function foldRuns(runs: readonly DiffRun[]): FoldedRun[] {
  return runs.flatMap((run, index): FoldedRun[] => {
    if (run.kind !== 'same') return [run];
    const { text } = run;
    const start = index === 0 ? 0 : text.lastIndexOf(' ', BESIDE) + 1 || BESIDE;
    const after = text.indexOf(' ', text.length - BESIDE);
    const end = index === runs.length - 1 ? text.length : after < 0 ? text.length - BESIDE : after;
    if (end - start < LEAST) return [run];
    return [
      { kind: 'same', text: text.slice(0, start) } as const,
      { kind: 'folded', text: text.slice(start, end) } as const,
      { kind: 'same', text: text.slice(end) } as const,
    ].filter((part) => part.text !== '');
  });
}
