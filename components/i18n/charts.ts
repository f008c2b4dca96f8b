import { type ChartWords, daCharts } from './da-charts.ts';
import { enCharts } from './en-charts.ts';
import { useWords } from './words.ts';

/** The words for tables as charts, in the language in use. */
export const useChartWords = (): ChartWords => (useWords().locale === 'da' ? daCharts : enCharts);
