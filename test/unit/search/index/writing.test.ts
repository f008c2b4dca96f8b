import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecommendedAction } from '@/lib/agenda/model.ts';
import { fold } from '@/lib/danish/fold.ts';
import { bytesOf, foldForm } from '@/lib/search/analysis/fold.ts';
import { ACTIONS } from '@/lib/search/index/columns.ts';
import { headParts } from '@/lib/search/index/head.ts';
import { createSearchIndex } from '@/lib/search/index/index.ts';
import { indexedMeetings } from '@/lib/search/index/integrity.ts';
import { blocksIn, chunkOf, LetterRows, rowsOf } from '@/lib/search/index/letters.ts';
import { Lexicon } from '@/lib/search/index/lexicon.ts';
import { createMemoryStore } from '@/lib/search/index/memory-store.ts';
import { chooseMerge } from '@/lib/search/index/merge.ts';
import { PartWriter } from '@/lib/search/index/part-writer.ts';
import { PART, partId, type SegmentInfo } from '@/lib/search/index/parts.ts';
import { wordOrder } from '@/lib/search/index/word-order.ts';
import { stampOf } from '@/lib/search/index/writes.ts';
import { found, item } from './support.ts';

it('knows the actions of the model, in its order', () => {
  expect(ACTIONS).toEqual(RecommendedAction.options);
});

it('folds letters as texts are folded', () => {
  for (let code = 0x21; code < 0x100; code++) {
    const letter = String.fromCharCode(code).toLowerCase();
    const folded = fold(letter).charAt(0);
    if (/[\p{L}\p{N}]/u.test(letter) && folded <= '\u00ff') expect(foldForm(letter), letter).toBe(folded);
  }
});

describe('words in order', () => {
  const letters = fc.constantFrom('a', 'b', 'e', 'ø', 'å', 'o', '0', '-', '\u0001');
  const word = fc
    .tuple(fc.constantFrom('', 'kommune', 'kommunernes', 'ældreomr'), fc.array(letters, { maxLength: 12 }))
    .map(([beginning, rest]) => beginning + rest.join(''))
    .filter((form) => form !== '');

  it('are by folded form, then by form, however alike they begin', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200, size: 'max' }), (forms) => {
        const lexicon = new Lexicon();
        const numbers = new Map(forms.map((form) => [lexicon.form(form), form]));
        const order = [...wordOrder(lexicon.list())].map((number) => numbers.get(number));
        const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
        const wanted = [...new Set(forms)].toSorted(
          (a, b) => inOrder(foldForm(a), foldForm(b)) || inOrder(a, b),
        );
        expect(order).toEqual(wanted);
      }),
    );
  });

  it('have one number each, printed in capitals or not', () => {
    const lexicon = new Lexicon();
    const text = 'Møde MØDE møde, mode';
    const numbers = [0, 5, 10].map((start) => {
      expect(lexicon.printed(text, start, 64)).toBe(start + 4);
      return lexicon.last;
    });
    expect(new Set(numbers)).toEqual(new Set([lexicon.form('møde')]));
    expect(lexicon.form('mode')).not.toBe(lexicon.form('møde'));
  });

  it('are left to others where they have more than plain letters, or too many', () => {
    for (const text of ['m@de', 'čekov', 'bo\u00adlig', `${'a'.repeat(65)} b`])
      expect(new Lexicon().printed(text, 0, 64), text).toBe(-1);
  });
});

it.each([200, 3000, 20_000])('the rows of %i words leave the blocks that have the letters', (count) => {
  const words = Array.from({ length: count }, (_, i) => `ord${(i * 7919) % 10_007}x${i}`).toSorted();
  const rows = new LetterRows();
  words.forEach((word, at) => {
    rows.add(at, bytesOf(word), 0, word.length);
  });
  const parts = new PartWriter(1);
  rows.write(parts);
  const blocks = Math.ceil(count / 64);
  for (const sought of ['7919', '100', 'x12']) {
    const asked = rowsOf(bytesOf(sought));
    const having = new Set(words.flatMap((word, at) => (word.includes(sought) ? [Math.floor(at / 64)] : [])));
    const records = new Map(
      asked.flatMap((row) => {
        const chunk = chunkOf(row, blocks);
        const part = parts.parts.find(({ id }) => id === partId(1, PART.letters, chunk));
        return part ? [[chunk, part.bytes] as const] : [];
      }),
    );
    const left = new Set(blocksIn(asked, blocks, records));
    expect(left.isSupersetOf(having), sought).toBe(true);
    if (count > 2048 && having.size < blocks / 4) expect(left.size).toBeLessThan(blocks / 2);
  }
});

