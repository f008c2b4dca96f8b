/**
 * A speaking note: what one must have at hand when an item comes up. Drawn from the item's own text and what is known of its
 * case, in the words that are printed there; nothing is put in other words, and nothing is told of a closed item.
 */
import type { Decision, Fact, Outcome, Party, Place } from '../agenda/facts.ts';
import type { Block, RecommendedAction, Section } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';
import type { ItemView } from '../agenda/views.ts';
import { earlierDecisions } from '../tracking/earlier.ts';
import { pointersIn } from '../tracking/pointers.ts';
import { sentencesIn } from '../tracking/sentences.ts';
import type { TreatmentView } from '../tracking/views.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** What was decided of the matter before. */
export interface EarlierDecision {
  /** As printed or as the body is called; null where it is not told. */
  body: string | null;
  /** `YYYY-MM-DD`; null where the text tells it in words only. */
  date: string | null;
  /** Null where it is not known what became of it. */
  outcome: Outcome | null;
  /** As printed; empty where only the day of the treatment is known. */
  text: string;
}

export interface SpeakingNote {
  actions: RecommendedAction[];
  /** What is recommended, as printed. */
  asked: Block[];
  /** Sentences that say why the item is here. */
  why: string[];
  before: EarlierDecision | null;
  /** What this very sitting decided, where minutes tell it. */
  decision: Decision | null;
  /** Each once, the earliest first. */
  deadlines: Of<'deadline'>[];
  /** Sums of money that weigh, the largest first, each with the sentence it stands in (null in a table). */
  sums: { fact: Of<'amount'>; sentence: string | null }[];
  scenarios: Of<'scenario'>[];
  responsible: Party[];
  /** Markdown. */
  own: string;
}

export interface NoteGiven {
  item: ItemView;
  /** Day of the sitting, where it is known. */
  date: string | null;
  /** Of the cases the item is in. */
  treatments: readonly TreatmentView[];
  /** The user's note on the item, Markdown. */
  own: string;
}

/** Null of a closed item, of a heading, and where there is nothing to tell. */
export function speakingNote({ item, date, treatments, own }: NoteGiven): SpeakingNote | null {
  if (item.closed) return null;
  const { facts, decision } = item.facts;
  const of = <Type extends Fact['type']>(type: Type) =>
    facts.filter((fact): fact is Of<Type> => fact.type === type);
  const scenarios = of('scenario');
  const note: SpeakingNote = {
    actions: item.recommendedActions,
    asked: item.sections.filter(({ role }) => role === 'recommendation').flatMap(({ blocks }) => blocks),
    why: reasonsIn(item.sections),
    before: decidedBefore(item, date, treatments),
    decision,
    deadlines: firstOfEach(of('deadline'), (one) => JSON.stringify([one.when, one.by, one.task])).sort(
      (a, b) => (a.when.to ?? '9999').localeCompare(b.when.to ?? '9999'),
    ),
    sums: weighty(of('amount'), new Set(scenarios.flatMap(({ amounts }) => amounts))).map((fact) => ({
      fact,
      sentence: sentenceAround(item.sections, fact.place),
    })),
    scenarios: firstOfEach(scenarios, ({ name }) => name),
    responsible: firstOfEach(
      of('responsible').map(({ party }) => party),
      ({ key, text }) => key ?? text,
    ),
    own: own.trim(),
  };
  const told = Object.values(note).some((part) => (Array.isArray(part) ? part.length > 0 : Boolean(part)));
  return told ? note : null;
}

function firstOfEach<T>(list: readonly T[], nameOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(nameOf(one)) && seen.add(nameOf(one)));
}

// ── Sums ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** More sums than these, and those of less than a tenth of the largest, are details, to be read in the text. */
const SUMS = 3;
const TENTH = 0.1;

function weighty(amounts: readonly Of<'amount'>[], compared: ReadonlySet<number>): Of<'amount'>[] {
  const kroner = amounts
    .filter(({ unit }) => unit === 'DKK')
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const least = Math.abs(kroner[0]?.value ?? 0) * TENTH;
  const told = kroner.filter(({ value }) => !compared.has(value) && Math.abs(value) >= least);
  return firstOfEach(told, ({ value }) => String(value)).slice(0, SUMS);
}

