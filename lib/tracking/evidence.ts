/**
 * Is this the same matter? Each kind of evidence has a weight: how often it alone is right. They are taken together as
 * independent witnesses, and held against what tells the two apart. Figures: `design.md`.
 */
import { areOfOnePlace, areParallel, mayShareNumbers } from './bodies.ts';
import type { Corpus } from './corpus.ts';
import type { Features } from './features.ts';
import {
  crossedWords,
  sharedSentences,
  type TitleLikeness,
  textLikeness,
  titleLikeness,
} from './likeness.ts';
import { aboutIt, isSame, naming } from './naming.ts';
import type { Resolved, Resolver } from './references.ts';
import { coreKey, tellingTerms } from './titles.ts';
import type { Evidence, Link } from './types.ts';
import { titleTermsOf } from './words.ts';

const MOST = 0.99;
/** Odds against, for each unit of weight that only the one and only the other title says. */
const CONFLICT = 2.6;
/** Titles with nothing in common are a retitled matter as often as two; lookalikes are two. */
const OTHER_TITLE = 0.3;
/** Texts alike absolve titles of being unlike, but for so much. */
const ABSOLVED = 2;
const UNLIKE = 0.4;
/** Between bodies words alone say less, least between those that treat the same reform each in a case of its own. */
const ONE_PLACE = 0.8;
const OTHER_BODY = 0.55;
const PARALLEL_BODY = 0.3;

/** What speaks for two treatments being of one case, and how sure that makes us; null where nothing does. */
export function linkOf(corpus: Corpus, x: Features, y: Features, resolved: Resolver): Link | null {
  if (x.sitting === y.sitting || x.isStanding || y.isStanding) return null;
  const [a, b] = x.date < y.date || (x.date === y.date && x.key < y.key) ? [x, y] : [y, x];
  const title = titleLikeness(corpus, a, b);
  const pointed = [...pointing(resolved(b, a), b, a), ...pointing(resolved(a, b), a, b)];
  const { cosine } = textLikeness(corpus, a, b);
  const named = [
    ...titleEvidence(corpus, title, cosine, a, b),
    ...naming(corpus, b, a, aboutIt(title.own[1])),
    ...naming(corpus, a, b, aboutIt(title.own[0])),
  ];
  const counted = new Set(named.flatMap((one) => countedWords(one, a, b)));
  const scale = scaleOf(corpus, a, b);
  const words = withCrossed(corpus, a, b, [
    ...named,
    ...attachmentEvidence(corpus, a, b),
    ...sentenceEvidence(corpus, a, b),
    ...wordEvidence(corpus, a, b, counted, title),
  ]).map((one) => ({ ...one, weight: one.weight * scale }));
  const told = [...pointed, ...caseNumberEvidence(corpus, a, b, title)];
  const evidence = [...told, ...words].sort((one, other) => other.weight - one.weight);
  if (evidence.length === 0 || (told.length === 0 && haveOtherNumbers(a, b))) return null;
  const conflict =
    Math.min(...title.unexplained) *
    (title.shared.length > 0 ? 1 : OTHER_TITLE) *
    Math.max(UNLIKE, 1 - ABSOLVED * cosine);
  // Parallel bodies write alike because they are asked alike: all their words are one witness.
  const wordDoubt =
    scale === PARALLEL_BODY ? 1 - Math.max(0, ...words.map(({ weight }) => weight)) : doubtOf(words);
  const doubt = doubtOf(told) * wordDoubt;
  const odds =
    ((1 - doubt) / Math.max(doubt, 1 - MOST)) *
    Math.exp(-CONFLICT * conflict * (pointed.length > 0 ? 0.3 : 1));
  return { a: a.key, b: b.key, confidence: Math.min(MOST, odds / (1 + odds)), evidence };
}

