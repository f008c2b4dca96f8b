/** The word lists of `seeds/words.json`, prepared for comparison with text that may be damaged. */
import words from '../../seeds/words.json' with { type: 'json' };
import type { RecommendedAction, SectionRole } from '../agenda/model.ts';
import { editDistance, isDamagedForm, lettersOf } from '../danish/damage.ts';

/** What a caption announces: a section, or the list of attachments. */
export type CaptionRole = SectionRole | 'attachments';

interface Known<T> {
  letters: string;
  value: T;
}

/** Share of a caption's letters that recognition may have damaged; captions stand alone, so much is allowed. */
const CAPTION_TOLERANCE = 0.28;
const TITLE_TOLERANCE = 0.2;

/** Longer texts (signs) are none of the known captions and titles, however damaged: most lines need no second look. */
const LONGEST = 64;

const prepare = <T>(list: string[], value: T): Known<T>[] =>
  list.map((word) => ({ letters: lettersOf(word), value }));

/** The entry that `text` spells, exactly or with damage; short words must match exactly or nearly so. */
function lookUp<T>(text: string, list: Known<T>[], tolerance: number): T | null {
  if (text.length > LONGEST) return null;
  const letters = lettersOf(text);
  if (letters === '') return null;
  for (const known of list) if (known.letters === letters) return known.value;
  let best: T | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const known of list) {
    if (known.letters.length < 5 || known.letters[0] !== letters[0]) continue;
    const limit = Math.max(1, Math.floor(known.letters.length * tolerance));
    const distance = editDistance(letters, known.letters, limit);
    if (distance <= limit && distance < bestDistance) {
      best = known.value;
      bestDistance = distance;
    }
  }
  return best;
}

const CAPTIONS = (Object.entries(words.captions) as [CaptionRole, string[]][]).flatMap(([role, list]) =>
  prepare(list, role),
);
const CONTENTS = prepare(words.contents, true);
const STANDING = prepare(words.standingTitles, true);

/** The role of a known caption; the text is the caption alone, without number or colon. */
export const captionRole = (text: string, tolerance = CAPTION_TOLERANCE): CaptionRole | null =>
  lookUp(text, CAPTIONS, tolerance);
/** One letter of a caption may be a slip of the keyboard, where nothing was recognised. */
export const TYPED_TOLERANCE = 0.05;
/** Is this a known caption of a section, letter for letter? */
export const isPrintedCaption = (text: string): boolean => {
  const letters = lettersOf(text);
  return CAPTIONS.some((known) => known.letters === letters);
};
const OWN = new Set(words.ownCaptions.map(lettersOf));
/** Is this a caption, letter for letter, that is never a sub-heading inside another section? */
export const isOwnCaption = (text: string): boolean => OWN.has(lettersOf(text));
/** Is this the heading of a table of contents? */
export const isContentsCaption = (text: string): boolean => lookUp(text, CONTENTS, 0.15) ?? false;
/** Is this a title that stands on most agendas (`Eventuelt`)? */
export const isStandingTitle = (text: string): boolean => lookUp(text, STANDING, TITLE_TOLERANCE) ?? false;

const VERBS = (Object.entries(words.actions) as [RecommendedAction, string[]][]).flatMap(([action, forms]) =>
  forms.map((form) => ({ form, action })),
);
const PHRASES = words.actionPhrases as { action: RecommendedAction; verbs: string[]; complement: string }[];
const SUBORDINATORS = new Set(words.subordinators.map(lettersOf));
const OTHER_PARTIES = new Set(words.otherParties.map(lettersOf));
const CONNECTORS = new Set(words.connectors.map(lettersOf));

/** Damage allowed in a verb: one letter in most. */
const VERB_TOLERANCE = 0.13;

/** Consonants without repeats: what is left of a word whose vowels were misread (`dre@fter`, `dreftter`: drøfter). */
const skeleton = (word: string): string =>
  lettersOf(word)
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
const SKELETONS = new Map(VERBS.map(({ form, action }) => [skeleton(form), action]));

/** The action whose verb this is by itself (`godkender`), or null. */
export function verbAction(word: string): RecommendedAction | null {
  if (word.length < 6 || !/[rs]$/i.test(word)) return null;
  const first = word[0]?.toLowerCase();
  const near = VERBS.find((verb) => verb.form[0] === first && isDamagedForm(word, verb.form, VERB_TOLERANCE));
  if (near) return near.action;
  return /e(?:r|s)$/i.test(word) && skeleton(word).length > 4
    ? (SKELETONS.get(skeleton(word)) ?? null)
    : null;
}

/** The actions of a verb that needs a complement (`tager … til efterretning`), with that complement. */
export function phrasesOf(word: string): { action: RecommendedAction; complement: string }[] {
  return PHRASES.filter((phrase) => phrase.verbs.includes(word.toLowerCase()));
}

/** Does the word open a subordinate clause, whose verbs are not the body's own? */
export const isSubordinator = (word: string): boolean => SUBORDINATORS.has(lettersOf(word));
/** Is this somebody else than the body itself (`kommunerne`)? */
export const isOtherParty = (word: string): boolean => OTHER_PARTIES.has(lettersOf(word));
/** Can a line not end a title here, since the word leads on (`og`, `i`)? */
export const isConnector = (word: string): boolean => CONNECTORS.has(lettersOf(word));

export const CLOSED_LABELS = words.closedLabels;
export const KINDS = words.kinds;
const KIND_WORDS = new Set(Object.values(words.kinds).flat().map(lettersOf));
/** Is this what a paper calls itself (`Referat`), and nothing more? */
export const isKindWord = (text: string): boolean => KIND_WORDS.has(lettersOf(text));
export const HEAD_LABELS = words.headLabels;
export const NOT_THE_MEETING_DATE = words.notTheMeetingDate;
