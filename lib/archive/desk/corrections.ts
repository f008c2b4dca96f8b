/** Corrections of what was extracted. Changed by the user's own acts, by nothing else. */
import {
  type Corrected,
  type CorrectionReport,
  type CorrectionView,
  type ItemName,
  storedKey,
} from '../../desk/corrections.ts';
import { KnownError } from '../../errors.ts';
import { EXTRACTOR_VERSION } from '../../extraction/version.ts';
import type { Archive } from '../database.ts';
import { documentContents, presentMeeting } from '../meeting-contents.ts';
import { refreshMeeting } from '../meetings.ts';
import { inAuthority } from '../merge.ts';
import { contentTables, documentTables } from '../tables.ts';
import { closedAmong } from './closed.ts';
import { layCorrections } from './corrections-lay.ts';
import { correctionsOf } from './corrections-shown.ts';
import type { CorrectionRow } from './rows.ts';

/** As `CorrectionKeeper.correct`. */
export async function correctItem(db: Archive, itemKey: string, corrected: Corrected): Promise<Corrected> {
  return db.transaction('rw', documentTables(db), async () => {
    const before = await db.corrections.get(itemKey);
    const row = before ?? (await remembered(db, itemKey));
    if (!row) throw new KnownError('not-found', itemKey);
    const said = trimmed(corrected);
    if (Object.keys(said).length > 0)
      await db.corrections.put({ ...row, corrected: said, at: new Date().toISOString() });
    else await db.corrections.delete(itemKey);
    await refreshMeeting(db, row.meetingId);
    return before?.corrected ?? {};
  });
}

/** An empty title is none, and no correction. */
function trimmed({ title, number, ...rest }: Corrected): Corrected {
  const name = title?.replace(/\s+/g, ' ').trim();
  return {
    ...rest,
    ...(name && { title: name }),
    ...(number !== undefined && { number: number?.trim() || null }),
  };
}

/** The item as a correction remembers it: as it was extracted. */
async function remembered(
  db: Archive,
  itemKey: string,
): Promise<Omit<CorrectionRow, 'corrected' | 'at'> | null> {
  const stored = await db.items.where({ itemKey: storedKey(itemKey) }).first();
  if (!stored || (await db.removals.get(stored.meetingId))) return null;
  const { meetingId } = stored;
  const merged = await presentMeeting(db, meetingId);
  const item = (await extractedItems(db, meetingId)).get(itemKey);
  if (!merged || !item) return null;
  const { body, date } = merged.head;
  return { itemKey, meetingId, body, date, isHeading: false, ...item };
}

/**
 * Names of a meeting's items before they are corrected, by key, in order. What the user says begins within an item is named
 * as that was said.
 */
async function extractedItems(db: Archive, meetingId: string): Promise<Map<string, ItemName>> {
  const names = new Map<string, ItemName>();
  const corrections = await correctionsOf(db, meetingId);
  const cuts = new Map(
    [...corrections].flatMap(([key, { splitAt }]) => (splitAt ? [[key, { splitAt }] as const] : [])),
  );
  for (const { items } of inAuthority(await documentContents(db, meetingId)))
    for (const { key, item } of layCorrections(items, cuts).items)
      if (!names.has(key)) names.set(key, { number: item.number, title: item.title });
  return names;
}

/** Keys of corrections that do something in any of the meeting's documents. */
async function effectiveIn(db: Archive, meetingId: string): Promise<Set<string>> {
  const corrections = await correctionsOf(db, meetingId);
  const contents = await documentContents(db, meetingId);
  return new Set(contents.flatMap(({ items }) => [...layCorrections(items, corrections).effective]));
}

/** As `CorrectionKeeper.ofMeeting`. */
export async function listCorrections(db: Archive, meetingId: string): Promise<CorrectionView[]> {
  return db.transaction('r', contentTables(db), async () => {
    const rows = await db.corrections.where({ meetingId }).toArray();
    if (rows.length === 0) return [];
    const extracted = await extractedItems(db, meetingId);
    const effective = await effectiveIn(db, meetingId);
    const order = [...extracted.keys()];
    return rows
      .sort((a, b) => order.indexOf(a.itemKey) - order.indexOf(b.itemKey))
      .map(({ itemKey, corrected, at }) => ({
        ...{ itemKey, corrected, at },
        extracted: extracted.get(itemKey) ?? null,
        silent: !effective.has(itemKey),
      }));
  });
}

/** As `CorrectionKeeper.report`. */
export async function reportCorrections(db: Archive, meetingId: string): Promise<CorrectionReport | null> {
  const views = (await listCorrections(db, meetingId)).filter(({ silent }) => !silent);
  if (views.length === 0) return null;
  return db.transaction('r', contentTables(db), async () => {
    const names = await extractedItems(db, meetingId);
    const documents = await db.documents.where({ meetingId }).toArray();
    const closed = await closedAmong(
      db,
      views.map(({ itemKey }) => itemKey),
    );
    return {
      ...{ format: 'sagsspor-correction-report', version: 1, extractor: EXTRACTOR_VERSION },
      meeting: meetingId,
      kinds: [...new Set(documents.map(({ kind, channel }) => `${kind} (${channel})`))],
      corrections: views.map(({ itemKey, corrected, extracted }) => {
        const { title, number, joins } = corrected;
        // Where it begins is a line of its text.
        const splitAt = closed.has(itemKey) ? undefined : corrected.splitAt;
        const other = joins === undefined ? undefined : names.get(joins);
        return {
          extracted: extracted ?? { number: null, title: '' },
          right: { ...(title !== undefined && { title }), ...(number !== undefined && { number }) },
          ...(other && { belongsTo: other }),
          ...(splitAt && {
            newItem: { number: splitAt.number, title: splitAt.title, line: splitAt.line.quote },
          }),
        };
      }),
    };
  });
}
