/**
 * What became of an item, as the section of its decision tells it. What sends it back, puts it off or turns it down
 * outweighs an approval, that outweighs that it was noted, and that a discussion; weak words count where no plain one does.
 */
import type { Decision, Outcome } from '../../agenda/facts.ts';
import { MUNICIPALITIES, nameAt } from './lookup.ts';
import {
  ACTS,
  AND_APPROVED,
  ANEW,
  APPROVED,
  BODY,
  DENIED,
  DISCUSSED,
  DISSENT,
  LATER,
  MEMBER,
  MOVES,
  NO_DISSENT,
  NOTED,
  NOTHING,
  OWN_MOTION,
  PERSON,
  POSTPONED,
  REJECTED,
  RETURNED,
  SHOWN,
} from './outcome-words.ts';
import { type ReadSection, single } from './text.ts';

/** An outcome and how plainly it was worded; `motion`: of a motion of somebody's own. */
type Told = Outcome | 'motion' | 'anew' | 'later' | 'shown' | 'acts';

/** What settles an item before what does not. */
const RANK: readonly Told[] = [
  'returned',
  'postponed',
  'rejected',
  'approved',
  'anew',
  'noted',
  'discussed',
  'motion',
  'later',
  'acts',
  'shown',
];
const MEANS: Record<Exclude<Told, Outcome>, Outcome> = {
  motion: 'rejected',
  anew: 'returned',
  later: 'postponed',
  acts: 'approved',
  shown: 'noted',
};

/** The decision of an item, or null where its sections hold none. */
export function decisionOf(sections: ReadSection[]): Decision | null {
  const sentences = sections
    .filter(({ role }) => role === 'decision')
    .flatMap((section) => section.sentences.map(({ text }) => text))
    .filter((text) => text.trim() !== '');
  if (sentences.length === 0) return null;
  const read = sentences.map((text, at) => ({
    text,
    told: ofMotion(text, sentences[at - 1]) ?? toldBy(text),
    dissent: dissents(text),
  }));
  const told = RANK.find((one) => read.some((sentence) => sentence.told === one)) ?? 'none';
  const telling = read.filter((sentence) => sentence.told === told);
  const shown = telling.length > 0 ? telling : read.slice(0, 1);
  const text = [...new Set([...shown, ...read.filter(({ dissent }) => dissent)])].map((one) => one.text);
  return {
    outcome: isOutcome(told) ? told : MEANS[told],
    text: single(text.join(' ')),
    dissent: read.some(({ dissent }) => dissent),
  };
}

const isOutcome = (told: Told): told is Outcome => !(told in MEANS);

const isMotion = (text: string): boolean => MOVES.test(text) && !BODY.test(text);
/** What takes up the sentence before it. */
const OF_IT = /^(?:forslaget|ændringsforslaget|det|dette|begæringen|anmodningen)\s/i;

/** "Liste B foreslog sagen udsat. Det blev vedtaget.": what was moved is the outcome; what fell is none of the item. */
function ofMotion(text: string, before: string | undefined): Told | null {
  if (before === undefined || !isMotion(before) || !OF_IT.test(text)) return null;
  if (REJECTED.test(text) || denial(text) === 'body') return 'motion';
  return APPROVED.test(text) ? outcomeIn(before) : null;
}

/** What one sentence says became of the item. What a member denies is no outcome. */
function toldBy(text: string): Told | null {
  if (NOTHING.test(text.trim())) return 'none';
  if (isMotion(text)) return REJECTED.test(text) ? 'motion' : null;
  return outcomeIn(text);
}

function outcomeIn(text: string): Told | null {
  // "Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget indstillingen": settled, and back to be done.
  const isSettled = /(?<![a-zæøå])har\s(?:vedtaget|godkendt|tiltrådt|besluttet)/i.test(text);
  if (RETURNED.test(text)) return isSettled ? 'approved' : 'returned';
  if (POSTPONED.test(text)) return 'postponed';
  const denied = denial(text);
  if (REJECTED.test(text) || denied === 'body') return OWN_MOTION.test(text) ? 'motion' : 'rejected';
  if (NOTED.test(text)) return AND_APPROVED.test(text) ? 'approved' : 'noted';
  if (denied === 'member') return APPROVED.test(beforeDenial(text)) ? 'approved' : null;
  if (APPROVED.test(text))
    return ANEW.test(text) && !/(?<![a-zæøå])(?:godkend|tiltr|vedta)/i.test(text) ? 'anew' : 'approved';
  if (ANEW.test(text)) return 'anew';
  if (DISCUSSED.test(text)) return 'discussed';
  if (LATER.test(text)) return 'later';
  if (SHOWN.test(text)) return 'shown';
  return ACTS.test(text) ? 'acts' : null;
}

/** Are members recorded against it, or with reservations? */
const dissents = (text: string): boolean =>
  !NO_DISSENT.test(text) && (DISSENT.test(text) || denial(text) === 'member');

/**
 * Who denies: the body (or it is said of the matter: "blev ikke imødekommet"), or a member; null where nobody does. What
 * is told in the passive is told of the matter; an active verb has a subject.
 */
function denial(text: string): 'body' | 'member' | null {
  const match = DENIED.exec(text);
  if (!match) return null;
  const clause = text.slice(clauseStart(text, match.index));
  const named = MEMBER.test(clause) || PERSON.test(clause) || nameAt(MUNICIPALITIES, clause, 0) !== null;
  if (named && !/^KKR\s/.test(clause)) return 'member';
  const isPassive = /[st][.,;:]?$/.test(match[0]) && !/(?<![a-zæøå])har\sikke/i.test(clause);
  return isPassive || BODY.test(clause) ? 'body' : 'member';
}

/** The clauses before the one that denies: "Tiltrådt, idet Varde ikke kan støtte …". */
const beforeDenial = (text: string): string =>
  text.slice(0, clauseStart(text, DENIED.exec(text)?.index ?? 0));

function clauseStart(text: string, at: number): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(/[,;:]\s(?:(?:idet|men|dog|mens|da)\s)?|\s(?:men|mens)\s/g))
    start = match.index + match[0].length;
  return start;
}
