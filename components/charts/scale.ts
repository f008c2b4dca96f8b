/** From values to places in a drawing. */

export interface Scale {
  low: number;
  high: number;
  /** Round values from `low` to `high`. */
  ticks: number[];
}

/** Steps that are easily read, in parts of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];
/** Values that lie so close (least to largest) are drawn without a nought: over it they would be one flat line. */
const CLOSE = 0.7;

/**
 * Round values around others, about `count` of them.
 * @param values finite, at least one
 */
export function scaleOf(values: readonly number[], count: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isClose = least * most > 0 && Math.min(least / most, most / least) > CLOSE;
  const [from, to] = isClose ? [least, most] : [Math.min(0, least), Math.max(0, most)];
  const rough = (to - from || Math.abs(to) || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
  const ticks = Array.from({ length: Math.max(1, last - first) + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Where a value lies between two places. */
export const placeOf = (
  value: number,
  { low, high }: Pick<Scale, 'low' | 'high'>,
  from: number,
  to: number,
): number => from + ((value - low) / (high - low || 1)) * (to - from);

/** Width of a text in a drawing, px: near enough, and on the safe side, without measuring it. */
export const widthOf = (text: string): number => Math.ceil(text.length * 7);

/** As much of a text as there is room for, px. */
export function fitting(text: string, room: number): string {
  const letters = Math.max(4, Math.floor(room / 6.6));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}
