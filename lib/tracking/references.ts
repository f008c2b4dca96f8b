/** Which treatment a pointer means: the sitting by its day, the item by what the sentence says of it. */
import type { Corpus } from './corpus.ts';
import type { Features } from './features.ts';
import { containment, saidIn, textLikeness, titleLikeness } from './likeness.ts';
import { itemsMeantHere, type Pointer } from './pointers.ts';
import type { Treatment } from './types.ts';
import { haveOneRoot, isCommonWord } from './words.ts';

/** A pointer resolved. */
export interface Resolved {
  pointer: Pointer;
  /** Id of the sitting meant. */
  sitting: string;
  date: string;
  /** Key of the item meant, null where none fits. */
  key: string | null;
  /** 0 to 1, of the item. */
  confidence: number;
}

/** What a sentence's word weighs in an item's title, and in its text. */
const IN_TITLE = 1;
const IN_TEXT = 0.5;
/** "Lukningen" of what "lukker". */
const OF_ROOT = 0.8;
/** Stems of a sentence from which on hits are by chance. */
const LONG_SENTENCE = 10;
/** What the pointing item's own title and text weigh beside the sentence. */
const OWN_TITLE = 2.2;
const OWN_TEXT = 2.5;
/** What was done there is what the minutes say was done. */
const OUTCOME = 0.6;
/** How sharply the best is chosen, and what "none of them" scores. */
const SHARPNESS = 5;
const NONE: Record<Pointer['kind'], number> = { reference: 0.65, earlier: 0.5, day: 0.8 };
/** It looks ahead to the sitting that looks back at it. */
const MUTUAL = 0.5;
/** Its number is told; the agenda may have been numbered anew since. */
const NUMBERED = 1;
/** Titles of the same kind that say different things. */
const LOOKALIKE = 0.4;

/** Resolves a pointer; null where we hold no such sitting. */
export function resolve(corpus: Corpus, from: Features, pointer: Pointer): Resolved | null {
  const sittings = corpus.calendar.sittingsMeant(pointer, from);
  const first = sittings[0];
  if (!first) return null;
  const candidates = sittings.flatMap(({ id, date }) =>
    corpus
      .at(id)
      .filter(({ isStanding, key }) => !isStanding && key !== from.key)
      .map((item) => ({ item, sitting: id, date })),
  );
  const scored = candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(corpus, from, pointer, candidate.item) }))
    .sort((a, b) => b.score - a.score || a.item.key.localeCompare(b.item.key));
  const best = scored[0];
  const weights = scored.map(({ score }) => Math.exp(SHARPNESS * score));
  const all = weights.reduce((sum, weight) => sum + weight, Math.exp(SHARPNESS * NONE[pointer.kind]));
  const confidence = best ? (weights[0] ?? 0) / all : 0;
  if (!best || confidence < 0.5)
    return {
      pointer,
      sitting: best?.sitting ?? first.id,
      date: best?.date ?? first.date,
      key: null,
      confidence,
    };
  return { pointer, sitting: best.sitting, date: best.date, key: best.item.key, confidence };
}

function scoreOf(corpus: Corpus, from: Features, pointer: Pointer, item: Features): number {
  const { count, size } = corpus.spread(item.sitting);
  const text = corpus.termsOf(item);
  let told = 0;
  for (const term of pointer.terms) {
    const isOfRoot = item.titleTerms.some((other) => haveOneRoot(term, other));
    const title = isOfRoot
      ? Math.max(OF_ROOT, containment(term, item.titleTerms))
      : containment(term, item.titleTerms);
    const inText = isCommonWord(term) ? 0 : IN_TEXT * saidIn(term, text);
    const hit = Math.max(IN_TITLE * title, inText);
    if (hit === 0) continue;
    const local = size > 1 ? Math.log(size / Math.max(1, count.get(term) ?? 1)) / Math.log(size) : 1;
    told += hit * (corpus.vocabulary.rarity(term) + local) * 0.5;
  }
  told *= Math.min(1, LONG_SENTENCE / Math.max(1, pointer.terms.length));
  const title = titleLikeness(corpus, from, item);
  const same = textLikeness(corpus, from, item).cosine;
  const conflict = title.shared.length > 0 ? Math.min(...title.unexplained) : 0;
  const isMutual = item.pointers.some((back) => isDay(back) && back.from === from.date);
  const done =
    pointer.outcome === null || item.outcome === null
      ? 0
      : pointer.outcome === item.outcome
        ? OUTCOME
        : -OUTCOME;
  const own = OWN_TITLE * title.share * Math.min(1, title.weight) + OWN_TEXT * same;
  const numbered = pointer.number !== null && pointer.number === item.number ? NUMBERED : 0;
  return told + own + done + numbered + (isMutual ? MUTUAL : 0) - LOOKALIKE * conflict;
}

const isDay = ({ from, to }: Pointer): boolean => from !== null && from === to;

/** Another item of the same agenda, by its number: "jf. pkt. 3.2". */
export interface Point {
  key: string;
  phrase: string;
}

/** The items a treatment points at by number, each once. */
export function pointsIn({ key, sitting, facts }: Treatment, treatments: readonly Treatment[]): Point[] {
  const found = new Map<string, Point>();
  for (const { to, text } of itemsMeantHere(facts.facts)) {
    const meant = treatments.find((one) => one.sitting.id === sitting.id && one.item.number === to.number);
    if (meant && meant.key !== key) found.set(meant.key, { key: meant.key, phrase: text });
  }
  return [...found.values()];
}

/** Resolves the pointers of a treatment that may mean the sitting of another. */
export type Resolver = (from: Features, to: Features) => Resolved[];

/** A resolver that remembers; for as long as the corpus does not change. */
export function resolver(corpus: Corpus): Resolver {
  const known = new Map<Pointer, Resolved | null>();
  const one = (from: Features, pointer: Pointer): Resolved | null => {
    const found = known.get(pointer);
    if (found !== undefined) return found;
    const resolved = resolve(corpus, from, pointer);
    known.set(pointer, resolved);
    return resolved;
  };
  return (from, to) =>
    from.pointers.flatMap((pointer) =>
      corpus.calendar.mayMean(pointer, from, to) ? (one(from, pointer) ?? []) : [],
    );
}
