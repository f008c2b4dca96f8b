/** Cases: proposed with reasons, judged for good, merged, split, brought back. */
import { describe, expect, it, vi } from 'vitest';
import { deriveMissing } from '@/lib/archive/following/upkeep.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { purge, removeMeeting } from '@/lib/archive/removal.ts';
import { JUNE, JUNE_ID, JUNE_MINUTES, keyOf, MARCH, MARCH_ID, save, told } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

async function followed() {
  const { db, client, ...rest } = await told(MARCH, JUNE);
  const march = await keyOf(db, /dommere/, MARCH_ID);
  const june = await keyOf(db, /dommere/, JUNE_ID);
  const { caseId } = await client.createCase(march);
  return { db, client, march, june, caseId, ...rest };
}

describe('a case', () => {
  it('is made of an item under its name without formula words, once', async () => {
    const { client, march, caseId } = await followed();
    expect(await client.createCase(march)).toEqual({ caseId });
    expect(await client.cases()).toMatchObject([
      {
        id: caseId,
        title: 'Handleplan for rekruttering af fodbolddommere',
        status: 'new',
        members: [{ itemKey: march }],
      },
    ]);
  });

  it('is proposed what belongs to it, with the reason, and no lookalike', async () => {
    const { client, march, june, caseId } = await followed();
    const { proposed } = await client.case(caseId);
    expect(proposed.map(({ item }) => item.itemKey)).toEqual([june]);
    expect(proposed[0]?.path[0]?.evidence.map(({ kind }) => kind)).toContain('refers');
    expect(proposed[0]?.named.map(({ itemKey }) => itemKey).sort()).toEqual([march, june].sort());
  });

  it('never proposes again what the user rejected, nor after everything is understood anew', async () => {
    const { db, client, june, caseId } = await followed();
    await client.judge(caseId, 'reject', [june]);
    expect(await client.case(caseId)).toMatchObject({ proposed: [], rejected: [{ itemKey: june }] });
    await db.findings.clear();
    await db.features.clear();
    await rebuildDerived(db);
    await deriveMissing(db);
    await save(db, JUNE.replace('3 Takster', '4 Takster'));
    expect(await client.case(caseId)).toMatchObject({ proposed: [] });
    await client.judge(caseId, 'forget', [june]);
    expect((await client.case(caseId)).proposed).toHaveLength(1);
  });

  it('tells its trail: what was asked, decided and said otherwise, and why it is there', async () => {
    const { db, client, june, caseId } = await followed();
    await client.judge(caseId, 'accept', [june]);
    await save(db, JUNE_MINUTES);
    const { treatments } = await client.case(caseId);
    expect(treatments.map(({ item }) => item.date)).toEqual(['2025-06-13', '2025-03-21']);
    expect(treatments[0]).toMatchObject({ decision: { outcome: 'discussed' } });
    expect(treatments[0]?.because[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('ticks a promise off when it is kept, and calls it late when it is not', async () => {
    const { client, june, caseId } = await followed();
    expect((await client.case(caseId)).promises).toMatchObject([{ state: 'late', keptBy: null }]);
    expect(await client.cases()).toMatchObject([{ late: 1 }]);
    await client.judge(caseId, 'accept', [june]);
    expect((await client.case(caseId)).promises).toMatchObject([
      { state: 'kept', keptBy: { itemKey: june } },
    ]);
    expect(await client.cases()).toMatchObject([{ late: 0 }]);
    // Among all deadlines it is told as kept, and as nothing that is yet to be done.
    const promised = async (all: boolean) => {
      const filter = { body: null, by: null, case: null, all };
      return (await client.deadlines(filter)).filter(({ kind }) => kind === 'promise');
    };
    expect(await promised(true)).toMatchObject([{ kept: true, mark: { state: null } }]);
    expect(await promised(false)).toEqual([]);
  });

  it('keeps a member whose meeting is gone, by name', async () => {
    const { db, client, june, march, caseId } = await followed();
    await client.judge(caseId, 'accept', [june]);
    await removeMeeting(db, MARCH_ID);
    await purge(db, '9999');
    const { treatments } = await client.case(caseId);
    expect(treatments.map(({ item }) => [item.itemKey, item.present])).toEqual([
      [june, true],
      [march, false],
    ]);
  });

  it('is merged into another, and comes back with all it had', async () => {
    const { client, june, caseId } = await followed();
    const other = await client.createCase(june);
    await client.mergeCases(caseId, other.caseId);
    expect(await client.cases()).toMatchObject([{ id: caseId, members: [{}, { itemKey: june }] }]);
    await client.changeCase(other.caseId, { removed: false });
    const cases = await client.cases();
    expect(cases.map(({ members }) => members.length)).toEqual([1, 1]);
  });

  it('is split into two that are never proposed for each other, until they are merged again', async () => {
    const { client, june, march, caseId } = await followed();
    await client.judge(caseId, 'accept', [june]);
    const { caseId: other } = await client.splitCase(caseId, [june]);
    expect(await client.case(caseId)).toMatchObject({ members: [{ itemKey: march }], proposed: [] });
    expect(await client.case(other)).toMatchObject({ members: [{ itemKey: june }], proposed: [] });
    await client.mergeCases(caseId, other);
    expect((await client.case(caseId)).members).toHaveLength(2);
    await client.changeCase(other, { removed: false });
    expect(await client.case(caseId)).toMatchObject({ members: [{ itemKey: march }], proposed: [] });
  });

  it('cannot be split off whole', async () => {
    const { client, march, caseId } = await followed();
    await expect(client.splitCase(caseId, [march])).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stands in its column where it is put', async () => {
    const { db, client, june, caseId } = await followed();
    const second = (await client.createCase(june)).caseId;
    const third = (await client.createCase(await keyOf(db, /letbane/))).caseId;
    await client.changeCase(third, { before: caseId });
    expect((await client.cases()).map(({ id }) => id)).toEqual([third, caseId, second]);
    await client.changeCase(caseId, { status: 'waiting' });
    expect((await client.cases()).map(({ id }) => id)).toEqual([third, second, caseId]);
  });

  it('is deleted for good at a later start when it was removed', async () => {
    const { db, client, caseId } = await followed();
    await client.changeCase(caseId, { removed: true });
    expect(await client.cases()).toEqual([]);
    await purge(db, '9999');
    await expect(client.case(caseId)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.verdicts.count()).toBe(0);
  });
});
