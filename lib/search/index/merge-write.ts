/** One segment out of several, written a few records at a time; whoever works beside it has its turn. */
import { joinColumns, packColumns } from './columns.ts';
import { joinDetails, packDetails } from './details.ts';
import { DictionaryWriter } from './dictionary-writer.ts';
import { addHead } from './head.ts';
import { KEYS_BLOCK, packStrings } from './keys.ts';
import { LetterRows } from './letters.ts';
import { MeetingTableWriter, meetingAt } from './meeting-table.ts';
import { MergeInput } from './merge-input.ts';
import { Earliest } from './merge-order.ts';
import { Output, writeWord } from './merge-words.ts';
import { PART, type SegmentInfo, unique } from './parts.ts';
import type { IndexStore } from './store.ts';

/** Milliseconds of work after which others may have their turn. */
const TURN = 8;

/** Lets what waits have its turn: by a message, for timers wait longer the more of them there are. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Writes the records of the merged segment. */
export async function writeMerged(
  store: IndexStore,
  id: number,
  infos: readonly SegmentInfo[],
): Promise<{ info: SegmentInfo; inputs: MergeInput[]; written: number }> {
  const inputs = await MergeInput.open(store, infos);
  const items = inputs.reduce((sum, input) => sum + input.items, 0);
  const to = new Output(store, id);
  const dictionary = await writeWords(inputs, items, to);
  const head = await writeItems(inputs, items, dictionary, to);
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
      head,
      dead: [],
    },
  };
}

/** Writes all words with their postings and positions, and what finds them by their letters. */
async function writeWords(
  inputs: readonly MergeInput[],
  items: number,
  to: Output,
): Promise<DictionaryWriter> {
  const dictionary = new DictionaryWriter();
  const letters = new LetterRows();
  let turn = performance.now();
  const earliest = new Earliest(inputs);
  for (let having = earliest.take(); having.length > 0; having = earliest.take()) {
    for (const { cursor, postings, positions } of having) {
      if (!postings.has(cursor.postingsEnd)) await postings.fill(cursor.postings, cursor.postingsEnd);
      if (!positions.has(cursor.positionsEnd)) await positions.fill(cursor.positions, cursor.positionsEnd);
    }
    const [first] = having;
    const ordinal = dictionary.count;
    if (writeWord(having, items, to, dictionary) && first)
      letters.add(ordinal, first.cursor.folded, 0, first.cursor.foldedLength);
    if (to.cut()) await to.flush();
    if ((ordinal & 255) === 0 && performance.now() - turn > TURN) {
      await pause();
      turn = performance.now();
    }
  }
  to.end();
  letters.write(to.parts);
  return dictionary;
}

/** Writes what is not words, and the head; gives the head's length. */
async function writeItems(
  inputs: readonly MergeInput[],
  items: number,
  dictionary: DictionaryWriter,
  to: Output,
): Promise<number> {
  const rests = await Promise.all(inputs.map(async (input) => ({ input, ...(await input.rest()) })));
  const table = new MeetingTableWriter();
  for (const { input, meetings } of rests)
    for (let at = 0; at < meetings.keys.length; at++) {
      const { key, from, stamp } = meetingAt(meetings, at);
      const place = input.places[from] ?? -1;
      if (place >= 0) table.add(key, place, stamp);
    }
  to.parts.add(PART.meetings, 0, table.packed(items));
  const details = rests.flatMap(({ input, details: of }) =>
    input.kept.map((stretch) => ({ of, ...stretch })),
  );
  to.parts.add(PART.details, 0, packDetails(joinDetails(details)));
  const keys = rests.flatMap((rest) => rest.keys);
  for (let at = 0; at < items; at += KEYS_BLOCK)
    to.parts.add(PART.keys, at / KEYS_BLOCK, packStrings(keys.slice(at * 2, (at + KEYS_BLOCK) * 2)));
  const columns = inputs.flatMap(({ columns: of, kept }) => kept.map((stretch) => ({ of, ...stretch })));
  const head = addHead(to.parts, dictionary, packColumns(joinColumns(columns)));
  await to.finish();
  return head;
}
