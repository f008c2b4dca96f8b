/** A meeting among its neighbours: what was expected of it, what it decided, what of it was treated before. */
import { KnownError } from '../../errors.ts';
import type { Corpus } from '../../tracking/corpus.ts';
import { decisionsOf } from '../../tracking/decisions.ts';
import { type Forecast, forecastsOf, unannouncedAt } from '../../tracking/forecasts.ts';
import type { Sitting, Treatment } from '../../tracking/types.ts';
import type { ItemRef, MeetingFollowUp } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { factsOf } from '../facts.ts';
import { mergeDocuments } from '../merge.ts';
import { contentsNow } from './baseline.ts';
import { casePromises, membersOf } from './case-list.ts';
import { corpusOf, corpusOfMeetings, linksAt, readAhead } from './corpus.ts';
import { type Overview, readOverview } from './overview.ts';
import type { FindingsRow } from './rows.ts';

/** Sittings before a meeting whose announcements may still mean it: the next, or one or two later. */
const ANNOUNCING = 3;
/** As sure as an earlier treatment must be to be told without having been asked. */
const SURE = 0.8;

const sittingOf = ({ meetingId, body, date }: FindingsRow): Sitting | null =>
  body && date ? { id: meetingId, body, date } : null;

/** As `FollowingClient.followUp`. Rejects `not-found`. */
export async function followUp(db: Archive, meetingId: string): Promise<MeetingFollowUp> {
  readAhead(db);
  const all = await readOverview(db);
  const contents = await contentsNow(db, meetingId);
  const merged = mergeDocuments(contents);
  const row = all.findings.find((one) => one.meetingId === meetingId);
  if (!merged || !row) throw new KnownError('not-found', meetingId);
  const sitting = sittingOf(row);
  const facts = factsOf(merged.items, merged.head);
  const treatments = merged.items.flatMap(({ key, item }, at): Treatment[] => {
    const own = facts[at];
    const place = sitting ?? { id: meetingId, body: { key: '', name: '' }, date: '' };
    return own ? [{ key, sitting: place, item, facts: own }] : [];
  });
  const { recorded, missing } = decisionsOf(treatments);
  const refs = (keys: readonly string[]) => keys.flatMap((key) => all.refs.get(key) ?? []);
  return {
    ...(sitting ? await expectations(db, all, sitting) : { expected: [], unannounced: [] }),
    decisions: recorded.flatMap(({ key, ...decision }) => {
      const item = all.refs.get(key);
      return item ? [{ item, ...decision }] : [];
    }),
    undecided: refs(missing),
    hasMinutes: contents.some(({ document }) => document.kind === 'minutes'),
    earlier: sitting ? await earlierTreatments(db, all, sitting) : {},
  };
}

/** Treatments of each item's case, in order of time; of an item in no case itself alone. */
function caseMembers(all: Overview): (key: string) => ItemRef[] {
  const cases = new Map<string, ItemRef[]>();
  for (const { id } of all.cases) {
    const members = membersOf(all, id);
    for (const { itemKey } of members) cases.set(itemKey, members);
  }
  return (key) => cases.get(key) ?? [];
}

async function expectations(
  db: Archive,
  all: Overview,
  sitting: Sitting,
): Promise<Pick<MeetingFollowUp, 'expected' | 'unannounced'>> {
  const before = all.findings
    .filter((row) => row.body?.key === sitting.body.key && row.date !== null && row.date < sitting.date)
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, ANNOUNCING);
  const corpus = await corpusOfMeetings(db, [...before.map((row) => row.meetingId), sitting.id]);
  const members = caseMembers(all);
  const titles = (key: string) => members(key).map(({ title }) => title);
  const announced = before.flatMap((row) => {
    const from = sittingOf(row);
    return row.announced.map(({ itemKey, title, date }) => ({ itemKey, title, date, from }));
  });
  // Line for line as announced: those of one sitting are matched together.
  const forecasts = [...Map.groupBy(announced, ({ from }) => from?.id)].flatMap(([, lines]) => {
    const from = lines[0]?.from;
    const found = from ? forecastsOf(corpus, { sitting: from, facts: { announced: lines } }, titles) : [];
    return found.map((forecast, at) => ({ forecast, line: lines[at] }));
  });
  const expected = forecasts.flatMap(({ forecast, line }) => {
    const came = forecast.key ? all.refs.get(forecast.key) : undefined;
    const isHere = came?.meetingId === sitting.id;
    const announcedBy = line && all.refs.get(line.itemKey);
    if (!announcedBy || !(isHere || forecast.sitting === sitting.id)) return [];
    return [{ title: forecast.title, announcedBy, item: isHere && came ? came : null }];
  });
  const isPromised = (key: string) => wasPromised(all, corpus, members(key), key);
  const told: Forecast[] = forecasts.map(({ forecast }) => forecast);
  const unannounced = unannouncedAt(corpus, sitting, told, isPromised);
  return { expected, unannounced: unannounced.flatMap((key) => all.refs.get(key) ?? []) };
}

/** Promised by an earlier treatment of its case, or put off or sent back by the last one. */
function wasPromised(all: Overview, corpus: Corpus, members: readonly ItemRef[], key: string): boolean {
  if (casePromises(all, members).some(({ by }) => by === key)) return true;
  const at = members.findIndex(({ itemKey }) => itemKey === key);
  const before = corpus.get(members[at - 1]?.itemKey ?? '')?.outcome;
  return before === 'postponed' || before === 'returned';
}

/** Earlier sittings at which an item's matter was treated: as the user's cases tell, or as is nearly sure. */
async function earlierTreatments(
  db: Archive,
  all: Overview,
  sitting: Sitting,
): Promise<Record<string, number>> {
  const corpus = await corpusOf(db);
  const links = await linksAt(db, sitting.id);
  const members = caseMembers(all);
  const apart = new Set(
    all.verdicts.filter(({ verdict }) => verdict === 'rejected').map(({ itemKey }) => itemKey),
  );
  const counts = [...links].map(([key, found]): [string, number] => {
    const own = members(key);
    if (own.length > 0) return [key, own.filter(({ date }) => date !== null && date < sitting.date).length];
    const sure = found.filter(({ confidence, b }) => confidence >= SURE && b === key && !apart.has(key));
    return [key, new Set(sure.map(({ a }) => corpus.sittingOf(a))).size];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
