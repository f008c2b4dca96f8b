/**
 * Times in a sentence, and what each is: a deadline, a period, an expectation, something past, or another date. The rules
 * are those of the measuring cases (`Deadlines`: `senest`, `inden`, `med frist`, `fristen er`, `kan søges indtil`; no
 * meeting dates, past dates, effects, earliest days or expectations) and of domain notes §6.1.
 */

import type { Fact, Span } from '../../agenda/facts.ts';
import type { BodyRef, MeetingDocumentKind } from '../../agenda/model.ts';
import { matchesOf } from '../../danish/matches.ts';
import { after, before, type PlacedTime, settle } from '../../danish/when.ts';
import { dayAfter, isoDay } from '../../danish/when-day.ts';
import { type Ask, asksBy } from './deadlines.ts';
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

const EARLIEST = /(?:tidligst|ikke før|først)(?:\s(?:fra|i|på|til|med|per|pr\.|den))*\s$/i;
/** `flyttet fra den 3. til den 10.`: the later day is meant. */
const MOVED = /\b(?:flytte[ts]|rykke[ts]|udskudt|udsat)\sfra\s(?:den\s)?$/i;
const UNTIL =
  /(?:\b(?:indtil|frem til|frem mod|til og med|til)|(?:gælder|løber|fortsætter|varer)\s(?:i|til))\s(?:med\s)?$/i;
/** `til udgangen af valgperioden, dvs. 31. december 2029`. */
const UNTIL_THAT_IS =
  /(?<![a-zæøå])(?:indtil|frem til|til)\s[^.,;:]{3,60},\s(?:dvs\.|altså|det\svil\ssige)\s(?:den\s)?$/i;
const FROM = /\b(?:fra(?: og med)?|pr\.|per|siden)\s$/i;
const AFTER = /\befter\s$/i;
const BEFORE = /\b(?:inden|før|senest(?:\s(?:i|ved|med))?)\s$/i;
const DURING =
  /(?:\b(?:i|gennem) løbet af|\bi (?:hele )?perioden|\bi årene|\bi (?:valg)?perioden)\s(?:fra\s)?$/i;
const TAKES_EFFECT = /træde[rt]? i kraft|trådte i kraft|ikrafttræd\S*|virkning (?:fra|pr)|gælder (?:fra|pr)/i;
const EXPECTS =
  /\b(?:forventes|forventer|forventedes|ventes|venter at|påregnes|påregner|formentlig|forventeligt|planmæssigt|skønnes|anslås)\b|\bforventning\w* er\b|\ber forventningen\b|\bvarslet\b|\b(?:er|som|det|blive[rs]?) forventet\b|\bregner med\b|\bhåbe[rst]?\b|\bsigtes? (?:mod|efter)\b|\b(?:efter|ifølge) (?:tids)?planen\b|\ber på vej\b/gi;
const DEMANDS =
  /\b(?:skal|bedes|pålægges|opfordre[rs]|anmode[rs]|forpligter sig|forpligtet til|beder|har frist|kræver|pligt til)\b/gi;
const PAST =
  /\b(?:blev|var|havde|skulle|fandt|indgik|holdt|gav|afgav|fik|gik|kom|tog|traf|stod|skrev|lagde|satte|valgte|gjorde|viste|oplyste|fremgik|vedtog|modtog|faldt|steg|deltog|tiltrådte|fratrådte|udløb|begyndte|førte|drøftede|udkom|sendte)\b|\bhar\s+(?!frist|til\b|ret\b|pligt\b|mulighed\b)(?:\S+\s+){0,6}\S{2,}(?:et|t)\b|\ber\s(?:senest|tidligere|allerede)\b|(?<!(?<![a-zæøå])(?:det|de|den|et|en|til|af|om|med|deres|sine|nye|samlede)\s)(?<![a-zæøå])[a-zæøå]{3,}ede\b/i;
