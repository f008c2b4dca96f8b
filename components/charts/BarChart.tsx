import type { Chart } from './charting.ts';
import { SeriesPattern } from './marks.tsx';
import { fitting, placeOf, widthOf } from './scale.ts';

/** Heights, px. */
const NAME = 18;
const BAR = 14;
const BETWEEN = 3;
const AFTER = 8;

export interface DrawnChart {
  chart: Chart;
  /** px. */
  width: number;
  label: (value: number) => string;
  /** Of the drawing: begins the ids in it. */
  id: string;
}

/** Names below each other with their bars, each with its number: names can be long, and there can be many. */
export function BarChart({ chart, width, label, id }: DrawnChart) {
  const { categories, series } = chart;
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const room = Math.max(...values.map((value) => widthOf(label(value)))) + 8;
  // Bars begin at nought, and the longest takes all there is.
  const ends = { low: Math.min(0, ...values), high: Math.max(0, ...values) };
  const x = (value: number) => placeOf(value, ends, 1, width - room);
  const group = NAME + series.length * (BAR + BETWEEN) + AFTER;
  return (
    <svg
      width={width}
      height={categories.length * group}
      viewBox={`0 0 ${width} ${categories.length * group}`}
      aria-hidden="true"
      focusable="false"
    >
      <SeriesPattern id={id} />
      {categories.map((name, at) => (
        <g key={at} transform={`translate(0 ${at * group})`}>
          <text y={13} class="chart-name">
            {fitting(name, width)}
          </text>
          <line class="chart-axis" x1={x(0)} x2={x(0)} y1={NAME - 2} y2={group - AFTER} />
          {series.map(({ values: own }, of) => {
            const value = own[at];
            if (value === null || value === undefined) return null;
            const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
            const top = NAME + of * (BAR + BETWEEN);
            return (
              <g key={of}>
                <rect
                  class="chart-bar"
                  data-series={of}
                  x={from}
                  y={top}
                  width={Math.max(1, to - from)}
                  height={BAR}
                  fill={of === 0 ? 'currentColor' : `url(#${id}-${of})`}
                />
                <text x={to + 5} y={top + 11} class="chart-value">
                  {label(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