describe('a large segment', () => {
  const words = (from: number) => Array.from({ length: 2000 }, (_, i) => `sag${(from + i) * 7919}ord`);
  const text = (at: number) => words(at * 2000).join(' ');
  const items = Array.from({ length: 12 }, (_, at) => item(`nr ${at}`, text(at), { meetingId: `m${at}` }));

  it('is found in whole, written at once or merged, though its head takes several records', async () => {
    const store = createMemoryStore();
    const index = createSearchIndex(store);
    for (const one of items) await index.replaceMeeting(one.meetingId, [one]);
    while (await index.maintain());
    const atOnce = createMemoryStore();
    const other = createSearchIndex(atOnce);
    await other.replaceMeetings(Map.groupBy(items, ({ meetingId }) => meetingId));
    for (const of of [store, atOnce]) {
      const { segments = [] } = (await of.manifest()) ?? {};
      expect(Math.max(...segments.map((info) => headParts(info).length))).toBeGreaterThan(2);
    }
    for (const [at, { title }] of items.entries())
      for (const i of [0, 999, 1999]) {
        const word = words(at * 2000)[i] ?? '';
        expect(await found(index, word), word).toEqual([title]);
        expect(await found(other, word), word).toEqual([title]);
      }
    expect(await indexedMeetings(store)).toEqual(
      new Map(items.map((one) => [one.meetingId, stampOf([one])])),
    );
  });

  it('that lost its list of meetings is given up by the next writing, told, and made anew', async () => {
    const store = createMemoryStore();
    const index = createSearchIndex(store);
    const [first, second, third] = items.slice(0, 3);
    if (!first || !second || !third) throw new Error('no items');
    await index.replaceMeetings(new Map([first, second].map((one) => [one.meetingId, [one]])));
    const [info] = (await store.manifest())?.segments ?? [];
    const list = partId(info?.id ?? 0, PART.meetings);
    await store.deleteParts(list, list + 1);
    await index.replaceMeeting(third.meetingId, [third]);

    const fresh = createSearchIndex(store);
    const stamps = new Map([first, second, third].map((one) => [one.meetingId, stampOf([one])]));
    expect(await found(fresh, words(4000)[7] ?? '')).toEqual([third.title]);
    const { meetings } = await fresh.check(stamps);
    expect(meetings.toSorted()).toEqual([first.meetingId, second.meetingId]);
    await fresh.replaceMeetings(new Map([first, second].map((one) => [one.meetingId, [one]])));
    expect(await fresh.check(stamps)).toEqual({ meetings: [], problems: [] });
    expect(await found(fresh, words(0)[7] ?? '')).toEqual([first.title]);
  });
});

it('gives items of other content another stamp', () => {
  const text = fc.string({ maxLength: 40, unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, text, (title, before, after) => {
      const same = stampOf([item(title, before)]) === stampOf([item(title, after)]);
      expect(same).toBe(before === after);
    }),
  );
});

it('merges so that there are never more than eight segments, and nothing is written again often', () => {
  const imports = 1000;
  const made = (id: number, bytes: number): SegmentInfo => ({
    ...{ id, made: id, items: bytes, words: bytes, length: bytes, bytes, head: bytes, dead: [] },
  });
  let segments: SegmentInfo[] = [];
  let next = 0;
  let rewritten = 0;
  const merge = (chosen: SegmentInfo[]) => {
    const bytes = chosen.reduce((sum, info) => sum + info.bytes, 0);
    rewritten += bytes;
    segments = [...segments.filter((info) => !chosen.includes(info)), made(next++, bytes)];
  };
  for (let at = 0; at < imports; at++) {
    segments.push(made(next++, 1 + (at % 5)));
    for (let chosen = chooseMerge({ segments }); chosen; chosen = chooseMerge({ segments })) merge(chosen);
    expect(segments.length).toBeLessThanOrEqual(8);
  }
  // Twice as many imports: about once more.
  expect(rewritten).toBeLessThan(3 * imports * 6);
});
