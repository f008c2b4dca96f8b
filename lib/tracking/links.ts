/** Links of a treatment to all others: first who may be meant, by rare words and pointers, then a close look at those. */
import type { Corpus } from './corpus.ts';
import { linkOf } from './evidence.ts';
import type { Features } from './features.ts';
import type { Resolver } from './references.ts';
import type { Link } from './types.ts';

/**
 * Treatments looked at closely, by what their words promise, and the least they must. In sixteen stories as one archive the
 * farthest of 5,500 links that words led to was the 16th, the least promise 1.3: two rare words in common.
 */
const MOST_LOOKED_AT = 40;
const LEAST_PROMISE = 1;
/** Words of an item that lead to others, the rarest first. */
const MOST_LEADS = 40;
/** What is less sure is not told. */
export const LEAST_CONFIDENCE = 0.5;

/** Keys of the treatments that may belong to the same case, the likeliest first. */
function candidates(corpus: Corpus, item: Features): Set<string> {
  const promise = new Map<string, number>();
  const leads = [...corpus.termsOf(item)]
    .filter((term) => corpus.vocabulary.leads(term))
    .map((term) => ({
      term,
      weight: corpus.vocabulary.weight(term) * (item.titleTerms.includes(term) ? 2 : 1),
    }))
    .sort((a, b) => b.weight - a.weight || a.term.localeCompare(b.term))
    .slice(0, MOST_LEADS);
  for (const { term, weight } of leads)
    for (const key of corpus.using(term)) promise.set(key, (promise.get(key) ?? 0) + weight ** 2);
  const byWords = [...promise]
    .filter(([, most]) => most >= LEAST_PROMISE)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return new Set([
    ...item.pointers.flatMap((pointer) =>
      corpus.calendar.sittingsMeant(pointer, item).flatMap(({ id }) => corpus.at(id).map(({ key }) => key)),
    ),
    ...corpus.pointingAt(item).map(({ key }) => key),
    ...numbered(corpus, item),
    ...byWords.slice(0, MOST_LOOKED_AT).map(([key]) => key),
  ]);
}

/** A number of more treatments than this tells nothing of a matter. */
const MOST_NUMBERED = 100;

function numbered(corpus: Corpus, { caseNumber }: Features): Iterable<string> {
  const keys = caseNumber === null ? null : corpus.withCaseNumber(caseNumber);
  return keys && keys.size <= MOST_NUMBERED ? keys : [];
}

/** Links of a treatment, the surest first. */
export function linksOf(corpus: Corpus, item: Features, resolved: Resolver): Link[] {
  if (item.isStanding) return [];
  const links: Link[] = [];
  for (const key of candidates(corpus, item)) {
    const other = corpus.get(key);
    const link = other && other.key !== item.key ? linkOf(corpus, item, other, resolved) : null;
    if (link && link.confidence >= LEAST_CONFIDENCE) links.push(link);
  }
  return links.sort(surest);
}

/** The surest link first; equal ones in the order of their keys. */
export const surest = (x: Link, y: Link): number =>
  y.confidence - x.confidence || x.a.localeCompare(y.a) || x.b.localeCompare(y.b);
