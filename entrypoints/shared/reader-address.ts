import { browser } from 'wxt/browser';
import type { ReaderTarget } from '@/lib/agenda/views.ts';

/** Address of the reader at an item, at a meeting, on a document to fetch, a batch, a site or a case, or at home. */
export function readerAddress({ meetingId, itemKey, address, batchId, site, caseId }: ReaderTarget): string {
  const query = new URLSearchParams();
  if (meetingId) query.set('meeting', meetingId);
  if (meetingId && itemKey) query.set('item', itemKey);
  if (address) query.set('document', address);
  if (batchId) query.set('batch', batchId);
  if (site) query.set('sites', site);
  if (caseId) query.set('case', caseId);
  return browser.runtime.getURL(`/reader.html${query.size > 0 ? `#${query}` : ''}`);
}
