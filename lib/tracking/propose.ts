/** What may belong to a case the user keeps, and which cases the items of a new sitting belong to. */
import { mayJoinCase } from './cases.ts';
import type { Corpus } from './corpus.ts';
import { linksOf } from './links.ts';
import { type Resolver, resolver } from './references.ts';
import type { Link } from './types.ts';

/** A case as the user keeps it. */
export interface KeptCase {
  members: readonly string[];
  /** Treatments the user said do not belong; never proposed again, nor anything by way of them. */
  rejected: readonly string[];
}

export interface Proposal {
  key: string;
  /** 0 to 1. */
  confidence: number;
  /** From a member of the case to this: one link, or several over other proposals. */
  path: Link[];
}

/** Treatments whose own links are followed; what is farther off is proposed when what is nearer has been accepted. */
const MOST_FOLLOWED = 6;
/** Only what is nearly sure leads on. */
const LEADS_ON = 0.8;

/** Treatments that may belong to a case, the surest first. */
export function proposalsFor(corpus: Corpus, { members, rejected }: KeptCase): Proposal[] {
  const resolved = resolver(corpus);
  const out = new Set(rejected);
  const own = new Set(members);
  const found = new Map<string, Proposal>();
  const toFollow = members.map((key): Proposal => ({ key, confidence: 1, path: [] }));
  const followed = new Set<string>();
  while (toFollow.length > 0 && followed.size < Math.max(MOST_FOLLOWED, members.length)) {
    const from = toFollow.shift();
    const features = from && corpus.get(from.key);
    if (!from || !features || followed.has(from.key)) continue;
    followed.add(from.key);
    for (const link of linksOf(corpus, features, resolved)) {
      const key = link.a === from.key ? link.b : link.a;
      const confidence = from.confidence * link.confidence;
      if (own.has(key) || out.has(key) || (found.get(key)?.confidence ?? 0) >= confidence) continue;
      if (!mayJoinCase(corpus, members, key, link)) continue;
      const proposal = { key, confidence, path: [...from.path, link] };
      found.set(key, proposal);
      if (confidence >= LEADS_ON) toFollow.push(proposal);
    }
    toFollow.sort((a, b) => b.confidence - a.confidence);
  }
  return oneASitting(corpus, [...found.values()].sort(byConfidence));
}

const byConfidence = (a: Proposal, b: Proposal): number =>
  b.confidence - a.confidence || a.key.localeCompare(b.key);

/** A case is treated once at a sitting: of several there, the surest is proposed. */
function oneASitting(corpus: Corpus, proposals: Proposal[]): Proposal[] {
  const taken = new Set<string>();
  return proposals.filter(({ key }) => {
    const sitting = corpus.sittingOf(key) ?? '';
    return !taken.has(sitting) && taken.add(sitting);
  });
}

/** A treatment that may belong to a kept case. */
export interface CaseMatch extends Proposal {
  /** Id of the case. */
  case: string;
}

/** For the treatments of a new sitting: the case each may belong to, where there is one. */
export function matchSitting(
  corpus: Corpus,
  keys: readonly string[],
  cases: readonly (KeptCase & { id: string })[],
): CaseMatch[] {
  const resolved = resolver(corpus);
  const caseOf = new Map(cases.flatMap((one) => one.members.map((key) => [key, one] as const)));
  return keys.flatMap((key) => {
    if (caseOf.has(key)) return [];
    return bestCase(corpus, key, caseOf, resolved) ?? [];
  });
}

function bestCase(
  corpus: Corpus,
  key: string,
  caseOf: ReadonlyMap<string, KeptCase & { id: string }>,
  resolved: Resolver,
): CaseMatch | null {
  const features = corpus.get(key);
  for (const link of features ? linksOf(corpus, features, resolved) : []) {
    const found = caseOf.get(link.a === key ? link.b : link.a);
    if (!found || found.rejected.includes(key) || !mayJoinCase(corpus, found.members, key, link)) continue;
    return { key, case: found.id, confidence: link.confidence, path: [link] };
  }
  return null;
}
