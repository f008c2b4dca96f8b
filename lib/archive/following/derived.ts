/** What following derives of a meeting, written with everything else that is derived of it. */
import type { ItemFacts } from '../../agenda/facts.ts';
import { shortHash } from '../../agenda/identity.ts';
import type { AgendaItem, MeetingHead } from '../../agenda/model.ts';
import { EXTRACTOR_VERSION } from '../../extraction/version.ts';
import { duesOf } from '../../tracking/dues.ts';
import { featuresOf } from '../../tracking/features.ts';
import { pack } from '../../tracking/packed.ts';
import type { Sitting } from '../../tracking/types.ts';
import type { Archive } from '../database.ts';
import { factsOf } from '../facts.ts';
import { type DocumentContent, type KeyedItem, type MergedMeeting, mergeDocuments } from '../merge.ts';
import type { FindingsRow, FoundItem } from './rows.ts';

/** To be raised when findings or features are made otherwise; what an older rule made is made again in the background. */
const RULES = 4;
/** By which rules findings are made today. */
export const FOUND_BY = `${EXTRACTOR_VERSION}.${RULES}`;

/** An item as shown, with what its text says. */
interface FoundFacts extends KeyedItem {
  facts: ItemFacts;
}

/** Contents as they were read: another repair is no change. */
export const asReadContents = (contents: readonly DocumentContent[]): DocumentContent[] =>
  contents.map((content) => ({
    ...content,
    items: content.items.map(({ key, read }) => ({ key, item: read, read })),
  }));

/**
 * Makes findings and features of a meeting agree with its documents; without any (null), leaves none. Works inside the
 * transaction that changes them.
 * @param merged what its documents show together
 */
export async function followMeeting(
  db: Archive,
  meetingId: string,
  contents: readonly DocumentContent[] | null,
  merged: Pick<MergedMeeting, 'head' | 'items'> | null,
): Promise<void> {
  if (!contents || !merged) {
    await db.findings.delete(meetingId);
    await db.features.delete(meetingId);
    return;
  }
  const { head, items } = merged;
  const facts = factsOf(items, head);
  const found = items.flatMap((entry, at) => {
    const own = facts[at];
    return own ? [{ ...entry, facts: own }] : [];
  });
  const read = mergeDocuments(asReadContents(contents))?.items ?? [];
  await db.findings.put(findingsOf(meetingId, head, found, read));
  const { body, date } = head;
  if (!body || !date) {
    await db.features.delete(meetingId);
    return;
  }
  const sitting: Sitting = { id: meetingId, body, date };
  const features = found.map(({ key, item, facts: own }) => featuresOf({ key, sitting, item, facts: own }));
  const stamp = shortHash(`${RULES} ${JSON.stringify(features)}`);
  if ((await db.features.get(meetingId))?.stamp === stamp) return;
  const { heads, bytes } = pack(features);
  await db.features.put({ meetingId, stamp, sitting, heads: JSON.stringify(heads), bytes });
}

/** Nothing is promised after this day: an undated meeting tells no time that is not told in full. */
const UNDATED = '9999-12-31';
const NO_BODY = { key: '', name: '' };

function findingsOf(
  meetingId: string,
  { body, date, kind }: MeetingHead,
  found: readonly FoundFacts[],
  read: readonly KeyedItem[],
): FindingsRow {
  const hashes = new Map(read.map(({ key, item }) => [key, hashOf(item)]));
  const sitting: Sitting = { id: meetingId, body: body ?? NO_BODY, date: date ?? UNDATED };
  return {
    ...{ meetingId, by: FOUND_BY, body, date, kind },
    items: found.map(({ key, item: { number, title, isHeading } }): FoundItem => {
      return { itemKey: key, number, title, isHeading, hash: hashes.get(key) ?? '' };
    }),
    deadlines: found.flatMap((one) =>
      duesOf({ ...one, sitting }).map((due) => ({ ...due, itemKey: one.key })),
    ),
    announced: found.flatMap(({ key, facts }) =>
      facts.announced.map(({ title, date: day }) => ({ itemKey: key, title, date: day })),
    ),
    fora: found.flatMap(({ key, facts }) =>
      facts.fora.map(({ forum, text, nothing }) => ({ itemKey: key, forum, text, nothing })),
    ),
  };
}

/** Of what a reader would call the item's text: blanks, its place and its number count for nothing. */
function hashOf({ title, sections, attachments, closed }: AgendaItem): string {
  const content = [title, sections, attachments.map((entry) => entry.title).sort(), closed];
  return shortHash(
    JSON.stringify(content, (name, value) =>
      name === 'repairs'
        ? undefined
        : typeof value === 'string'
          ? value.normalize('NFC').replace(/[\s\u00ad\u200b\ufeff]+/g, '')
          : value,
    ),
  );
}

/** Are there findings of today's rules for just these items, and features where there should be? */
export async function agreesWithFindings(
  db: Archive,
  meetingId: string,
  merged: Pick<MergedMeeting, 'head' | 'items'> | null,
): Promise<boolean> {
  const row = await db.findings.get(meetingId);
  const features = await db.features.where({ meetingId }).count();
  if (!merged || !row) return !merged && !row && features === 0;
  const { body, date } = merged.head;
  const named = (number: string | null, title: string, key: string) => JSON.stringify([key, number, title]);
  const wanted = merged.items.map(({ key, item }) => named(item.number, item.title, key));
  const have = row.items.map(({ itemKey, number, title }) => named(number, title, itemKey));
  return row.by === FOUND_BY && wanted.join() === have.join() && features === Number(Boolean(body && date));
}
