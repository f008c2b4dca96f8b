import { beforeEach, describe, expect, it, vi } from 'vitest';
import { savePage } from '@/entrypoints/background/save-page.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { CLOSED_TEXT } from '../archive/closed-papers.ts';
import { document, freshArchive } from '../archive/support.ts';

const held = vi.hoisted(() => ({
  page: undefined as unknown,
  refuses: false,
  did: [] as string[],
  archive: undefined as unknown,
}));
vi.mock('@/entrypoints/background/tabs.ts', () => ({
  injectDetector: async () => {
    if (held.refuses) throw new Error('Cannot access contents of the page');
    return held.page;
  },
  showOverlay: async (tabId: number) => held.did.push(`overlay ${tabId}`),
  openReader: async ({ address }: { address: string | null }) => held.did.push(`reader ${address}`),
  webAddress: (url: string | undefined) => (url?.startsWith('https://') ? url : null),
}));
vi.mock('@/lib/messages.ts', () => ({
  sendMessage: async (name: string, _: unknown, tabId: number) => held.did.push(`${name} ${tabId}`),
}));
vi.mock('@/entrypoints/shared/archive.ts', () => ({ openedArchive: async () => held.archive }));

let client: SagssporClient;
beforeEach(async () => {
  const archive = await freshArchive();
  client = createArchiveClient(archive);
  Object.assign(held, { archive: { archive, client }, did: [], refuses: false });
});
const TAB = { id: 7, url: 'https://www.kl.dk/moede' } as Parameters<typeof savePage>[0];

describe('saving the document of a page from its menu', () => {
  it('saves it, and has the overlay look again and show it', async () => {
    held.page = { detection: { kind: 'minutes' }, source: document(CLOSED_TEXT) };
    await savePage(TAB);
    expect((await client.meetings()).map(({ id }) => id)).toEqual(['kkr-nordjylland/2025-09-12']);
    expect(held.did).toEqual(['overlay 7', 'pageChanged 7']);
  });

  it('saves nothing where there is no agenda, and has the overlay say so', async () => {
    held.page = { detection: { kind: 'nothing' }, source: document('Kontakt os på telefon 33 70 33 70.') };
    await savePage(TAB);
    expect(await client.meetings()).toEqual([]);
    expect(held.did).toEqual(['overlay 7', 'pageChanged 7']);
  });

  it('leaves to the reader what only the reader can read', async () => {
    held.page = { detection: { kind: 'pdf' }, source: null };
    await savePage(TAB);
    expect(held.did).toEqual(['reader https://www.kl.dk/moede']);
  });

  it('opens the reader where the page lets nobody in', async () => {
    held.refuses = true;
    await savePage({ ...TAB, url: 'chrome://settings/' });
    expect(held.did).toEqual(['reader null']);
  });
});
