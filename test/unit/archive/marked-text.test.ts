/** What the user marked, and says is one item of a meeting. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Selection } from '@/lib/agenda/views.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { MEETING, numbersOf, plan } from '../prepare-app.ts';
import { freshArchive, importing } from './support.ts';

let db: Archive;
let client: SagssporClient;
beforeEach(async () => {
  db = await freshArchive();
  client = createArchiveClient(db);
});

describe('marked text', () => {
  const selection = (more: Partial<Selection> = {}): Selection => ({
    text: 'Baggrund\nKommunerne har drøftet sagen.\nIndstilling\nDet indstilles, at KKR godkender planen.',
    ...{ number: '3.2', title: 'Fælles udbud af befordring' },
    ...{ body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' }, date: '2025-06-04' },
    ...{ address: 'https://eksempel.dk/dagsorden', channel: 'generic' },
    ...more,
  });
  async function marked(more: Partial<Selection> = {}) {
    const { importId } = await client.saveSelection(selection(more));
    await vi.waitFor(async () =>
      expect(await client.importStatus(importId)).toMatchObject({ state: 'done' }),
    );
    return importId;
  }

  it('is an item of the meeting the user named', async () => {
    await marked();
    const saved = await client.meeting(MEETING);
    expect(saved.items).toMatchObject([{ number: '3.2', recommendedActions: ['approve'] }]);
    expect(saved.gathering).toBeUndefined();
  });

  it('joins what is gathered in the app, and says so there', async () => {
    await importing(db, plan());
    await marked();
    expect((await db.versions.toArray()).map(({ id }) => id)).toEqual([`${MEETING}|gathered@1`]);
    const saved = await client.meeting(MEETING);
    expect(numbersOf(saved, saved.gathering?.gathered)).toEqual(['3.1', '3.2']);
  });

  it('adds to a whole paper without taking its lead: order and text stay the paper’s', async () => {
    const paper = `KKR Sjælland\nDagsorden\n4. juni 2025 kl. 10.00\n\n1. Godkendelse af dagsordenen\nSAG-2025-04417 gitb\nBaggrund\nDen foreligger.\nIndstilling\nDet indstilles, at KKR Sjælland godkender.\n\n2. Fælles udbud af befordring\nSAG-2025-04417 gitb\nBaggrund\nPapirets tekst.\nIndstilling\nDet indstilles, at KKR Sjælland drøfter sagen.\n\n3. Eventuelt\n`;
    await importing(db, {
      ...{ address: null, channel: 'file', mediaType: 'text/plain', name: 'dagsorden.txt' },
      ...{ content: paper, fetchedAt: '2025-06-01T08:00:00.000Z' },
    });
    await marked({ number: '2' });
    const saved = await client.meeting(MEETING);
    expect(saved.items.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(JSON.stringify(saved.items[1])).toContain('Papirets tekst.');
    expect(JSON.stringify(saved.items[1])).not.toContain('Kommunerne har drøftet');
  });

  it('is one import however often the same message comes, and can be undone then', async () => {
    const importId = await marked();
    expect(await marked()).toBe(importId);
    await client.undoSave(importId);
    expect(await client.meetings()).toEqual([]);
  });

  it('does not make its page a saved paper', async () => {
    await marked({ address: 'https://www.kl.dk/politik/kkr/dagsorden.pdf' });
    const { batchId } = await client.startBatch({
      ...{ title: '', address: null, meetings: [] },
      documents: [
        {
          ...{ href: 'https://www.kl.dk/politik/kkr/dagsorden.pdf', kind: 'agenda', title: '' },
          ...{ body: null, date: null },
        },
      ],
    });
    expect(await db.batchDocuments.where('batchId').equals(batchId).toArray()).toMatchObject([
      { state: 'waiting' },
    ]);
  });
});
