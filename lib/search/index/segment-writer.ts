/** Items into a segment: words sorted, postings and positions behind them. Nothing here waits for storage. */
import { type TermSink, termsOf, wordForm } from '../analysis/words.ts';
import type { SearchableItem } from '../types.ts';
import { BitWriter } from './bits.ts';
import { ColumnWriter, LENGTHS, lengthCode, packColumns, ROLES } from './columns.ts';
import { ATTACHMENT, makeDetails, packDetails, type Stretch } from './details.ts';
import { DictionaryWriter } from './dictionary-writer.ts';
import { KEYS_BLOCK, keyHash, packKeys } from './keys.ts';
import { LetterRows } from './letters.ts';
import { Lexicon } from './lexicon.ts';
import { MeetingTableWriter } from './meeting-table.ts';
import { PartWriter, packHead } from './part-writer.ts';
import { type MadeSegment, PART, unique } from './parts.ts';
import { PostingWriter, writePositions } from './postings.ts';
import { bump, wordOrder } from './word-order.ts';

/** A caseworker's initials stand in the index behind this, apart from words. */
export const CASEWORKER = '\u0001';
/** An item's own number counts as if its title had it so often. */
const NUMBER_WEIGHT = 4;

/** Occurrences as they are met: word, item, position; by item and position. */
class Occurrences implements TermSink {
  readonly lexicon = new Lexicon();
  #words = new Uint32Array(1 << 14);
  #places = new Uint32Array(1 << 14);
  count = 0;
  readonly #itemEnds: number[] = [];

  word(text: string, start: number, end: number, position: number): void {
    const known = this.lexicon.printed(text, start, end);
    if (known >= 0) this.#add(known, position);
    else this.term(wordForm(text.slice(start, end)), start, end, position);
  }

  term(form: string, _start: number, _end: number, position: number): void {
    if (form !== '') this.#add(this.lexicon.form(form), position);
  }

  #add(word: number, position: number): void {
    if (this.count === this.#words.length) {
      this.#words = grown(this.#words);
      this.#places = grown(this.#places);
    }
    this.#words[this.count] = word;
    this.#places[this.count++] = position;
  }

  endItem(): void {
    this.#itemEnds.push(this.count);
  }

  /** By word: `items` and `places` of word `w` from `starts[w]` to `starts[w + 1]`, in `having[w]` different items. */
  byWord(): { items: Uint32Array; places: Uint32Array; starts: Uint32Array; having: Uint32Array } {
    const starts = new Uint32Array(this.lexicon.count + 1);
    for (let at = 0; at < this.count; at++) bump(starts, (this.#words[at] ?? 0) + 1);
    for (let word = 0; word < this.lexicon.count; word++)
      starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
    const next = starts.slice();
    const items = new Uint32Array(this.count);
    const places = new Uint32Array(this.count);
    const having = new Uint32Array(this.lexicon.count);
    const [words, all] = [this.#words, this.#places];
    let at = 0;
    for (const [item, end] of this.#itemEnds.entries())
      for (; at < end; at++) {
        const word = words[at] ?? 0;
        const to = bump(next, word);
        if (to === starts[word] || items[to - 1] !== item) bump(having, word);
        items[to] = item;
        places[to] = all[at] ?? 0;
      }
    return { items, places, starts, having };
  }
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

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
  const titleEnds = read.map(({ titleEnd }) => titleEnd);
  const itemLengths = read.map(({ words }) => LENGTHS[lengthCode(words)] ?? 0);
  const parts = new PartWriter(id);
  const postings = new BitWriter(1 << 16);
  const positions = new BitWriter(1 << 16);
  const posting = new PostingWriter(postings);
  const dictionary = new DictionaryWriter();
  const letters = new LetterRows();
  const { lexicon } = occurrences;
  const { items: itemsOf, places, starts, having } = occurrences.byWord();
  const words = lexicon.list();
  for (const word of wordOrder(words)) {
    const end = starts[word + 1] ?? 0;
    const count = having[word] ?? 0;
    const postingsFrom = postings.align();
    const positionsFrom = positions.align();
    posting.begin(count, items.length);
    for (let at = starts[word] ?? 0; at < end; ) {
      const item = itemsOf[at] ?? 0;
      const titleEnd = titleEnds[item] ?? 0;
      const from = at;
      let inTitle = 0;
      for (; at < end && itemsOf[at] === item; at++) if ((places[at] ?? 0) < titleEnd) inTitle++;
      posting.add(item, inTitle, at - from - inTitle);
      writePositions(count === 1 ? postings : positions, places, from, at, itemLengths[item] ?? 0);
    }
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
  }
  parts.addChunks(PART.postings, postings.taken());
  parts.addChunks(PART.positions, positions.taken());
  for (let at = 0; at < items.length; at += KEYS_BLOCK)
    parts.add(PART.keys, at / KEYS_BLOCK, packKeys(items.slice(at, at + KEYS_BLOCK)));
  parts.add(
    PART.details,
    0,
    packDetails(
      makeDetails(
        items,
        read.map(({ stretches }) => stretches),
      ),
    ),
  );
  const table = new MeetingTableWriter();
  let first = 0;
  for (const { meetingId, items: own, stamp } of meetings) {
    table.add(keyHash(meetingId), first, stamp);
    first += own.length;
  }
  parts.add(PART.meetings, 0, table.packed(items.length));
  letters.write(parts);
  parts.add(PART.head, 0, packHead(dictionary, packColumns(columns.finish())));
  return {
    parts: parts.parts,
    info: {
      id,
      made: unique(),
      items: items.length,
      words: dictionary.count,
      length: read.reduce((sum, { words }) => sum + words, 0),
      bytes: parts.bytes,
      dead: [],
    },
  };
}
