/** Briefings keep what the user chose, in the user's order and with the user's words. */
import { describe, expect, it, vi } from 'vitest';
import { purgeBriefings } from '@/lib/archive/desk/briefings.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { purge, removeMeeting } from '@/lib/archive/removal.ts';
import { DEFAULT_FORM } from '@/lib/desk/briefings.ts';
import { JUNE, JUNE_ID, keyOf, MARCH, MARCH_ID, told } from '../following/support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

const FUTURE = '2999-01-01T00:00:00.000Z';

async function prepared() {
  const { db } = await told(MARCH, JUNE);
  const { briefings } = createDesk(async () => db);
  const plan = await keyOf(db, /^Handleplan/);
  const trams = await keyOf(db, /letbanevogne/);
  const fares = await keyOf(db, /Takster/);
  await briefings.create('b', ' Til formandsmødet ', [plan, trams]);
  const order = async () => (await briefings.read('b')).items.map(({ itemKey }) => itemKey);
  return { db, briefings, plan, trams, fares, order };
}

describe('A briefing', () => {
  it('holds the items it was made of, named as they stand in the archive', async () => {
    const { briefings } = await prepared();
    const one = await briefings.read('b');
    expect(one).toMatchObject({ title: 'Til formandsmødet', form: DEFAULT_FORM });
    expect(
      one.items.map(({ number, title, meetingId, present }) => [number, title, meetingId, present]),
    ).toEqual([
      ['2', 'Handleplan for rekruttering af fodbolddommere', MARCH_ID, true],
      ['3', 'Udbud af letbanevogne', MARCH_ID, true],
    ]);
    expect(await briefings.list()).toMatchObject([
      {
        id: 'b',
        items: one.items.map(({ itemKey }) => itemKey),
        meetings: [{ id: MARCH_ID, date: '2025-03-21' }],
      },
    ]);
  });

  it('is made once, however often that is asked, and not of items nobody knows', async () => {
    const { briefings, fares } = await prepared();
    await briefings.create('b', 'En anden', [fares]);
    expect((await briefings.read('b')).title).toBe('Til formandsmødet');
    await expect(briefings.create('c', 'Ny', ['findes-ikke'])).rejects.toThrow('not-found');
    expect(await briefings.list()).toHaveLength(1);
    await expect(briefings.add('b', ['findes-ikke'])).rejects.toThrow('not-found');
    await expect(briefings.read('findes-ikke')).rejects.toThrow('not-found');
  });

  it('takes items of several meetings, each once, and keeps the order they are put in', async () => {
    const { briefings, plan, trams, fares, order } = await prepared();
    expect(await briefings.add('b', [fares, plan, fares])).toEqual([fares]);
    expect(await order()).toEqual([plan, trams, fares]);
    await briefings.move('b', fares, plan);
    expect(await order()).toEqual([fares, plan, trams]);
    await briefings.move('b', fares, null);
    expect(await order()).toEqual([plan, trams, fares]);
    await briefings.move('b', plan, plan);
    await briefings.move('b', 'findes-ikke', plan);
    expect(await order()).toEqual([plan, trams, fares]);
    expect((await briefings.list())[0]?.meetings.map(({ id }) => id)).toEqual([MARCH_ID, JUNE_ID]);
  });

  it('gives an item that was taken out back in its place, with what was written of it', async () => {
    const { db, briefings, plan, trams, order } = await prepared();
    await briefings.write('b', plan, { comment: 'Spørg til **økonomien**.', showsNote: false });
    await briefings.drop('b', [plan]);
    expect(await order()).toEqual([trams]);
    await purgeBriefings(db, '2001-01-01T00:00:00.000Z');
    expect(await briefings.add('b', [plan])).toEqual([plan]);
    expect((await briefings.read('b')).items[0]).toMatchObject({
      ...{ itemKey: plan, comment: 'Spørg til **økonomien**.', showsNote: false },
    });
  });

  it('forgets for good at a later start what was taken out, and briefings that were removed', async () => {
    const { db, briefings, plan } = await prepared();
    await briefings.write('b', plan, { comment: 'Gammelt' });
    await briefings.drop('b', [plan]);
    await briefings.create('c', 'Ny', []);
    await briefings.change('c', { removed: true });
    await purgeBriefings(db, FUTURE);
    await briefings.add('b', [plan]);
    expect((await briefings.read('b')).items.at(-1)).toMatchObject({ itemKey: plan, comment: '' });
    await expect(briefings.change('c', { removed: false })).rejects.toThrow('not-found');
  });

  it('is renamed, removed and brought back; no name is no renaming', async () => {
    const { briefings } = await prepared();
    await briefings.change('b', { title: '  ', form: { text: 'whole' } });
    await briefings.change('b', { title: 'Borgmesterens mappe' });
    await briefings.change('b', { removed: true });
    expect(await briefings.list()).toEqual([]);
    await expect(briefings.read('b')).rejects.toThrow('not-found');
    await briefings.change('b', { removed: false });
    expect(await briefings.read('b')).toMatchObject({
      ...{ title: 'Borgmesterens mappe', form: { ...DEFAULT_FORM, text: 'whole' } },
    });
  });

  it('remembers items of a meeting that is gone', async () => {
    const { db, briefings, trams } = await prepared();
    await removeMeeting(db, MARCH_ID);
    expect((await briefings.read('b')).items[1]).toMatchObject({
      ...{ itemKey: trams, title: 'Udbud af letbanevogne', number: '3', date: '2025-03-21', present: false },
    });
    await purge(db, FUTURE);
    expect((await briefings.read('b')).items).toHaveLength(2);
  });
});
