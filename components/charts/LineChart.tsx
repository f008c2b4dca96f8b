import type { DrawnChart } from './BarChart.tsx';
import type { Chart } from './charting.ts';
import { DASHES, SeriesMark } from './marks.tsx';
import { placeOf, type Scale, scaleOf, widthOf } from './scale.ts';

/** px. */
const HEIGHT = 230;
const TOP = 20;
const BOTTOM = 28;

/** The scale of a chart's lines; without a nought where their numbers lie close together. */
export const lineScale = ({ series }: Chart): Scale =>
  scaleOf(
    series.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
    4,
  );

/** A line for each series, over years at their distances; a gap where nothing is printed. */
export function LineChart({ chart, width, label }: DrawnChart) {
  const { categories, years, series } = chart;
  const scale = lineScale(chart);
  const left = Math.max(...scale.ticks.map((tick) => widthOf(label(tick)))) + 8;
  const only = series.length === 1 ? series[0] : undefined;
  // Half of what stands at the last point, below it or above.
  const atEnd = [categories.at(-1) ?? '', ...(only ? [label(only.values.at(-1) ?? 0)] : [])];
  const right = width - Math.min(60, Math.max(...atEnd.map(widthOf)) / 2 + 2);
  const [first = 0, last = 1] = [years[0], years.at(-1)];
  const x = (at: number) =>
    left + 8 + (((years[at] ?? first) - first) / (last - first || 1)) * (right - left - 8);
  const y = (value: number) => placeOf(value, scale, HEIGHT - BOTTOM, TOP);
  // Names of years that would touch are left out, the last one never.
  const wide = Math.max(...categories.map(widthOf)) + 6;
  const named = new Set<number>();
  let free = Number.POSITIVE_INFINITY;
  for (let at = categories.length - 1; at >= 0; at--)
    if (free - x(at) >= wide) {
      named.add(at);
      free = x(at);
    }
  const gap = Math.min(...years.slice(1).map((_, at) => x(at + 1) - x(at)));
  const hasRoom = only?.values.every((value) => value === null || widthOf(label(value)) + 4 <= gap);
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? 'chart-axis' : 'chart-grid'}
            x1={left}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="chart-value" x={left - 6} y={y(tick) + 4} text-anchor="end">
            {label(tick)}
          </text>
        </g>
      ))}
      {categories.map(
        (name, at) =>
          named.has(at) && (
            <text key={at} class="chart-value" x={x(at)} y={HEIGHT - 8} text-anchor="middle">
              {name}
            </text>
          ),
      )}
      {series.map(({ values }, of) => (
        <g key={of} data-series={of} class="chart-series">
          <path
            d={pathOf(values, x, y)}
            fill="none"
            stroke="currentColor"
            stroke-width={2}
            stroke-dasharray={DASHES[of]}
          />
          {values.map(
            (value, at) => value !== null && <SeriesMark key={at} series={of} x={x(at)} y={y(value)} />,
          )}
          {hasRoom &&
            values.map(
              (value, at) =>
                value !== null && (
                  <text key={at} class="chart-value" x={x(at)} y={y(value) - 9} text-anchor="middle">
                    {label(value)}
                  </text>
                ),
            )}
        </g>
      ))}
    </svg>
  );
}

function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return '';
      const isOn = at > 0 && values[at - 1] !== null;
      return `${isOn ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
