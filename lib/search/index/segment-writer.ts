/** Items into a segment: words sorted, postings and positions behind them. Nothing here waits for storage. */
import { termsOf, wordForm } from '../analysis/words.ts';
import type { SearchableItem } from '../types.ts';
import { BitWriter } from './bits.ts';
import { ColumnWriter, LENGTHS, lengthCode, packColumns, ROLES } from './columns.ts';
import { ATTACHMENT, makeDetails, packDetails, type Stretch } from './details.ts';
import { DictionaryWriter } from './dictionary-writer.ts';
import { addHead } from './head.ts';
import { KEYS_BLOCK, keyHash, packKeys } from './keys.ts';
import { LetterRows } from './letters.ts';
import { MeetingTableWriter } from './meeting-table.ts';
import { Occurrences } from './occurrences.ts';
import { PartWriter } from './part-writer.ts';
import { type MadeSegment, PART, unique } from './parts.ts';
import { PostingWriter, writePositions } from './postings.ts';
import { wordOrder } from './word-order.ts';

/** A caseworker's initials stand in the index behind this, apart from words. */
export const CASEWORKER = '\u0001';
/** An item's own number counts as if its title had it so often. */
const NUMBER_WEIGHT = 4;

/** The words of one item into `occurrences`: labels and title, then the text, then attachments. */
function readItem(item: SearchableItem, occurrences: Occurrences) {
  const stretches: Stretch[] = [];
  let at = 0;
  for (let times = item.number ? NUMBER_WEIGHT : 0; times > 0; times--)
    at = termsOf(item.number ?? '', occurrences, at);
  for (const worker of item.caseworkers) occurrences.term(CASEWORKER + wordForm(worker), 0, 0, at++);
  for (const label of [item.caseNumber, ...item.caseworkers])
    if (label) at = termsOf(label, occurrences, at) + 1;
  const labels = at;
  const titleEnd = termsOf(item.title, occurrences, at + 1);
  at = titleEnd + 1;
  let done = 0;
  for (const { role, start, end } of item.sections) {
    at = termsOf(item.text.slice(done, start), occurrences, at);
    const from = at;
    at = termsOf(item.text.slice(start, end), occurrences, at);
    stretches.push({ role: ROLES.indexOf(role), start: from, end: at });
    done = end;
  }
  at = termsOf(item.text.slice(done), occurrences, at);
  const words = at - labels - 2;
  for (const attachment of item.attachments) {
    const from = at + 1;
    at = termsOf(attachment, occurrences, from);
    stretches.push({ role: ATTACHMENT, start: from, end: at });
  }
  occurrences.endItem();
  return { titleEnd, words, stretches };
}

/** Writes words with their postings and positions, in order, and what finds them by their letters. */
function writeWords(
  occurrences: Occurrences,
  titleEnds: Uint32Array,
  itemLengths: Float32Array,
  parts: PartWriter,
): DictionaryWriter {
  const postings = new BitWriter(1 << 16);
  const positions = new BitWriter(1 << 16);
  const posting = new PostingWriter(postings);
  const dictionary = new DictionaryWriter();
  const letters = new LetterRows();
  const { items, places, starts, having } = occurrences.byWord();
  const { lexicon } = occurrences;
  const words = lexicon.list();
  // Apart, for a function that is called for each word is soon compiled, a loop over all of them late.
  const writePostings = (at: number, end: number, count: number) => {
    posting.begin(count, titleEnds.length);
    const to = count === 1 ? postings : positions;
    for (let from = at; from < end; ) {
      const item = items[from] ?? 0;
      const titleEnd = titleEnds[item] ?? 0;
      let next = from;
      let inTitle = 0;
      for (; next < end && items[next] === item; next++) if ((places[next] ?? 0) < titleEnd) inTitle++;
      posting.add(item, inTitle, next - from - inTitle);
      writePositions(to, places, from, next, itemLengths[item] ?? 0);
      from = next;
    }
  };
  const writeWord = (word: number) => {
    const postingsFrom = postings.align();
    const positionsFrom = positions.align();
    const count = having[word] ?? 0;
    writePostings(starts[word] ?? 0, starts[word + 1] ?? 0, count);
    const [letter, letterEnd] = [words.starts[word] ?? 0, words.starts[word + 1] ?? 0];
    letters.add(dictionary.count, words.folded, letter, words.foldedEnds[word] ?? 0);
    dictionary.add(
      words.bytes,
      letter,
      letterEnd,
      count,
      postings.align() - postingsFrom,
      positions.align() - positionsFrom,
    );
  };
  wordOrder(words).forEach(writeWord);
  parts.addChunks(PART.postings, postings.taken());
  parts.addChunks(PART.positions, positions.taken());
  letters.write(parts);
  return dictionary;
}

/** A meeting to be written, with two numbers that change with its items. */
export interface WrittenMeeting {
  meetingId: string;
  items: readonly SearchableItem[];
  stamp: readonly [number, number];
}

/** Makes a segment of meetings; `id` is its number. */
export function makeSegment(id: number, meetings: readonly WrittenMeeting[]): MadeSegment {
  const items = meetings.flatMap((meeting) => meeting.items);
  const occurrences = new Occurrences();
  const columns = new ColumnWriter();
  const read = items.map((item) => {
    const own = readItem(item, occurrences);
    columns.add(item, own.words);
    return own;
  });
  const titleEnds = Uint32Array.from(read, ({ titleEnd }) => titleEnd);
  const itemLengths = Float32Array.from(read, ({ words }) => LENGTHS[lengthCode(words)] ?? 0);
  const parts = new PartWriter(id);
  const dictionary = writeWords(occurrences, titleEnds, itemLengths, parts);
  for (let at = 0; at < items.length; at += KEYS_BLOCK)
    parts.add(PART.keys, at / KEYS_BLOCK, packKeys(items.slice(at, at + KEYS_BLOCK)));
  const stretches = read.map((own) => own.stretches);
  parts.add(PART.details, 0, packDetails(makeDetails(items, stretches)));
  const table = new MeetingTableWriter();
  let first = 0;
  for (const { meetingId, items: own, stamp } of meetings) {
    table.add(keyHash(meetingId), first, stamp);
    first += own.length;
  }
  parts.add(PART.meetings, 0, table.packed(items.length));
  const head = addHead(parts, dictionary, packColumns(columns.finish()));
  return {
    parts: parts.parts,
    info: {
      id,
      made: unique(),
      items: items.length,
      words: dictionary.count,
      length: read.reduce((sum, { words }) => sum + words, 0),
      bytes: parts.bytes,
      head,
      dead: [],
    },
  };
}
