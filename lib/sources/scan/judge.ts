import type { Line } from '../line.ts';

/** Is a page's own text layer good enough to be read instead of its image? Judged by language. */
export function worthReading(lines: Line[]): boolean {
  return lines.length > 0;
}
