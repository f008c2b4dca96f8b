import { ChartBar, ChartLine } from 'lucide';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { useWidth } from '../cases/useWidth.ts';
import { useChartWords } from '../i18n/charts.ts';
import { numberLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { BarChart } from './BarChart.tsx';
import { type Chart, chartOf } from './charting.ts';
import { LineChart, lineScale } from './LineChart.tsx';
import { SeriesSwatch } from './marks.tsx';

/** The numbers of a table drawn, where they ask for it and the user does. The table itself says the same in words. */
export function TableChart({ rows }: { rows: readonly (readonly string[])[] }) {
  const chart = useMemo(() => chartOf(rows), [rows]);
  const [open, setOpen] = useState(false);
  const own = useChartWords();
  const words = useWords();
  if (!chart) return null;
  return (
    <div class="table-chart" lang={words.locale}>
      <button type="button" class="link small with-icon" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon node={chart.kind === 'line' ? ChartLine : ChartBar} /> {open ? own.hide : own.show[chart.kind]}
      </button>
      {open && <Drawing chart={chart} />}
    </div>
  );
}

/** Until its width is known, and at most, px. */
const WIDTH = 560;

function Drawing({ chart }: { chart: Chart }) {
  const own = useChartWords();
  const words = useWords();
  const figure = useRef<HTMLElement>(null);
  const width = Math.min(useWidth(figure, WIDTH), WIDTH);
  const id = `chart${useId().replace(/[^\w-]/g, '')}`;
  const { kind, unit, series, categories } = chart;
  const label = (value: number) => numberLabel(value, words);
  const { low, high } = lineScale(chart);
  const isCut = kind === 'line' && (low > 0 || high < 0);
  const drawn = { chart, width, label, id };
  const names = series.map(({ name }) => name).filter(Boolean);
  return (
    <figure ref={figure}>
      <div role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-told`}>
        {kind === 'line' ? <LineChart {...drawn} /> : <BarChart {...drawn} />}
      </div>
      <span class="sr-only" id={`${id}-title`}>
        {own.title[kind](names.join(', '))}
      </span>
      <span class="sr-only" id={`${id}-told`}>
        {kind === 'line'
          ? series.map(({ name, values }) => own.course(name, ...endsOf(categories, values, label))).join(' ')
          : series
              .map(({ name, values }) => own.range(name, ...extremesOf(categories, values, label)))
              .join(' ')}
      </span>
      {names.length > 1 && (
        <ul class="chart-legend" lang="da">
          {series.map(({ name }, at) => (
            <li key={at}>
              <SeriesSwatch kind={kind} series={at} id={`${id}-key${at}`} /> {name}
            </li>
          ))}
        </ul>
      )}
      <figcaption class="soft small">
        {names.length === 1 && <span lang="da">{names[0]}. </span>}
        {unit && own.unit(unit)} {isCut && own.cut} {own.inTable}
      </figcaption>
    </figure>
  );
}

type Told = [string, string, string, string];

/** The first number of a series and its last, with what they belong to. */
function endsOf(
  categories: readonly string[],
  values: readonly (number | null)[],
  label: (value: number) => string,
): Told {
  const told = values.flatMap((value, at) => (value === null ? [] : [{ value, name: categories[at] ?? '' }]));
  const [first, last] = [told[0], told.at(-1)];
  return [first?.name ?? '', label(first?.value ?? 0), last?.name ?? '', label(last?.value ?? 0)];
}

/** The largest number of a series and its least. */
function extremesOf(
  categories: readonly string[],
  values: readonly (number | null)[],
  label: (value: number) => string,
): Told {
  const told = values.flatMap((value, at) => (value === null ? [] : [{ value, name: categories[at] ?? '' }]));
  const sorted = told.sort((a, b) => b.value - a.value);
  return endsOf(
    sorted.map(({ name }) => name),
    sorted.map(({ value }) => value),
    label,
  );
}
