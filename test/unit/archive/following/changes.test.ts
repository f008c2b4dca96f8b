/** What changed since the user read: exactly that, by what was read then. */
import { describe, expect, it, vi } from 'vitest';
import { JUNE, JUNE_ID, JUNE_MINUTES, keyOf, MARCH, MARCH_ID, save, told } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

describe('since a meeting was read', () => {
  it('nothing changed where nobody read it', async () => {
    const { db, client } = await told(MARCH);
    await save(db, MARCH.replace('i Aalborg', 'i Aarhus'));
    expect(await client.changes(MARCH_ID)).toEqual({ since: null, added: [], removed: [], changed: [] });
  });

  it('the words are told that came and went, of items read and not read', async () => {
    const { db, client } = await told(MARCH);
    await client.markRead([await keyOf(db, /dommere/)]);
    await save(
      db,
      MARCH.replace('i Aalborg', 'i Aarhus').replace('4 Siden sidst', '4 Siden sidst\n5 Nyt punkt'),
    );
    const { added, removed, changed } = await client.changes(MARCH_ID);
    expect(added.map(({ title }) => title)).toEqual(['Nyt punkt']);
    expect(removed).toEqual([]);
    expect(changed).toMatchObject([{ item: { title: 'Udbud af letbanevogne' }, fields: ['background'] }]);
    expect(changed[0]?.diff[0]?.runs).toEqual([
      { text: 'Letbanevogne skal udbydes i ', kind: 'same' },
      { text: 'Aalborg', kind: 'gone' },
      { text: 'Aarhus', kind: 'came' },
      { text: '.', kind: 'same' },
    ]);
  });

  it('an item that vanished is told until that is read', async () => {
    const { db, client } = await told(MARCH);
    const key = await keyOf(db, /dommere/);
    await client.markRead([key]);
    await save(db, MARCH.replace(/ {2}2 Handle[\s\S]* {2}3 Udbud/, '  3 Udbud'));
    expect((await client.changes(MARCH_ID)).removed).toMatchObject([{ itemKey: key, present: false }]);
    await client.markRead([key]);
    expect((await client.changes(MARCH_ID)).removed).toEqual([]);
  });

  it('each item is compared with its own last reading', async () => {
    const { db, client } = await told(MARCH);
    const keys = [await keyOf(db, /dommere/), await keyOf(db, /letbane/)];
    await client.markRead(keys);
    await save(db, MARCH.replace('i Aalborg', 'i Aarhus').replace('mangler', 'savnes'));
    await client.markRead(keys.slice(0, 1));
    expect((await client.changes(MARCH_ID)).changed).toMatchObject([{ item: { itemKey: keys[1] } }]);
  });

  it('minutes bring decisions, and what goes back to what was read is no change', async () => {
    const { db, client } = await told(JUNE);
    await client.markRead([await keyOf(db, /dommere/)]);
    await save(db, JUNE_MINUTES);
    expect((await client.changes(JUNE_ID)).changed).toMatchObject([{ fields: ['decision'] }]);
    const other = await told(MARCH);
    await other.client.markRead([await keyOf(other.db, /letbane/)]);
    await save(other.db, MARCH.replace('i Aalborg', 'i Aarhus'));
    await save(other.db, MARCH);
    expect((await other.client.changes(MARCH_ID)).changed).toEqual([]);
  });

  it('cannot be told of a meeting nobody saved', async () => {
    const { client } = await told(MARCH);
    await expect(client.changes('kkr-fyn/2020-01-01')).rejects.toMatchObject({ code: 'not-found' });
  });
});
