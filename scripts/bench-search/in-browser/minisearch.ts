import { Dexie } from 'dexie';
import MiniSearch, { type Options, type Query, type SearchOptions } from 'minisearch';
import type { EvalItem } from '../items.ts';
import type { Engine } from './engine.ts';

interface Document {
  id: string;
  title: string;
  text: string;
  labels: string;
}

interface Analysis {
  options: Pick<Options<Document>, 'tokenize' | 'processTerm'>;
  /** Called with each batch before it is added. */
  learn?: (items: EvalItem[]) => void;
  /** First what is meant, then, where that finds nothing, ever wider. */
  queries(typed: string): { query: Query; options: SearchOptions }[];
}

const titled = (item: EvalItem): Document => ({
  id: item.id,
  title: item.title,
  text: item.text,
  labels: [
    item.caseNumber,
    ...item.attachments.map((one) => (typeof one === 'string' ? one : one.title)),
  ].join(' '),
});

/** MiniSearch as its users keep it: serialised as JSON in one record, loaded whole. */
export function miniSearchEngine(name: string, { options, learn, queries }: Analysis): Engine {
  const db = new Dexie(name, { cache: 'disabled' });
  db.version(1).stores({ kept: '' });
  const kept = db.table<string, string>('kept');
  const settings: Options<Document> = { fields: ['title', 'text', 'labels'], ...options };
  let index = new MiniSearch<Document>(settings);
  return {
    async open() {
      const stored = await kept.get('index');
      if (stored) index = MiniSearch.loadJSON(stored, settings);
    },
    async add(items) {
      learn?.(items);
      index.addAll(items.map(titled));
    },
    async finish() {
      await kept.put(JSON.stringify(index), 'index');
    },
    async search(typed, limit) {
      for (const asked of queries(typed)) {
        const found = index.search(asked.query, { boost: { title: 2 }, ...asked.options });
        if (found.length > 0) return found.slice(0, limit).map(({ id }) => String(id));
      }
      return [];
    },
    storedBytes: async () => (await kept.get('index'))?.length ?? 0,
  };
}
