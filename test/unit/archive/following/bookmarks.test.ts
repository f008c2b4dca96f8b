/** Bookmarks say something, stay with their item, and tell when it says something else. */
import { describe, expect, it, vi } from 'vitest';
import { removeMeeting } from '@/lib/archive/removal.ts';
import { keyOf, MARCH, MARCH_ID, save, told } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

const DOMMERE = /fodbolddommere/;

describe('a bookmark', () => {
  it('has note, tags, status and colour, each changed by itself', async () => {
    const { db, client } = await told(MARCH);
    const key = await keyOf(db, DOMMERE);
    await client.changeBookmarks([key], {
      note: '**Husk** DBU',
      addTags: ['Idræt', ' idræt ', 'Vendsyssel'],
    });
    await client.changeBookmarks([key], { status: 'raise', colour: 'green' });
    await client.changeBookmarks([key], { removeTags: ['VENDSYSSEL'] });
    expect(await client.bookmarks()).toMatchObject([
      {
        ...{ itemKey: key, number: '2', date: '2025-03-21', present: true, changed: false, text: null },
        ...{ note: '**Husk** DBU', tags: ['Idræt'], status: 'raise', colour: 'green' },
      },
    ]);
    expect(await client.tags()).toEqual([{ tag: 'Idræt', count: 1 }]);
  });

  it('comes back as it was when taking it away is undone', async () => {
    const { db, client } = await told(MARCH);
    const key = await keyOf(db, DOMMERE);
    await client.changeBookmarks([key], { note: 'n', addTags: ['t'] });
    const [before] = await client.bookmarks();
    await client.changeBookmarks([key], { on: false });
    expect(await client.bookmarks()).toEqual([]);
    await client.changeBookmarks([key], { on: true });
    expect(await client.bookmarks()).toEqual([before]);
  });

  it('is set for all of many, or for none', async () => {
    const { db, client } = await told(MARCH);
    const key = await keyOf(db, DOMMERE);
    await expect(client.changeBookmarks([key, 'nobody'], { on: true })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await client.bookmarks()).toEqual([]);
  });

  it('follows its item through renumbering and rewording, and says that it changed', async () => {
    const { db, client } = await told(MARCH);
    const key = await keyOf(db, DOMMERE);
    await client.changeBookmarks([key], { note: 'n' });
    await save(db, MARCH.replace('2 Handleplan', '7 Handleplan').replace('mangler i', 'savnes i'));
    expect(await client.bookmarks()).toMatchObject([{ itemKey: key, number: '7', note: 'n', changed: true }]);
    await client.markRead([key]);
    expect(await client.bookmarks()).toMatchObject([{ changed: false }]);
  });

  it('does not call blanks a change, nor a change of another item', async () => {
    const { db, client } = await told(MARCH);
    await client.changeBookmarks([await keyOf(db, DOMMERE)], { on: true });
    await save(db, MARCH.replace('Dommerkurser og', 'Dommerkurser  og').replace('i Aalborg', 'i Aarhus'));
    expect(await client.bookmarks()).toMatchObject([{ changed: false }]);
  });

  it('keeps the text of an item that vanished, and says that it is gone', async () => {
    const { db, client } = await told(MARCH);
    const key = await keyOf(db, DOMMERE);
    await client.changeBookmarks([key], { on: true });
    await save(db, MARCH.replace(/ {2}2 Handle[\s\S]* {2}3 Udbud/, '  3 Udbud'));
    const [gone] = await client.bookmarks();
    expect(gone).toMatchObject({
      itemKey: key,
      present: false,
      title: 'Handleplan for rekruttering af fodbolddommere',
    });
    expect(gone?.text).toContain('mangler i Vendsyssel');
    await save(db, MARCH.replace('2 Handleplan', '9 Handleplanen'));
    expect(await client.bookmarks()).toMatchObject([{ itemKey: key, number: '9', present: true }]);
  });

  it('outlives its meeting', async () => {
    const { db, client } = await told(MARCH);
    await client.changeBookmarks([await keyOf(db, DOMMERE)], { note: 'n' });
    await removeMeeting(db, MARCH_ID);
    expect(await client.bookmarks()).toMatchObject([
      { present: false, note: 'n', text: expect.stringContaining('Vendsyssel') },
    ]);
  });
});
