/** Places in a text that point at a sitting: references, days on which one may have been, decisions of other bodies. */
import type { Fact, Outcome } from '../agenda/facts.ts';
import type { Section } from '../agenda/model.ts';
import { fold } from '../danish/fold.ts';
import { type Earlier, earlierDecisions } from './earlier.ts';
import type { TextSentence } from './sentences.ts';
import { termsOf } from './words.ts';

/** A place in the text that points at a sitting. */
export interface Pointer {
  /** As printed. */
  phrase: string;
  /** Days the sitting lies within, inclusive; null is an open end. */
  from: string | null;
  to: string | null;
  /** As printed; null for the item's own body. */
  body: string | null;
  /** Stems of the sentence it stands in. */
  terms: string[];
  /** The number it stood under there, where that is told ("pkt. 3.4 på mødet den …"). */
  number: string | null;
  /** What the sentence says was done there, where it says so. */
  outcome: Outcome | null;
  /**
   * `reference`: it points at a sitting in words; `earlier`: it prints what another body decided; `day`: a day or month that
   * may be a sitting's.
   */
  kind: 'reference' | 'earlier' | 'day';
}

/** A section's text in sentences. */
export interface ReadText {
  role: Section['role'];
  heading: string;
  text: string;
  sentences: TextSentence[];
}

/** Stems of a text, each once. */
export const tellingOf = (text: string): string[] => [...new Set(termsOf(text))];

/** Letters between "pkt. 3.4" and "på mødet den 3. maj", or between the day and "(pkt. 3.4)". */
const BESIDE = 12;

const areBeside = (a: Fact, b: Fact): boolean =>
  a.place.section === b.place.section &&
  Math.max(a.place.start, b.place.start) - Math.min(a.place.end, b.place.end) <= BESIDE;

type ItemReference = Extract<Fact, { type: 'reference' }> & { to: { kind: 'item' } };

const isItem = (fact: Fact): fact is ItemReference => fact.type === 'reference' && fact.to.kind === 'item';

function numberBeside(fact: Fact, facts: readonly Fact[]): string | null {
  const item = facts.find((other): other is ItemReference => isItem(other) && areBeside(other, fact));
  return item?.to.number ?? null;
}

/** References to items of the same agenda: those beside a sitting are items of that. */
export const itemsMeantHere = (facts: readonly Fact[]): ItemReference[] =>
  facts
    .filter(isItem)
    .filter((item) => !facts.some((other) => sittingTold(other) !== null && areBeside(item, other)));

/** Pointers of an item's sections. @param date day of its own sitting */
export function pointersIn(sections: readonly ReadText[], facts: readonly Fact[], date: string): Pointer[] {
  const told = facts.flatMap((fact): Pointer[] => {
    const { section, start } = fact.place;
    const own = sections[section];
    const text = own?.sentences.find((sentence) => start < sentence.end)?.text ?? own?.text ?? '';
    const sitting = meetingTold(fact, text, date) ?? dayTold(fact, text, date);
    if (!sitting) return [];
    const number = numberBeside(fact, facts);
    return [{ phrase: fact.text, ...sitting, number, terms: tellingOf(text), outcome: toldOutcome(text) }];
  });
  return [...told, ...sections.flatMap(earlierDecisions).map(pointerOfEarlier)];
}

type Told = Pick<Pointer, 'from' | 'to' | 'body' | 'kind'>;

const sittingTold = (fact: Fact): Told | null =>
  fact.type === 'reference' && fact.to.kind === 'meeting'
    ? { from: fact.to.when.from, to: fact.to.when.to, body: fact.to.body, kind: 'reference' }
    : null;

/** "Økonomiudvalget i Assens Kommune", of which a fact tells the committee. */
const ELSEWHERE = /^s?\si\s\p{Lu}[\p{L}-]+(?:\sKommune)?/u;
/** "Klima-, Miljø- og" of a committee, of which a fact tells the last word. */
const BEFORE_BODY = /\p{Lu}[\p{L}-]{1,30}-(?:,\s[\p{L}-]{2,30}-)?\sog\s$/u;
/** "Drøftelsen i april" was held, whatever month it is now. */
const HELD = /(?:elsen|ingen)\s(?:i|fra)\s$/i;

