/** Made-up items in the words of local government, to see what many of them cost. The same ones every time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgendaItem } from '../../lib/agenda/model.ts';
import { findFacts } from '../../lib/extraction/facts/index.ts';
import { type Features, featuresOf } from '../../lib/tracking/features.ts';
import type { Sitting } from '../../lib/tracking/types.ts';
import { ROOT } from '../lib/paths.ts';

/** Sentences of an item; some 3,500 letters, as in the KKRs' own agendas. */
const SENTENCES = 34;
/** Words that others are made compounds with. */
const HEADS = 60;
/** One item in so many takes up a matter of the sitting of its body before. */
export const RECURRING = 8;

/** Features of made-up items, sitting by sitting. @param sittings of so many bodies in turn @param keyAt key of the item at a place */
export function* madeUpFeatures(
  sittings: readonly Sitting[],
  { bodies, items, keyAt }: { bodies: number; items: number; keyAt: (sitting: number, at: number) => string },
): Generator<{ sitting: Sitting; features: Features[] }> {
  const write = writer();
  const matters: string[] = [];
  for (const [n, sitting] of sittings.entries()) {
    const features = Array.from({ length: items }, (_, order) => {
      const i = n * items + order;
      const recurs = i % RECURRING === 0 ? matters[i - items * bodies] : undefined;
      const title = recurs ? `Status på ${recurs}` : write(4);
      matters[i] = recurs ?? title;
      const text = Array.from({ length: SENTENCES }, () => `${write(12)}.`).join(' ');
      const item = itemOf(order, title, text);
      const facts = findFacts(item, { meetingDate: sitting.date, body: sitting.body, kind: 'agenda' });
      return featuresOf({ key: keyAt(n, order), sitting, item, facts });
    });
    yield { sitting, features };
  }
}

const itemOf = (order: number, title: string, text: string): AgendaItem => ({
  ...{ order, number: `3.${order + 1}`, title, parent: '3', isHeading: false, closed: false },
  ...{ caseNumber: null, caseworkers: [], recommendedActions: [], attachments: [], page: null },
  sections: [{ role: 'presentation', heading: '', blocks: [{ type: 'paragraph', text }] }],
  confidence: 1,
});

/** Writes words of local government, now and then two of them as one, by a repeatable chance. */
function writer(): (words: number) => string {
  const words = ['terms', 'phrases'].flatMap((name) =>
    readFileSync(join(ROOT, `seeds/language/${name}.txt`), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.match(/\p{L}{3,}/gu) ?? []),
  );
  let state = 6;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => words[Math.floor(chance() ** 2 * words.length)] ?? '';
  // Some 265,000 different words, as 10,000 real items have.
  const heads = words.slice(0, HEADS).map((head) => head.toLowerCase());
  const compound = () => word() + (heads[Math.floor(chance() * HEADS)] ?? '');
  return (count) => {
    const said = Array.from({ length: count }, () => (chance() < 0.3 ? compound() : word()));
    return said.join(' ').replace(/^./, (letter) => letter.toUpperCase());
  };
}
