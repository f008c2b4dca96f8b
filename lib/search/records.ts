/**
 * What the plain index stores, and the bounded memory it works from. One record a meeting: a change to a meeting is one
 * write, and a reader in any context sees by the stamps which meetings it must read again.
 */
import type { Table } from 'dexie';
import { shortHash } from '../agenda/identity.ts';
import { fold, lowerInPlace } from '../danish/fold.ts';
import type { PlainItem } from './plain-types.ts';

/** Stored under primary key `meetingId`, with an index on `[meetingId+stamp]`. */
export interface SearchRecord {
  meetingId: string;
  /** Changes with the content. */
  stamp: string;
  items: PlainItem[];
}

/** A text as printed, in lower case, and folded. */
export interface Forms {
  text: string;
  lower: string;
  folded: string;
}

export interface PreparedItem {
  itemKey: string;
  meetingId: string;
  title: Forms;
  body: Forms;
  labels: Forms[];
}

interface Cached {
  stamp: string;
  items: PreparedItem[];
  size: number;
}

/** Characters kept in memory, all forms counted; about 2,500 items. Beyond this, meetings are read for each query. */
const MEMORY = 32_000_000;
const BATCH = 20;

function forms(text: string): Forms {
  return { text, lower: lowerInPlace(text), folded: fold(text) };
}

function prepare(item: PlainItem): PreparedItem {
  const { itemKey, meetingId } = item;
  return {
    itemKey,
    meetingId,
    title: forms(item.title),
    body: forms(item.text),
    labels: item.labels.map(forms),
  };
}

export function makeRecord(meetingId: string, items: PlainItem[]): SearchRecord {
  return { meetingId, stamp: shortHash(JSON.stringify(items)), items };
}

/** Prepared items of all meetings, as the table has them now. */
export class RecordCache {
  readonly #table: Table<SearchRecord, string>;
  readonly #memory: number;
  readonly #cached = new Map<string, Cached>();
  #size = 0;

  constructor(table: Table<SearchRecord, string>, memory = MEMORY) {
    this.#table = table;
    this.#memory = memory;
  }

  #forget(meetingId: string): void {
    this.#size -= this.#cached.get(meetingId)?.size ?? 0;
    this.#cached.delete(meetingId);
  }

  #keep({ meetingId, stamp }: SearchRecord, items: PreparedItem[]): void {
    const size = items.reduce((sum, { title, body }) => sum + 3 * (title.text.length + body.text.length), 0);
    if (this.#size + size > this.#memory) return;
    this.#cached.set(meetingId, { stamp, items, size });
    this.#size += size;
  }

  /** Passes every item to `visit`, meeting by meeting. Gives a text that is the same as long as the table is. */
  async each(visit: (item: PreparedItem) => void): Promise<string> {
    const stamps = (await this.#table.orderBy('[meetingId+stamp]').keys()) as unknown as [string, string][];
    const current = new Map(stamps);
    for (const [meetingId, { stamp }] of [...this.#cached])
      if (current.get(meetingId) !== stamp) this.#forget(meetingId);
    const missing = stamps.map(([meetingId]) => meetingId).filter((id) => !this.#cached.has(id));
    for (const { items } of this.#cached.values()) items.forEach(visit);
    for (let at = 0; at < missing.length; at += BATCH) {
      for (const record of await this.#table.bulkGet(missing.slice(at, at + BATCH))) {
        if (!record) continue; // removed since the stamps were read
        const items = record.items.map(prepare);
        this.#forget(record.meetingId); // another query may have read it meanwhile
        this.#keep(record, items);
        items.forEach(visit);
      }
    }
    return stamps.join('\n');
  }
}
