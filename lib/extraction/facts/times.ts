/**
 * Times in a sentence, and what each is: a deadline, a period, an expectation, something past, or another date. The rules
 * are those of the measuring cases (`Deadlines`: `senest`, `inden`, `med frist`, `fristen er`, `kan søges indtil`; no
 * meeting dates, past dates, effects, earliest days or expectations) and of domain notes §6.1.
 */

import type { Fact, Span } from '../../agenda/facts.ts';
import type { BodyRef, MeetingDocumentKind } from '../../agenda/model.ts';
import { after, before, type PlacedTime, settle } from '../../danish/when.ts';
import { dayAfter } from '../../danish/when-day.ts';
import { asksBy, isExplained } from './deadlines.ts';
import { AFTER, BEFORE, endsSomething, isEarliest, isMoved, shifted, spanOf } from './spans.ts';
import { directionOf, isExpected, isPast, TAKES_EFFECT, takesEffect } from './tense.ts';
import { type ReadSection, type Sentence, single } from './text.ts';
import { whoMust } from './who.ts';

/** What is known of the sitting. */
export interface Sitting {
  meetingDate: string | null;
  body: BodyRef | null;
  /** Minutes look back at their meeting; an agenda is out some weeks before it. */
  kind: MeetingDocumentKind;
}

/** Most days before the meeting that an agenda may still ask for something: it is sent out ahead. */
const AHEAD = 21;

const DURING =
  /(?:\b(?:i|gennem) løbet af|\bi (?:hele )?perioden|\bi årene|\bi (?:valg)?perioden)\s(?:fra\s)?$/i;
