/** What is compared of a treatment: plain data, made once when its sitting is stored, and small enough to be kept. */
import type { Outcome } from '../agenda/facts.ts';
import type { Section } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';
import { namesIn } from './names.ts';
import { type Pointer, pointersIn, type ReadText, tellingOf } from './pointers.ts';
import { frameOf, sentencesIn } from './sentences.ts';
import { isStanding } from './standing.ts';
import { titleCore } from './titles.ts';
import type { Treatment } from './types.ts';

/** A sentence's frame (see `frameOf`) and stems. */
export interface FeatureSentence {
  frame: number;
  terms: string[];
}

/** The name of a paper taken apart. */
export interface PaperName {
  name: string;
  terms: string[];
  years: string[];
}

export interface Features {
  key: string;
  sitting: string;
  body: string;
  date: string;
  number: string | null;
  title: string;
  core: string;
  titleTerms: string[];
  years: string[];
  /** Belongs to no case. */
  isStanding: boolean;
  caseNumber: string | null;
  attachments: PaperName[];
  sentences: FeatureSentence[];
  /** Stems of the names in title and sentences. */
  names: string[];
  pointers: Pointer[];
  /** Papers named in the text. */
  papers: PaperName[];
  outcome: Outcome | null;
}

/** Letters of an item that are compared; what comes after is seldom about the matter. */
const MOST_TEXT = 3000;
/** The decision says what became of it, in formulas; the promises in it are pointers. */
const COMPARED = new Set<Section['role']>(['background', 'recommendation', 'presentation', 'other']);
const LEAST_SENTENCE = 2;

/** Features of a treatment. */
export function featuresOf({ key, sitting, item, facts }: Treatment): Features {
  const { core, terms, years } = titleCore(item.title);
  const base: Features = {
    ...{ key, sitting: sitting.id, body: sitting.body.key, date: sitting.date },
    ...{ number: item.number, title: item.title, core, titleTerms: terms, years },
    ...{ isStanding: isStanding(item), caseNumber: item.caseNumber },
    ...{ attachments: [], sentences: [], names: [], pointers: [], papers: [] },
    outcome: facts.decision?.outcome ?? null,
  };
  if (base.isStanding) return base;
  const sections = item.sections.map(({ role, heading, blocks }): ReadText => {
    const text = blocksText(blocks);
    return { role, heading, text, sentences: sentencesIn(text) };
  });
  return {
    ...base,
    attachments: item.attachments.map(({ title }) => paperName(title)),
    ...comparedIn(sections, item.title),
    pointers: pointersIn(sections, facts.facts, sitting.date),
    papers: facts.facts.flatMap((fact) =>
      fact.type === 'reference' && fact.to.kind === 'paper' ? [paperName(fact.to.name)] : [],
    ),
  };
}

function comparedIn(sections: readonly ReadText[], title: string): Pick<Features, 'sentences' | 'names'> {
  const compared = comparedTexts(sections);
  return {
    names: [...new Set([title, ...compared].flatMap(namesIn))],
    sentences: compared.flatMap((text): FeatureSentence[] => {
      const terms = tellingOf(text);
      return terms.length >= LEAST_SENTENCE ? [{ frame: frameOf(text), terms }] : [];
    }),
  };
}

/** Sentences in order, as far as they are compared. */
function comparedTexts(sections: readonly ReadText[]): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const { role, sentences } of sections) {
    if (!COMPARED.has(role)) continue;
    for (const { text } of sentences) {
      length += text.length;
      if (length > MOST_TEXT) return texts;
      texts.push(text);
    }
  }
  return texts;
}

function paperName(name: string): PaperName {
  const { terms, years } = titleCore(name);
  return { name, terms, years };
}
