/** Reasons in the words that are printed: evidence is found by stems ("vadomrad"), people read words ("vådområdet"). */
import type { AgendaItem } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';
import { matchesOf } from '../danish/matches.ts';
import { tellingOf } from './pointers.ts';
import { sentencesIn } from './sentences.ts';
import type { Evidence, Link } from './types.ts';
import { stemOf } from './words.ts';

/** Words of an item by their stems, and its sentences by the stems they say. */
interface Printing {
  words: ReadonlyMap<string, string>;
  /** Those at the head of a sentence, where any word has a capital: told so only where they stand nowhere else. */
  atHead: ReadonlyMap<string, string>;
  sentences: ReadonlyMap<string, string>;
}

/** Letters of a sentence that are told of it. */
const LONGEST = 160;

/** Gives links with the words and sentences of their items. @param itemOf what a key stands for, where it is still there */
export function printedLinks(
  links: readonly Link[],
  itemOf: (key: string) => AgendaItem | undefined,
): Link[] {
  const known = new Map<string, Printing>();
  const printingOf = (key: string): Printing | undefined => {
    const item = itemOf(key);
    const printing = known.get(key) ?? (item && printingIn(item));
    if (printing) known.set(key, printing);
    return printing;
  };
  return links.map((link) => {
    const printings = [link.a, link.b].flatMap((key) => printingOf(key) ?? []);
    return { ...link, evidence: link.evidence.map((one) => printed(one, printings)) };
  });
}

function printed(evidence: Evidence, printings: readonly Printing[]): Evidence {
  const find = (of: (one: Printing) => string | undefined): string | undefined => {
    for (const one of printings) {
      const found = of(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  if (evidence.kind === 'words' || evidence.kind === 'alike-title') {
    const words = evidence.words.map(
      (stem) => find((one) => one.words.get(stem)) ?? find((one) => one.atHead.get(stem)) ?? stem,
    );
    return { ...evidence, words: [...new Set(words)] };
  }
  if (evidence.kind !== 'same-sentence') return evidence;
  return { ...evidence, text: find((one) => one.sentences.get(evidence.text)) ?? evidence.text };
}

const WORD = /[\p{L}\p{N}]+/gu;

function printingIn({ title, sections, attachments }: AgendaItem): Printing {
  const papers = attachments.map((paper) => paper.title);
  const texts = [title, ...sections.map(({ blocks }) => blocksText(blocks)), ...papers];
  const words = new Map<string, string>();
  const atHead = new Map<string, string>();
  const sentences = new Map<string, string>();
  for (const text of texts)
    for (const { text: sentence } of sentencesIn(text)) {
      sentences.set(tellingOf(sentence).join(' '), shortened(sentence));
      for (const { 0: word, index } of matchesOf(WORD, sentence)) {
        const into = index === 0 ? atHead : words;
        const stem = stemOf(word);
        if (stem !== '' && !into.has(stem)) into.set(stem, word);
      }
    }
  return { words, atHead, sentences };
}

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
