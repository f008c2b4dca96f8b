/**
 * The written stories (`test/stories`), followed as the command follows them, against the issue's measures: precision and
 * recall of pairs, forecasts, decisions, changes. `node test/stories/write.ts FOLDER` writes them for the measures' own scorer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AgendaDraft } from '@/lib/agenda/model.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { damageOf, repairDraft } from '@/lib/extraction/repaired.ts';
import { followed } from '@/scripts/lib/followed.ts';
import { readPrinted } from '@/scripts/lib/printed.ts';
import { build } from '../../stories/build.ts';
import { STORIES } from '../../stories/index.ts';
import type { BuiltStory, Truth } from '../../stories/shapes.ts';

const language = loadLanguage(readFileSync(join(import.meta.dirname, '../../../seeds/language/danish.bin')));

interface Named {
  meeting: string;
  number: string | null;
}
interface Followed {
  pairs: { a: Named; b: Named }[];
  forecasts: { announcedIn: string; title: string; number: string | null; meeting: string | null }[];
  decisions: { item: Named; outcome: string; text: string }[];
  changes: { meeting: string; type: string; number: string; fields?: string[] }[];
}

function follow({ papers }: Pick<BuiltStory, 'papers'>): Followed {
  const read = papers.map((paper) => {
    const draft = readPrinted(JSON.stringify(paper)) as AgendaDraft;
    return { draft, shown: damageOf(draft) === 'none' ? draft : repairDraft(draft, language) };
  });
  return followed(read) as Followed;
}

/** Paired by right: nothing but one story's matters. */
const isOfMatter = ({ what }: { what: string }) => what === 'case' || what === 'single';

/** `body/date/kind@n` and number → item of the truth. */
function namesOf({ items }: Truth): (named: Named) => string | undefined {
  const ids = new Map<string, string>();
  for (const [id, { refs }] of Object.entries(items))
    for (const { meeting, release, number } of refs) ids.set(`${meeting}@${release} ${number}`, id);
  return ({ meeting, number }) => ids.get(`${meeting} ${number}`);
}

const pair = (a: string | undefined, b: string | undefined) => [a, b].sort().join(' ');

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');
/** Damage leaves most letters that are not Danish alone. */
const isNear = (a: string, b: string) =>
  letters(a) === letters(b) || letters(a).slice(-6) === letters(b).slice(-6);

const told = STORIES.map((story) => {
  const built = build(story);
  const out = follow(built);
  const { truth } = built;
  const idOf = namesOf(truth);
  const required = new Set(truth.pairs.required.map(([a, b]) => pair(a, b)));
  // Judges may differ on some pairs, and pairs of standing items are no matter of right or wrong (the measures' README).
  const isOpen = new Set(truth.pairs.optional.map(([a, b]) => pair(a, b)));
  const followable = ({ a, b }: { a: Named; b: Named }) =>
    [a, b].some((one) => isOfMatter(truth.items[idOf(one) ?? ''] ?? { what: 'single' }));
  const proposed = new Set(
    out.pairs
      .filter(followable)
      .map(({ a, b }) => pair(idOf(a), idOf(b)))
      .filter((one) => !isOpen.has(one)),
  );
  const right = [...proposed].filter((one) => required.has(one)).length;
  const foretold = truth.forecasts.filter(({ status, announcedIn, title, item, laterItem }) => {
    const row = out.forecasts.find(
      (one) => one.announcedIn === `${announcedIn}/agenda` && isNear(one.title, title),
    );
    const got = row?.number ? idOf({ meeting: row.meeting ?? '', number: row.number }) : null;
    return row !== undefined && (status === 'slipped' ? got === laterItem || got === null : got === item);
  }).length;
  const decisions = new Map(out.decisions.map(({ item, ...rest }) => [idOf(item), rest]));
  const linked = truth.decisions.filter(
    ({ item, outcome }) => decisions.get(item)?.outcome === outcome,
  ).length;
  return { story: story.name, truth, out, required, proposed, right, foretold, linked };
});

const sum = (of: (one: (typeof told)[number]) => number) => told.reduce((all, one) => all + of(one), 0);

describe('the written stories', () => {
  it('are of the size the measure asks for', () => {
    for (const { story, truth } of told) {
      expect(truth.meetings.length, story).toBeGreaterThanOrEqual(5);
      expect(Object.keys(truth.items).length / truth.meetings.length, story).toBeGreaterThan(10);
    }
  });

  it('give pairs of one case, and hardly a wrong one', () => {
    const precision = sum(({ right }) => right) / sum(({ proposed }) => proposed.size);
    const recall = sum(({ right }) => right) / sum(({ required }) => required.size);
    console.log(`pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it('are kept apart in one archive of them all', () => {
    const built = STORIES.map((story) => build(story));
    const itemOf = new Map(
      built.flatMap(({ truth }, n) =>
        Object.entries(truth.items).flatMap(([id, { refs, title }]) =>
          refs.map(({ meeting, release, number }) => [
            `${meeting}@${release} ${number}`,
            { id: `${n}:${id}`, title },
          ]),
        ),
      ) as [string, { id: string; title: string }][],
    );
    const wanted = new Set(
      built.flatMap(({ truth }, n) =>
        [...truth.pairs.required, ...truth.pairs.optional].map(([a, b]) => pair(`${n}:${a}`, `${n}:${b}`)),
      ),
    );
    const found = follow({ papers: built.flatMap(({ papers }) => papers) }).pairs.map(({ a, b }) =>
      [a, b].map(({ meeting, number }) => itemOf.get(`${meeting} ${number}`)),
    );
    // Several stories treat the same single matters under the same titles.
    const wrong = found.filter(
      ([a, b]) => !wanted.has(pair(a?.id, b?.id)) && (a === undefined || a.title !== b?.title),
    );
    expect(found.length).toBeGreaterThan(100);
    expect(wrong.length / found.length).toBeLessThanOrEqual(0.05);
    // All papers are read at once: slow on a busy machine.
  }, 120_000);

  it('keep lookalikes apart', () => {
    const joined = told.flatMap(({ truth, proposed }) =>
      truth.pairs.forbidden.filter(([a, b]) => proposed.has(pair(a, b))),
    );
    expect(joined).toEqual([]);
  });

  it('tell what came of what was announced', () => {
    expect(
      sum(({ foretold }) => foretold) / sum(({ truth }) => truth.forecasts.length),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('join decisions to their items', () => {
    expect(sum(({ linked }) => linked) / sum(({ truth }) => truth.decisions.length)).toBeGreaterThanOrEqual(
      0.98,
    );
  });

  it.each(told.map(({ story, ...rest }) => [story, rest] as const))(
    'tell changes exactly: %s',
    (_, { truth, out }) => {
      const row = (one: { meeting: string; type: string; number: string; fields?: string[] }) =>
        `${one.meeting} ${one.type} ${one.number} ${[...(one.fields ?? [])].sort().join()}`;
      expect(out.changes.map(row).sort()).toEqual(truth.changes.required.map(row).sort());
    },
  );
});
