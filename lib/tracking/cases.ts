/**
 * Cases out of links. The surest link joins first. One wrong link must not weld two cases: a case holds one treatment of a
 * sitting, one doubtful link joins a single treatment only, and what the user said goes before everything.
 */
import type { Corpus } from './corpus.ts';
import { titleLikeness } from './likeness.ts';
import { linksOf, surest } from './links.ts';
import { resolver } from './references.ts';
import type { Link, Verdicts } from './types.ts';

export interface FoundCase {
  /** Keys in order of time. */
  treatments: string[];
  /** The links that hold it together: one less than there are treatments. */
  links: Link[];
}

/** Two treatments of one case that no link joins directly. */
export interface CasePair {
  a: string;
  b: string;
  confidence: number;
  /** The links between them, from `a` to `b`. */
  path: Link[];
}

/** Two cases of several treatments are joined only by a link this sure, or by several. */
const WELDING = 0.8;
/** Titles of the same kind (in share) that say different things (in weight; see `titleLikeness`). */
const SAME_KIND = 0.4;
const OTHER_THING = 0.75;
const NEARLY_SURE = 0.9;

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** All links of a corpus, the surest first. */
export function allLinks(corpus: Corpus): Link[] {
  const resolved = resolver(corpus);
  const links = new Map<string, Link>();
  for (const item of corpus.all())
    for (const link of linksOf(corpus, item, resolved)) links.set(pairKey(link.a, link.b), link);
  return [...links.values()].sort(surest);
}

/** Cases of two treatments or more, by their first treatment. */
export function casesOf(corpus: Corpus, links: readonly Link[], verdicts: Verdicts): FoundCase[] {
  const apart = new Set(verdicts.other.map(([a, b]) => pairKey(a, b)));
  const groups = new Map<string, Group>();
  const groupOf = (key: string): Group => {
    const known = groups.get(key) ?? { keys: [key], links: [] };
    groups.set(key, known);
    return known;
  };
  const known = new Set(links.map((link) => pairKey(link.a, link.b)));
  for (const link of [...said(corpus, verdicts), ...links]) {
    const [a, b] = [groupOf(link.a), groupOf(link.b)];
    if (a === b || !mayJoin(corpus, a, b, link, apart, known)) continue;
    const joined: Group = { keys: [...a.keys, ...b.keys], links: [...a.links, ...b.links, link] };
    for (const key of joined.keys) groups.set(key, joined);
  }
  const dayOf = (key: string) => `${corpus.get(key)?.date ?? ''} ${key}`;
  return [...new Set(groups.values())]
    .filter(({ keys }) => keys.length > 1)
    .map(({ keys, links: own }) => ({
      treatments: keys.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b))),
      links: own,
    }))
    .sort((a, b) => dayOf(a.treatments[0] ?? '').localeCompare(dayOf(b.treatments[0] ?? '')));
}

interface Group {
  keys: string[];
  links: Link[];
}

/** What the user joined, as links. */
const said = (corpus: Corpus, { same }: Verdicts): Link[] =>
  same
    .filter(([a, b]) => corpus.get(a) && corpus.get(b))
    .map(([a, b]) => ({ a, b, confidence: 1, evidence: [{ kind: 'user', weight: 1 }] }));

/** @param known pairs that are linked, of whatever sureness */
function mayJoin(
  corpus: Corpus,
  a: Group,
  b: Group,
  link: Link,
  apart: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  if (a.keys.some((one) => b.keys.some((other) => apart.has(pairKey(one, other))))) return false;
  if (link.evidence[0]?.kind === 'user') return true;
  const isWeld = a.keys.length > 1 && b.keys.length > 1;
  const links = a.keys.flatMap((one) => b.keys.filter((other) => known.has(pairKey(one, other)))).length;
  if (isWeld && link.confidence < WELDING && links < 2) return false;
  return b.keys.every((key) => mayJoinCase(corpus, a.keys, key, link));
}

/**
 * May a treatment join a case by a link? Not where the case was treated at the same sitting, nor, unless the link is nearly
 * sure, where a title of the case says another thing of the same kind.
 */
export function mayJoinCase(corpus: Corpus, members: readonly string[], key: string, link: Link): boolean {
  const item = corpus.get(key);
  if (!item) return false;
  return members.every((member) => {
    const other = corpus.get(member);
    if (!other) return true;
    if (other.sitting === item.sitting) return false;
    if (link.confidence >= NEARLY_SURE) return true;
    const { share, unexplained } = titleLikeness(corpus, other, item);
    return share < SAME_KIND || Math.min(...unexplained) < OTHER_THING;
  });
}

/** What each further link between two treatments costs: links of one case bear each other out. */
const STEP = 0.95;

/** Every pair of a case with the links between them; it is as sure as the weakest of them, and a little less. */
export function pairsOf({ treatments, links }: FoundCase): CasePair[] {
  const beside = new Map<string, Link[]>();
  for (const link of links)
    for (const end of [link.a, link.b]) beside.set(end, [...(beside.get(end) ?? []), link]);
  return treatments.flatMap((a, at) => {
    const paths = new Map<string, Link[]>([[a, []]]);
    for (const [key, path] of paths)
      for (const link of beside.get(key) ?? []) {
        const next = link.a === key ? link.b : link.a;
        if (!paths.has(next)) paths.set(next, [...path, link]);
      }
    return treatments.slice(at + 1).flatMap((b) => {
      const path = paths.get(b);
      if (!path) return [];
      const weakest = Math.min(...path.map((link) => link.confidence));
      return [{ a, b, confidence: weakest * STEP ** (path.length - 1), path }];
    });
  });
}
