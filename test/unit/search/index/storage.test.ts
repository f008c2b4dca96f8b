import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, foldForm, formOf } from '@/lib/search/analysis/fold.ts';
import { wordForm } from '@/lib/search/analysis/words.ts';
import { BitReader, BitWriter } from '@/lib/search/index/bits.ts';
import { asUint32 } from '@/lib/search/index/bytes.ts';
import { createDexieStore, SEARCH_STORES } from '@/lib/search/index/dexie-store.ts';
import { Dictionary, WordCursor } from '@/lib/search/index/dictionary.ts';
import { DictionaryWriter } from '@/lib/search/index/dictionary-writer.ts';
import { createSearchIndex } from '@/lib/search/index/index.ts';
import { packKeys, unpackKeys } from '@/lib/search/index/keys.ts';
import { PART, partId } from '@/lib/search/index/parts.ts';
import { stampOf } from '@/lib/search/index/writes.ts';
import type { SearchableItem, SearchIndex } from '@/lib/search/types.ts';
import { found, item } from './support.ts';

let count = 0;
function open(): { db: Dexie; index: SearchIndex; other: SearchIndex } {
  const db = new Dexie(`index-${++count}`);
  db.version(1).stores(SEARCH_STORES);
  const store = createDexieStore(db);
  return { db, index: createSearchIndex(store), other: createSearchIndex(store, 1000) };
}

const meetingOf = (day: number): string => `kkr-hovedstaden/2025-01-${String(day).padStart(2, '0')}`;
const meeting = (day: number, text: string): SearchableItem[] => [
  item(`${day}`, `${text} punkt${day} ${'fyld '.repeat(day)}`, { meetingId: meetingOf(day) }),
];

describe('numbers in bits', () => {
  it('come back as they were, whatever their code', () => {
    const numbers = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 22 })),
    );
    fc.assert(
      fc.property(numbers, (all) => {
        const to = new BitWriter(4);
        for (const [value, low] of all) to.rice(value, low);
        const from = new BitReader(to.taken());
        expect(all.map(([, low]) => from.rice(low))).toEqual(all.map(([value]) => value));
      }),
    );
  });
});

describe('a dictionary', () => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(...'abeoøåæskr1-é漢'), minLength: 1, maxLength: 20 }),
  );

  it('gives its words back in order, and finds each', () => {
    fc.assert(
      fc.property(words, (all) => {
        const forms = [...new Set(all.map(wordForm))].filter(Boolean);
        const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
        forms.sort((a, b) => inOrder(foldForm(a), foldForm(b)) || inOrder(a, b));
        const writer = new DictionaryWriter();
        forms.forEach((form, at) => {
          writer.add(bytesOf(form), 0, form.length, at + 1, at + 2, at === 0 ? 0 : at + 3);
        });
        const made = writer.finish();
        const cursor = new WordCursor(new Dictionary(made.words, asUint32(made.blocks), forms.length));
        if (forms.length > 0) cursor.toBlock(0);
        for (const [at, form] of forms.entries()) {
          expect(cursor.next()).toBe(true);
          expect(formOf(cursor.form, cursor.length)).toBe(form);
          expect(formOf(cursor.folded, cursor.foldedLength)).toBe(foldForm(form));
          expect([cursor.items, cursor.postingsEnd - cursor.postings]).toEqual([at + 1, at + 2]);
        }
        expect(cursor.next()).toBe(false);
        for (const form of forms) {
          expect(cursor.seek(bytesOf(foldForm(form)))).toBe(true);
          expect(formOf(cursor.folded, cursor.foldedLength)).toBe(foldForm(form));
        }
      }),
    );
  });
});

it('keys come back as they were', () => {
  const refs = fc.array(fc.record({ itemKey: fc.string(), meetingId: fc.string() }));
  fc.assert(
    fc.property(refs, (all) => {
      const whole = all.map(({ itemKey, meetingId }) => ({
        itemKey: itemKey.toWellFormed(),
        meetingId: meetingId.toWellFormed(),
      }));
      expect(unpackKeys(packKeys(whole))).toEqual(whole);
    }),
  );
});

