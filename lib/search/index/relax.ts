/** How a query may be answered in part: a long question, or one that nothing answers whole. */
import type { View } from './live.ts';
import { NOT, type Part } from './query-parts.ts';

/** Parts a long question may lack. */
const mayLack = (parts: number): number => (parts < 4 ? 0 : Math.floor(parts / 3));
/** Share of the weight of all parts that an item needs to count at all. */
const LEAST_SHARE = 0.55;

export interface Relaxation {
  asked: readonly Part[];
  /** So much was asked that what lacks a little always counts. */
  isLong: boolean;
  /** What an item of a segment has of the parts, null where that is too little. */
  standings(at: number): (item: number) => { score: number; lacks: number } | null;
}

/** How a query may be answered in part; null where it may not. */
export function relaxation(parts: readonly Part[], view: View): Relaxation | null {
  const asked = parts.filter(({ isAsked }) => isAsked);
  const others = parts.filter(({ isAsked }) => !isAsked);
  // What nothing has is lacked by all alike.
  const somewhere = asked.filter((part) =>
    view.segments.some((_, at) => {
      const items = part.items(at);
      return items === null || items.length > 0;
    }),
  );
  if (asked.length < 2 || somewhere.length === 0) return null;
  const nowhere = asked.length - somewhere.length;
  const isLong = mayLack(asked.length) > 0;
  const most = nowhere + (somewhere.length > 1 ? Math.max(1, mayLack(somewhere.length)) : 0);
  const weight = somewhere.reduce((sum, part) => sum + part.weight, 0);
  return {
    asked: somewhere,
    isLong,
    standings(at) {
      const own = somewhere.map((part) => ({ weight: part.weight, worthOf: part.worths(at) }));
      const passes = others.map((part) => part.worths(at));
      return (item) => {
        let [score, has, lacks] = [0, 0, nowhere];
        for (const part of own) {
          const worth = part.worthOf(item);
          if (worth === NOT) {
            if (++lacks > most) return null;
          } else {
            score += worth;
            has += part.weight;
          }
        }
        if (has < weight * LEAST_SHARE || passes.some((worthOf) => worthOf(item) === NOT)) return null;
        return { score: (score * has) / weight, lacks };
      };
    },
  };
}
