import { browser } from 'wxt/browser';
import type { ReaderTarget } from '@/lib/agenda/views.ts';

/** Address of the reader at an item, a meeting, a case or a list, on a document to fetch, a batch or a site, at the settings, a search, or at home. */
export function readerAddress(target: ReaderTarget): string {
  const { meetingId, itemKey, address, batchId, site, caseId, list, settings, query: search } = target;
  const query = new URLSearchParams();
  if (meetingId) query.set('meeting', meetingId);
  if (meetingId && itemKey) query.set('item', itemKey);
  if (address) query.set('document', address);
  if (batchId) query.set('batch', batchId);
  if (site) query.set('sites', site);
  if (caseId) query.set('case', caseId);
  if (list) query.set(list, '');
  if (search) query.set('q', search);
  if (settings) query.set('settings', '');
  return browser.runtime.getURL(`/reader.html${query.size > 0 ? `#${query}` : ''}`);
}
