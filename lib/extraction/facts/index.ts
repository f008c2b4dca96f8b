/**
 * What the text of an item says: deadlines and other times, amounts, references, names, decisions, reports, announced
 * items, failed sums and the topic. Pure and quick; the rules stand in the one-subject files beside this one.
 */
import type { Fact, ItemFacts, TableCheck } from '../../agenda/facts.ts';
import type { AgendaItem, BodyRef, MeetingDocumentKind } from '../../agenda/model.ts';
import { mayHoldTime, timesIn } from '../../danish/when.ts';
import { failedSums } from '../tables/sums.ts';
import { amountFacts } from './amounts.ts';
import { announcedIn } from './announced.ts';
import { foraOf } from './fora.ts';
import { nameFacts, namesIn } from './names.ts';
import { decisionOf } from './outcomes.ts';
import { referenceFacts } from './references.ts';
import { responsibleFacts } from './responsible.ts';
import { scenarioFacts } from './scenarios.ts';
import { type ReadSection, readSections } from './text.ts';
import { timeFacts } from './times.ts';
import { topicOf } from './topics.ts';

/** The sitting an item stands in. */
export interface FactContext {
  /** The meeting's day, `YYYY-MM-DD`; null when unknown, and then times without a year are not told. */
  meetingDate: string | null;
  body: BodyRef | null;
  kind: MeetingDocumentKind;
  /** Title of the part of the agenda the item stands in ("Siden sidst"). */
  part?: string | null;
}

/** Most times told of a sentence; a timetable's row has a dozen. */
const MAX_TIMES = 20;

/** All facts of an item, in the order of its text. Closed items and headings have none. */
export function findFacts(item: AgendaItem, context: FactContext): ItemFacts {
  const sections = readSections(item.sections);
  return {
    facts: sections.flatMap((section) => factsOf(section, context)),
    decision: decisionOf(sections),
    fora: foraOf(item, sections, context.part ?? null),
    announced: announcedIn(item, sections, context.meetingDate),
    tableChecks: sections.flatMap(checksOf),
    topic: topicOf(item, sections),
  };
}

function factsOf(section: ReadSection, context: FactContext): Fact[] {
  const amounts = amountFacts(section);
  const facts: Fact[] = [
    ...amounts,
    ...scenarioFacts(section, amounts),
    ...nameFacts(section, namesIn(section.text)),
  ];
  // One kind of fact after the other, not sentence by sentence: the same few patterns stay at hand.
  const { sentences } = section;
  const times = sentences.map(({ text }) => (mayHoldTime(text) ? timesIn(text).slice(0, MAX_TIMES) : []));
  const references = sentences.map((sentence, at) =>
    referenceFacts(section, sentence, times[at] ?? [], context),
  );
  sentences.forEach((sentence, at) => {
    const told = references[at] ?? [];
    const isClaimed = (start: number, end: number) =>
      told.some(({ place }) => start < place.end && place.start < end);
    facts.push(...told, ...timeFacts(section, sentence, times[at] ?? [], context, isClaimed));
  });
  for (const sentence of sentences) facts.push(...responsibleFacts(section, sentence));
  return facts.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
}

function checksOf(section: ReadSection): TableCheck[] {
  return section.blocks.flatMap((block, at) =>
    block.type === 'table'
      ? failedSums(block.rows).map((failed) => ({ section: section.index, block: at, ...failed }))
      : [],
  );
}
