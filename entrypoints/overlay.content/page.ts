import type { SidebarPage } from '@/components/sidebar/types.ts';
import { adapterFor } from '@/lib/sites/index.ts';
import { describeDocument } from '../agenda.content/describe.ts';

/** The page as it stands. On sites we have no adapter for there is nothing to read yet, but the archive is at hand. */
export function currentPage(): SidebarPage {
  const url = new URL(window.location.href);
  const adapter = adapterFor(url);
  if (!adapter) return { source: null, detection: { kind: 'nothing' } };
  return {
    source: describeDocument(document, url.href, adapter.id),
    detection: adapter.detect(document, url),
  };
}
