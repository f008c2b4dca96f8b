import type { EvalQuery } from './items.ts';
import type { Asked } from './measure.ts';

const DEPTH = 20;

/** Means over the queries of one kind. */
export interface Quality {
  queries: number;
  /** Relevant among the first 20, of all there could be. */
  recall: number;
  /** One over the rank of the first that is relevant. */
  mrr: number;
}

/** Quality by kind of query, and of all (`all`), over those whose answer is known; where it is nothing, finding nothing is 1. */
export function qualityOf(asked: Asked[], queries: EvalQuery[]): Map<string, Quality> {
  const hits = new Map(asked.map((one) => [one.id, one.hits]));
  const byKind = new Map<string, { recall: number; mrr: number }[]>();
  for (const { id, cls = 'other', rel } of queries) {
    if (!rel) continue;
    const relevant = new Set(rel);
    const found = (hits.get(id) ?? []).slice(0, DEPTH).map((hit) => relevant.has(hit));
    const rank = found.indexOf(true);
    const nothing = Number(found.length === 0);
    const score =
      rel.length === 0
        ? { recall: nothing, mrr: nothing }
        : {
            recall: found.filter(Boolean).length / Math.min(DEPTH, relevant.size),
            mrr: rank < 0 ? 0 : 1 / (rank + 1),
          };
    for (const kind of [cls, 'all']) byKind.set(kind, [...(byKind.get(kind) ?? []), score]);
  }
  return new Map(
    [...byKind].map(([kind, scores]) => [
      kind,
      {
        queries: scores.length,
        recall: mean(scores.map(({ recall }) => recall)),
        mrr: mean(scores.map(({ mrr }) => mrr)),
      },
    ]),
  );
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
