import type { SidebarPage } from '@/components/sidebar/types.ts';
import { adapterOrGeneric } from '@/lib/sites/index.ts';
import { describeDocument } from '../agenda.content/describe.ts';

/** The page as it stands. We are here because the site is known, was granted, or the user pointed at the page. */
export function currentPage(): SidebarPage {
  const url = new URL(window.location.href);
  const adapter = adapterOrGeneric(url);
  return {
    source: describeDocument(document, url.href, adapter.id),
    detection: adapter.detect(document, url),
  };
}