describe('several contexts', () => {
  it('see at once what another wrote, replaced, merged and removed', async () => {
    const { index, other } = open();
    for (let day = 10; day < 25; day++) await index.replaceMeeting(meetingOf(day), meeting(day, 'letbane'));
    expect(await found(other, 'letbane')).toHaveLength(15);
    await other.replaceMeeting(meetingOf(10), meeting(10, 'havn'));
    expect(await found(index, 'havn')).toEqual(['10']);
    expect(await found(index, 'letbane')).toHaveLength(14);
    while (await other.maintain());
    expect(await found(index, 'letbane')).toHaveLength(14);
    await index.removeMeeting(meetingOf(11));
    expect(await found(other, 'punkt11')).toEqual([]);
    expect(await found(other, 'letbane')).toHaveLength(13);
  });

  it('leave nothing of a writing that failed, even where it was searched before', async () => {
    const { db, index } = open();
    await index.replaceMeeting(meetingOf(10), meeting(10, 'letbane'));
    const failing = db.transaction('rw', db.tables, async () => {
      await index.replaceMeeting(meetingOf(10), meeting(10, 'havn'));
      expect(await found(index, 'havn')).toEqual(['10']);
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(await found(index, 'havn')).toEqual([]);
    expect(await found(index, 'letbane')).toEqual(['10']);
    await index.replaceMeeting(meetingOf(11), meeting(11, 'vindmølle'));
    expect(await found(index, 'vindmølle')).toEqual(['11']);
    expect(await found(index, 'havn')).toEqual([]);
  });

  it('see an index that was deleted and begun again', async () => {
    const { db, index, other } = open();
    await index.replaceMeeting(meetingOf(10), meeting(10, 'letbane'));
    expect(await found(other, 'letbane')).toEqual(['10']);
    await Promise.all(db.tables.map((table) => table.clear()));
    await index.replaceMeeting(meetingOf(11), meeting(11, 'havn'));
    expect(await found(other, 'letbane')).toEqual([]);
    expect(await found(other, 'havn')).toEqual(['11']);
  });
});

describe('a damaged segment', () => {
  it.each(['lost', 'changed'] as const)('%s, is left out, told, and made anew', async (how) => {
    const { db, index, other } = open();
    const wanted = new Map<string, string>();
    for (const day of [10, 11]) {
      await index.replaceMeeting(meetingOf(day), meeting(day, 'letbane'));
      wanted.set(meetingOf(day), stampOf(meeting(day, 'letbane')));
    }
    expect((await index.check(wanted)).meetings).toEqual([]);
    const head = partId(1, PART.head);
    if (how === 'lost') await db.table('searchParts').delete(head);
    else await db.table('searchParts').update(head, { bytes: new Uint8Array(40) });
    expect(await found(other, 'letbane')).toEqual(['11']);
    const { meetings, problems } = await other.check(wanted);
    expect(meetings).toEqual([meetingOf(10)]);
    expect(problems.join()).toContain('segment 1');
    await other.replaceMeeting(meetingOf(10), meeting(10, 'letbane'));
    expect((await other.check(wanted)).meetings).toEqual([]);
    expect((await found(index, 'letbane')).toSorted()).toEqual(['10', '11']);
  });

  it('is nothing but a meeting to be written where all is lost', async () => {
    const { db, index } = open();
    await index.replaceMeeting(meetingOf(10), meeting(10, 'letbane'));
    await Promise.all(db.tables.map((table) => table.clear()));
    expect(await found(index, 'letbane')).toEqual([]);
    expect((await index.check(new Map([[meetingOf(10), 'x']]))).meetings).toEqual([meetingOf(10)]);
  });
});
