/**
 * *møde* is not *mode*: whoever types one of two words that folding or misread letters make alike gets the items with that
 * very word before those with the other, even where the other stands in titles and often.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearchIndex } from '@/lib/search/index/index.ts';
import { createMemoryStore } from '@/lib/search/index/memory-store.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import type { SearchableItem, SearchIndex } from '@/lib/search/types.ts';
import { searchable, wordsOf } from '../../search/items.ts';

const PAIRS = readFileSync(join(import.meta.dirname, '../../search/pairs.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ') as [string, string]);

/** Running text of agendas: most pairs have their commoner word here as well. */
const FILLING = [
  'Kommunerne i regionen drøfter rammerne for samarbejdet om sundhed, og der er behov for flere kræfter.',
  'Det indstilles, at kredsen tager orienteringen til efterretning og har fokus på de unge.',
  'Bestyrelsen har besluttet, at midlerne skal gå til nye boliger, som er bedre end dem, man kan få i dag.',
  'Sagen stod på dagsordenen i juni, men blev udsat, fordi tallene ikke var klar. Den tages op igen senere.',
  'Her gives en status på det fælles beredskab, hvor alle parter nu er med, og hvad næste skridt bør være.',
];

const items: SearchableItem[] = [];
/** Items written about a word: inflections of the other one of its pair stand in none of them. */
const about = new Map<string, Set<string>>();
function add(title: string, text: string): string {
  const meetingId = `kkr/${2020 + (items.length % 5)}-0${1 + (items.length % 9)}-10`;
  const key = `item${items.length}`;
  items.push(searchable(key, meetingId, { title, text, date: meetingId.slice(4) }));
  return key;
}

FILLING.forEach((text, i) => {
  for (let n = 0; n < 12; n++) add(`Orientering ${i}`, `${text} ${FILLING[(i + n) % FILLING.length]}`);
});
for (const word of new Set(PAIRS.flat())) {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const [before = '', after = ''] = FILLING;
  about.set(
    word,
    new Set([
      add('Status fra kredsen', `${before} Udvalget ser på ${word} i den kommende tid. ${after}`),
      add(`${capital} og planer`, `${after} ${capital} er emnet, og ${word} nævnes igen: ${word}. ${before}`),
      add('Eventuelt', `${after} ${before} Intet om ${word}.`),
    ]),
  );
}

describe('of two words alike', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    const store = createMemoryStore();
    index = createSearchIndex(store);
    const meetings = Map.groupBy(items, ({ meetingId }) => meetingId);
    await store.transaction('rw', async () => index.replaceMeetings(meetings));
  });

  it('there are a hundred pairs and more', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(100);
    expect(PAIRS.every(([one, other]) => one && other && one !== other)).toBe(true);
  });

  it.each(PAIRS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))(
    '%s comes before %s',
    async (typed, other) => {
      const has = (word: string) =>
        new Set(
          items.filter(({ title, text }) => wordsOf(`${title} ${text}`).includes(word)).map((i) => i.itemKey),
        );
      const meant = has(typed);
      const alike = about.get(other)?.difference(meant) ?? new Set();
      // Typed in full, and while it may go on.
      for (const query of [`${typed} `, typed]) {
        const { matches } = await index.search(parseQuery(query), { limit: items.length });
        const keys = matches.map(({ itemKey }) => itemKey);
        expect(new Set(keys).isSupersetOf(meant), 'every item with the word is found').toBe(true);
        const lastMeant = keys.findLastIndex((key) => meant.has(key));
        const firstAlike = keys.findIndex((key) => alike.has(key));
        if (firstAlike >= 0) expect(firstAlike, query).toBeGreaterThan(lastMeant);
      }
    },
  );
});
