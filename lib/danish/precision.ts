/** How exactly a time may be told, from fine to coarse. */
export const PRECISIONS = [
  'day',
  'part-of-month',
  'month',
  'quarter',
  'season',
  'half-year',
  'part-of-year',
  'year',
] as const;
export type TimePrecision = (typeof PRECISIONS)[number];
