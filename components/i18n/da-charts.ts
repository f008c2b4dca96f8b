/** Words for the numbers of tables as charts. */
export const daCharts = {
  show: { line: 'Vis som kurve', bar: 'Vis som søjler' },
  hide: 'Skjul diagram',
  title: {
    line: (names: string) => (names ? `Kurve over år: ${names}` : 'Kurve over år'),
    bar: (names: string) => (names ? `Søjlediagram: ${names}` : 'Søjlediagram'),
  },
  course: (name: string, from: string, first: string, to: string, last: string) =>
    `${name ? `${name}: ` : ''}${first} i ${from}, ${last} i ${to}.`,
  range: (name: string, most: string, top: string, least: string, bottom: string) =>
    `${name ? `${name}: ` : ''}Størst er ${most} med ${top}, mindst ${least} med ${bottom}.`,
  unit: (unit: string) => `Tal i ${unit.replace(/\.$/, '')}.`,
  cut: 'Aksen begynder ikke ved 0.',
  inTable: 'De nøjagtige tal står i tabellen.',
};

export type ChartWords = typeof daCharts;
