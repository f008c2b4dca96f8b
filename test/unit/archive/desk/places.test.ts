/** A meeting opens where it was left, and remembers what of it was read. */
import { describe, expect, it, vi } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { purge, removeMeeting } from '@/lib/archive/removal.ts';
import { JUNE, JUNE_ID, keyOf, MARCH, MARCH_ID, told } from '../following/support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

async function read() {
  const { db } = await told(MARCH, JUNE);
  const { places } = createDesk(async () => db);
  const trams = await keyOf(db, /letbanevogne/);
  const plan = await keyOf(db, /^Handleplan/);
  return { db, places, trams, plan };
}

describe('The place in a meeting', () => {
  it('is the one kept last', async () => {
    const { places, trams, plan } = await read();
    expect(await places.last(MARCH_ID)).toBeNull();
    await places.keep(MARCH_ID, { itemKey: plan, part: 0.25 });
    await places.keep(MARCH_ID, { itemKey: trams, part: 0.5 });
    expect(await places.last(MARCH_ID)).toEqual({ itemKey: trams, part: 0.5 });
    expect(await places.last(JUNE_ID)).toBeNull();
  });

  it.each([
    [-1, 0],
    [7, 1],
    [Number.NaN, 0],
  ])('lies within its item: %d is %d', async (part, kept) => {
    const { places, trams } = await read();
    await places.keep(MARCH_ID, { itemKey: trams, part });
    expect(await places.last(MARCH_ID)).toEqual({ itemKey: trams, part: kept });
  });

  it('is none where the item is gone', async () => {
    const { places } = await read();
    await places.keep(MARCH_ID, { itemKey: `${MARCH_ID}#gone`, part: 0 });
    expect(await places.last(MARCH_ID)).toBeNull();
  });

  it('tells which meetings were read lately, the latest first, and none that is gone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-09-01T08:00:00Z') });
    const { db, places, trams } = await read();
    await places.keep(MARCH_ID, { itemKey: trams, part: 0 });
    vi.setSystemTime(new Date('2025-09-01T09:00:00Z'));
    await places.keep(JUNE_ID, { itemKey: `${JUNE_ID}#x`, part: 0 });
    expect((await places.recent(5)).map(({ meetingId }) => meetingId)).toEqual([JUNE_ID, MARCH_ID]);
    expect(await places.recent(1)).toMatchObject([{ meetingId: JUNE_ID, at: '2025-09-01T09:00:00.000Z' }]);
    await removeMeeting(db, JUNE_ID);
    await purge(db, '2999-01-01T00:00:00.000Z');
    expect((await places.recent(5)).map(({ meetingId }) => meetingId)).toEqual([MARCH_ID]);
    vi.useRealTimers();
  });
});

describe('What was read', () => {
  it('is told by meeting, and can be taken back', async () => {
    const { db, places, trams, plan } = await read();
    const client = createArchiveClient(db);
    await client.markRead([trams, plan]);
    expect((await places.read(MARCH_ID)).toSorted()).toEqual([trams, plan].toSorted());
    expect(await places.read(JUNE_ID)).toEqual([]);
    await places.unread([plan]);
    expect(await places.read(MARCH_ID)).toEqual([trams]);
    expect((await client.changes(MARCH_ID)).changed).toEqual([]);
  });
});
