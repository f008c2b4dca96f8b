/** What the body itself is asked to do. A verb inside the object (`anbefaler kommunerne at godkende`) is not its own. */
import type { Block, RecommendedAction } from '../agenda/model.ts';
import { isDamagedForm } from '../danish/damage.ts';
import { isOtherParty, isSubordinator, phrasesOf, verbAction } from './words.ts';

/** Kinds of action in the order asked for, each once. */
export function readActions(blocks: Block[]): RecommendedAction[] {
  const found = new Set<RecommendedAction>();
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) addAll(found, clauseActions(item.text));
    else if (block.type === 'paragraph')
      for (const sentence of sentencesOf(block.text)) addAll(found, sentenceActions(sentence));
  }
  return [...found];
}

const addAll = <T>(set: Set<T>, values: T[]) => {
  for (const value of values) set.add(value);
};

const sentencesOf = (text: string) => text.split(/(?<=[^\d\s]{2}[.;!?])\s{1,3}(?=[\p{Lu}|])/u);

/** An introduction to a list: `Det indstilles:`, `Magistraten indstiller til byrådet,`. */
const LEAD_ONLY = /\b(?:indstilles|indstiller|foresl\S{1,4}s|anbefales)\b[^.]{0,80}[:,]?$/iu;

/** `Det indstilles, at KKR …`, `Direktionen indstiller til rådet, at …`: the actions are those of the clause after `at`. */
function sentenceActions(sentence: string): RecommendedAction[] {
  const lead =
    /\b(?:indstilles|indstiller|foresl\S{1,4}s|foresl\S{1,4}r|anbefales)\b[^.]{0,120}?\bat:?(?=\s|$)/iu.exec(
      sentence,
    );
  if (!lead) return LEAD_ONLY.test(sentence) ? [] : clauseActions(sentence);
  const asked = sentence.slice(lead.index + lead[0].length).trim();
  // `at udvalget godkender … at udvalget drøfter`: who is asked is named anew with each clause.
  const [subject = ''] = /^\p{L}+/u.exec(asked) ?? [];
  const anew = new RegExp(`,?\\s(?:(?:og|samt)\\sat\\s${subject && `|at\\s(?=${subject}\\s)`})`, 'iu');
  return asked.split(anew).flatMap(clauseActions);
}

/** The verbs of the clause itself: those before it opens a subordinate one. The subject's own clause is passed over. */
function clauseActions(clause: string): RecommendedAction[] {
  const words = clause.replace(/^(?:at|At)\s/, '').match(/[\p{L}@|]+/gu) ?? [];
  const actions: RecommendedAction[] = [];
  let inside = false;
  words.forEach((word, at) => {
    if (inside) return;
    if (at > 0 && isSubordinator(word) && actions.length > 0) {
      inside = true;
      return;
    }
    const action = verbAction(word) ?? phraseAction(words, at);
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

function phraseAction(words: string[], at: number): RecommendedAction | null {
  const phrases = phrasesOf(words[at] ?? '');
  const phrase = phrases.find(({ complement }) =>
    words.slice(at + 1).some((word) => isDamagedForm(word, complement, 0.13)),
  );
  return phrase?.action ?? null;
}
