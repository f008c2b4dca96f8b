import type { Browser } from 'wxt/browser';
import { followImport } from '@/components/hooks/follow-import.ts';
import { sendMessage } from '@/lib/messages.ts';
import { openedArchive } from '../shared/archive.ts';
import { injectDetector, openReader, showOverlay, webAddress } from './tabs.ts';

/**
 * The user wants the document of a page saved, from the menu. The overlay shows how it went: saved, or why there was nothing
 * to save. What only the reader can read opens there.
 */
export async function savePage(tab: Browser.tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  const inReader = { meetingId: null, itemKey: null, address: webAddress(tab.url) };
  try {
    const page = await injectDetector(tab.id);
    const source = page?.source;
    if (!source) return await openReader(inReader);
    const { client } = await openedArchive();
    const start = async () => (await client.save(source)).importId;
    // Not an agenda, say: the overlay says so itself, since it reads the page too.
    await followImport(client, start, () => {}).catch(() => {});
    await showOverlay(tab.id);
    await sendMessage('pageChanged', undefined, tab.id).catch(() => false);
  } catch {
    await openReader(inReader);
  }
}
