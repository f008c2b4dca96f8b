/** Marked passages are kept, changed and taken away by the user alone, and belong to the matter, not to a paper. */
import { describe, expect, it, vi } from 'vitest';
import { findPassage, passageOf } from '@/lib/agenda/passages.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { purgeHighlights } from '@/lib/archive/desk/highlights.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { JUNE, JUNE_ID, JUNE_MINUTES, keyOf, MARCH, MARCH_ID, save, told } from '../following/support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

const LATER = '2999-01-01T00:00:00.000Z';

async function marked() {
  const { db } = await told(MARCH, JUNE);
  const { highlights } = createDesk(async () => db);
  const client = createArchiveClient(db);
  const status = await keyOf(db, /^Status/);
  const itemOf = async (key: string) => {
    const item = (await client.meeting(JUNE_ID)).items.find((one) => one.key === key);
    if (!item) throw new Error(key);
    return item;
  };
  const { sections } = await itemOf(status);
  const passage = passageOf(sections, { section: 0, start: 0, end: 60 });
  if (!passage) throw new Error('nothing to mark');
  await highlights.mark('h', status, passage, 'green');
  return { db, highlights, status, passage, itemOf };
}

describe('A marked passage', () => {
  it('is told with its meeting and, in the list of all, with its item', async () => {
    const { highlights, status, passage } = await marked();
    expect(await highlights.ofMeeting(JUNE_ID)).toMatchObject([
      { id: 'h', itemKey: status, ...passage, colour: 'green', note: '' },
    ]);
    expect(await highlights.ofMeeting(MARCH_ID)).toEqual([]);
    expect(await highlights.list()).toMatchObject([
      { id: 'h', item: { present: true, title: expect.stringMatching(/^Status/) } },
    ]);
  });

  it('is marked once, however often it is said, and not in an item there is not', async () => {
    const { highlights, status, passage } = await marked();
    await highlights.mark('h', status, passage, 'red');
    expect(await highlights.list()).toMatchObject([{ colour: 'green' }]);
    await expect(highlights.mark('x', `${JUNE_ID}#gone`, passage, 'red')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('takes colour and note, goes and comes back, and is deleted for good later', async () => {
    const { db, highlights } = await marked();
    await highlights.change('h', { colour: 'violet', note: 'Spørg *regionen*' });
    await highlights.change('h', { removed: true });
    expect(await highlights.list()).toEqual([]);
    await highlights.change('h', { removed: false });
    expect(await highlights.list()).toMatchObject([{ colour: 'violet', note: 'Spørg *regionen*' }]);
    await purgeHighlights(db, LATER);
    expect(await db.highlights.count()).toBe(1);
    await highlights.change('h', { removed: true });
    await purgeHighlights(db, LATER);
    expect(await db.highlights.count()).toBe(0);
    await expect(highlights.change('h', { note: '' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is found when the agenda comes again in other words, and when minutes come', async () => {
    const { db, status, passage, itemOf } = await marked();
    await save(
      db,
      JUNE.replace('background: KKR godkendte', 'background: Baggrunden er kendt. KKR godkendte'),
    );
    expect(findPassage((await itemOf(status)).sections, passage)?.state).toBe('exact');
    await save(db, JUNE_MINUTES);
    expect(findPassage((await itemOf(status)).sections, passage)?.state).toBe('exact');
    await save(db, JUNE.replace('2025 handleplan', '2025 planen'));
    expect(findPassage((await itemOf(status)).sections, passage)?.state).toBe('doubtful');
    await save(db, JUNE.replace(/background: KKR godkendte.*/, 'background: Intet nyt.'));
    expect(findPassage((await itemOf(status)).sections, passage)).toBeNull();
  });

  it('is still listed when its item is in no paper any more', async () => {
    const { db, highlights, status } = await marked();
    await save(db, JUNE.replace(/2 Status[\s\S]*?3 Takster/, '3 Takster'));
    expect(await db.items.where({ itemKey: status }).count()).toBe(0);
    expect(await highlights.list()).toMatchObject([{ id: 'h', item: { present: false } }]);
    await save(db, JUNE);
    expect(await db.items.where({ itemKey: status }).count()).toBe(1);
  });
});
