import { createSearchIndex } from '@/lib/search/index/index.ts';
import type { IndexStore } from '@/lib/search/index/store.ts';
import { stampOf } from '@/lib/search/index/writes.ts';
import type { Filter, Query } from '@/lib/search/query/ast.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import type { SearchableItem, SearchIndex } from '@/lib/search/types.ts';
import type { Content, Step } from './happenings.ts';
import { searchable, wordsOf } from './items.ts';

function itemsOf(id: string, contents: Content[]): SearchableItem[] {
  return contents.map(({ year, body, amounts, ...content }, i) =>
    searchable(`${id}#${i}`, id, {
      ...content,
      date: `${year}-06-15`,
      body: { key: `kkr-${body}`, name: `KKR ${body}` },
      amounts: amounts.map((value) => ({ value, unit: 'DKK' })),
    }),
  );
}

/** Storage in which the context dies after so many accesses: everything fails from then on. */
function mortal(store: IndexStore): { store: IndexStore; dieAfter(accesses: number | null): void } {
  let left = Number.POSITIVE_INFINITY;
  const proxied = new Proxy(store, {
    get(target, name: keyof IndexStore) {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        if (left-- <= 0) throw new Error('the worker was killed');
        const answer = await method.apply(target, args);
        if (left < 0 && name !== 'transaction') throw new Error('the worker was killed');
        return answer;
      };
    },
  });
  return {
    store: proxied,
    dieAfter(accesses) {
      left = accesses ?? Number.POSITIVE_INFINITY;
    },
  };
}

/** An archive's index, two contexts that use it, and what they should find. */
export class World {
  readonly #storage: IndexStore;
  readonly #doors: ReturnType<typeof mortal>[];
  readonly #contexts: SearchIndex[];
  readonly #items: Map<string, SearchableItem[]> = new Map<string, SearchableItem[]>();

  /** `before`: another world over the same storage, whose items these are. */
  constructor(storage: IndexStore, before?: World) {
    if (before) this.#items = new Map(before.#items);
    this.#storage = storage;
    this.#doors = [mortal(storage), mortal(storage)];
    this.#contexts = this.#doors.map(({ store }) => createSearchIndex(store));
  }

  async happen({ step: what, context, dies }: { step: Step; context: number; dies: number | null }) {
    const door = this.#doors[context]!;
    door.dieAfter(dies);
    try {
      await this.#do(what, this.#contexts[context]!, door.store);
      door.dieAfter(null);
    } catch (error) {
      if (dies === null) throw error;
      this.#reopen(context);
    }
  }

  #reopen(context: number) {
    this.#doors[context] = mortal(this.#storage);
    this.#contexts[context] = createSearchIndex(this.#doors[context].store);
  }

  async #do(what: Step, index: SearchIndex, store: IndexStore) {
    const known = new Map<string, SearchableItem[]>();
    switch (what.do) {
      case 'put':
        known.set(`m${what.meeting}`, itemsOf(`m${what.meeting}`, what.items));
        await store.transaction('rw', async () => {
          for (const [id, items] of known) await index.replaceMeeting(id, items);
        });
        break;
      case 'put many':
        for (const [number, contents] of what.meetings)
          known.set(`m${number}`, itemsOf(`m${number}`, contents));
        await store.transaction('rw', async () => index.replaceMeetings(known));
        break;
      case 'remove':
        known.set(`m${what.meeting}`, []);
        await store.transaction('rw', async () => index.removeMeeting(`m${what.meeting}`));
        break;
      case 'maintain':
        await index.maintain();
        break;
      case 'open anew':
        this.#reopen(0);
    }
    // Only what was written whole counts.
    for (const [id, items] of known) this.#items.set(id, items);
  }

  /** What the archive says, for `check`. */
  get wanted(): Map<string, string> {
    const held = [...this.#items].filter(([, items]) => items.length > 0);
    return new Map(held.map(([id, items]) => [id, stampOf(items)]));
  }

  check(context: number) {
    return this.#contexts[context]!.check(this.wanted);
  }

  /** Writes these meetings as the archive has them. */
  async rebuild(meetings: string[], context: number): Promise<void> {
    const items = new Map(meetings.map((id) => [id, this.#items.get(id) ?? []]));
    const { store } = this.#doors[context]!;
    await store.transaction('rw', async () => this.#contexts[context]!.replaceMeetings(items));
  }

  get items(): SearchableItem[] {
    return [...this.#items.values()].flat();
  }

  async found(typed: string, context: number) {
    const bookmarked = new Set(this.items.filter((_, i) => i % 2 === 0).map(({ itemKey }) => itemKey));
    const result = await this.#contexts[context]!.search(parseQuery(`${typed} `), {
      limit: 1000,
      facets: true,
      sets: { bookmarked },
    });
    const wanted = this.items.filter((item) => matches(item, parseQuery(typed).query, bookmarked));
    return { result, wanted };
  }
}

/** Does the item have what is asked? Found by looking. */
function matches(item: SearchableItem, asked: Query, bookmarked: Set<string>): boolean {
  switch (asked.type) {
    case 'all':
      return asked.parts.every((part) => matches(item, part, bookmarked));
    case 'any':
      return asked.parts.some((part) => matches(item, part, bookmarked));
    case 'not':
      return !matches(item, asked.part, bookmarked);
    case 'word':
      return wordsOf(`${item.title}\n${item.text}`).includes(asked.text);
    case 'phrase':
      return [item.title, item.text].some((text) =>
        ` ${wordsOf(text).join(' ')} `.includes(` ${asked.words.join(' ')} `),
      );
    case 'figure':
      return false;
    case 'filter':
      return passes(item, asked, bookmarked);
  }
}

function passes(item: SearchableItem, { field, value }: Filter, bookmarked: Set<string>): boolean {
  if (field === 'bookmarked') return bookmarked.has(item.itemKey);
  if (value?.kind === 'present') return item.deadlines.length > 0;
  if (value?.kind === 'action') return item.actions.includes(value.action);
  if (value?.kind === 'amount') {
    const { least, most, strict } = value;
    const isIn = (sum: number) =>
      strict ? sum > (least ?? -1) && sum < (most ?? 1e12) : sum >= (least ?? 0) && sum <= (most ?? 1e12);
    return item.amounts.some(({ value: sum }) => isIn(sum));
  }
  if (value?.kind === 'days') {
    const { from, to } = value;
    const isIn = (day: string) => day >= (from ?? '') && day <= (to ?? '9999');
    return field === 'deadline' ? item.deadlines.some(isIn) : item.date !== null && isIn(item.date);
  }
  if (value?.kind !== 'text') return true;
  if (field === 'body') return item.body?.name.toLowerCase().includes(value.text) ?? false;
  if (field === 'case') return item.caseNumber?.endsWith(value.text) ?? false;
  return item.caseworkers.includes(value.text);
}
