import { buildIfChanged } from '../../../scripts/lib/build.ts';

/** Before the journeys: what is tried is what is written. */
export function setup(): void {
  buildIfChanged('chrome');
  buildIfChanged('firefox');
}