const YEARS_ONLY = /^\d{4}(?:\s?[–/-]\s?\d{2,4})?$/;
/** What may stand before a year alone that is worth telling; most others are names and budgets. */
const YEAR_LEAD =
  /(?:^|[\s(])(?:i|fra|med|til|mod|inden|før|efter|senest|af|[a-zæøå]*perioden|årene|året|årsskiftet|indtil|er|den|for|[a-zæøå]*periode|frist\S*)\s$/i;
/** What makes years a stretch of time, not part of a name ("Rammeaftale 2025-2026"). */
const YEARS_LEAD =
  /(?:^|\s)(?:i|[a-zæøå]*perioden?|årene|(?<!(?:budget|plan|strategi|aftale|program|ramme|regnskab|politik|prognose|takst)[a-zæøå]*\s)for|(?:budget|aftale|regnskabs)året|årsskiftet)\s$/i;

/** Facts of the times printed in a sentence. `claimed` are places other facts have told already (a sitting referred to). */
export function timeFacts(
  section: ReadSection,
  sentence: Sentence,
  times: PlacedTime[],
  sitting: Sitting,
  claimed: (start: number, end: number) => boolean,
): Fact[] {
  const facts: Fact[] = [];
  let vague = false;
  for (const [at, time] of times.entries()) {
    const start = sentence.start + time.start;
    if (claimed(start, sentence.start + time.end)) continue;
    if (isExplained(sentence.text, time, times[at + 1])) {
      vague ||= asksBy(sentence, time) !== null;
      continue;
    }
    const joined = vague || followsDeadline(sentence, facts.at(-1), time);
    vague = false;
    const fact = factOf(section, sentence, time, sitting, joined);
    if (fact) facts.push(fact);
  }
  return facts;
}

/** `frist 15. januar og 15. august`: what is said of the one holds for the other. */
function followsDeadline(sentence: Sentence, last: Fact | undefined, time: PlacedTime): boolean {
  if (last?.type !== 'deadline') return false;
  const between = sentence.text.slice(last.place.end - sentence.start, time.start);
  return AND_BY.test(between) && !EVENT.test(between);
}

/** `senest 1. oktober og en samlet oversigt ultimo november`, `frist for spørgsmål er 1. oktober, for tilbud 2. november`. */
const AND_BY =
  /^\s(?:og|samt|eller)\s(?:(?:en|et|den|det|de|til|for)\s(?:[a-zæøå-]+\s){1,4})?$|^,\s(?:og\s)?(?:for|til)\s(?:[a-zæøå-]+\s){1,3}$/i;
const EVENT =
  /(?:møde|konference|seminar|dag|valg)[a-zæøå]*\s$|(?<![a-zæøå])(?:på|ved|fra|om|af|i|efter|er|skal|[a-zæøå]+es)\s/i;

function factOf(
  section: ReadSection,
  sentence: Sentence,
  time: PlacedTime,
  sitting: Sitting,
  joined: boolean,
): Fact | null {
  const { text } = sentence;
  const lead = text.slice(0, time.start);
  const rest = text.slice(time.end);
  const bare = YEARS_ONLY.test(text.slice(time.start, time.end));
  if (bare && !YEAR_LEAD.test(lead.slice(-16))) return null;
  const near = lead.slice(-60);
  const asked = asksBy(sentence, time) ?? (joined ? { start: time.start, confidence: 0.8 } : null);
  const ask = asked && !isEarliest(near) && !takesEffect(lead, rest) ? asked : null;
  const hopes = isExpected(lead, rest);
  const looksBack = !hopes && isPast(lead, rest, ask !== null);
  const towards = ask === null ? directionOf(time, lead, rest, looksBack) : 'next';
  const printed = spanOf(text, time, sitting.meetingDate, ask !== null, towards);
  if (printed === null) return null;
  const when = ask?.shift ? shifted(printed, ask.shift) : printed;
  if (bare && !isYearTold(lead, time, ask !== null, hopes)) return null;
  const place = (start: number) => ({
    place: { section: section.index, start: sentence.start + start, end: sentence.start + time.end },
    text: single(text.slice(start, time.end)),
  });
  if (isBygone(when, sitting, looksBack, ask !== null)) {
    const was = settle(time, sitting.meetingDate, directionOf(time, lead, rest, looksBack));
    if (bare || !was) return null;
    const isBefore = BEFORE.test(near) && time.kind === 'holiday';
    const spans = AFTER.test(near) ? after(was) : isBefore ? before(time, was) : was;
    return { type: 'past', ...place(time.start), when: spans, confidence: 0.85 };
  }
  if (hopes && !TAKES_EFFECT.test(near))
    return { type: 'expectation', ...place(time.start), when, confidence: 0.85 };
  if (ask) {
    const { by, task } = whoMust(sentence, ask.start, time.end);
    return { type: 'deadline', ...place(ask.start), when, confidence: ask.confidence, by, task };
  }
  const isPeriod =
    (time.isStretch && !isMoved(lead)) ||
    endsSomething(lead, time) ||
    DURING.test(near) ||
    /\bløbet af\s/i.test(text.slice(time.start - 9, time.end));
  return { type: isPeriod ? 'period' : 'date', ...place(time.start), when, confidence: 0.8 };
}

/** A year alone is worth telling only where something is asked, expected, begun or ended by it. */
function isYearTold(lead: string, time: PlacedTime, asked: boolean, hopes: boolean): boolean {
  if (asked || endsSomething(lead, time) || DURING.test(lead)) return true;
  if (time.isStretch) return YEARS_LEAD.test(lead);
  if (/\bfra(?: og med)?\s$/i.test(lead)) return true;
  return hopes && /\b(?:i|inden|til|efter)\s$/i.test(lead);
}

/** Is it over by the day of the meeting? What an agenda asks for just before its meeting is not. */
function isBygone(
  { to, from }: Span,
  { meetingDate, kind }: Sitting,
  looksBack: boolean,
  asked: boolean,
): boolean {
  const end = to ?? from;
  if (end === null) return looksBack && !asked;
  if (meetingDate === null) return looksBack;
  if (to === null) return looksBack && !asked && from !== null && from < meetingDate;
  const grace = asked && !looksBack && kind !== 'minutes' ? dayAfter(meetingDate, -AHEAD) : meetingDate;
  return end < grace;
}
