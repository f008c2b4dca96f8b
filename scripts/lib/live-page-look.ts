/** Runs in the page: what the content script would see and take. Bundled by `live-page.ts`. */
import { describeDocument } from '../../entrypoints/agenda.content/describe.ts';
import { prepare } from '../../lib/sites/prepare/index.ts';
import { shadowRootsIn } from '../../lib/sites/shadow.ts';

/** What tells one state of the page from the next, and whether there is something to wait for. */
export function look(): { state: string; found: boolean; busy: boolean } {
  const { kind, why } = prepare.detect(document, new URL(location.href));
  const roots = [document.body, ...shadowRootsIn(document)];
  const length = roots.reduce((sum, root) => sum + (root.textContent ?? '').trim().length, 0);
  const busy = roots.some((root) => root.querySelector('[aria-busy="true"]') !== null);
  return { state: [kind, length, ...why].join('\n'), found: kind !== 'nothing', busy };
}

export const take = (): string | null => describeDocument(document, location.href, 'file')?.content ?? null;
