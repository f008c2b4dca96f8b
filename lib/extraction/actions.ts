/** What the body itself is asked to do. A verb inside the object (`anbefaler kommunerne at godkende`) is not its own. */
import type { Block, RecommendedAction } from '../agenda/model.ts';
import { isDamagedForm } from '../danish/damage.ts';
import { isOtherParty, isSubordinator, phrasesOf, verbAction } from './words.ts';

/** Kinds of action in the order asked for, each once. */
export function readActions(blocks: Block[]): RecommendedAction[] {
  const found = new Set<RecommendedAction>();
  let asked: string | null = null;
  for (const block of blocks) {
    if (block.type === 'list') {
      for (const { text } of block.items) if (!isPassedOn(text, asked)) addAll(found, clauseActions(text));
    } else if (block.type === 'paragraph' && !isPassedOn(block.text, asked)) {
      const sentences = sentencesOf(block.text).map((sentence) => ({
        sentence,
        actions: sentenceActions(sentence),
      }));
      for (const { actions } of sentences) addAll(found, actions);
      const last = sentences.at(-1);
      const leadsOn = last?.actions.at(-1) === 'recommend' && /[,:]$|(?<!\p{L})at$/iu.test(block.text);
      asked = leadsOn ? (askedOf(last.sentence) ?? last.sentence) : null;
    }
  }
  return [...found];
}

/**
 * `Det indstilles, at udvalget anbefaler byrådet,` - `at planen godkendes`: an entry under such words is what the
 * other body is asked for, unless it names the same subject anew.
 */
function isPassedOn(text: string, asked: string | null): boolean {
  if (asked === null || !/^at\s/i.test(text)) return false;
  const subject = /^\p{L}+/u.exec(asked)?.[0] ?? '';
  return subject === '' || !text.toLowerCase().startsWith(`at ${subject.toLowerCase()} `);
}

const addAll = <T>(set: Set<T>, values: T[]) => {
  for (const value of values) set.add(value);
};

const sentencesOf = (text: string) => text.split(/(?<=[^\d\s]{2}[.;!?])\s{1,3}(?=[\p{Lu}|])/u);

/** An introduction to a list: `Det indstilles:`, `Magistraten indstiller til byrådet,`. */
const LEAD_ONLY = /\b(?:indstilles|indstiller|foresl\S{1,4}s|anbefales)\b[^.]{0,80}[:,]?$/iu;
/** The words that ask, up to what is asked; `at` may be misread after its comma (`ax`). */
const LEAD =
  /\b(?:indstilles|indstiller|foresl\S{1,4}s|foresl\S{1,4}r|anbefales)\b[^.]{0,120}?(?:\bat:?|,\sa[xlir1])(?=\s|$)/iu;

/** What is asked: the words after `Det indstilles, at`; null without such. */
function askedOf(sentence: string): string | null {
  const lead = LEAD.exec(sentence);
  return lead && sentence.slice(lead.index + lead[0].length).trim();
}

/** `Det indstilles, at KKR …`, `Direktionen indstiller til rådet, at …`: the actions are those of the clause after `at`. */
function sentenceActions(sentence: string): RecommendedAction[] {
  const asked = askedOf(sentence);
  if (asked === null) return LEAD_ONLY.test(sentence) ? [] : clauseActions(sentence);
  // `at udvalget godkender … at udvalget drøfter`: who is asked is named anew with each clause.
  const [subject = ''] = /^\p{L}{1,60}(?!\p{L})/u.exec(asked) ?? [];
  const anew = new RegExp(`,?\\s(?:(?:og|samt)\\sat\\s${subject && `|at\\s(?=${subject}\\s)`})`, 'iu');
  return asked.split(anew).flatMap(clauseActions);
}

/** What is asked stands at the beginning of a clause; one with more words is a text without full stops. */
const MOST_WORDS = 500;

/** The verbs of the clause itself: those before it opens a subordinate one. The subject's own clause is passed over. */
function clauseActions(clause: string): RecommendedAction[] {
  const words =
    clause
      .replace(/^(?:at|At)\s/, '')
      .match(/[\p{L}@|]+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  const actions: RecommendedAction[] = [];
  let inside = false;
  words.forEach((word, at) => {
    if (inside) return;
    if (at > 0 && isSubordinator(word) && actions.length > 0) {
      inside = true;
      return;
    }
    // `at anbefale byrådet`: the verb that follows the "at" stands in the infinitive.
    const verb = at === 0 && /e$/.test(word) ? `${word}r` : word;
    const action = verbAction(verb) ?? phraseAction(verb, words.slice(at + 1));
    // `at kommunerne orienteres`: it is not the body that is told.
    if (action && !(action === 'inform' && isOtherParty(words[at - 1] ?? ''))) actions.push(action);
  });
  return [...actions, ...includedActions(clause)];
}

/** `… herunder drøfter`: what the clause asks for in particular is asked for too. */
function includedActions(clause: string): RecommendedAction[] {
  const match = /\b(?:herunder|samt)\s(\p{L}+)/iu.exec(clause);
  const action = match?.[1] ? verbAction(match[1]) : null;
  return action ? [action] : [];
}

function phraseAction(verb: string, after: string[]): RecommendedAction | null {
  const phrase = phrasesOf(verb).find(({ complement }) =>
    after.some((word) => isDamagedForm(word, complement, 0.13)),
  );
  return phrase?.action ?? null;
}
