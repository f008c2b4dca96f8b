import type { AgendaDraft } from '../agenda/model.ts';
import type { Line } from '../sources/line.ts';

/** What agenda the lines hold; null when there is none. Pure and deterministic. */
export function extractAgenda(_lines: Line[]): AgendaDraft | null {
  return null;
}
