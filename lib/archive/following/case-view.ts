/** One case in full: its trail, its promises and deadlines, what may belong to it, what is to come. */
import type { Party } from '../../agenda/facts.ts';
import { findFacts } from '../../extraction/facts/index.ts';
import type { Proposal } from '../../tracking/propose.ts';
import { type TrailStep, trailOf } from '../../tracking/trail.ts';
import type { Link, Treatment } from '../../tracking/types.ts';
import type { CaseView, ItemRef, PromiseView, ProposalView, TreatmentView } from '../../tracking/views.ts';
import { treatmentDiff } from '../../tracking/word-diff.ts';
import type { Archive } from '../database.ts';
import { foundItems } from '../hits.ts';
import { contentTables } from '../tables.ts';
import { casePromises, comingOf, membersOf, noteProposals, summaryOf } from './case-list.ts';
import { judge, openCase } from './cases.ts';
import { proposalsOf, readAhead } from './corpus.ts';
import { deadlineView } from './deadlines.ts';
import { markOf, type Overview, readOverview, refOf } from './overview.ts';
import type { VerdictRow } from './rows.ts';

const UNKNOWN = { key: '', name: '' };

/** Items as treatments, by key; those in no paper are left out. */
async function readTreatments(db: Archive, keys: readonly string[]): Promise<Map<string, Treatment>> {
  const found = await db.transaction('r', contentTables(db), async () => foundItems(db, [...keys]));
  return new Map(
    [...found.values()].map(({ key, item, meetingId, head }) => {
      const { body, date, kind } = head;
      const facts = findFacts(item, { meetingDate: date, body, kind });
      return [key, { key, sitting: { id: meetingId, body: body ?? UNKNOWN, date: date ?? '' }, item, facts }];
    }),
  );
}

const NOTHING: Omit<TrailStep, 'key' | 'sitting' | 'title' | 'number'> = {
  ...{ asked: [], decision: null, sums: [], deadlines: [], responsible: [] },
  ...{ sumsTurned: null, deadlinesTurned: null },
};

function treatmentViews(
  members: readonly ItemRef[],
  treatments: ReadonlyMap<string, Treatment>,
  verdicts: readonly VerdictRow[],
): TreatmentView[] {
  const because = new Map(verdicts.map((one) => [one.itemKey, one.because]));
  const read = members.flatMap(({ itemKey }) => treatments.get(itemKey) ?? []);
  const steps = new Map(trailOf(read).map((step) => [step.key, step]));
  return members.map((item): TreatmentView => {
    const step = steps.get(item.itemKey);
    const at = read.findIndex(({ key }) => key === item.itemKey);
    const [before, now] = [read[at - 1], read[at]];
    const {
      key: _k,
      sitting: _s,
      title: _t,
      number: _n,
      ...told
    } = step ?? {
      ...{ ...NOTHING, key: '', sitting: null, title: '', number: null },
    };
    return {
      ...told,
      item,
      words: before && now ? treatmentDiff(before.item, now.item) : null,
      because: because.get(item.itemKey) ?? [],
    };
  });
}

/** Most owners proposed. */
const MOST_OWNERS = 5;

/** Who holds the matter, as the latest treatments tell it. @param treatments the newest first */
function ownersIn(treatments: readonly TreatmentView[], owner: string): Party[] {
  const all = treatments.flatMap(({ responsible }) => responsible).filter(({ text }) => text !== owner);
  return [...new Map(all.map((party) => [party.key ?? party.text, party])).values()].slice(0, MOST_OWNERS);
}

/** A proposal with the items its links name. */
export function proposalView(
  all: Pick<Overview, 'refs'>,
  { key, confidence, path }: Proposal,
): ProposalView[] {
  const item = all.refs.get(key);
  const ends = new Set(path.flatMap(({ a, b }) => [a, b]));
  return item ? [{ item, confidence, path, named: [...ends].flatMap((end) => all.refs.get(end) ?? []) }] : [];
}

/** Keys in the user's other cases. */
export const elsewhere = (all: Overview, caseId: string): string[] =>
  all.verdicts.flatMap((one) => (one.verdict === 'member' && one.caseId !== caseId ? [one.itemKey] : []));

/** As `FollowingClient.case`. Rejects `not-found`. */
export async function caseView(db: Archive, caseId: string): Promise<CaseView> {
  readAhead(db);
  const opened = await db.transaction('r', db.cases, db.verdicts, async () => openCase(db, caseId));
  const all = await readOverview(db);
  const members = membersOf(all, caseId);
  const treatments = treatmentViews(
    members,
    await readTreatments(
      db,
      members.map(({ itemKey }) => itemKey),
    ),
    opened.members,
  ).reverse();
  const proposals = await proposalsOf(db, opened.members, opened.rejected, elsewhere(all, caseId));
  const proposed = proposals.flatMap((one) => proposalView(all, one));
  noteProposals(db, caseId, proposed.length);
  return {
    ...summaryOf(db, all, opened.row),
    ...{ treatments, proposed, promises: promiseViews(all, members) },
    deadlines: members
      .flatMap((item) =>
        (all.dues.get(item.itemKey) ?? []).flatMap((due) =>
          due.kind === 'deadline' ? [deadlineView(all, item, due)] : [],
        ),
      )
      .sort((a, b) => a.to.localeCompare(b.to)),
    proposedOwners: ownersIn(treatments, opened.row.owner),
    coming: comingOf(all, members),
    rejected: opened.rejected.map((one) => refOf(all, one)),
  };
}

function promiseViews(all: Overview, members: readonly ItemRef[]): PromiseView[] {
  return casePromises(all, members).flatMap(({ key, text, phrase, from, to, state, by, due }) => {
    const item = all.refs.get(key);
    const keptBy = by === null ? null : (members.find(({ itemKey }) => itemKey === by) ?? null);
    return item
      ? [{ text, phrase, from, to, state, id: due.id, item, keptBy, mark: markOf(all, due.id) }]
      : [];
  });
}

/** As `FollowingClient.judge`: what is accepted keeps the reasons it was proposed for. */
export async function judgeProposed(
  db: Archive,
  caseId: string,
  verdict: 'accept' | 'reject' | 'forget',
  itemKeys: readonly string[],
): Promise<void> {
  const because = new Map<string, Link[]>();
  if (verdict === 'accept') {
    const { members, rejected } = await db.transaction('r', db.cases, db.verdicts, async () =>
      openCase(db, caseId),
    );
    // What was rejected and is accepted now had its reasons all the same.
    const left = rejected.filter(({ itemKey }) => !itemKeys.includes(itemKey));
    for (const { key, path } of await proposalsOf(db, members, left, [])) because.set(key, path);
  }
  await judge(db, caseId, verdict, itemKeys, because);
}
