/** What the case command prints (`../shared/stories/README.md`). */
import type { AgendaDraft } from '../../lib/agenda/model.ts';
import { allLinks, casesOf, pairsOf } from '../../lib/tracking/cases.ts';
import { changesBetween } from '../../lib/tracking/changes.ts';
import { Corpus } from '../../lib/tracking/corpus.ts';
import { decisionsOf } from '../../lib/tracking/decisions.ts';
import { featuresOf } from '../../lib/tracking/features.ts';
import { forecastsOf, unannouncedAt } from '../../lib/tracking/forecasts.ts';
import { LEAST_CONFIDENCE } from '../../lib/tracking/links.ts';
import { promisesOf } from '../../lib/tracking/promises.ts';
import { pointsIn, resolve } from '../../lib/tracking/references.ts';
import { isStanding } from '../../lib/tracking/standing.ts';
import type { Sitting, Treatment } from '../../lib/tracking/types.ts';
import { newest, type Release, releasesOf, treatmentsOf } from './story.ts';

interface Named {
  meeting: string;
  number: string | null;
}

/** Drafts in order of time, each as it was read and as it is shown (repaired). */
export function followed(read: readonly { draft: AgendaDraft; shown: AgendaDraft }[]): unknown {
  const releases = releasesOf(read.map(({ shown }) => shown));
  const treatments = treatmentsOf(releases);
  const byKey = new Map(treatments.map((treatment) => [treatment.key, treatment]));
  const name = namer(releases);
  const corpus = new Corpus();
  for (const treatment of treatments) corpus.add(featuresOf(treatment), treatment.sitting);
  const cases = casesOf(corpus, allLinks(corpus), { same: [], other: [] });
  const caseOf = new Map(cases.flatMap((found) => found.treatments.map((key) => [key, found] as const)));
  const membersOf = (key: string): Treatment[] =>
    (caseOf.get(key)?.treatments ?? []).flatMap((other) => byKey.get(other) ?? []);
  const forecasts = treatments.flatMap((treatment) =>
    forecastsOf(corpus, treatment, (key) => membersOf(key).map(({ item }) => item.title)),
  );
  const promised = new Set(
    cases.flatMap(({ treatments: keys }) =>
      promisesOf(
        keys.flatMap((key) => byKey.get(key) ?? []),
        '9999-12-31',
      ).flatMap(({ by }) => by ?? []),
    ),
  );
  const sittings = [...new Map(treatments.map(({ sitting }) => [sitting.id, sitting])).values()];
  const nameOf = (sitting: Sitting) => `${sitting.body.name}/${sitting.date}/agenda`;
  return {
    pairs: cases.flatMap(pairsOf).flatMap(({ a, b, confidence, path }) =>
      confidence >= LEAST_CONFIDENCE
        ? [
            {
              a: name(a),
              b: name(b),
              confidence: round(confidence),
              reason: path.map(({ evidence }) => evidence[0]?.kind).join(' → '),
            },
          ]
        : [],
    ),
    forecasts: forecasts.map(({ announcedIn, title, date, key }) => {
      const from = sittings.find(({ id }) => id === announcedIn);
      const target = from && date ? nameOf({ ...from, date }) : null;
      return {
        announcedIn: from ? nameOf(from) : announcedIn,
        title,
        ...(key ? name(key) : { meeting: target, number: null }),
      };
    }),
    unannounced: sittings.flatMap((sitting) =>
      unannouncedAt(
        corpus,
        sitting,
        forecasts,
        (key) => promised.has(key) || isTakenUpAgain(key, membersOf(key)),
      ).map(name),
    ),
    decisions: newest(releases)
      .filter(({ kind }) => kind === 'minutes')
      .flatMap(({ sitting }) =>
        decisionsOf(treatments.filter((one) => one.sitting.id === sitting.id)).recorded.map(
          ({ key, outcome, text, dissent }) => ({
            item: name(key),
            outcome,
            text,
            ...(dissent && { dissent }),
          }),
        ),
      ),
    references: treatments.flatMap((treatment) => {
      const features = corpus.get(treatment.key);
      if (!features || isStanding(treatment.item)) return [];
      const points = pointsIn(treatment, treatments).map(({ key, phrase }) => ({
        from: name(treatment.key),
        to: name(key),
        phrase,
      }));
      const told = features.pointers.flatMap((pointer) => {
        const found = resolve(corpus, features, pointer);
        const at = found && sittings.find(({ id }) => id === found.sitting);
        // A day that only may be a sitting's is a reference where it leads to an item.
        if (!found || !at || (pointer.kind === 'day' && !found.key)) return [];
        const to = found.key ? name(found.key) : { meeting: nameOf(at), number: null };
        return [{ from: name(treatment.key), to, phrase: pointer.phrase }];
      });
      return [...told, ...points];
    }),
    changes: changesOf(releasesOf(read.map(({ draft }) => draft))),
  };
}

/** Put off or sent back, so that it was to be expected again. */
function isTakenUpAgain(key: string, members: readonly Treatment[]): boolean {
  const at = members.findIndex((member) => member.key === key);
  return /^(?:postponed|returned)$/.test(members[at - 1]?.facts.decision?.outcome ?? '');
}

/** Names an item by the newest agenda that has it, else by the newest other paper. */
function namer(releases: readonly Release[]): (key: string) => Named {
  const rank = { agenda: 2, supplement: 1, minutes: 0 };
  const names = new Map<string, Named & { rank: number }>();
  for (const { kind, name, items } of releases)
    for (const { key, item } of items)
      if ((names.get(key)?.rank ?? -1) <= rank[kind])
        names.set(key, { meeting: name, number: item.number, rank: rank[kind] });
  return (key) => {
    const { meeting, number } = names.get(key) ?? { meeting: key, number: null };
    return { meeting, number };
  };
}

function changesOf(releases: readonly Release[]): unknown[] {
  return releases.flatMap(({ sitting, kind, release, name, items }) => {
    const before = releases.find(
      (other) => other.sitting.id === sitting.id && other.kind === kind && other.release === release - 1,
    );
    if (!before) return [];
    return changesBetween(before.items, items).map(({ type, number, was, fields }) => ({
      ...{ meeting: name, type, number },
      ...(type === 'changed' && { was, fields }),
    }));
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
