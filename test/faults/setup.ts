import { buildIfChanged } from '../../scripts/lib/build.ts';

/** What is tried is what is written. */
export function setup(): void {
  buildIfChanged('chrome');
}