/** A number that names ("lokalplan 612", "tillæg nr. 104 til …"), not one that counts ("120 boliger", "200 mio. kr."). */
const NAMING_NUMBER =
  /(?<=\p{L}{3}\s|\snr\.?\s)(?!(?:19|20)\d\d)\d{3,6}(?=$|\s?[,;:.(–]|\s(?:for|ved|til|om|i|på|og)\s)/gu;

/** "Lokalplan 612" and "Lokalplan 615" are two, however alike their texts. */
function haveOtherNumbers(a: Features, b: Features): boolean {
  const one = a.title.match(NAMING_NUMBER);
  const other = b.title.match(NAMING_NUMBER);
  return one !== null && other !== null && !one.some((number) => other.includes(number));
}

const doubtOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((left, { weight }) => left * (1 - weight), 1);

function scaleOf({ calendar }: Corpus, a: Features, b: Features): number {
  if (a.body === b.body) return 1;
  const [one, other] = [calendar.body(a.body), calendar.body(b.body)];
  if (!one || !other) return OTHER_BODY;
  if (areParallel(one, other)) return PARALLEL_BODY;
  return areOfOnePlace(one, other) ? ONE_PLACE : OTHER_BODY;
}

/** Words that a piece of evidence rests on already. */
function countedWords(one: Evidence, a: Features, b: Features): readonly string[] {
  if (one.kind === 'names') return one.to === a.key ? a.titleTerms : b.titleTerms;
  return one.kind === 'alike-title' ? one.words : [];
}

/** Weight of two rare words, and of one. */
const RARE_NAME = 1.4;
const RARE = 0.72;
/** Texts that speak of the same; else a name with something added is another's ("rekruttering af dommere"). */
const SAME_TALK = 0.1;
/** Weight that may be added to a name: a word of many matters ("drift", "udbud"). */
const ADDED = 0.3;

/** Letters of a stem that seldom means two things. */
const LONG_WORD = 8;

function titleEvidence(
  corpus: Corpus,
  { shared, share, weight, unexplained }: TitleLikeness,
  cosine: number,
  a: Features,
  b: Features,
): Evidence[] {
  if (share >= 0.92) return [{ kind: 'same-title', title: a.core, weight: weight >= 0.6 ? 0.93 : 0.45 }];
  const least = Math.min(...unexplained);
  const word = shared.find(
    (term) =>
      term.length >= LONG_WORD && b.titleTerms.includes(term) && corpus.vocabulary.weight(term) > RARE,
  );
  // All that the one says is in the other, in words that few use: a name with something added ("Als-Fyn: trafiktal").
  const isAdded = Math.max(...unexplained) <= 0.5 || cosine >= SAME_TALK;
  if (share >= 0.4 && least <= ADDED && isAdded && (weight >= RARE_NAME || word))
    return [{ kind: 'alike-title', words: shared, share, weight: 0.6 }];
  if (share >= 0.45 && weight >= 0.5 && least <= 0.5)
    return [
      {
        kind: 'alike-title',
        words: shared,
        share,
        weight: Math.max(0.2, Math.min(0.85, share - 0.25 * Math.max(...unexplained))),
      },
    ];
  return word
    ? [{ kind: 'alike-title', words: [word], share, weight: 0.45 * corpus.vocabulary.weight(word) }]
    : [];
}

/** `from`'s text points at `to`. */
const pointing = (resolved: readonly Resolved[], from: Features, to: Features): Evidence[] =>
  resolved.flatMap(({ key, confidence, pointer, date }): Evidence[] => {
    if (key !== to.key) return [];
    const ends = { from: from.key, to: to.key, date, weight: 0.96 * confidence };
    return pointer.kind === 'earlier'
      ? [{ kind: 'earlier-decision', body: pointer.body ?? '', ...ends }]
      : [{ kind: 'refers', phrase: pointer.phrase, ...ends }];
  });

function attachmentEvidence(corpus: Corpus, a: Features, b: Features): Evidence[] {
  for (const own of a.attachments) {
    if (tellingTerms(own.terms).length === 0) continue;
    if (!b.attachments.some((other) => isSame(own, other))) continue;
    const weight = Math.min(
      1,
      own.terms.reduce((sum, term) => sum + corpus.vocabulary.weight(term), 0),
    );
    return [{ kind: 'same-attachment', title: own.name, weight: 0.7 * weight }];
  }
  return [];
}

/** Telling words of a sentence that is not there by chance. */
const TELLING_SENTENCE = 3;

function sentenceEvidence(corpus: Corpus, a: Features, b: Features): Evidence[] {
  const shared = sharedSentences(corpus, a, b).filter(
    (terms) => terms.filter((term) => corpus.vocabulary.weight(term) > 0.6).length >= TELLING_SENTENCE,
  );
  const first = shared[0];
  if (!first) return [];
  const weight = shared.length > 1 ? 0.85 : 0.5;
  return [{ kind: 'same-sentence', text: first.join(' '), count: shared.length, weight }];
}

/** Rare words both use; more where names are among them and the titles are of nothing alike, so that no lookalikes are compared. */
function wordEvidence(
  corpus: Corpus,
  a: Features,
  b: Features,
  counted: ReadonlySet<string>,
  { shared, own }: TitleLikeness,
): Evidence[] {
  const { cosine, words } = textLikeness(corpus, a, b, counted);
  const rare = words.filter((term) => corpus.vocabulary.weight(term) > 0.6);
  if (rare.length < 2 || cosine < 0.12) return [];
  const names = shared.length > 0 ? [] : sharedNames(corpus, a, b, rare);
  const beside = rare.filter(
    (term) => !names.includes(term) && corpus.vocabulary.weight(term) > TELLING_NAME,
  );
  if (names.length > 0 && beside.length >= AROUND_NAME)
    return [{ kind: 'words', words: [...new Set([...names, ...rare])], weight: NAMED_TALK }];
  const most = rare.length >= MANY_WORDS ? 0.7 : 0.5;
  return [{ kind: 'words', words: rare, weight: Math.min(most, cosine * 1.5) * (1 - Math.max(...own) / 2) }];
}

/** Rare words in common beside a name, without which it is a place of two matters; and what they weigh with it. */
const AROUND_NAME = 2;
const NAMED_TALK = 0.78;
/** So few treatments use a name that it tells one matter, or few. */
const TELLING_NAME = 0.7;

/** Of shared words those that are names, other than the bodies' own. */
function sharedNames(corpus: Corpus, a: Features, b: Features, shared: readonly string[]): string[] {
  const isName = (term: string) =>
    (a.names.includes(term) || b.names.includes(term)) && corpus.vocabulary.rarity(term) > TELLING_NAME;
  const names = shared.filter(isName);
  if (names.length === 0) return names;
  const bodies = [a, b].flatMap(({ body }) => titleTermsOf(corpus.calendar.body(body)?.name ?? ''));
  return names.filter((term) => !bodies.includes(term));
}

const MANY_WORDS = 4;

/** Each title's own words in the other's text, and the least of other evidence that bears it out. */
const CROSSED = 0.65;
const BORNE_OUT = 0.2;

/** Words that cross weigh more than words that are only shared; they take their place. */
function withCrossed(corpus: Corpus, a: Features, b: Features, evidence: Evidence[]): Evidence[] {
  if (!evidence.some(({ weight }) => weight >= BORNE_OUT)) return evidence;
  const words = crossedWords(corpus, a, b);
  if (words.length === 0) return evidence;
  return [...evidence.filter(({ kind }) => kind !== 'words'), { kind: 'words', words, weight: CROSSED }];
}

/** Weight that each of two titles of a kind says alone: their number is a programme's ("Anlægsbevilling til …"). */
const OF_A_KIND = 0.75;
const PROGRAMME = 0.3;
/** Titles that one matter may have; a number under which more stand is the less a matter's. */
const MOST_TITLES = 3;

/** A case number tells a matter only within a house, and where a sitting does not give it to many. */
function caseNumberEvidence(corpus: Corpus, a: Features, b: Features, title: TitleLikeness): Evidence[] {
  const { caseNumber } = a;
  if (caseNumber === null || caseNumber !== b.caseNumber) return [];
  const [one, other] = [corpus.calendar.body(a.body), corpus.calendar.body(b.body)];
  if (one && other && !mayShareNumbers(one, other)) return [];
  const all = [...corpus.withCaseNumber(caseNumber)].flatMap((key) => corpus.get(key) ?? []);
  if (all.length !== new Set(all.map(({ sitting }) => sitting)).size) return [];
  const titles = new Set(all.map(({ core }) => coreKey(core))).size;
  const isProgramme = title.shared.length > 0 && Math.min(...title.unexplained) >= OF_A_KIND;
  const weight = isProgramme ? PROGRAMME : 0.95 * Math.min(1, MOST_TITLES / titles);
  return [{ kind: 'case-number', caseNumber, weight }];
}
