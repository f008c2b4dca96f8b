/** Fuse.js over titles and texts, with the settings that find most. */
import Fuse from 'fuse.js';
import { fold } from '../../../lib/danish/fold.ts';
import type { EvalItem } from '../items.ts';
import type { Engine } from './engine.ts';
import { serve } from './serve.ts';
import { allItems, textStore } from './texts.ts';

/** Fuse's longest pattern. */
const LONGEST = 32;
const store = textStore('bench-fuse');
const fuse = new Fuse<EvalItem>([], {
  keys: [
    { name: 'title', weight: 2 },
    { name: 'text', weight: 1 },
  ],
  threshold: 0.2,
  ignoreLocation: true,
});
const folded = (item: EvalItem): EvalItem => ({ ...item, title: fold(item.title), text: fold(item.text) });

const engine: Engine = {
  async open() {
    for await (const item of allItems(store)) fuse.add(folded(item));
  },
  async add(items) {
    await store.bulkPut(items);
    for (const item of items) fuse.add(folded(item));
  },
  finish: async () => {},
  search: async (query, limit) =>
    fuse.search(fold(query).slice(0, LONGEST), { limit }).map(({ item }) => item.id),
  storedBytes: async () => 0,
};
serve(engine);
