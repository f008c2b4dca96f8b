/** What closed items say is kept where the user wants it, and gone from everywhere when they want it no longer. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { sealClosed } from '@/lib/archive/sealing.ts';
import { saveSettings } from '@/lib/archive/user-data.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { asked } from '../../search/asked.ts';
import { CLOSED_PAPERS, CLOSED_TEXT, HIDDEN } from './closed-papers.ts';
import { contentOf, document, freshArchive, importing } from './support.ts';

const MEETING = 'kkr-nordjylland/2025-09-12';

let db: Archive;
let client: SagssporClient;
beforeEach(async () => {
  db = await freshArchive();
  client = createArchiveClient(db);
});

async function expectNothingSaid(of: Archive = db) {
  for (const table of of.tables)
    expect(JSON.stringify(await table.toArray()), table.name).not.toMatch(HIDDEN);
}
const closedItems = async () => (await client.meeting(MEETING)).items.filter(({ closed }) => closed);

describe.each(CLOSED_PAPERS)('%s with closed items that are kept', (_, source) => {
  beforeEach(async () => {
    await client.saveSettings({ keepClosed: true });
    await importing(db, source);
  });

  it('shows what they say, still as closed, and keeps the source as it was met', async () => {
    expect(JSON.stringify(await closedItems())).toMatch(HIDDEN);
    expect((await client.source(MEETING)).content).toBe(source.content);
    const { warnings } = await client.meeting(MEETING);
    expect(warnings.map(({ code }) => code)).not.toContain('closed-item');
  });

  it('is the archive it would have been, once it is kept no longer', async () => {
    const other = await freshArchive();
    await importing(other, source);
    await client.saveSettings({ keepClosed: false });
    await expectNothingSaid();
    const bare = async (archive: Archive) => {
      const { meta: _meta, versions, ...rest } = await contentOf(archive);
      const timeless = (row: object) => ({ ...row, importedAt: '' });
      return JSON.parse(
        JSON.stringify(
          { ...rest, versions: versions?.map((row) => timeless(row as object)) },
          (key, value) => (/At$/.test(key) ? '' : value),
        ),
      );
    };
    expect(await bare(db)).toEqual(await bare(other));
  });
});

describe('what closed items say', () => {
  it('is found by searching while it is kept, and not after', async () => {
    await client.saveSettings({ keepClosed: true });
    await importing(db, document(CLOSED_TEXT));
    expect((await client.search(asked('fratrædelsesordningen'))).total).toBe(1);
    await client.saveSettings({ keepClosed: false });
    expect((await client.search(asked('fratrædelsesordningen'))).total).toBe(0);
  });

  it('comes in when a document is saved again after the choice; before, its page tells that there is more', async () => {
    await importing(db, document(CLOSED_TEXT));
    await client.saveSettings({ keepClosed: true });
    expect(await client.preview(document(CLOSED_TEXT))).toMatchObject({ meeting: { saved: 'changed' } });
    expect((await importing(db, document(CLOSED_TEXT))).status).toMatchObject({ outcome: 'updated' });
    expect(JSON.stringify(await closedItems())).toMatch(HIDDEN);
    expect((await importing(db, document(CLOSED_TEXT))).status).toMatchObject({ outcome: 'unchanged' });
  });

  it('goes from earlier versions too', async () => {
    await client.saveSettings({ keepClosed: true });
    await importing(db, document(CLOSED_TEXT));
    await importing(db, document(CLOSED_TEXT.replace('godkender referatet', 'godkender referatet fra juni')));
    expect(await db.sources.count()).toBe(2);
    await client.saveSettings({ keepClosed: false });
    await expectNothingSaid();
    expect(await db.sources.count()).toBe(2);
  });

  it('goes from what was gathered view by view, and from what could be undone', async () => {
    await client.saveSettings({ keepClosed: true });
    const { importId } = await client.saveSelection({
      text: 'Direktør Thorvald Krabbe har søgt afsked.\nDet indstilles, at fratrædelsen tiltrædes.',
      ...{
        number: '2',
        title: 'Lukket punkt: Personalesag',
        date: '2025-09-12',
        address: null,
        channel: 'kl',
      },
      body: { key: 'kkr-nordjylland', name: 'KKR Nordjylland' },
    });
    await expect.poll(() => client.importStatus(importId)).toMatchObject({ state: 'done' });
    expect(JSON.stringify(await closedItems())).toMatch(HIDDEN);
    await client.saveSettings({ keepClosed: false });
    await expectNothingSaid();
    expect(await closedItems()).toMatchObject([{ number: '2', title: 'Personalesag', sections: [] }]);
  });

  it('is taken out to the end by whoever comes next, where it was cut short', async () => {
    await client.saveSettings({ keepClosed: true });
    await importing(db, document(CLOSED_TEXT));
    // The choice was stored, and then the browser went down.
    await saveSettings(db, { keepClosed: false });
    await sealClosed(db);
    await expectNothingSaid();
    expect(await db.meta.get('sealing')).toBeUndefined();
  });

  it('stays where the user thinks better of it in time', async () => {
    await client.saveSettings({ keepClosed: true });
    await importing(db, document(CLOSED_TEXT));
    await saveSettings(db, { keepClosed: false });
    await saveSettings(db, { keepClosed: true });
    await sealClosed(db);
    expect(JSON.stringify(await closedItems())).toMatch(HIDDEN);
  });

  it('stays closed where another paper prints it openly', async () => {
    await importing(db, document(CLOSED_TEXT));
    const open = CLOSED_TEXT.replace('Lukket punkt: ', '').replace('REFERAT', 'DAGSORDEN');
    await importing(db, document(open, { address: 'https://www.kl.dk/andet' }));
    expect(JSON.stringify(await client.meeting(MEETING))).not.toMatch(/krabbe/i);
  });
});
