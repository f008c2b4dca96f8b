import type { Channel, SourceDocument } from '@/lib/agenda/source.ts';

/** Our own element in the page, which is no part of the document. */
const OVERLAY = 'sagsspor-overlay';

/** The page as it stands, for the worker to read; null in a PDF tab, where there is no text to reach. */
export function describeDocument(
  document: Document,
  address: string,
  channel: Channel,
): SourceDocument | null {
  if (document.contentType === 'application/pdf') return null;
  const html = document.documentElement.outerHTML;
  const own = document.querySelector(OVERLAY)?.outerHTML;
  return {
    address: address.replace(/#.*$/, ''),
    channel,
    mediaType: 'text/html',
    name: document.title,
    content: own === undefined ? html : html.replace(own, () => ''),
    fetchedAt: new Date().toISOString(),
  };
}
