/**
 * Written stories imported paper by paper, then followed as a user does: a case of the first treatment, proposals accepted,
 * until nothing more is proposed. What is found in the archive must be what is found of the papers alone.
 */
import { describe, expect, it, vi } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { createFollowingClient } from '@/lib/archive/following/client.ts';
import { workOutNews } from '@/lib/archive/following/news.ts';
import type { Understanding } from '@/lib/pipeline.ts';
import type { Line } from '@/lib/sources/line.ts';
import { readPrinted } from '@/scripts/lib/printed.ts';
import { build } from '../../../stories/build.ts';
import { herning } from '../../../stories/herning.ts';
import type { Paper, Truth } from '../../../stories/shapes.ts';
import { sjaelland } from '../../../stories/sjaelland.ts';
import { document, freshArchive, importing } from '../support.ts';

vi.mock('@/lib/pipeline.ts', () => ({
  understand(source: SourceDocument): Understanding {
    const draft = readPrinted(source.content);
    if (!draft) throw new Error('no agenda');
    const lines = source.content.split('\n').map((text) => ({ text }) as Line);
    return { lines, draft, documents: [], meetings: [], storable: source };
  },
}));

async function imported(papers: readonly Paper[]): Promise<Archive> {
  const db = await freshArchive();
  for (const paper of papers) {
    const { body, date, kind } = paper.meeting;
    const address = `https://www.kl.dk/${encodeURIComponent(body)}/${date}/${kind}`;
    const { status } = await importing(db, document(JSON.stringify(paper, null, 1), { address }));
    if (status.state !== 'done') throw new Error(`${paper.file}: ${JSON.stringify(status)}`);
  }
  return db;
}

/** Item keys by the truth's ids, and back. */
async function keysOf(db: Archive, { items }: Truth) {
  const found = await db.findings.toArray();
  const keys = new Map(
    Object.entries(items).flatMap(([id, { title, refs }]): [string, string][] => {
      const [body, date] = refs.at(-1)?.meeting.split('/') ?? [];
      const meeting = found.find((row) => row.body?.name === body && row.date === date);
      const item = meeting?.items.find((one) => one.title === title);
      return item ? [[id, item.itemKey]] : [];
    }),
  );
  return { keys, ids: new Map([...keys].map(([id, key]) => [key, id])) };
}

describe.each([sjaelland, herning])('the story $name in the archive', (story) => {
  const { papers, truth } = build(story);

  it('is followed from the first treatment of each case on, by what is proposed', async () => {
    const db = await imported(papers);
    const client = createFollowingClient(db);
    const { keys, ids } = await keysOf(db, truth);
    let [right, wrong, wanted] = [0, 0, 0];
    for (const { items } of truth.cases) {
      const { caseId } = await client.createCase(keys.get(items[0]!)!);
      for (let round = 0; round < items.length; round++) {
        const { proposed } = await client.case(caseId);
        const own = proposed.filter(({ item }) => items.includes(ids.get(item.itemKey) ?? ''));
        wrong += proposed.length - own.length;
        if (own.length === 0) break;
        await client.judge(
          caseId,
          'accept',
          own.map(({ item }) => item.itemKey),
        );
      }
      const { treatments } = await client.case(caseId);
      right += treatments.length - 1;
      wanted += items.length - 1;
    }
    expect(right / wanted).toBeGreaterThanOrEqual(0.8);
    expect(wrong).toBeLessThanOrEqual(0.05 * right);
    // Reasons are words that stand in the items, not stems.
    const { treatments } = await client.case((await client.cases())[0]!.id);
    const words = treatments.flatMap(({ because }) =>
      because.flatMap(({ evidence }) => evidence.flatMap((one) => ('words' in one ? one.words : []))),
    );
    const texts = JSON.stringify(papers).toLowerCase();
    expect(words.filter((word) => !texts.includes(word.toLowerCase()))).toEqual([]);
  }, 60_000);

  it('tells of the last sitting which of its items belong to the cases kept', async () => {
    const last = truth.meetings.at(-1)!;
    const isLast = ({ meeting }: Paper) => meeting.body === last.body && meeting.date === last.date;
    const db = await imported(papers.filter((paper) => !isLast(paper)));
    const client = createFollowingClient(db);
    const { keys } = await keysOf(db, truth);
    for (const { items } of truth.cases) {
      const known = items.flatMap((id) => keys.get(id) ?? []);
      if (!known[0]) continue;
      const { caseId } = await client.createCase(known[0]);
      await client.judge(caseId, 'accept', known.slice(1));
    }
    await workOutNews(db);
    await client.newsSeen(
      (await client.news()).map(({ id }) => id),
      true,
    );
    for (const paper of papers.filter(isLast))
      await importing(
        db,
        document(JSON.stringify(paper, null, 1), { address: `https://www.kl.dk/${paper.file}` }),
      );
    await workOutNews(db);
    const { ids } = await keysOf(db, truth);
    const told = (await client.news()).filter(({ seen, why }) => !seen && why.kind === 'case');
    const of = (id: string) => truth.cases.find(({ items }) => items.includes(id))?.name;
    expect(told.length).toBeGreaterThan(0);
    for (const { item, why } of told) {
      const [, first] = why.kind === 'case' ? why.proposal.path.flatMap(({ a, b }) => [b, a]) : [];
      expect(of(ids.get(item.itemKey) ?? '')).toBe(of(ids.get(first ?? '') ?? ''));
    }
  }, 60_000);
});
