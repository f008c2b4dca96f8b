import type { ChartWords } from './da-charts.ts';

export const enCharts: ChartWords = {
  show: { line: 'Show as a line chart', bar: 'Show as a bar chart' },
  hide: 'Hide chart',
  title: {
    line: (names) => (names ? `Line chart over years: ${names}` : 'Line chart over years'),
    bar: (names) => (names ? `Bar chart: ${names}` : 'Bar chart'),
  },
  course: (name, from, first, to, last) => `${name ? `${name}: ` : ''}${first} in ${from}, ${last} in ${to}.`,
  range: (name, most, top, least, bottom) =>
    `${name ? `${name}: ` : ''}Largest is ${most} with ${top}, smallest ${least} with ${bottom}.`,
  unit: (unit) => `Figures in ${unit.replace(/\.$/, '')}.`,
  cut: 'The axis does not begin at 0.',
  inTable: 'The exact figures stand in the table.',
};