function sentenceAround(sections: readonly Section[], { section, start }: Place): string | null {
  const sentences = sentencesIn(blocksText(sections[section]?.blocks ?? []));
  const found = sentences.find(({ end }) => start < end)?.text ?? null;
  return found === null || found.includes('\t') ? null : shortened(found.replace(/\s+/g, ' '));
}

// ── Why ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Where reasons stand, the likeliest first; headings that are not ours come last. */
const ROLES: readonly Section['role'][] = ['background', 'presentation', 'other'];
/** Words by which a text says what it is for. */
const PURPOSE =
  /(?<!\p{L})(?:formål(?:et)?|baggrunden (?:er|for)|med henblik på|for at|fordi|derfor|som følge af|skal sikre|behov for|årsagen)(?!\p{L})/iu;
/** Sentences looked at; letters of one that is told. */
const LOOKED_AT = 12;
const LONGEST = 320;

/** The sentence a text begins with, and the first that says what it is for. */
function reasonsIn(sections: readonly Section[]): string[] {
  for (const role of ROLES) {
    const blocks = sections.filter((section) => section.role === role).flatMap((section) => section.blocks);
    const prose = blocks.filter(({ type }) => type === 'paragraph');
    const sentences = sentencesIn(blocksText(prose.length > 0 ? prose : blocks.filter(isList)))
      .map(({ text }) => text.replace(/\s+/g, ' '))
      .slice(0, LOOKED_AT);
    const [first] = sentences;
    if (first === undefined) continue;
    const purpose = sentences.find((sentence) => PURPOSE.test(sentence));
    return firstOfEach([first, ...(purpose ? [purpose] : [])], (one) => one).map(shortened);
  }
  return [];
}
const isList = ({ type }: Block) => type === 'list';

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`;
}

// ── What was decided before ──────────────────────────────────────────────────────────────────────────────────────────

/** The latest decision before the sitting: as the followed case or a printed decision tells it, else as the text mentions it. */
function decidedBefore(
  { sections, facts }: ItemView,
  date: string | null,
  treatments: readonly TreatmentView[],
): EarlierDecision | null {
  const isBefore = (day: string | null) => day !== null && (date === null || day < date);
  const held = treatments.filter(({ item }) => item.date !== date && isBefore(item.date));
  const followed = held.map(
    ({ item, decision }): EarlierDecision => ({
      ...{ body: item.body?.name ?? null, date: item.date },
      ...{ outcome: decision?.outcome ?? null, text: decision?.text ?? '' },
    }),
  );
  const read = sections.map(({ role, heading, blocks }) => {
    const text = blocksText(blocks);
    return { role, heading, text, sentences: sentencesIn(text) };
  });
  const printed = read
    .flatMap(earlierDecisions)
    .filter((one) => isBefore(one.date))
    .map(({ body, date: day, text }): EarlierDecision => {
      const first = sentencesIn(text.trim())[0]?.text ?? '';
      return { body, date: day, outcome: null, text: shortened(first) };
    });
  const latest = (all: readonly EarlierDecision[]) =>
    all.reduce<EarlierDecision | null>(
      (best, one) => (best === null || (one.date ?? '') > (best.date ?? '') ? one : best),
      null,
    );
  const recorded = latest([...followed, ...printed].filter(({ text }) => text !== ''));
  if (recorded) return recorded;
  const told = pointersIn(read, facts.facts, date ?? '9999-12-31').filter(
    ({ outcome, to }) => outcome !== null && isBefore(to),
  );
  const mentioned = told.reduce<(typeof told)[number] | null>(
    (best, one) => (best === null || (one.to ?? '') > (best.to ?? '') ? one : best),
    null,
  );
  const sentence =
    mentioned &&
    read.flatMap(({ sentences }) => sentences).find(({ text }) => text.includes(mentioned.phrase));
  if (mentioned && sentence)
    return {
      ...{ body: mentioned.body, outcome: mentioned.outcome },
      date: mentioned.from === mentioned.to ? mentioned.to : null,
      text: shortened(sentence.text.replace(/\s+/g, ' ')),
    };
  return latest(followed);
}
