/** What a document prints of a closed item is on no table of the archive; everything else is as if it had not been there. */
import { describe, expect, it } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { rederive } from '@/lib/archive/rebuild.ts';
import { understand } from '@/lib/pipeline.ts';
import { CLOSED_PAPERS, CLOSED_TEXT, HIDDEN } from './closed-papers.ts';
import { document, freshArchive, importing } from './support.ts';

describe.each(CLOSED_PAPERS)('%s with closed items', (_, source) => {
  const meetingId = 'kkr-nordjylland/2025-09-12';

  it('leaves no word of them in the database', async () => {
    const db = await freshArchive();
    expect(source.content).toMatch(HIDDEN);
    const { status } = await importing(db, source);
    expect(status).toMatchObject({ state: 'done', meetingId });
    for (const table of db.tables)
      expect(JSON.stringify(await table.toArray()), table.name).not.toMatch(HIDDEN);
    expect((await createArchiveClient(db).source(meetingId)).content).not.toMatch(HIDDEN);
  });

  it('is known again: saved in the page, unchanged when imported', async () => {
    const db = await freshArchive();
    await importing(db, source);
    expect(await createArchiveClient(db).preview(source)).toMatchObject({ meeting: { saved: 'saved' } });
    expect((await importing(db, source)).status).toMatchObject({ outcome: 'unchanged' });
  });

  it('gives the same items, warnings and head when what is stored is read again', async () => {
    const whole = understand(source);
    const kept = understand(whole.storable);
    expect(kept.draft?.items).toEqual(whole.draft?.items);
    expect(kept.draft?.meeting).toEqual(whole.draft?.meeting);
    expect(kept.storable).toEqual(whole.storable);
  });

  it('is rebuilt from what is stored, and cleared of what an older extractor had left', async () => {
    const db = await freshArchive();
    await importing(db, source);
    const before = await db.items.toArray();
    const [row] = await db.sources.toArray();
    if (row) await db.sources.put({ ...row, source });
    const [paper] = await db.documents.toArray();
    expect(paper && (await rederive(db, paper))).toBe(true);
    expect(await db.items.toArray()).toEqual(before);
    expect(JSON.stringify(await db.sources.toArray())).not.toMatch(HIDDEN);
    expect(paper && (await rederive(db, paper))).toBe(true);
    expect(await db.items.toArray()).toEqual(before);
  });
});

it('a document without closed items is kept as it was met', () => {
  const source = document(CLOSED_TEXT.replace(/\n2\. Lukket[^\f]*\f[\s\S]*?(?=\n4\.)/, ''));
  expect(understand(source).storable).toBe(source);
});