/** What is still to come. */
const COMES =
  /\b(?:skal|vil|kan|bedes|kommer|starter|begynder|udløber|ophører|gælder|bortfalder|næste|kommende|fremover|hvert år)\b|\btræder i kraft|virkning fra|\b(?:af)?holdes\b|\bp(?:å|aa)begyndes|\bplan\w{0,4}æg\w*|\bindkaldes|\bforventes|\bventes|\bforelægges|\bbehandles|\bfremsættes|\biværksættes|\bigangsættes/i;
const CLAUSE_END = /[,;:]|\s(?:og|men|idet|hvorefter)\s/;
const YEARS_ONLY = /^\d{4}(?:\s?[–/-]\s?\d{2,4})?$/;
/** What may stand before a year alone that is worth telling; most others are names and budgets. */
const YEAR_LEAD =
  /(?:^|[\s(])(?:i|fra|med|til|mod|inden|før|efter|senest|af|(?:valg)?perioden|årene|året|årsskiftet|indtil|er|den|frist\S*)\s$/i;
/** What makes years a stretch of time, not part of a name ("Rammeaftale 2025-2026"). */
const YEARS_LEAD = /(?:^|\s)(?:i|(?:valg)?perioden|årene|(?:budget|aftale|regnskabs)året|årsskiftet)\s$/i;

/** Facts of the times printed in a sentence. `claimed` are places other facts have told already (a sitting referred to). */
export function timeFacts(
  section: ReadSection,
  sentence: Sentence,
  times: PlacedTime[],
  sitting: Sitting,
  claimed: (start: number, end: number) => boolean,
): Fact[] {
  const facts: Fact[] = [];
  for (const time of times) {
    const start = sentence.start + time.start;
    if (claimed(start, sentence.start + time.end)) continue;
    const joined = followsDeadline(sentence, facts.at(-1), time);
    const fact = factOf(section, sentence, time, sitting, joined);
    if (fact) facts.push(fact);
  }
  return facts;
}

/** `frist 15. januar og 15. august`: what is said of the one holds for the other. */
function followsDeadline(sentence: Sentence, last: Fact | undefined, time: PlacedTime): boolean {
  if (last?.type !== 'deadline') return false;
  return /^\s(?:og|samt|eller)\s$/.test(sentence.text.slice(last.place.end - sentence.start, time.start));
}

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
  const near = lead.slice(-40);
  const own = EARLIEST.test(near) ? null : asksBy(sentence, time);
  const ask = own ?? (joined ? { start: time.start, confidence: 0.8 } : null);
  const hopes = isExpected(lead, rest);
  const looksBack = !hopes && isPast(lead, rest, ask !== null);
  const printed = spanOf(time, lead, rest, sitting, ask !== null, looksBack);
  if (printed === null) return null;
  const when = ask?.shift ? shifted(printed, ask.shift) : printed;
  if (bare && !isYearTold(near, time, ask !== null, hopes)) return null;
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
  if (ask && !takesEffect(lead, rest)) {
    const { by, task } = whoMust(sentence, ask.start, time.end);
    return { type: 'deadline', ...place(ask.start), when, confidence: ask.confidence, by, task };
  }
  const isPeriod =
    (time.isStretch && !MOVED.test(near)) ||
    UNTIL.test(near) ||
    UNTIL_THAT_IS.test(lead.slice(-110)) ||
    DURING.test(near) ||
    /\bløbet af\s/i.test(text.slice(time.start - 9, time.end));
  return { type: isPeriod ? 'period' : 'date', ...place(time.start), when, confidence: 0.8 };
}

/** The stretch meant, with `inden`, `frem til` and `efter` before it heeded. */
function spanOf(
  time: PlacedTime,
  lead: string,
  rest: string,
  { meetingDate }: Sitting,
  asked: boolean,
  looksBack: boolean,
): Span | null {
  const when = settle(time, meetingDate, asked ? 'next' : directionOf(time, lead, rest, looksBack));
  if (when === null) return null;
  const near = lead.slice(-40);
  if (time.isStretch && MOVED.test(near)) return { ...when, from: when.to };
  if (EARLIEST.test(near)) return when;
  if (BEFORE.test(near) || asked) return before(time, when);
  // "til efteråret" is in it, not up to it.
  const isIn = time.precision === 'season' && time.kind === 'unit' && /(?<!frem|ind)\stil\s$/i.test(near);
  const isUntil = UNTIL.test(near) || UNTIL_THAT_IS.test(lead.slice(-110));
  if (isUntil && !time.isStretch && !isIn) return before(time, when);
  if (AFTER.test(near)) return after(when);
  const isYear = time.precision === 'year' && time.kind === 'unit' && time.from(2000).endsWith('-01-01');
  if (FROM.test(near) && isYear) return { ...when, to: null };
  return when;
}