/** A sitting that is told, with what its sentence says besides of body and year. */
function meetingTold(fact: Fact, sentence: string, date: string): Told | null {
  const told = sittingTold(fact);
  if (!told) return null;
  const { from, to } = told;
  const body = told.body === null ? null : wholeName(told.body, sentence);
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(fact.text)));
  if (from === null || to === null || from <= date || /\d{4}/.test(fact.text) || !HELD.test(before))
    return { ...told, body };
  return { ...told, body, from: yearBefore(from), to: yearBefore(to) };
}

/** A body with what stands before and after it of its name. */
function wholeName(body: string, sentence: string): string {
  const at = sentence.indexOf(body);
  if (at < 0) return body;
  const before = BEFORE_BODY.exec(sentence.slice(0, at))?.[0] ?? '';
  const after = ELSEWHERE.exec(sentence.slice(at + body.length))?.[0].replace(/^s/, '') ?? '';
  return `${before}${body}${after}`;
}

/** Folded: what bodies do at sittings, as verb or noun. */
const TREATED =
  /\b(?:godkend|droft|behandl|beslut|vedtag|vedtog|tiltrad|udsat|forelag|forelagt|drofted|mode[rnt]?\b|efterretning|orienter|bakke|bad\b|besog|oplag|lovet|lovede|aftalt|bestil|onsked|opfolgning)/;

/** Letters around a month in which it must stand. */
const NEAR = 60;
/** What was, of a month told without its year. */
const WAS =
  /\b(?:siden|blev|bad|gav|fik|tog|traf|har|var|som (?:lovet|aftalt|besluttet|onsket)|er (?:nu )?fulgt)\b|(?:ede|dte|lte|gte)\b|(?:elsen|ingen) af\b/;
const BODY =
  /(?<![\p{L}-])(?:KKR(?:\s(?!Møde)\p{Lu}\p{L}+)?|(?:[Bb]yrådet|[Kk]ommunalbestyrelsen|[Rr]egionsrådet|\p{Lu}[\p{L}-]{2,40}(?:\sog\s|-\sog\s)?[\p{L}-]{0,30}udvalget)(?:\si\s\p{Lu}[\p{L}-]+(?:\sKommune)?)?)(?![\p{L}-])/u;

/** Any other body, as the subject of what bodies do: "Sundhedsklynge Nord drøftede". */
const ACTING =
  /(?<![\p{L}-])\p{Lu}[\p{L}-]{3,40}(?:\s\p{Lu}[\p{L}-]{1,30}){1,3}(?=\s(?:drøftede|behandlede|godkendte|besluttede|anbefalede|tiltrådte|vedtog|bakkede)(?!\p{L}))/u;

/** A day, or a month in which something was treated. Whether a sitting was held then, the corpus knows. */
function dayTold(fact: Fact, sentence: string, date: string): Told | null {
  if (fact.type !== 'past' && fact.type !== 'date' && fact.type !== 'expectation') return null;
  const { from, to, precision } = fact.when;
  if (from === null || to === null) return null;
  const body = (BODY.exec(sentence) ?? ACTING.exec(sentence))?.[0] ?? null;
  if (precision === 'day') return from === to ? { from, to, body, kind: 'day' } : null;
  const at = Math.max(0, sentence.indexOf(fact.text));
  const near = sentence.slice(Math.max(0, at - NEAR), at + fact.text.length + NEAR);
  const folded = fold(near);
  if (precision !== 'month' || !(TREATED.test(folded) || BODY.test(near))) return null;
  const isMisread = from > date && !/\d{4}/.test(fact.text) && WAS.test(folded);
  return isMisread
    ? { from: yearBefore(from), to: yearBefore(to), body, kind: 'day' }
    : { from, to, body, kind: 'day' };
}

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

const pointerOfEarlier = ({ phrase, body, date, text }: Earlier): Pointer => ({
  ...{ phrase, body, from: date, to: date },
  terms: [],
  number: null,
  outcome: toldOutcome(text),
  kind: 'earlier',
});

const TOLD: [RegExp, Outcome][] = [
  [/udsat|udsatte|udskudt|udskod/, 'postponed'],
  [/tilbage(?:sendt)?|hjemvist|pa ny\b/, 'returned'],
  [/forkast|afvist/, 'rejected'],
  [/godkend|vedtog|vedtaget|tiltradt|beslut|tilslut|anbefal|igangsatt|nedsatt|udpeg/, 'approved'],
  [/efterretning|orienter/, 'noted'],
  [/droft/, 'discussed'],
];

/** What a sentence says was done at the sitting it points at. */
function toldOutcome(sentence: string): Outcome | null {
  const folded = fold(sentence);
  return TOLD.find(([form]) => form.test(folded))?.[1] ?? null;
}
