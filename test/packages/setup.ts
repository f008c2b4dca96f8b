import { buildIfChanged, TARGETS } from '../../scripts/lib/build.ts';

/** What is looked at is what is written. */
export function setup(): void {
  for (const target of TARGETS) buildIfChanged(target);
}