/** A day so much earlier or later; of a month too short for it, the last day. */
function shifted(when: Span, { count, unit }: NonNullable<Ask['shift']>): Span {
  if (when.to === null) return when;
  if (unit === 'day') return { ...when, from: null, to: dayAfter(when.to, count) };
  const [year = 0, month = 1, day = 1] = when.to.split('-').map(Number);
  const at = year * 12 + month - 1 + count;
  return { ...when, from: null, to: isoDay(Math.floor(at / 12), (at % 12) + 1, day) };
}

/** Which of its years a time without one means, by the clause around it. */
export function directionOf(
  time: PlacedTime,
  lead: string,
  rest: string,
  looksBack: boolean,
): 'next' | 'last' | 'near' {
  if (looksBack) return 'last';
  const clause = lead.slice(lastClause(lead)) + rest.slice(0, clauseEnd(rest));
  if (COMES.test(clause)) return 'next';
  // "klimastrategien fra april" is there already.
  return time.precision === 'month' && /[a-zæøå]\sfra\s$/i.test(lead) && !time.isStretch ? 'last' : 'near';
}

/** A year alone is worth telling only where something is asked, expected, begun or ended by it. */
function isYearTold(lead: string, time: PlacedTime, asked: boolean, hopes: boolean): boolean {
  if (asked || UNTIL.test(lead) || DURING.test(lead)) return true;
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

/** Where a clause of its own begins, last in the text: what was hoped for before it is told. */
const NEW_CLAUSE = /,\s(?:så|hvorefter|mens|men)\s(?!.*,\s(?:så|hvorefter|mens|men)\s)/;

/** Does the clause of the time reckon with something? The nearest of what is asked and what is hoped for decides. */
function isExpected(lead: string, rest: string): boolean {
  const own = lead.slice(lead.search(NEW_CLAUSE) + 1);
  const [hope, demand] = [lastOf(EXPECTS, own), lastOf(DEMANDS, own)];
  if (hope >= 0 || demand >= 0) return hope > demand;
  const clause = rest.slice(0, clauseEnd(rest));
  const [hopes, demands] = [firstOf(EXPECTS, clause), firstOf(DEMANDS, clause)];
  return hopes >= 0 && (demands < 0 || hopes < demands);
}

/** Does the clause around a time speak of what has been? */
export function isPast(lead: string, rest: string, asked: boolean): boolean {
  const own = lead.slice(lastClause(lead));
  if (lastOf(DEMANDS, own) >= 0 && !/\bskulle\b/i.test(own)) return false;
  const clause = asked ? own : own + rest.slice(0, clauseEnd(rest));
  return PAST.test(clause) || (!asked && /^\s(?:blev|var|havde)\b/i.test(rest));
}

const clauseEnd = (text: string): number => {
  const at = text.search(CLAUSE_END);
  return at < 0 ? text.length : at;
};

/** Where the last clause of what stands before a time begins. */
function lastClause(lead: string): number {
  return Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';'), lead.lastIndexOf(':')) + 1;
}

/** Is it the day something comes into force? "opsiges senest …, med virkning fra …" is no such day. */
const takesEffect = (lead: string, rest: string): boolean =>
  TAKES_EFFECT.test(lead.slice(lastClause(lead))) || /^\s(?:skal\s)?træde[rt]?\si\skraft/i.test(rest);

function lastOf(form: RegExp, text: string): number {
  let at = -1;
  for (const match of matchesOf(form, text)) at = match.index;
  return at;
}

function firstOf(form: RegExp, text: string): number {
  form.lastIndex = 0;
  const at = form.exec(text)?.index ?? -1;
  form.lastIndex = 0;
  return at;
}
