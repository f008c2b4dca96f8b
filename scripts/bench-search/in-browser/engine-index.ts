/** Our index, as the archive holds it. */
import './index-database.ts';
import { shortHash } from '../../../lib/agenda/identity.ts';
import { createDexieStore } from '../../../lib/search/index/dexie-store.ts';
import { createSearchIndex } from '../../../lib/search/index/index.ts';
import { parseQuery } from '../../../lib/search/query/parse.ts';
import type { SearchableItem } from '../../../lib/search/types.ts';
import type { EvalItem } from '../items.ts';
import { bytesOf, type Engine } from './engine.ts';
import { db } from './index-database.ts';
import { serve } from './serve.ts';

const index = createSearchIndex(createDexieStore(db));

const searchable = (item: EvalItem): SearchableItem => ({
  itemKey: item.id,
  meetingId: item.meetingId,
  title: item.title,
  text: item.text,
  sections: [],
  number: null,
  caseNumber: item.caseNumber,
  caseworkers: [],
  attachments: item.attachments.map((one) => (typeof one === 'string' ? one : one.title)),
  body: { key: shortHash(item.body), name: item.body },
  date: item.date,
  actions: [],
  deadlines: [],
  amounts: [],
});

const engine: Engine = {
  open: async () => {},
  async add(items) {
    const meetings = Map.groupBy(items.map(searchable), ({ meetingId }) => meetingId);
    await db.transaction('rw', db.tables, async () => index.replaceMeetings(meetings));
  },
  async finish() {
    while (await index.maintain());
  },
  async search(query, limit) {
    const { matches } = await index.search(parseQuery(query), { limit });
    return matches.map(({ itemKey }) => itemKey);
  },
  async storedBytes() {
    let bytes = 0;
    for (const table of db.tables) await table.each((record) => (bytes += bytesOf(record)));
    return bytes;
  },
};
serve(engine);
