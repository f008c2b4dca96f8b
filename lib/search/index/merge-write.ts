/** One segment out of several, written a few records at a time; whoever works beside it has its turn. */
import { joinColumns, packColumns } from './columns.ts';
import { joinDetails, packDetails } from './details.ts';
import { DictionaryWriter } from './dictionary-writer.ts';
import { KEYS_BLOCK, packKeys } from './keys.ts';
import { LetterRows } from './letters.ts';
import { MeetingTableWriter, meetingAt } from './meeting-table.ts';
import { MergeInput } from './merge-input.ts';
import { Earliest } from './merge-order.ts';
import { Output, writeWord } from './merge-words.ts';
import { packHead } from './part-writer.ts';
import { PART, type SegmentInfo, unique } from './parts.ts';
import type { IndexStore } from './store.ts';

/** Milliseconds of work after which others may have their turn. */
const TURN = 8;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Writes the records of the merged segment. */
export async function writeMerged(
  store: IndexStore,
  id: number,
  infos: readonly SegmentInfo[],
): Promise<{ info: SegmentInfo; inputs: MergeInput[]; written: number }> {
  const inputs: MergeInput[] = [];
  let items = 0;
  for (const info of infos) {
    const input = await MergeInput.open(store, info, items);
    inputs.push(input);
    items += input.items;
  }
  const to = new Output(store, id);
  const dictionary = new DictionaryWriter();
  const letters = new LetterRows();
  let turn = performance.now();
  const earliest = new Earliest(inputs);
  for (let taken = earliest.take(); taken.length > 0; taken = earliest.take()) {
    const having = taken.map(({ input }) => input);
    for (const { cursor, postings, positions } of having) {
      if (!postings.has(cursor.postingsEnd)) await postings.fill(cursor.postings, cursor.postingsEnd);
      if (!positions.has(cursor.positionsEnd)) await positions.fill(cursor.positions, cursor.positionsEnd);
    }
    const [first] = having;
    const ordinal = dictionary.count;
    if (writeWord(having, items, to, dictionary) && first)
      letters.add(ordinal, first.cursor.folded, 0, first.cursor.foldedLength);
    earliest.goOn(taken);
    if (to.cut()) await to.flush();
    if ((ordinal & 255) === 0 && performance.now() - turn > TURN) {
      await pause();
      turn = performance.now();
    }
  }
  to.end();
  const kept = inputs.flatMap((input) => input.kept.map(({ from, to: end }) => ({ input, from, to: end })));
  const columns = joinColumns(kept.map(({ input, ...stretch }) => ({ of: input.columns, ...stretch })));
  const details = new Map(
    await Promise.all(inputs.map(async (input) => [input, await input.details()] as const)),
  );
  to.parts.add(
    PART.details,
    0,
    packDetails(
      joinDetails(
        kept.flatMap(({ input, ...stretch }) => {
          const of = details.get(input);
          return of ? { of, ...stretch } : [];
        }),
      ),
    ),
  );
  const keys = (await Promise.all(inputs.map((input) => input.keys()))).flat();
  for (let at = 0; at < keys.length; at += KEYS_BLOCK)
    to.parts.add(PART.keys, at / KEYS_BLOCK, packKeys(keys.slice(at, at + KEYS_BLOCK)));
  const table = new MeetingTableWriter();
  for (const input of inputs) {
    const meetings = await input.meetings();
    for (let at = 0; at < meetings.keys.length; at++) {
      const { key, from, stamp } = meetingAt(meetings, at);
      const place = input.places[from] ?? -1;
      if (place >= 0) table.add(key, place, stamp);
    }
  }
  to.parts.add(PART.meetings, 0, table.packed(items));
  letters.write(to.parts);
  to.parts.add(PART.head, 0, packHead(dictionary, packColumns(columns)));
  await to.flush();
  const share = ({ info, items: living }: MergeInput) => info.length * (living / Math.max(1, info.items));
  return {
    inputs,
    written: to.written,
    info: {
      id,
      made: unique(),
      items,
      words: dictionary.count,
      length: Math.round(inputs.reduce((sum, input) => sum + share(input), 0)),
      bytes: to.parts.bytes,
      dead: [],
    },
  };
}
