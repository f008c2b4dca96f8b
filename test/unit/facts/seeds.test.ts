import { describe, expect, it } from 'vitest';
import bodies from '../../../seeds/bodies.json' with { type: 'json' };
import fora from '../../../seeds/fora.json' with { type: 'json' };
import municipalities from '../../../seeds/municipalities.json' with { type: 'json' };
import organisations from '../../../seeds/organisations.json' with { type: 'json' };
import topics from '../../../seeds/topics.json' with { type: 'json' };

const keys = (list: { key: string }[]) => list.map(({ key }) => key);
const kkr = (key: string) => municipalities.municipalities.filter((one) => one.kkr === key).length;

describe('seeds of facts', () => {
  it.each([
    ['municipalities', keys(municipalities.municipalities)],
    ['organisations', keys(organisations.organisations)],
    ['fora', keys(fora.fora)],
    ['topics', keys(topics.topics)],
  ])('%s have a key each, plain and in order', (_, list) => {
    expect(list).toEqual([...new Set(list)].toSorted());
    for (const key of list) expect(key).toMatch(/^[a-z0-9-]+$/);
  });

  it('hold all municipalities of the five KKR', () => {
    expect(bodies.map(({ key }) => kkr(key))).toEqual([29, 19, 11, 17, 22]);
  });

  it('use a stem for one topic only', () => {
    const stems = topics.topics.flatMap((topic) => Object.keys(topic.stems));
    expect(stems.toSorted()).toEqual([...new Set(stems)].toSorted());
  });
});
