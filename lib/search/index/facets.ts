/** How often each body, year, action and section occurs among all items found. */
import type { SectionRole } from '../../agenda/model.ts';
import type { Facets } from '../../agenda/search-views.ts';
import { ACTIONS, ROLES } from './columns.ts';
import { keyHash } from './keys.ts';
import type { Segment } from './segment.ts';

/** `all`: not 0 for each item found, by segment. `bookmarked`: keys. */
export async function facetsOf(
  segments: readonly Segment[],
  all: readonly Uint8Array[],
  bookmarked: ReadonlySet<string> | undefined,
): Promise<Facets> {
  const bodies = new Map<string, { key: string; name: string; count: number }>();
  const years = new Map<number, number>();
  const actions = ACTIONS.map(() => 0);
  const sections = ROLES.map(() => 0);
  const marked = new Set([...(bookmarked ?? [])].map(keyHash));
  let marks = 0;
  for (const [at, { columns, ...segment }] of segments
    .map((one) => ({ columns: one.columns, one }))
    .entries()) {
    const found = all[at] ?? new Uint8Array();
    const byBody = columns.bodies.map(() => 0);
    const hashes = marked.size > 0 ? (await segment.one.details()).hashes : null;
    for (let item = 0; item < columns.items; item++) {
      if (!found[item]) continue;
      const body = columns.body[item] ?? 0;
      byBody[body] = (byBody[body] ?? 0) + 1;
      const year = Math.floor((columns.days[item] ?? 0) / 10_000);
      if (year > 0) years.set(year, (years.get(year) ?? 0) + 1);
      countBits(columns.actions[item] ?? 0, actions);
      countBits(columns.sections[item] ?? 0, sections);
      if (hashes && marked.has(hashes[item] ?? -1)) marks++;
    }
    byBody.forEach((count, body) => {
      const { key, name } = columns.bodies[body] ?? { key: '', name: '' };
      if (key === '' || count === 0) return;
      const known = bodies.get(key);
      if (known) known.count += count;
      else bodies.set(key, { key, name, count });
    });
  }
  const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count;
  const some = ({ count }: { count: number }) => count > 0;
  return {
    body: [...bodies.values()].sort(byCount),
    year: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year),
    action: ACTIONS.map((action, at) => ({ action, count: actions[at] ?? 0 }))
      .filter(some)
      .sort(byCount),
    section: ROLES.map((role: SectionRole, at) => ({ role, count: sections[at] ?? 0 }))
      .filter(some)
      .sort(byCount),
    bookmarked: marks,
  };
}

function countBits(mask: number, counts: number[]): void {
  for (let bit = 0; mask >> bit > 0; bit++) if (mask & (1 << bit)) counts[bit] = (counts[bit] ?? 0) + 1;
}
